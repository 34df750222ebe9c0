import type { ClaimKind, Evidence } from '../../../news/mod.ts';
import { styleFaults } from '../../style/mod.ts';
import type { Centrality } from './centrality.ts';
import type { Opening } from './opening.ts';
import type { Piece } from './piece.ts';

/** A piece with what it is worth in a brief, and what more when it opens one. */
export interface Valued extends Piece {
  readonly worth: number;
  readonly lead: number;
}

/** Writer reference, section 5.7: how well each way to credit reads. */
const openingWorth: Readonly<Record<Opening, number>> = {
  agreed: 0.5,
  plain: 0.26,
  'outlet last': 0.25,
  'according to, last': 0.22,
  'outlet that': 0.22,
  'according to': 0.22,
  'outlet in the middle': 0.12,
  'quoted tail, outlet last': 0.04,
  'quoted tail, outlet that': 0.04,
  'quoted tail, outlet in the middle': -0.03,
  'quoted tail, according to': 0,
  speaker: 0,
};
/** What someone says, wants or denies is less than what happened. */
const kindWorth: Readonly<Record<ClaimKind, number>> = {
  fact: 0,
  said: -0.1,
  planned: -0.03,
  denied: -0.05,
  alleged: -0.1,
  opinion: -0.6,
};
const told = 1.4;
const covered = 1.1;
const faultCost = 0.5;
/** A title is written to be clicked; what its page says of the same is better told. */
const titleCost = 0.2;
const dayMs = 86_400_000;
const staleDays = 12;

/** "The bank had agreed in May …": what went before the news, told in the past perfect. */
const pastPerfect =
  /\bhad (?:\p{Ll}+ly |also |already |long |once |never )?\p{Ll}+(?:ed|en|wn|one|ade|old|aid|ent|ept|eft|ost|ilt|ght|und|eld|ut|et|ut|rn|un|ome|it)\b/u;
const saying = /\b(?:said|says|told|reported|announced|found|showed|shows|according|revealed|ruled)\b/i;
const standing =
  /^[^,]{0,60}?\b(?:is|are|was|were|has been|have been|remains?)\b(?! (?:\p{Ll}+ly )?\p{Ll}+(?:ed|en|wn|ing)\b)/u;
const futureInPast = /^[^,]{0,80}?\bwould\b/;
const commentary =
  /\b(?:seems?|appears? to|arguably|perhaps|clearly|obviously|unfortunately|surely|of course|in fact|after all|no doubt|should|ought to|must|bizarre|absurd|ridiculous|troubling|remarkabl[ey]|unusually|honestly|dishonest|shameful|tough case)\b/i;

function isBackground(core: string): boolean {
  const had = pastPerfect.exec(core);
  const said = saying.exec(core);
  return had !== null && (said === null || said.index > had.index);
}

/** Days from the newest day a sentence names to its page's own; null when it names none before it. */
function staleness(evidence: Evidence, at: string): number | null {
  const days = evidence.dates
    .flatMap(({ iso }) => (iso === null ? [] : [iso]))
    .filter((iso) => iso <= at.slice(0, 10));
  const newest = days.reduce((a, b) => (b > a ? b : a), '');
  if (newest === '' || at === '') return null;
  const padded = newest.length === 4 ? `${newest}-12-31` : newest.length === 7 ? `${newest}-28` : newest;
  return (Date.parse(at) - Date.parse(padded)) / dayMs;
}

function timeWorth(piece: Piece): number {
  const days = staleness(piece.evidence[0]!, piece.at);
  const old = days === null ? 0 : days > staleDays ? -0.3 : days <= 3 ? 0.1 : 0;
  return old - (isBackground(piece.core) ? 0.35 : 0) - (futureInPast.test(piece.core) ? 0.08 : 0);
}

function lengthWorth(piece: Piece): number {
  const short = Math.max(0, 11 - piece.words) * 0.06;
  const long = Math.max(0, piece.words - 34) * 0.03;
  return -short - long;
}

function worthOf(piece: Piece, centrality: Centrality): number {
  const [evidence] = piece.evidence;
  const { numbers, names, kind } = evidence!;
  const figures = numbers.length > 0 ? 0.12 : 0;
  return (
    told * centrality.told(piece.core) +
    0.3 * centrality.named(piece.core) +
    openingWorth[piece.opening] +
    figures +
    0.05 * Math.min(3, names.length) +
    kindWorth[kind] +
    timeWorth(piece) +
    lengthWorth(piece) -
    (numbers.length === 0 && standing.test(piece.core) ? 0.12 : 0) -
    (commentary.test(piece.core) ? 0.25 : 0) -
    0.03 * Math.max(0, evidence!.sentence) -
    (piece.cutsTail ? 0.12 : 0) -
    (piece.sentence.cites.some((id) => id.endsWith('#title')) ? titleCost : 0) -
    faultCost * styleFaults(['', piece.sentence.text]).length
  );
}

/** "The station airs reruns", "Eight members also quit": something stands before it on its page. */
const leaning =
  /^The \p{Ll}[\p{L}-]*(?: (?!of\b|in\b|at\b|on\b|to\b|for\b|that\b)[\p{Ll}\d][\p{L}\d-]*){1,4}|^[^.]{0,60}\balso\b/u;

/** What a first sentence is worth beyond that: it tells what the headlines tell, from where the news stands. */
function leadOf(piece: Piece, centrality: Centrality): number {
  const place = Math.max(0, Math.min(...piece.evidence.map(({ sentence }) => sentence)));
  return (
    covered * centrality.covers(piece.core) +
    (place === 0 ? 0.3 : place === 1 ? 0.1 : 0) -
    0.04 * place -
    (/quoted/.test(piece.opening) ? 0.12 : 0) -
    (isBackground(piece.core) ? 0.3 : 0) -
    (leaning.test(piece.core) ? 0.25 : 0) -
    faultCost * styleFaults([piece.sentence.text]).filter(({ rule }) => rule === 'vague opener').length
  );
}

/** Weighs a piece by news value, form and place (writer reference, section 5.7). */
export function valued(piece: Piece, centrality: Centrality): Valued {
  return { ...piece, worth: worthOf(piece, centrality), lead: leadOf(piece, centrality) };
}
