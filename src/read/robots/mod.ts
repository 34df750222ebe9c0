export { createRobots, type RobotsOptions } from './create-robots.ts';
export { fetchAllowed, type AllowedFetch, type Asked, type Sender } from './fetch-allowed.ts';
export { matchRobots, type RobotsMatch } from './match-robots.ts';
export { parseRobots, type RobotsExtra, type RobotsFile, type RobotsRule } from './parse-robots.ts';
export type { Robots, RobotsAnswer } from './robots-records.ts';
