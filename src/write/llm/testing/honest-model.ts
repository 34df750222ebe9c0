interface Item {
  readonly id: string;
  readonly outlet: string | null;
  readonly as: string;
  readonly lede?: boolean;
  readonly sameReportAs?: string;
  readonly text: string;
}
interface Cited {
  readonly cites: readonly string[];
}
interface Question {
  readonly task: 'plan' | 'write' | 'repair';
  readonly evidence: readonly Item[];
  readonly plan?: {
    readonly headline: Cited;
    readonly summary: readonly Cited[];
    readonly watch: Cited | null;
  };
  readonly sentences?: readonly { readonly place: string; readonly cites: readonly string[] }[];
}

const wordsOf = (text: string) => text.split(' ').length;

/** One item of each outlet, the first that is short; three outlets make three sentences, one makes one. */
function plan({ evidence }: Question): unknown {
  const outlets = [...new Set(evidence.map(({ outlet }) => outlet))];
  const own = evidence.filter(({ sameReportAs, as }) => sameReportAs === undefined && as !== 'planned');
  const best = outlets.flatMap((outlet) => {
    const list = own.filter((item) => item.outlet === outlet && /\.$/.test(item.text));
    return list.find(({ text, lede }) => wordsOf(text) <= 10 && lede !== true) ?? list[0] ?? [];
  });
  const summary = best.slice(0, 3).map(({ id }) => ({ cites: [id] }));
  const used = new Set(summary.flatMap(({ cites }) => cites));
  const ahead = evidence.find(({ id, as }) => as === 'planned' && !used.has(id));
  const headline = { cites: summary[0]?.cites ?? evidence.slice(0, 1).map(({ id }) => id) };
  return {
    headline,
    summary,
    context: [],
    watch: outlets.length > 2 && ahead ? { cites: [ahead.id] } : null,
  };
}

function lowered(text: string): string {
  return /^(?:The|A|An|Some|Its?|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|More|About|Nearly) /.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}

/** The item in its own words, credited in one of three places; a long tail is quoted. */
function sentence({ text, outlet }: Item, form: number, isQuoting: boolean): string {
  const core = text.replace(/[.]$/, '');
  const by = outlet ?? 'one outlet';
  if (isQuoting && !/["“”]/.test(core)) {
    const all = core.split(' ');
    const least = Math.max(4, all.length - 20);
    const at = all.findIndex((_, place) => place >= least && /^\p{Ll}+$/u.test(all[place - 1]!));
    if (at < 0) return `${core}, ${by} reported.`;
    return `${all.slice(0, at).join(' ')} “${all.slice(at).join(' ')},” ${by} reported.`;
  }
  if (form === 1) return `According to ${by}, ${lowered(core)}.`;
  return form === 2 ? `${by} reported that ${lowered(core)}.` : `${core}, ${by} reported.`;
}

function headline(item: Item, outlets: number): string {
  const core = item.text.replace(/[.]$/, '');
  return outlets > 1 ? core : `${core}, ${item.outlet ?? 'one outlet'} reports`;
}

function write(question: Question): unknown {
  const { evidence, plan: given } = question;
  const item = ({ cites }: Cited) => evidence.find(({ id }) => id === cites[0])!;
  const outlets = new Set(evidence.map(({ outlet }) => outlet)).size;
  const told = (cited: Cited, form: number) => ({
    text: sentence(item(cited), form, false),
    cites: cited.cites.slice(0, 1),
  });
  return {
    headline: { text: headline(item(given!.headline), outlets), cites: given!.headline.cites.slice(0, 1) },
    summary: given!.summary.map((cited, at) => told(cited, at % 3)),
    context: [],
    watch: given!.watch && told(given!.watch, 0),
  };
}

function repair({ sentences = [], evidence }: Question): unknown {
  const repairs = sentences.flatMap(({ place, cites }) => {
    const item = evidence.find(({ id }) => id === cites[0]);
    return item && place !== 'headline' ? [{ place, text: sentence(item, 0, true), cites: [item.id] }] : [];
  });
  return { repairs };
}

/**
 * What a model would answer that keeps to its evidence: it tells the items in their own words with their outlet's
 * credit. Knows the question by the request alone, so that it may stand behind any endpoint.
 *
 * @param request As the writer asked it; `user` holds the question as JSON.
 * @returns The answer, to be given as JSON.
 *
 * @example
 * // honestAnswer({ user: '{"task":"plan","evidence":[]}' })
 */
export function honestAnswer({ user }: { readonly user: string }): unknown {
  const question = JSON.parse(user) as Question;
  if (question.task === 'plan') return plan(question);
  return question.task === 'write' ? write(question) : repair(question);
}
