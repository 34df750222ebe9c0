/**
 * A function of text that keeps its last answers: the same source sentence is held against many a sentence. Answers
 * are kept in two generations, so that at least `most` and never more than twice as many are held, at the cost of one
 * look-up.
 *
 * @example
 * const length = remember((text) => text.length, 2);
 * length('quay'); // 4
 */
export function remember<T>(make: (text: string) => T, most: number): (text: string) => T {
  let young = new Map<string, T>();
  let old = young;
  return (text) => {
    const known = young.get(text);
    if (known !== undefined) return known;
    const made = old.get(text) ?? make(text);
    if (young.size >= most) {
      old = young;
      young = new Map();
    }
    young.set(text, made);
    return made;
  };
}
