export { feedCaps } from './caps.ts';
export type { FeedParse, FeedReading, FeedSelf, ParsedFeed, ParsedItem } from './feed-records.ts';
export { feedsNamedIn } from './feeds-named.ts';
export { parseOpml, type OpmlFeed, type OpmlFeeds } from './opml.ts';
export { parseFeed, type FeedOptions } from './parse-feed.ts';
export { lineOf } from './plain-text.ts';
export { readFeed, type FeedTools } from './read-feed.ts';
export { nextReading, type ScheduleOptions } from './schedule.ts';
export { writeOpml } from './write-opml.ts';
