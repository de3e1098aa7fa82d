import type { PartRead } from './kinds.ts';

/** Says which part of a long text was read. */
export const partWords = ({ firstLine, lastLine, ofLines, characters, ofCharacters }: PartRead): string =>
  lastLine === 0
    ? 'No line mentions an error or a request.'
    : `Read: what mentions an error or a request in lines ${firstLine} to ${lastLine} of ${ofLines}, ${characters} of ${ofCharacters} characters.`;

/** Says how many errors of a text are not answered. */
export const moreWords = (more: number): string =>
  `The text has ${more} more ${more === 1 ? 'error' : 'errors'}, of which less is certain.`;
