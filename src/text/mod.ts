export { docShare, idf } from './background.ts';
export { names, type NameSpan } from './names.ts';
export { sentences, type SentenceSpan } from './sentences.ts';
export { stem } from './stem.ts';
export { isStopWord } from './stop-words.ts';
export { terms, type Term } from './terms.ts';
export { bare, plainMarks, words, type Word } from './words.ts';
