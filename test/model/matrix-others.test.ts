import { describeMatrix } from './testing/describe-matrix.ts';
import { inTheAnswer, onTheWay, type Decide } from './testing/misbehaviours.ts';

function some(...names: readonly string[]): Readonly<Record<string, Decide>> {
  const all = { ...onTheWay, ...inTheAnswer };
  return Object.fromEntries(names.map((name) => [name, all[name]!]));
}

describeMatrix(
  'google',
  some('busy', 'resetting', 'cut off by length', 'declining', 'making it up', 'citing nothing'),
);
describeMatrix(
  'ollama',
  some('failing', 'slow', 'sending HTML', 'saying half its JSON', 'obeying a page', 'copying'),
);
