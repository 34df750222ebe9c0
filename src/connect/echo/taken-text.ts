import type { EchoPage } from './echo-page.ts';
import { derived, nameOf, type Judgement, type Scene } from './judgement.ts';
import { kinOf, nearest } from './kin.ts';
import type { Kinship } from './kinship.ts';

const reprintFrom = 0.5;
/** A page this many times as long as what it took, of which less than `smallPart` is taken, may report besides. */
const timesLonger = 2;
const smallPart = 0.25;

/** A long report that repeats a short page and goes beyond it is no copy. */
function goesBeyond({ page, adds }: Scene, other: EchoPage, { ofSecond }: Kinship): boolean {
  return (
    page.text.own.length > timesLonger * other.text.own.length &&
    ofSecond < smallPart &&
    adds.includes('quote') &&
    adds.length > 1
  );
}

interface Taken {
  readonly from: EchoPage;
  readonly kin: Kinship;
}

/** A page that is held against many others comes near one of them by chance more often. */
function strengthNeeded(compared: number): number {
  return 1 + 0.06 * Math.log(Math.max(1, compared));
}

function bestKin(scene: Scene): Taken | null {
  let best: Taken | null = null;
  const needed = strengthNeeded(scene.earlier.length);
  for (const other of nearest(scene.page, scene.earlier)) {
    const kin = kinOf(other, scene.page);
    if (kin.how === null || kin.how === 'quoted' || kin.strength < needed) continue;
    if (goesBeyond(scene, other, kin)) continue;
    if (kin.strength > (best?.kin.strength ?? 0)) best = { from: other, kin };
  }
  return best;
}

/** Judges a page by what its text has in common with earlier pages; null when that is not enough to tell. */
export function judgeText(scene: Scene): Judgement | null {
  const taken = bestKin(scene);
  if (taken === null) return null;
  const { from, kin } = taken;
  const share = kin.ofSecond;
  const percent = `${String(Math.round(share * 100))} % of its five-word runs outside quotation marks are the same`;
  const isReprint = share >= reprintFrom;
  const what = isReprint
    ? `Repeats the text of ${nameOf(from)}: ${percent}`
    : kin.how === 'copied'
      ? `Reworks passages of ${nameOf(from)}: ${percent}`
      : `Follows ${nameOf(from)} sentence by sentence in other words`;
  return {
    ...derived,
    role: isReprint ? 'reprint' : 'rewrite',
    derivedFrom: from,
    share,
    sign: 'text',
    why: what,
  };
}
