import { readMember, type Reading } from '../connect/mod.ts';
import { NutgrafError } from '../errors.ts';
import { ground, passages } from '../ground/mod.ts';
import type { Archive, Article, ArticleId, GroundedArticle } from '../news/mod.ts';
import { partNumber } from './rooms.ts';

/** As many as the stories now being told need again; older ones are read again when they are asked for. */
const mostKept = 256;

/**
 * The parts of an article by number. One that this version of the program does not find (another may have split the
 * article otherwise) is the whole text under that number: which story it is in stays as it was.
 */
export function partsOf(article: Article, numbers: readonly number[]): GroundedArticle[] {
  const whole = ground(article);
  if (numbers.includes(0)) return [whole];
  const found = new Map(passages(whole).map((part) => [partNumber(part), part]));
  const all = { heading: '', start: 0, end: article.text.length };
  return numbers.map((number) => found.get(number) ?? { ...whole, passage: { number, ...all } });
}

/** Passages of one article as one, with the evidence of all. */
function together(parts: readonly GroundedArticle[]): GroundedArticle {
  const [first] = parts;
  return parts.length === 1 ? first! : { ...first!, evidence: parts.flatMap(({ evidence }) => evidence) };
}

/** Reads articles for their stories: each once while it is in use, from the archive when it has to be read again. */
export class Readings {
  readonly #archive: Pick<Archive, 'article'>;
  readonly #kept = new Map<string, Reading>();
  #arriving: readonly GroundedArticle[] = [];

  constructor(archive: Pick<Archive, 'article'>) {
    this.#archive = archive;
  }

  /** Takes the parts of the article that is coming, which the archive does not have yet. */
  arrive(parts: readonly GroundedArticle[]): void {
    this.#arriving = parts;
  }

  /** The reading of these parts of an article. Errors: `NG_BUG` when the archive does not have it. */
  async of(id: ArticleId, numbers: readonly number[]): Promise<Reading> {
    const key = `${id}#${numbers.join('+')}`;
    const known = this.#kept.get(key) ?? readMember(together(await this.#parts(id, numbers)));
    this.#kept.delete(key);
    this.#kept.set(key, known);
    if (this.#kept.size > mostKept) this.#kept.delete(this.#kept.keys().next().value!);
    return known;
  }

  async #parts(id: ArticleId, numbers: readonly number[]): Promise<readonly GroundedArticle[]> {
    const arriving = this.#arriving.filter(
      (part) => part.article.id === id && numbers.includes(partNumber(part)),
    );
    if (arriving.length > 0) return arriving;
    const article = await this.#archive.article(id);
    if (article === null) throw new NutgrafError('NG_BUG', `article "${id}" is in a story but not stored`);
    return partsOf(article, numbers);
  }
}
