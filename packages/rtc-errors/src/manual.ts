import { FORMATS, SHELLS } from './arguments.ts';
import { examplesOf } from './examples.ts';
import type { Library } from './library.ts';

/** How the command is used, as data: `--help` and the manual page print the same. */
export interface Manual {
  uses: readonly Explained[];
  options: readonly Explained[];
  notes: readonly { title: string; text: string }[];
}

/** A way of writing something, with what it does. */
export interface Explained {
  term: string;
  what: string;
}

/** The manual over some data: its examples are vendors, services and entries that exist. */
export function manualOf(library: Library): Manual {
  const { vendor, service, entry, place } = examplesOf(library);
  const [, operation] = place.split('#');
  return {
    uses: [
      { term: 'rtc-errors [options] <text>', what: 'What a pasted body, log line, code or message means.' },
      { term: 'rtc-errors [options] <files>', what: 'What logs say; - is standard input: app.log other.log -' },
      { term: 'some-program 2>&1 | rtc-errors', what: 'What a log says, as it comes.' },
      { term: 'rtc-errors explain <entry>', what: `One entry: ${entry}, …#${operation}, or its address.` },
      {
        term: 'rtc-errors completion <shell>',
        what: `A script for ${new Intl.ListFormat('en', { type: 'disjunction' }).format(SHELLS)}, which completes options and names.`,
      },
      {
        term: 'rtc-errors mcp',
        what: 'A Model Context Protocol server on standard input and output, for coding agents.',
      },
    ],
    options: [
      { term: '--vendor <id>', what: `Only this vendor, such as ${vendor}; in any case.` },
      { term: '--service <id>', what: `Only this service, such as ${service} or ${vendor}/${service}.` },
      { term: '-f, --follow', what: 'Read on when the file grows, also after it was replaced.' },
      { term: '--full', what: 'Everything that is known, not only what decides.' },
      {
        term: '--json',
        what: 'For a program: one JSON document of one shape, which report.schema.json describes.',
      },
      { term: '--ndjson', what: 'A JSON document a line: each finding as it comes, the counts last.' },
      { term: '--format <name>', what: `One of ${formatWords()}.` },
      { term: '-h, --help', what: 'This text.' },
      { term: '-V, --version', what: 'The version.' },
    ],
    notes: [
      {
        title: 'Input',
        text: 'Arguments that are all names of files are read as logs; everything else is a text. A text that begins with a dash goes behind --. Nothing that is read leaves this machine.',
      },
      {
        title: 'Logs',
        text: 'A log is full of numbers: one counts as a code only when a message, a host, a path or the name of a vendor near it says so, or --vendor or --service does. Successes are left out. UTF-8 and UTF-16 are read.',
      },
      {
        title: 'Exit status',
        text: 'Exit code: 0 something was recognised, or the reader of the output had enough; 1 nothing was, or by similar words only; 2 wrong use, or the answer could not be written. Ctrl-C and SIGTERM end the log, not the answer.',
      },
      { title: 'Environment', text: 'NO_COLOR and FORCE_COLOR are heeded.' },
    ],
  };
}

/** What some formats are for. */
const FORMAT_USES: Partial<Record<(typeof FORMATS)[number], string>> = {
  markdown: 'a job summary',
  github: 'annotations',
};

const formatWords = () =>
  new Intl.ListFormat('en', { type: 'disjunction' }).format(
    FORMATS.map((name) => (FORMAT_USES[name] ? `${name} (${FORMAT_USES[name]})` : name)),
  );
