import { LONG_TEXT, MAX_TEXT, SKIMMED } from '../tunables.ts';

/** The part of a text that is worth reading. */
export interface Skimmed {
  text: string;
  /** Number of the line of the whole text, from 1, for each line of the part. */
  lines: readonly number[];
  /** Lines of the whole text that were not read, or not to their end. */
  leftOut: number;
}

/** Lines that can say what went wrong, and lines that can say who was asked. Everything else in a megabyte of log cannot. */
const TELLING = /code|reason|messag|error|fail|status|exception|\bret\b|rejected|错误|失败|返回/iu;
const AROUND = /http|curl|\bmsg|[-=]>|<-|POST|GET |PUT |DELETE|\{/u;
const MAX_LINE = 4_000;

/**
 * Long texts are skimmed: only their telling lines are read, from the end (where the error is) to the beginning, until
 * enough is read. Short texts are read whole. Keeps the time for any paste within bounds.
 */
export function skim(pasted: string): Skimmed {
  const text = pasted.slice(-MAX_TEXT);
  const before = countLines(pasted.slice(0, pasted.length - text.length)) - 1;
  if (text.length <= LONG_TEXT) return { text, lines: numbersTo(countLines(text)), leftOut: 0 };
  /** `length`: of the whole line, of which this may be a piece. */
  type Part = { line: string; number: number; at: number; length: number };
  const parts: Part[] = [];
  const around: Part[] = [];
  let spare = SKIMMED / 2;
  const all = before + countLines(text);
  let number = all;
  let length = 0;
  let end = text.length;
  while (end >= 0 && length < SKIMMED) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    // A line without a break can be the whole paste: its end and its beginning are read.
    for (let to = end; to > start && length < SKIMMED; to -= MAX_LINE) {
      const line = text.slice(Math.max(start, to - MAX_LINE), to);
      const part = { line, number, at: to, length: end - start };
      if (TELLING.test(line)) {
        parts.push(part);
        length += line.length + 1;
      } else if (spare > 0 && AROUND.test(line)) {
        around.push(part);
        spare -= line.length + 1;
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
  const unread = new Map<number, number>();
  for (const part of parts) unread.set(part.number, (unread.get(part.number) ?? part.length) - part.line.length);
  const whole = [...unread.values()].filter((characters) => characters === 0).length;
  return { text: parts.map(({ line }) => line).join('\n'), lines, leftOut: all - whole };
}

const numbersTo = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

function countLines(text: string): number {
  let count = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
