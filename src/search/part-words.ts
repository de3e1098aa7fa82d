import type { PartRead } from './kinds.ts';

const count = (number: number) => number.toLocaleString('en');

/** Says which part of a long text was read. */
export function partWords({ lines, ofLines, firstLine, lastLine, characters, ofCharacters }: PartRead): string {
  if (lines === 0) return 'Nothing was read: no line mentions an error or a request.';
  const read =
    lines === ofLines
      ? `${count(characters)} of ${count(ofCharacters)} characters`
      : `${count(lines)} of ${count(ofLines)} lines (${count(firstLine)} to ${count(lastLine)})`;
  return `Read: ${read}, the last that mention an error or a request.`;
}
