import type { PartRead } from '../kinds.ts';
import { LONG_TEXT, MAX_TEXT, SKIMMED } from '../tunables.ts';

/** The part of a text that is worth reading. */
export interface Skimmed {
  text: string;
  /** Number of the line of the whole text, from 1, for each line of the part. */
  lines: readonly number[];
  /** How much of the whole text that is; null when it is all of it. */
  part: PartRead | null;
}

/** Lines that can say what went wrong, and lines that can say who was asked. Everything else in a megabyte of log cannot. */
const TELLING = /code|reason|messag|error|fail|status|exception|\bret\b|rejected|错误|失败|返回/iu;
const AROUND = /http|curl|\bmsg|[-=]>|<-|POST|GET |PUT |DELETE|\{/u;
const MAX_LINE = 3_000;
/** Characters that are looked through between two pauses. */
const SLICE = 100_000;

/**
 * Long texts are skimmed: only their telling lines are read, from the end (where the error is) to the beginning, until
 * enough is read. Short texts are read whole. Looks at the last million characters, which keeps the time for any paste within bounds.
 */
export function skim(whole: string): Skimmed {
  const work = skimInSlices(whole, Math.max(0, whole.length - MAX_TEXT));
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/**
 * The same with pauses, for texts of any length: yields the share of the text that it has looked through, from 0 to 1.
 * @param from What stands before this character is not looked at, only its lines are counted.
 */
export function* skimInSlices(whole: string, from = 0): Generator<number, Skimmed, void> {
  const all = countLines(whole);
  if (whole.length <= LONG_TEXT) return { text: whole, lines: numbersTo(all), part: null };
  type Part = { line: string; number: number; at: number };
  const parts: Part[] = [];
  const around: Part[] = [];
  let spare = SKIMMED / 2;
  let number = all;
  let length = 0;
  let end = whole.length;
  let pauseAt = end - SLICE;
  while (end >= from && length < SKIMMED) {
    const start = Math.max(from, end === 0 ? 0 : whole.lastIndexOf('\n', end - 1) + 1);
    // A line without a break can be the whole paste: its end and its beginning are read.
    for (let to = end; to > start && length < SKIMMED; to -= MAX_LINE) {
      const line = whole.slice(Math.max(start, to - MAX_LINE), to);
      const part = { line, number, at: to };
      if (TELLING.test(line)) {
        parts.push(part);
        length += line.length + 1;
      } else if (spare > 0 && AROUND.test(line)) {
        around.push(part);
        spare -= line.length + 1;
      }
      if (to < pauseAt) {
        yield 1 - to / whole.length;
        pauseAt = to - SLICE;
      }
    }
    number -= 1;
    end = start - 1;
  }
  for (const part of around) {
    if (length >= SKIMMED) break;
    parts.push(part);
    length += part.line.length + 1;
  }
  parts.sort((a, b) => a.at - b.at);
  const lines = parts.map((part) => part.number);
  const text = parts.map(({ line }) => line).join('\n');
  return {
    text,
    lines,
    part: {
      firstLine: lines[0] ?? 0,
      lastLine: lines[lines.length - 1] ?? 0,
      ofLines: all,
      characters: text.length,
      ofCharacters: whole.length,
    },
  };
}

const numbersTo = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

function countLines(text: string): number {
  let count = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
