import { isBodyWord, nameWords, withoutCorporate } from './alias-words.ts';
import type { Item } from './alias-scope.ts';
import { classBit, classesOf } from './name-classes.ts';

const bodyList = classBit('body');

function firms(item: Item): boolean {
  return item.kind === 'organisation' || (classesOf(item.key) & bodyList) !== 0;
}

/** Names made of two that stand there on their own as organisations, with the items of each part. */
export function jointNames(items: readonly Item[]): Map<number, number[][]> {
  const standing = new Map<string, number[]>();
  items.forEach((item, at) => {
    const short = (item.form.also ?? []).map((name) => nameWords(name).join(' '));
    for (const key of new Set([item.key, withoutCorporate(item.words).join(' '), ...short])) {
      standing.set(key, [...(standing.get(key) ?? []), at]);
    }
  });
  const isBrand = (at: number): boolean => firms(items[at]!) || isLoneBrand(items[at]!);
  const found = new Map<number, number[][]>();
  items.forEach(({ words, form }, at) => {
    const all = words.flatMap((word) => word.split(/[-/]/)).filter((word) => word !== '&' && word !== '');
    for (let cut = 1; cut < all.length && form.titles.length === 0; cut++) {
      const right = all.slice(cut);
      if (right.every(isBodyWord)) continue;
      const parts = [all.slice(0, cut), right].map((part) => standing.get(part.join(' ')) ?? []);
      const [first, second] = [parts[0]!.filter(isBrand), parts[1]!.filter((one) => firms(items[one]!))];
      if (first.length > 0 && second.length > 0 && ![...first, ...second].includes(at))
        found.set(at, [first, second]);
    }
  });
  return found;
}

/** A given name that stands alone again and again, never titled: of a firm rather than of the person before a surname. */
function isLoneBrand({ words, form, kind }: Item): boolean {
  return words.length === 1 && kind === 'person' && form.titles.length === 0 && form.count > 1;
}
