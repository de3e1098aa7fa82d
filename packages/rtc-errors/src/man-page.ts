import type { Manual } from './manual.ts';

/** What the page says of the program beside how it is used. */
interface Program {
  version: string;
  /** Day on which the last source was read, `YYYY-MM-DD`: that is how old the page and the data are. */
  day: string;
  description: string;
  /** Where a newer version is. */
  homepage: string;
}

/** The manual page rtc-errors(1), for `man`: the same as `--help`, in the language of troff. */
export function manPage({ uses, options, notes }: Manual, { version, day, description, homepage }: Program): string {
  return `${[
    `.TH RTC\\-ERRORS 1 "${day}" "rtc\\-errors ${version}" "User Commands"`,
    // Words that cannot be broken, such as an id, tear holes into lines that are stretched to the width.
    '.ad l',
    '.nh',
    '.SH NAME',
    `rtc\\-errors \\- ${escaped('what the server-side error codes of real-time-communication vendors mean')}`,
    '.SH SYNOPSIS',
    ...uses.flatMap(({ term }, index) => [...(index > 0 ? ['.br'] : []), `.B ${escaped(term)}`]),
    '.SH DESCRIPTION',
    escaped(description),
    ...uses.flatMap(({ term, what }) => explained(term, what)),
    '.SH OPTIONS',
    ...options.flatMap(({ term, what }) => explained(term, what)),
    ...notes.flatMap(({ title, text }) => [`.SH "${escaped(title.toUpperCase())}"`, escaped(text)]),
    '.SH "SEE ALSO"',
    escaped(
      `This index holds what the sources said up to ${day}. A newer one, and every entry with its sources: ${homepage}`,
    ),
  ].join('\n')}\n`;
}

const explained = (term: string, what: string): string[] => ['.TP', `.B ${escaped(term)}`, escaped(what)];

/** A line of text: nothing in it is a request, an escape or a hyphen that a reader could not copy. */
function escaped(text: string): string {
  const safe = text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(
      /[^\x20-\x7e]/gu,
      (character) => `\\[u${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}]`,
    );
  return safe.replace(/^[.']/u, '\\&$&');
}
