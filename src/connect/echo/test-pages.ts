import type {
  Article,
  ArticleId,
  Evidence,
  EvidenceId,
  Genre,
  GroundedArticle,
  Instant,
} from '../../news/mod.ts';
import { names, numbers, sentences } from '../../text/mod.ts';
import { readPage, type EchoPage } from './echo-page.ts';

/** What a test says of a page; everything else is filled in. */
export interface PageInput extends Partial<Pick<Article, 'url' | 'title' | 'byline' | 'publishedAt'>> {
  readonly id: string;
  readonly text: string;
  readonly outlet?: string | null;
  /** Hour of one day. */
  readonly hour?: number;
  readonly genre?: Genre;
  readonly revises?: string;
}

/** The sentences of a text as evidence with their names and numbers; of a hostile page none. */
function evidenceOf(articleId: ArticleId, text: string): Evidence[] {
  const read = text.length > 100_000 ? [] : sentences(text);
  return read.map(({ start, end, paragraph }, sentence) => {
    const exact = text.slice(start, end);
    return {
      id: `${articleId}#${String(sentence)}` as EvidenceId,
      span: { articleId, start, end, exact },
      sentence,
      paragraph,
      kind: /\bwill\b/.test(exact) ? 'planned' : 'fact',
      speaker: null,
      quotes: [],
      numbers: numbers(exact).map((number) => ({ ...number, unit: null, measures: null })),
      dates: [],
      names: names(exact),
      relations: [],
      attribution: null,
    };
  });
}

/** An invented page of the story of the quay of Arle. */
export function testArticle({
  id,
  hour = 8,
  genre = 'report',
  revises,
  ...rest
}: PageInput): GroundedArticle {
  const at = `2026-11-20T${String(hour).padStart(2, '0')}:00:00.000Z` as Instant;
  const article: Article = {
    id: id as ArticleId,
    url: null,
    title: 'Quay falls',
    outlet: `${id}.example`,
    publishedAt: at,
    readAt: at,
    sha256: '',
    ...rest,
    ...(revises === undefined ? {} : { revises: revises as ArticleId }),
  };
  return { article, genre, genreSigns: [], heads: [], evidence: evidenceOf(article.id, article.text) };
}

export function testPage(input: PageInput): EchoPage {
  return readPage(testArticle(input));
}

/** A first report, with sources of its own. */
export const report = `ARLE - A 60-metre stretch of the old quay slid into the harbour before dawn on Tuesday, taking a grain crane and
two parked lorries with it. "We heard the piles crack one after another," said Ines Dorr, the harbour master, who
ordered the basin closed to all traffic. No one was hurt, because the night shift had left the crane at four. Divers
found that 40 of the 112 wooden piles had rotted through below the water line. The port authority put the damage at 9
million crowns and said that grain ships would be sent to Brom until the spring. The quay was last inspected in 2019,
according to a register kept by the coast office, and passed without remark.`;

/** The same event by another reporter. */
export const independent = `Grain ships bound for Arle were turned away on Tuesday after part of the harbour wall gave way. Skipper Tomas Vael
said his crew had watched the crane tilt. "It went over as slowly as a tree, and then the lights went out," he told
reporters on the mole. Insurers expect claims of 14 million crowns. Minister Olga Brandt announced an inquiry into the
state of every wooden quay on the coast, and said a first list was due within 30 days.`;

/** The first report told again, sentence by sentence, with a third of the words exchanged. */
export const reworded = `ARLE - A 60-metre length of the ancient quay slid into the basin before daybreak on Tuesday, pulling a grain hoist and
two parked trucks with it. No one was injured, because the night crew had left the hoist at four. Divers saw that 40 of
the 112 timber piles had decayed through under the water line. The port company set the harm at 9 million crowns and
added that grain vessels would be directed to Brom until the summer. The quay was last checked in 2019, according to a
list held by the coast bureau, and cleared without comment.`;
