import type { PartRead } from './kinds.ts';

const count = (number: number) => number.toLocaleString('en');

/** Says which part of a long text was read. */
export function partWords({ lines, ofLines, firstLine, lastLine, characters, ofCharacters }: PartRead): string {
  const all = ofLines === 1 ? 'The line' : `None of the ${count(ofLines)} lines`;
  if (lines === 0) return `${all} mentions ${ofLines === 1 ? 'no' : 'an'} error or request, so nothing was read.`;
  if (lines === ofLines) {
    return `Only ${count(characters)} of the ${count(ofCharacters)} characters were read: the last ones that mention an error or a request.`;
  }
  if (lines === 1) {
    return `Only line ${count(firstLine)} of ${count(ofLines)} was read: the last one that mentions an error or a request.`;
  }
  return `Only ${count(lines)} of the ${count(ofLines)} lines were read, from line ${count(firstLine)} to line ${count(lastLine)}: the last ones that mention an error or a request.`;
}
