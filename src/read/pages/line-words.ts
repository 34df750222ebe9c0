/**
 * Openings of lines that pages put into an article and that are not its text. Each is matched at the start of a
 * block, case folded.
 */
const openings = {
  otherPages: [
    'related(?: (?:articles?|stories|posts?|news|content|topics?|links?|coverage))?\\s*:?',
    'read (?:more|next|also|this)\\b', 'see (?:also|more)\\b', 'more (?:from|on|about|stories|great)\\b',
    'you (?:may|might) (?:also )?(?:like|be interested)', 'also (?:read|see)\\s*:', 'recommended', 'trending',
    'most (?:read|popular)', 'next (?:article|story|post)', 'previous (?:article|story|post)', 'back to top',
    'skip to', 'home$', 'learn more$', 'what to know:', 'gallery:', 'slideshow', 'listen:', 'video:', 'watch (?:more|now|:)',
    'weiterlesen', 'lesen sie auch', 'mehr zum thema', 'zum thema', 'leia (?:mais|também)', 'veja (?:mais|também)',
    'lire aussi', 'à lire aussi', 'leggi anche', 'lee también', 'читайте также',
  ],
  talk: [
    'comments?(?: \\(\\d+\\))?$', 'leave a (?:reply|comment)', 'join (?:us|the conversation)', 'share (?:this|on)',
    'print$', 'email$', 'facebook$', 'twitter$', 'whatsapp$', 'sign in$', 'log in$', 'teilen', 'drucken',
    'kommentare?\\b', 'отзывы', 'добавить', 'loading\\b',
  ],
  frame: [
    'advertisement', 'advert$', 'sponsored', '© ', 'copyright\\b', 'all rights reserved', 'tags?\\s*:?$', 'filed under',
    'posted (?:in|by)', 'published\\s*:', 'updated\\b', 'last (?:updated|modified)', '\\|? ?updated\\s*:',
    "by [A-Z][\\w.'-]+(?: [A-Z][\\w.'-]+){0,3}(?:,|$| and )", 'about the author', 'download (?:the|our) app', 'quelle\\s*:',
  ],
  /** Dropped even where the line is a whole sentence. */
  always: [
    'sign up\\b', 'subscribe\\b', 'click here\\b', 'follow (?:us|@|\\w+ on)', 'get the latest', 'get (?:our|breaking)',
    'image (?:copyright|caption|credit|source)', 'media (?:caption|playback)', 'photo(?:graph)?(?: credit| by|:)',
    '\\(?(?:image|photo|picture|credit|source)\\s*:', 'getty images', 'foto\\s*:', 'bild\\s*:',
    'this (?:post|article) (?:may )?contains? affiliate', 'associated press writers', 'have a tip\\b',
  ],
} as const; // prettier-ignore

const openingOf = (words: readonly string[]): RegExp => new RegExp(`^(?:${words.join('|')})`, 'i');
const anyOpening = openingOf([
  ...openings.otherPages,
  ...openings.talk,
  ...openings.frame,
  ...openings.always,
]);
const alwaysOpening = openingOf(openings.always);

/**
 * Whether a line opens as furniture does: "Read more", "Photo:", "Sign up".
 *
 * @example
 * opensAsFurniture('Read more: The port reopens'); // true
 */
export function opensAsFurniture(text: string): boolean {
  return anyOpening.test(text.slice(0, 200));
}

/** The part of `opensAsFurniture` that holds for whole sentences too. */
export function opensAsPitch(text: string): boolean {
  return alwaysOpening.test(text.slice(0, 200));
}

const months = '(?:jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sept?|oct|okt|nov|dec|dez)';
const dateAtStart = new RegExp(
  `^(?:\\W{0,5}(?:posted|published|updated|on|mon|tue|wed|thu|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\\W{0,5}){0,6}` +
    `(?:${months}[a-z]{0,7}\\.? \\d{1,2}|\\d{1,2}\\.? ?${months}[a-z]{0,7}|\\d{4}-\\d\\d-\\d\\d|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4})`,
  'i',
);

/** Whether a line opens with a date, as a dateline does. */
export function opensWithDate(text: string): boolean {
  return dateAtStart.test(text.slice(0, 200));
}

const agencyAtStart = /^\W*(?:AP|Reuters|AFP|Getty|EPA|Shutterstock|iStock)\b/;
const creditAtEnd =
  /(?:getty images|\/ ?ap\b|ap photo|afp|shutterstock|\(image:|\(photo|photo by|credit:|courtesy of)[^.]*$/i;

/** Whether a line of at most 45 words is the credit of a picture. */
export function isCredit(text: string, words: number): boolean {
  if (words < 8 && agencyAtStart.test(text)) return true;
  return words < 45 && !/said|says/.test(text) && creditAtEnd.test(text.slice(-400));
}
