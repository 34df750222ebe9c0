import type { Archive, Intake, Jobs, ModelStore } from '../../news/mod.ts';

/**
 * What other processes may call. What is not here cannot be called, whatever they send: saving is for the process
 * that holds the archive, and `articles()` gives more than one answer.
 */
export const offered = {
  archive: [
    'searchStories',
    'article',
    'briefs',
    'cards',
    'stories',
    'brief',
    'briefsBetween',
    'briefDays',
    'briefOfStory',
    'cardOfStory',
    'story',
    'redirect',
    'linksTo',
    'entity',
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
    'openItems',
    'itemReports',
    'articleOfItem',
    'waitingArticles',
    'setAsideByBeat',
    'retrySetAside',
    'storiesOfArticle',
    'robots',
  ],
  jobs: ['send', 'counts', 'deadJobs'],
  models: ['spent'],
} as const satisfies {
  readonly archive: readonly (keyof Archive)[];
  readonly intake: readonly (keyof Intake)[];
  readonly jobs: readonly (keyof Jobs)[];
  readonly models: readonly (keyof ModelStore)[];
};

export type PortName = keyof typeof offered;

/** The part of each port that is offered; the whole ports fit. */
export interface SharedPorts {
  readonly archive: Pick<Archive, (typeof offered.archive)[number]>;
  readonly intake: Pick<Intake, (typeof offered.intake)[number]>;
  readonly jobs: Pick<Jobs, (typeof offered.jobs)[number]>;
  readonly models: Pick<ModelStore, (typeof offered.models)[number]>;
}

/** What a process has to offer: one that serves pages only has no jobs. */
export type Targets = Omit<SharedPorts, 'jobs'> & Partial<Pick<SharedPorts, 'jobs'>>;

export const portNames = Object.keys(offered) as readonly PortName[];

/** Whether a method of a port may be called; for names as they were sent. */
export function isOffered(port: string, method: string): port is PortName {
  const methods: readonly string[] = portNames.includes(port as PortName) ? offered[port as PortName] : [];
  return methods.includes(method);
}
