import { describe, expect, it } from 'vitest';
import type { BriefChange, ComputedLine } from '../../news/mod.ts';
import { digestOf } from './digest.ts';
import { brief, change, testBeat, testDay } from './test-briefs.ts';

const digest = (...changes: readonly BriefChange[]) =>
  digestOf({ beat: testBeat, day: testDay, isOver: true, changes, roundups: [] });
const ids = (items: readonly { readonly brief: { readonly id: string } }[]) =>
  items.map((item) => item.brief.id);

describe('digestOf()', () => {
  it('tells what is new from what moved', () => {
    const made = digest(change({ id: 'a' }), change({ id: 'b' }, {}), change({ id: 'c' }));
    expect(ids(made.fresh)).toEqual(['a', 'c']);
    expect(ids(made.moved)).toEqual(['b']);
  });

  it('puts what most outlets report first, and of what moved what most joined', () => {
    const made = digest(
      change({ id: 'one', own: ['A'] }),
      change({ id: 'three', own: ['A', 'B', 'C'] }),
      change({ id: 'copied', own: ['A'], copies: ['B', 'C'] }),
      change({ id: 'large', own: ['A', 'B', 'C'] }, { own: ['A', 'B', 'C'] }),
      change({ id: 'joined', own: ['A', 'B'] }, { own: ['A'] }),
    );
    expect(ids(made.fresh)).toEqual(['three', 'copied', 'one']);
    expect(ids(made.moved)).toEqual(['joined', 'large']);
  });

  it('says what moved: outlets, pages, headline, text', () => {
    const [item] = digest(
      change(
        { id: 'a', own: ['A', 'B'], copies: ['C', 'A2'], headline: 'New' },
        { own: ['A'], copies: ['A2'] },
        3,
      ),
    ).moved;
    expect(item).toMatchObject({
      newOutlets: ['B', 'C'],
      newPages: 2,
      versions: 3,
      isHeadlineNew: true,
      isTextNew: false,
    });
    const [other] = digest(change({ id: 'a', texts: ['Else.'] }, {})).moved;
    expect(other).toMatchObject({ newOutlets: [], newPages: 0, isHeadlineNew: false, isTextNew: true });
  });

  it('tells a story by the first sentence of its summary', () => {
    const made = brief({ id: 'a', texts: ['Context.', 'Summary.'] });
    const sentences = [{ ...made.sentences[0]!, section: 'context' as const }, made.sentences[1]!];
    const [item] = digest({ brief: { ...made, sentences }, before: null, versions: 1 }).fresh;
    expect(item!.sentence).toBe(1);
    const allContext = sentences.map((sentence) => ({ ...sentence, section: 'context' as const }));
    expect(
      digest({ brief: { ...made, sentences: allContext }, before: null, versions: 1 }).fresh[0]!.sentence,
    ).toBe(0);
  });

  it('is the same whatever order the briefs come in', () => {
    const changes = [
      change({ id: 'a' }),
      change({ id: 'b' }),
      change({ id: 'c', at: '20T11:00' }, {}),
      change({ id: 'd', own: ['A', 'B'] }, { own: ['A'] }),
    ];
    expect(digest(...changes.toReversed())).toEqual(digest(...changes));
    expect(digest(...changes).updatedAt).toBe('2026-11-20T11:00:00.000Z');
  });

  it('is empty on a day with nothing', () => {
    expect(digest()).toEqual({
      ...{ beat: testBeat, day: testDay, isOver: true, updatedAt: null },
      ...{ moved: [], fresh: [], resolved: [], roundups: [] },
    });
  });
});

describe('what a day resolved', () => {
  const line = (rule: ComputedLine['rule'], text: string): ComputedLine => ({
    section: 'context',
    text,
    ...(rule && { rule }),
  });
  const resolved = (...changes: readonly BriefChange[]) =>
    digest(...changes).resolved.map(({ line: one }) => one.text);

  it('is every line of the day that says what became of an earlier story, once', () => {
    const lines = [
      line('deadline', 'The term ran out.'),
      line('resolved', 'It opened.'),
      line('reversal', 'It was to open.'),
      line('origins', 'Two outlets report it.'),
      line(undefined, 'An older line.'),
    ];
    expect(resolved(change({ id: 'a', lines }))).toEqual([
      'The term ran out.',
      'It opened.',
      'It was to open.',
    ]);
    expect(resolved(change({ id: 'a', lines }, { lines: lines.slice(0, 2) }))).toEqual(['It was to open.']);
  });

  const differ = {
    ...line('disagreement', 'Outlets differ on dismissals: 40 (A), 60 (B).'),
    cites: ['x#1' as never],
  };
  const skeptical = { label: 'Skeptical read', lines: [differ] } as const;

  it('is a disagreement that the brief told and that is no more', () => {
    const made = digest(change({ id: 'a', label: 'Explainer' }, skeptical)).resolved;
    expect(made).toHaveLength(1);
    expect(made[0]!.line).toEqual({
      section: 'context',
      text: 'The outlets we read no longer differ here. On 19 November we wrote: “Outlets differ on dismissals: 40 (A), 60 (B).”',
      rule: 'disagreement',
      cites: ['x#1'],
    });
  });

  it.each([
    ['still there', { label: 'Skeptical read', lines: [differ] }, skeptical],
    ['crowded out by other lines', { label: 'Skeptical read', lines: [] }, skeptical],
    ['under a label no rule gives', { label: 'Analyst take', lines: [] }, skeptical],
    [
      'one the label did not rest on',
      { label: 'Explainer', lines: [] },
      { label: 'Explainer', lines: [differ] },
    ],
    ['never told', { label: 'Explainer', lines: [] }, { label: 'Skeptical read', lines: [] }],
  ] as const)('is no disagreement %s', (_, now, before) => {
    expect(resolved(change({ id: 'a', ...now }, before))).toEqual([]);
  });
});
