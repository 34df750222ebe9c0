import { typesOf, type Thing } from './data-blocks.ts';
import { metaOf, type PageFacts } from './page-facts.ts';
import { textUnder } from './page-tree.ts';

/** A page that shows more words than this carries its text, whatever it says of subscriptions (metered pages do). */
const openWords = 250;
/** A wall is looked for in the text of a page only under this many words of article. */
const wallWords = 150;

/** What stands where the rest of an article would. */
const walls = [
  /\b(?:subscribe|sign up|register|log ?in|sign in|create (?:a|an)(?: free)? account)(?: now| today| here)? to (?:continue|keep|read|finish|unlock|view|access)\b/i,
  /\bto (?:continue|keep) reading(?: this (?:article|story))?,? (?:please )?(?:subscribe|sign in|sign up|log in|register)/i,
  /\bthis (?:article|story|content|page) is (?:only |exclusively )?(?:for|available to|reserved for) (?:our )?(?:paying )?(?:subscribers|members|premium)/i,
  /\b(?:already a|become a) (?:subscriber|member)\b.{0,60}\b(?:log in|sign in|continue|unlimited)/i,
  /\bsubscriber[- ]only (?:article|story|content)\b/i,
  /\b(?:jetzt|hier) (?:weiterlesen|freischalten|abonnieren)\b.{0,40}\b(?:mit|abo|plus|\+)/i,
  /\b(?:dieser|der) (?:artikel|inhalt|text) ist (?:nur |exklusiv )?(?:für|mit) (?:unsere )?(?:abonnent|plus|premium)/i,
  /\b(?:article|contenu) réservé aux? abonnés?\b/i,
  /\b(?:contenido|artículo) (?:exclusivo )?(?:solo )?para suscriptores\b/i,
  /\b(?:contenuto|articolo) riservato agli abbonati\b/i,
];

function isReadable(thing: Thing): boolean {
  return typesOf(thing).some((type) => /Article|Posting|Report|Review|WebPage|CreativeWork/.test(type));
}

function declaredUnfree(things: readonly Thing[]): boolean {
  return things.some(
    (thing) =>
      isReadable(thing) && /^(?:https?:\/\/schema\.org\/)?false$/i.test(String(thing['isAccessibleForFree'])),
  );
}

/** Whether the article's own data speak of a text at least twice as long as the one that is there. */
function isCut(facts: PageFacts, words: number): boolean {
  const wordCount = Number(facts.graph.article?.['wordCount']);
  return Number.isFinite(wordCount) && wordCount > 2 * words;
}

function wallIn(facts: PageFacts): string | null {
  const text = textUnder(facts.page.body, ' ', 200_000).slice(0, 200_000);
  for (const wall of walls) {
    const found = wall.exec(text);
    if (found !== null) return found[0].slice(0, 120);
  }
  return null;
}

/** Whether the page says in its data that it is not free to read. */
export function saysUnfree(facts: PageFacts): boolean {
  return (
    declaredUnfree(facts.graph.things) || metaOf(facts, 'article:content_tier')?.toLowerCase() === 'locked'
  );
}

/**
 * The sign that a page holds its text back, in its own words; null when it does not. What a page declares counts
 * only together with a short text.
 *
 * @example
 * paywallOf(facts, 83); // 'isAccessibleForFree is false, and the page shows 83 words'
 */
export function paywallOf(facts: PageFacts, words: number): string | null {
  const shown = `the page shows ${words} words`;
  if (words < openWords || isCut(facts, words)) {
    if (declaredUnfree(facts.graph.things)) return `isAccessibleForFree is false, and ${shown}`;
    if (saysUnfree(facts)) return `article:content_tier is locked, and ${shown}`;
  }
  const wall = words < wallWords ? wallIn(facts) : null;
  return wall === null ? null : `"${wall}", and ${shown}`;
}
