import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';

function ignore(): void {
  return;
}

const deaf: TokenizerCallbacks = {
  onattribdata: ignore,
  onattribend: ignore,
  onattribentity: ignore,
  onattribname: ignore,
  oncdata: ignore,
  onclosetag: ignore,
  oncomment: ignore,
  ondeclaration: ignore,
  onend: ignore,
  onopentagend: ignore,
  onopentagname: ignore,
  onprocessinginstruction: ignore,
  onselfclosingtag: ignore,
  ontext: ignore,
  ontextentity: ignore,
};

/**
 * Takes markup apart, tolerantly and in linear time; places are given as indices into `text`. The tokenizer is used
 * and not the parser above it, as that keeps open elements in a list it searches and shifts: deep nesting takes it
 * quadratic time. Entities are told apart from text only in HTML.
 */
export function tokenize(
  text: string,
  language: 'xml' | 'html',
  listeners: Partial<TokenizerCallbacks>,
): void {
  const options = { xmlMode: language === 'xml', decodeEntities: language === 'html' };
  const tokenizer = new Tokenizer(options, { ...deaf, ...listeners });
  tokenizer.write(text);
  tokenizer.end();
}
