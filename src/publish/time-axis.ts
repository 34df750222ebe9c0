import type { Instant } from '../news/mod.ts';
import { clock, shortDay, weekdayClock } from './times.ts';

export interface Tick {
  readonly x: number;
  readonly label: string;
}

/** A straight axis of time. */
export interface TimeAxis {
  /** Place of an instant, in drawing units, one decimal. */
  readonly x: (at: Instant) => number;
  readonly ticks: readonly Tick[];
}

const minute = 60_000;
const hour = 60 * minute;
const dayMs = 24 * hour;
const steps = [
  ...[5, 15, 30].map((value) => value * minute),
  ...[1, 2, 3, 6, 12].map((value) => value * hour),
  ...[1, 2, 7, 14, 30, 91, 182, 365].map((value) => value * dayMs),
];

const rounded = (value: number) => Math.round(value * 10) / 10;

function label(at: Instant, step: number, before: Instant | null): string {
  if (step >= dayMs) return shortDay(at);
  return before !== null && before.slice(0, 10) === at.slice(0, 10) ? clock(at) : weekdayClock(at);
}

/**
 * An axis from the earliest to the latest of some instants, with round tick times in UTC.
 * Instants closer together than half an hour are drawn on an axis of half an hour.
 *
 * @param instants At least one.
 * @param box Left and right end of the axis in drawing units, and the most ticks that have room.
 *
 * @example
 * timeAxis(['2026-11-20T08:00:00.000Z' as Instant], { left: 0, right: 100, ticks: 4 }).ticks.length; // at most 4
 */
export function timeAxis(
  instants: readonly Instant[],
  box: { readonly left: number; readonly right: number; readonly ticks: number },
): TimeAxis {
  const values = instants.map((at) => Date.parse(at));
  const first = Math.min(...values);
  const span = Math.max(Math.max(...values) - first, 30 * minute);
  const step =
    steps.find((candidate) => span / candidate < box.ticks - 1) ??
    steps.at(-1)! * Math.ceil(span / (steps.at(-1)! * box.ticks));
  const x = (value: number) => rounded(box.left + ((value - first) / span) * (box.right - box.left));
  const ticks: Tick[] = [];
  let before: Instant | null = null;
  for (let value = Math.ceil(first / step) * step; value <= first + span; value += step) {
    const at = new Date(value).toISOString() as Instant;
    ticks.push({ x: x(value), label: label(at, step, before) });
    before = at;
  }
  return { x: (at) => x(Date.parse(at)), ticks };
}
