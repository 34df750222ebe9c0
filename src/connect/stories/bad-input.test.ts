import { expect, it } from 'vitest';
import type { StoryArticle } from './fingerprint.ts';
import { StoryIndex } from './story-index.ts';

const day = 86_400_000;
const start = Date.UTC(2026, 10, 1);
const quay =
  'The old quay of Arle harbour collapsed under a grain crane while divers searched the basin, harbour master Ines Dorr said';
const glass =
  'Furnace workers of the Brom glassworks ended their strike after a wage offer of 7 percent from owner Tam Velt';

function report(id: string, text = quay, at: number | null = start, readAt?: number): StoryArticle {
  const article = { id, title: text.split(' ').slice(0, 6).join(' '), text: `${text}.`, at };
  return readAt === undefined ? article : { ...article, readAt };
}

function storiesOf(index: StoryIndex, articles: readonly StoryArticle[]): string[] {
  return articles.map((article) => index.place(article).story);
}

it('StoryIndex.place() places an article seen nine times once, and answers the same', () => {
  const index = new StoryIndex({ merge: true, repair: true });
  const stories = storiesOf(
    index,
    Array.from({ length: 9 }, () => report('a')),
  );
  expect(new Set(stories)).toEqual(new Set(['a']));
  expect([index.liveArticles, index.liveStories]).toEqual([1, 1]);
});

it('StoryIndex.place() puts nine copies of one text under other ids into one story, dated or not', () => {
  for (const at of [start, null]) {
    const index = new StoryIndex({ merge: true, repair: true });
    storiesOf(
      index,
      Array.from({ length: 9 }, (_, copy) => report(`copy ${copy}`, quay, at)),
    );
    expect([index.liveArticles, index.liveStories]).toEqual([9, 1]);
  }
});

it('StoryIndex.place() founds a story for an article without terms, and nothing joins it', () => {
  const index = new StoryIndex({ merge: true, repair: true });
  const empty = [
    { id: 'nothing', title: '', text: '', at: null },
    { id: 'nothing again', title: '', text: '', at: start },
    { id: 'stop words', title: 'The', text: 'And it was said.', at: start },
    { id: 'marks', title: '***', text: '—\n\u0000\ud83d\ude00 \ud800', at: null },
  ];
  expect(storiesOf(index, empty)).toEqual(empty.map(({ id }) => id));
  expect(index.place(report('quay')).story).toBe('quay');
});

it('StoryIndex.place() takes articles in any order', () => {
  const days = [9, 0, 3, 11, 1];
  const articles = days.map((at, number) =>
    report(`r${number}`, number === 1 ? glass : quay, start + at * day),
  );
  const index = new StoryIndex({ leastLive: 0 });
  expect(storiesOf(index, articles)).toEqual(['r0', 'r1', 'r0', 'r0', 'r0']);
});

it('StoryIndex.place() keeps late articles together, and apart from what came 12 days after them', () => {
  const index = new StoryIndex({ leastLive: 0 });
  const late = [
    report('new', quay, start + 40 * day),
    report('old', quay),
    report('old too', quay, start + day),
  ];
  expect(storiesOf(index, late)).toEqual(['new', 'old', 'old']);
});

it('StoryIndex.place() does not believe dates after the reading, so that they expire nothing', () => {
  const index = new StoryIndex({ leastLive: 0 });
  index.place(report('a', quay, start, start));
  const far = report('far', glass, Date.UTC(9999, 0, 1), start + day);
  expect(index.place(far).founded).toBe(true);
  expect(index.place(report('b', quay, start + day, start + day)).story).toBe('a');
  expect(index.place(report('tomorrow', quay, start + 2 * day, start + 1.5 * day)).story).toBe('a');
  expect(index.liveArticles).toBe(4);
  for (const at of [NaN, Infinity, -Infinity])
    expect(index.place(report(`at ${at}`, quay, at, start + day)).story).toBe('a');
});

it('StoryIndex.place() expires undated articles by the day they were read, or else by those before them', () => {
  const read = new StoryIndex({ leastLive: 0 });
  read.place(report('a', quay, null, start));
  expect(read.place(report('b', quay, null, start + 11 * day)).story).toBe('a');
  expect(read.place(report('c', glass, null, start + 13 * day)).founded).toBe(true);
  expect(read.storyOf('a')).toBeUndefined();
  const unread = new StoryIndex({ leastLive: 0 });
  unread.place(report('dated', glass, start));
  unread.place(report('undated', quay, null));
  unread.place(report('later', glass, start + 13 * day));
  expect(unread.liveArticles).toBe(1);
});

it('StoryIndex.place() reads of a megabyte what it reads of its beginning', () => {
  const index = new StoryIndex();
  index.place(report('a'));
  const long = `${quay}. ${'The crane fell on the quay in the night. '.repeat(26_000)}`;
  expect(long.length).toBeGreaterThan(1_000_000);
  const before = performance.now();
  expect(index.place({ id: 'long', title: quay.slice(0, 40), text: long, at: start }).story).toBe('a');
  const lists = [
    'x'.repeat(1_000_000),
    'ab '.repeat(400_000),
    '\n'.repeat(1_000_000),
    '港'.repeat(1_000_000),
  ];
  for (const text of lists) index.place({ id: text.slice(0, 3), title: text, text, at: start });
  expect(performance.now() - before).toBeLessThan(3000);
});

const foreign = [
  [
    'Chinese',
    '阿勒港旧码头倒塌 三名工人失踪',
    '阿勒港的旧码头周一在一台起重机的重压下倒塌，潜水员正在搜寻三名失踪工人，港务局长说。',
    '阿勒港码头倒塌后潜水员搜寻失踪工人',
    '周一阿勒港旧码头倒塌，三名工人失踪，潜水员继续搜寻，起重机已沉入水中。',
    '布罗姆玻璃厂罢工结束',
    '布罗姆玻璃厂的炉工在资方提出加薪百分之七后结束了罢工。',
  ],
  [
    'Arabic',
    'انهيار رصيف ميناء أرل القديم',
    'انهار الرصيف القديم في ميناء أرل تحت رافعة للحبوب ويبحث الغواصون عن ثلاثة عمال مفقودين.',
    'غواصون يبحثون عن عمال بعد انهيار رصيف ميناء أرل',
    'يبحث الغواصون عن ثلاثة عمال مفقودين بعد انهيار الرصيف القديم في ميناء أرل تحت رافعة.',
    'نهاية إضراب مصنع الزجاج في بروم',
    'أنهى عمال الأفران في مصنع بروم إضرابهم بعد عرض زيادة في الأجور.',
  ],
] as const;

it.each(foreign)(
  'StoryIndex.place() groups reports in %s',
  (_, title, text, title2, text2, title3, text3) => {
    const index = new StoryIndex({ merge: true, repair: true });
    const articles = [
      { id: 'quay', title, text, at: start },
      { id: 'quay again', title: title2, text: text2, at: start + 3_600_000 },
      { id: 'glass', title: title3, text: text3, at: start + 3 * day },
    ];
    expect(storiesOf(index, articles)).toEqual(['quay', 'quay', 'glass']);
  },
);
