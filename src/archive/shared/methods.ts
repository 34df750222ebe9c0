import type { Archive, Intake } from '../../news/mod.ts';

/** What a command may have the holder do: all that reads, and subscribing. Writing stories stays the holder's own. */
export const methods = {
  archive: [
    'article',
    'briefs',
    'cards',
    'stories',
    'brief',
    'briefOfStory',
    'cardOfStory',
    'story',
    'searchStories',
    'size',
  ],
  intake: [
    'addFeeds',
    'feeds',
    'feed',
    'feedStates',
    'feedState',
    'dueFeeds',
    'item',
    'itemByUrl',
    'itemReports',
    'articleOfItem',
    'waitingArticles',
    'storyOfArticle',
  ],
} as const satisfies { archive: readonly (keyof Archive)[]; intake: readonly (keyof Intake)[] };

/** The ports that are shared. */
export interface Targets {
  readonly archive: Archive;
  readonly intake: Intake;
}

export type PortName = keyof typeof methods;

/** One call as it goes over the socket. */
export interface Call {
  readonly port: PortName;
  readonly method: string;
  readonly args: readonly unknown[];
}

/** What comes back. */
export type Reply =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly code: string; readonly message: string; readonly hint: string };

/** Whether a call is one of those above; nothing else reaches the ports. */
export function isAllowed({ port, method }: Call): boolean {
  const known: readonly string[] = Object.hasOwn(methods, port) ? methods[port] : [];
  return known.includes(method);
}
