import { LONG_TEXT } from '../tunables.ts';

/** The part of a text that is worth reading, with a way back to the positions of the whole. */
export interface Skimmed {
  text: string;
  /** Position in the whole text of a position in the part. */
  offsetOf(position: number): number;
}

/** Lines that can say what went wrong. Everything else in a megabyte of log cannot. */
const TELLING = /code|reason|message|error|fail|status|http|curl|exception|错误|失败|返回/iu;
const MAX_LINE = 4_000;

/**
 * Long texts are skimmed: only their telling lines are read, from the end (where the error stands) to the beginning, until
 * enough is read. Short texts are read whole. Keeps the time for any paste within bounds.
 */
export function skim(text: string): Skimmed {
  if (text.length <= LONG_TEXT) return { text, offsetOf: (position) => position };
  const lines: { line: string; start: number }[] = [];
  let length = 0;
  let end = text.length;
  while (end >= 0 && length < LONG_TEXT) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    // A line without a break can be the whole paste: its end and its beginning are read.
    for (const [from, to] of pieces(start, end)) {
      const line = text.slice(from, to);
      if (length < LONG_TEXT && TELLING.test(line)) {
        lines.unshift({ line, start: from });
        length += line.length + 1;
      }
    }
    end = start - 1;
  }
  const starts: number[] = [];
  let position = 0;
  for (const { line } of lines) {
    starts.push(position);
    position += line.length + 1;
  }
  return {
    text: lines.map(({ line }) => line).join('\n'),
    offsetOf: (at) => {
      const index = Math.max(
        0,
        starts.findLastIndex((start) => start <= at),
      );
      return (lines[index]?.start ?? 0) + at - (starts[index] ?? 0);
    },
  };
}

/** A line as pieces of bounded length, the last first, so that a line without a break is skimmed too. */
function pieces(start: number, end: number): [number, number][] {
  const all: [number, number][] = [];
  for (let to = end; to > start; to -= MAX_LINE) all.push([Math.max(start, to - MAX_LINE), to]);
  return all;
}
