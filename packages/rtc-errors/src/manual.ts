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
      { term: 'rtc-errors [options] <text>', what: 'Explains a response body, a log line, a code or a message.' },
      { term: 'rtc-errors [options] <files>', what: 'Explains the errors in log files; - is standard input.' },
      { term: 'some-program 2>&1 | rtc-errors', what: 'Explains the errors in a log while it is being written.' },
      {
        term: 'rtc-errors explain <entry>',
        what: `Prints one entry: ${entry}, ${entry}#${operation}, or its address.`,
      },
      {
        term: 'rtc-errors completion <shell>',
        what: `Prints a completion script for ${new Intl.ListFormat('en', { type: 'disjunction' }).format(SHELLS)}.`,
      },
      {
        term: 'rtc-errors mcp',
        what: 'Runs a Model Context Protocol server on standard input and output, for coding agents.',
      },
    ],
    options: [
      { term: '--vendor <id>', what: `Only this vendor, such as ${vendor}. Case does not matter.` },
      { term: '--service <id>', what: `Only this service, such as ${service} or ${vendor}/${service}.` },
      { term: '-f, --follow', what: 'Keep reading as the file grows, even after it is replaced.' },
      { term: '--full', what: 'Print the whole entry. The default answer has at most twelve lines of 80 columns.' },
      {
        term: '--json',
        what: 'Print one JSON document, as described by report.schema.json.',
      },
      { term: '--ndjson', what: 'Print one JSON document per line: each finding when it is found, then the counts.' },
      { term: '--format <name>', what: `One of ${formatWords()}.` },
      { term: '-h, --help', what: 'Print this help.' },
      { term: '-V, --version', what: 'Print the version.' },
    ],
    notes: [
      {
        title: 'Input',
        text: 'If all arguments are names of files, they are read as logs. Anything else is looked up as text. Put -- before a text that begins with a dash. Nothing leaves this machine.',
      },
      {
        title: 'Logs',
        text: 'A log is full of numbers. One counts as a code only if a message, a host, a path or the name of a vendor near it says so, or --vendor or --service is given. Successes are left out. Logs can be UTF-8 or UTF-16.',
      },
      {
        title: 'Exit status',
        text: 'Exit code: 0 if something was recognised, or the output pipe was closed; 1 if nothing was, or only by similar words; 2 on wrong usage, or if a file cannot be read or the answer cannot be written. On Ctrl-C and SIGTERM, the command stops reading and still prints its summary.',
      },
      {
        title: 'Environment',
        text: 'NO_COLOR turns colours off, FORCE_COLOR turns them on. COLUMNS is the width of the default answer in a file or a pipe, which is 80 otherwise.',
      },
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
