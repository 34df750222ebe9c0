import { createHash } from 'node:crypto';
import { defaultLimits, writerTools } from '../../../check/mod.ts';
import { mentions, openStory, readMember } from '../../../connect/mod.ts';
import { ground } from '../../../ground/mod.ts';
import type {
  Article,
  ArticleId,
  BeatId,
  Instant,
  Ledger,
  Story,
  StoryId,
  WriterTools,
} from '../../../news/mod.ts';
import { canBeName } from '../../../text/mod.ts';
import { classicalWriter } from '../../classical/writer.ts';
import { ledgerOf } from '../../ledger/ledger-of.ts';

const at = '2026-11-20T08:00:00.000Z' as Instant;

/** A page of a story as a test gives it. */
export interface TestPage {
  readonly outlet: string | null;
  readonly title: string;
  readonly text: string;
  readonly description?: string;
}

/** The article of a page, under the id `p0`, `p1` and so on. */
export function articleOf({ outlet, title, text, description }: TestPage, number: number): Article {
  return {
    id: `p${number}` as ArticleId,
    url: `https://outlet-${number}.example/story`,
    title,
    text,
    // As the wire does: what cannot be a name is none.
    outlet: outlet !== null && canBeName(outlet) ? outlet : null,
    publishedAt: at,
    readAt: at,
    sha256: createHash('sha256').update(`${title}\n${text}`).digest('hex'),
    ...(description !== undefined && { description }),
  };
}

/** The ledger of a story of these pages, read and connected as the wire does, over an empty archive. */
export function ledgerOfPages(pages: readonly TestPage[]): Ledger {
  const articles = pages.map(articleOf);
  const { story, articles: grounded } = openStory({
    id: 's' as StoryId,
    beat: 'test' as BeatId,
    times: articles.map(({ readAt }) => readAt),
    readings: articles.map((article) => readMember(ground(article))),
    bundles: new Map(),
  });
  const archive = { links: [], closest: null, searched: 0, since: null };
  return ledgerOf({ story, articles: grounded, archive, past: [], known: [], beside: [], now: at });
}

/** The gate over a ledger, with the limits a beat has where it sets none. */
export function toolsOf(ledger: Ledger): WriterTools {
  return writerTools(ledger, defaultLimits);
}

export const mentionsOf = ({ entities }: Story): readonly string[] => mentions(entities);

/** A classical writer as the wire makes it. */
export const classicalOf = () => classicalWriter(mentionsOf);

/** Three outlets on a quay that fell; nine of its sentences are short enough to be told whole. */
export const quayPages: readonly TestPage[] = [
  {
    outlet: 'The Harbour Ledger',
    title: 'Stone wall gives way at Arle harbour',
    text: 'Cracks had been seen in the stonework for two winters, dockers recalled. The old quay at Arle collapsed on Thursday. Nine fishing boats sank in the inner basin. Harbour master Ilse Varga closed the port to all ships. The council will vote on repairs on 3 December.',
  },
  {
    outlet: 'Teal Radio',
    title: 'Arle crews count the cost of a long night',
    text: 'People along the coast heard a noise like thunder in the dark. Some 140 fishermen lost their moorings at Arle. The regional government promised 4 million euros for repairs. Divers found no one trapped under the stones. Engineer Tomas Oriel warned of cracks in the quay in May.',
  },
  {
    outlet: 'Northline',
    title: 'Port of Arle shut while divers search',
    text: 'Families waited behind a rope near the fish hall until morning. The ferry to Hollin was moved to Port Sene. Insurers put the damage at Arle at 11 million euros. Ferry passengers were taken to Port Sene by bus. Mayor Ada Orme asked the army for two cranes.',
  },
];
