import winkNLP, { type ItemToken } from 'wink-nlp';
import model from 'wink-eng-lite-web-model';

/** A token with its part of speech (Universal Dependencies tag) and half-open UTF-16 offsets. */
export interface Tagged {
  readonly text: string;
  readonly pos: string;
  readonly start: number;
  readonly end: number;
}

let nlp: ReturnType<typeof winkNLP> | undefined;

/**
 * Parts of speech of a sentence (wink-nlp with its lite English model; loaded at first use, some 200 ms).
 *
 * @example
 * tag('Cats sleep').map((t) => t.pos); // ['PROPN', 'NOUN']
 */
export function tag(sentence: string): Tagged[] {
  nlp ??= winkNLP(model, ['pos']);
  // eslint-disable-next-line @typescript-eslint/unbound-method -- wink's accessors are passed as they are
  const partOfSpeech = nlp.its.pos;
  const found: Tagged[] = [];
  let from = 0;
  nlp
    .readDoc(sentence)
    .tokens()
    .each((token: ItemToken) => {
      const text = token.out();
      const start = sentence.indexOf(text, from);
      if (start < 0) return;
      from = start + text.length;
      found.push({ text, pos: token.out(partOfSpeech), start, end: from });
    });
  return found;
}
