import { dayNames, monthNames } from './calendar.ts';

const month = `(?:${monthNames.join('|')}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.|(?:Jan|Feb|Aug|Sept?|Oct|Nov|Dec)(?= \\d))`;
const weekday = dayNames.join('|');
const leading = `(?:(?:${weekday}),? )?`;
const year = '(?:1[5-9]|20)\\d\\d';
const counts = 'an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,3}';
const seasons = '[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter';
const quarters = '[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth';

const alternatives = [
  '(?<isoYear>\\d{4})-(?<isoMonth>\\d\\d)-(?<isoDay>\\d\\d)',
  '(?<slashA>\\d{1,2})[/.](?<slashB>\\d{1,2})[/.](?<slashYear>\\d{4})',
  `${leading}(?<monthA>${month}) (?<dayA>\\d{1,2})(?:st|nd|rd|th)?(?![\\d%:]|[,.]\\d)(?:,? (?<yearA>${year}))?`,
  `${leading}(?:the )?(?<dayB>\\d{1,2})(?:st|nd|rd|th)? (?:of )?(?<monthB>${month})(?:,? (?<yearB>${year}))?`,
  `(?<unsettled>[Ff]iscal(?: year)? ${year}|(?:1[5-9]|20)\\d0s|(?:${quarters}|[Ll]ast|[Nn]ext|[Tt]his|[Cc]urrent) quarter(?! (?:of )?${year}))`,
  `(?:(?<monthC>${month})|${seasons}|Q[1-4]|(?:${quarters}) quarter),? (?:of )?(?<yearC>${year})`,
  `(?<side>[Ll]ast|[Nn]ext|[Tt]his)(?: (?:coming|past))? (?:(?<sideDay>${weekday})|(?<sideMonth>${month})|(?<sideUnit>week(?:end)?|month|year|night|morning|afternoon|evening|decade|${seasons}))`,
  `(?<lead>[Ee]arly|[Ll]ate|[Mm]id|[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Ff]rom|[Bb]efore|[Aa]fter|[Dd]uring|[Tt]hrough|[Ee]very)[ -](?<monthD>March|May|April|August)(?! \\p{Lu}|['’]|,? (?:of )?\\d{4})`,
  '(?<monthE>January|February|June|July|September|October|November|December)(?! \\p{Lu}\\p{Ll})',
  `(?<count>${counts}) (?<span>days?|weeks?|months?|years?) ago`,
  `(?<weekday>${weekday})(?: (?:morning|afternoon|evening|night))?`,
  '(?<deixis>[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight)',
  `(?<year>${year})(?!%|[,.:/]\\d)`,
];

/** What a date can begin with; a sentence without any of these has none. */
export const dateSign =
  /\d{4}|\d[/.]\d|[JFMASOND][a-z]{2}|Q\d|day\b|(?:[Tt]o|[Yy]ester)(?:day|morrow|night)|\b(?:[Ll]ast|[Nn]ext|[Tt]his) \p{L}| ago\b|quarter/u;

/** Dates as English news writes them; the named groups say how one is settled. The longest way to read a place comes first. */
export const datePattern = new RegExp(
  `(?<![\\p{L}\\p{N}$£€¥#.,:/-])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}]|-\\p{Ll})`,
  'gu',
);
