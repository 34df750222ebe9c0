import type { ModelRequest } from '../news/mod.ts';

/** Measured on English news: 1.2 tokens a word; with room for names and figures. */
const tokensPerWord = 1.4;
/** JSON has few spaces: its marks are tokens too. */
const charactersPerToken = 4;

function tokensIn(text: string): number {
  const words = text.match(/\S+/g)?.length ?? 0;
  return Math.ceil(Math.max(words * tokensPerWord, text.length / charactersPerToken));
}

/**
 * How many tokens a question has, on the high side; the schema is part of it.
 *
 * @example
 * estimatedTokens({ system: '', user: 'one two three', schema: {}, schemaName: 'a', maxOutputTokens: 9 }); // 7
 */
export function estimatedTokens({ system, user, schema }: ModelRequest): number {
  return tokensIn(system) + tokensIn(user) + tokensIn(JSON.stringify(schema));
}

/** The same of an answer that came as JSON. */
export function estimatedAnswer(value: unknown): number {
  return tokensIn(JSON.stringify(value));
}
