import type { TextRange } from '../news/mod.ts';
import { numbers, type NumberSpan } from '../text/mod.ts';

/** A step of arithmetic that a writer logged: what it did with which numbers, as written in the cited sentences. */
export interface Arithmetic {
  readonly name: 'sum' | 'difference' | 'percent change' | 'share' | 'times';
  /** The numbers as written, e.g. `["$7 million", "$5 million"]`; a change goes from the first to the second. */
  readonly of: readonly string[];
  /** The number as the sentence writes it, e.g. `$2 million` or `40 percent`. */
  readonly gives: string;
}

/** Rounding a writer may do: half a unit of the last figure written, at most one in a hundred. */
function isRounded(written: NumberSpan, value: number): boolean {
  const digits = /\.(\d+)/.exec(written.raw)?.[1]?.length ?? 0;
  const scale = /trillion/.test(written.raw)
    ? 1e12
    : /billion|bn/.test(written.raw)
      ? 1e9
      : /million|mln/.test(written.raw)
        ? 1e6
        : 1;
  const half = (0.5 * scale) / 10 ** digits;
  const off = Math.abs(written.value - value);
  return off <= half + 1e-9 && (off < 1e-9 || off <= Math.abs(value) / 100 || scale === 1);
}

function computed(name: Arithmetic['name'], values: readonly number[]): number | null {
  const [first = 0, second = 0] = values;
  switch (name) {
    case 'sum':
      return values.length < 2 ? null : values.reduce((total, value) => total + value, 0);
    case 'difference':
      return values.length === 2 ? Math.abs(first - second) : null;
    case 'percent change':
      return values.length === 2 && first !== 0 ? (Math.abs(second - first) / Math.abs(first)) * 100 : null;
    case 'share':
      return values.length === 2 && second !== 0 ? (first / second) * 100 : null;
    case 'times':
      return values.length === 2 && second !== 0 ? first / second : null;
  }
}

function given(raw: string, cited: readonly NumberSpan[]): NumberSpan | null {
  const wanted = numbers(raw)[0];
  if (!wanted) return null;
  const own = cited.filter((item) => item.value === wanted.value);
  return own.find((item) => wanted.unit === null || item.unit === wanted.unit) ?? null;
}

/** The unit the result must have: that of the operands, per cent, or none ("three times"). */
function hasUnit(step: Arithmetic, result: NumberSpan, operands: readonly NumberSpan[]): boolean {
  if (step.name === 'percent change' || step.name === 'share') return result.unit === '%';
  if (step.name === 'times') return result.unit === null || result.unit === 'time';
  return result.unit === null || result.unit === operands[0]!.unit;
}

function holds(step: Arithmetic, cited: readonly NumberSpan[]): boolean {
  const operands = step.of.map((raw) => given(raw, cited));
  if (operands.some((operand) => operand === null)) return false;
  const found = operands as NumberSpan[];
  if (new Set(found.map((operand) => operand.unit)).size !== 1) return false;
  const result = numbers(step.gives)[0];
  const value = computed(
    step.name,
    found.map((operand) => operand.value),
  );
  return result !== undefined && value !== null && isRounded(result, value) && hasUnit(step, result, found);
}

/**
 * The ranges of a sentence whose numbers logged arithmetic accounts for: every operand stands in the cited sentences
 * with the same unit, and the sum comes out right when done again. Anything else stays a number the sources do not give.
 *
 * @param texts The cited sentences.
 *
 * @example
 * derivedNumbers('Fares rose by 2 crowns.', ['Fares rose from 5 crowns to 7 crowns.'],
 *   [{ name: 'difference', of: ['5 crowns', '7 crowns'], gives: '2 crowns' }]).length; // 1
 */
export function derivedNumbers(
  sentence: string,
  texts: readonly string[],
  steps: readonly Arithmetic[],
): TextRange[] {
  if (steps.length === 0) return [];
  const cited = texts.flatMap((text) => numbers(text));
  const good = steps.filter((step) => holds(step, cited)).map((step) => numbers(step.gives)[0]!);
  return numbers(sentence)
    .filter((number) =>
      good.some(
        (result) => result.value === number.value && (result.unit === null || result.unit === number.unit),
      ),
    )
    .map((number) => ({ start: number.start, end: unitEnd(sentence, number) }));
}

/** "40 percent", "2 crowns": the unit belongs to the number; a currency sign stands before it. */
function unitEnd(sentence: string, number: NumberSpan): number {
  if (number.unit === null || /^[$€£¥]/.test(number.unit)) return number.end;
  return number.end + (/^\s?(?:%|per cent|\p{L}+)/iu.exec(sentence.slice(number.end))?.[0].length ?? 0);
}
