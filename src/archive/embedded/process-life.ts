import { readFileSync } from 'node:fs';

/** A process id is used again after its process ends; with the start time it names one process for good. */
export interface ProcessMark {
  readonly pid: number;
  /** Clock ticks since boot (proc(5), field 22 of /proc/pid/stat); null on systems without /proc. */
  readonly started: string | null;
}

/** This process. */
export function ownMark(): ProcessMark {
  return { pid: process.pid, started: readStat(process.pid)?.started ?? null };
}

/** Whether the marked process still runs; without a start time, whether any process has its id. */
export function isAlive({ pid, started }: ProcessMark): boolean {
  const stat = readStat(pid);
  if (started !== null && stat !== null) return stat.started === started && !stat.hasEnded;
  return answersSignals(pid);
}

interface Stat {
  readonly started: string;
  /** A zombie: ended, and not yet collected by its parent. */
  readonly hasEnded: boolean;
}

function readStat(pid: number): Stat | null {
  let text: string;
  try {
    text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return null;
  }
  // Field 2, the command in parentheses, may hold spaces and parentheses itself.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const state = fields[0];
  const started = fields[19];
  return started === undefined ? null : { started, hasEnded: state === 'Z' || state === 'X' };
}

function answersSignals(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
