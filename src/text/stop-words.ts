const stopWords = new Set(
  `a about above after again against all also am an and any are as at be because been before being below between both
  but by can cannot could did do does doing down during each few for from further had has have having he her here hers
  herself him himself his how i if in into is it its itself just let like may me might more most must my myself no nor
  not now of off on once one only or other our ours out over own per said same say says she should since so some such
  than that the their theirs them themselves then there these they this those through to too under until up upon us very
  via was we were what when where which while who whom why will with within without would year years yet you your yours
  new first two last week day days monday tuesday wednesday thursday friday saturday sunday mr mrs ms according told
  news report reports reported`.split(/\s+/),
);

/**
 * True for words too common to tell stories apart; the news words of any report included.
 *
 * @example
 * isStopWord('reported'); // true
 */
export function isStopWord(lower: string): boolean {
  return stopWords.has(lower);
}
