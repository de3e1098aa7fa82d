import { createPaper } from './terminal.ts';

/** Columns where no terminal says its width. */
const DEFAULT_WIDTH = 80;

const USES: readonly (readonly [use: string, what: string])[] = [
  ['rtc-errors [options] <text>', 'What a pasted body, log line, code or message means.'],
  ['rtc-errors [options] <files>', 'What logs say; - is standard input: app.log other.log -'],
  ['some-program 2>&1 | rtc-errors', 'What a log says, as it comes.'],
  ['rtc-errors explain <entry>', 'One entry: agora/cloud-recording/65, …/65#start, or its address.'],
  ['rtc-errors completion <shell>', 'A script for bash, zsh or fish, which completes options and names.'],
  ['rtc-errors mcp', 'A Model Context Protocol server on standard input and output, for coding agents.'],
];

const OPTIONS: readonly (readonly [option: string, what: string])[] = [
  ['--vendor <id>', 'Only this vendor, such as agora; in any case.'],
  ['--service <id>', 'Only this service, such as cloud-recording or agora/cloud-recording.'],
  ['-f, --follow', 'Read on when the file grows, also after it was replaced.'],
  ['--full', 'Everything that is known, not only what decides.'],
  ['--json', 'For a program: one JSON document of one shape, which report.schema.json describes.'],
  ['--ndjson', 'A JSON document a line: each finding as it comes, the counts last.'],
  ['--format <name>', 'text, json, ndjson, markdown (a job summary), github (annotations) or junit.'],
  ['-h, --help', 'This text.'],
  ['-V, --version', 'The version.'],
];

const NOTES = [
  'Arguments that are all names of files are read as logs; everything else is a text. A text that begins with a dash goes behind --. Nothing that is read leaves this machine.',
  'A log is full of numbers: one counts as a code only when a message, a host, a path or the name of a vendor near it says so, or --vendor or --service does. Successes are left out. UTF-8 and UTF-16 are read.',
  'Exit code: 0 something was recognised, or the reader of the output had enough; 1 nothing was, or by similar words only; 2 wrong use, or the answer could not be written. Ctrl-C and SIGTERM end the log, not the answer.',
  'NO_COLOR and FORCE_COLOR are heeded.',
];

/**
 * What `--help` prints, and what follows a wrong use.
 * @param columns Width of the terminal; null where there is none.
 */
export function usage(columns: number | null): string {
  const paper = createPaper(columns ?? DEFAULT_WIDTH, false);
  const indented = (lines: string[]) => lines.map((line) => `  ${line}`);
  return `${[
    'Usage:',
    ...USES.flatMap(([use, what]) => [`  ${use}`, ...indented(indented(narrow(columns).paragraph(what)))]),
    '',
    'Options:',
    ...OPTIONS.flatMap(([option, what]) => paper.field(`  ${option}`, [what])),
    ...NOTES.flatMap((note) => ['', ...paper.paragraph(note)]),
  ].join('\n')}\n`;
}

/** Four columns are spent on the indent. */
const narrow = (columns: number | null) => createPaper((columns ?? DEFAULT_WIDTH) - 4, false);
