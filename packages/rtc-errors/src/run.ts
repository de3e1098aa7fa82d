import { readArguments, type Command, type Format, type Kind, type Output } from './arguments.ts';
import { completion } from './completion.ts';
import { createEntryText } from './entry-text.ts';
import { github } from './formats/github.ts';
import { junit } from './formats/junit.ts';
import { markdown } from './formats/markdown.ts';
import type { Library } from './library.ts';
import { linesOf } from './log/lines.ts';
import { counted, createLogText } from './log/log-text.ts';
import { createPaste } from './log/paste.ts';
import { createScanner, type Finding } from './log/scan.ts';
import { createReadingText, MAX_ROWS } from './reading-text.ts';
import {
  isRecognised,
  reportOfEntry,
  reportOfError,
  reportOfLog,
  reportOfText,
  type Report,
  type ReportFile,
  type ReportFinding,
} from './report.ts';
import { safeJson, safeJsonLine, safeLine, safeReading, safeText } from './safe-text.ts';
import type { Paper } from './terminal.ts';
import type { LookupOptions, Reading } from './types.ts';
import { manualOf } from './manual.ts';
import { usage } from './usage.ts';

/** What the command needs of the world. */
export interface World {
  library: Library;
  version: string;
  /** Columns of the terminal; null for a file or a pipe. */
  columns: number | null;
  /** What the answer is written on: the short one of a file or a pipe has the lines of a terminal, the whole one its own. */
  paperFor(isFull: boolean): Paper;
  /** A person sits at the keyboard: nothing is piped. */
  isInputTerminal: boolean;
  kindOf(name: string): Kind;
  /** The bytes of a file, or of standard input for `-`; followed, they do not end. */
  open(name: string, isFollowed: boolean): AsyncIterable<Uint8Array>;
  /** Serves agents until its input ends. */
  serve(): Promise<void>;
  print(text: string): void;
  complain(text: string): void;
}

export const EXIT = { recognised: 0, nothing: 1, wrong: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Runs the command with the arguments behind its name; returns its exit code. */
export async function run(args: readonly string[], world: World): Promise<ExitCode> {
  const command = readArguments(args, world.library, world.kindOf);
  switch (command.name) {
    case 'help':
      world.print(usage(manualOf(world.library), world.columns));
      return EXIT.recognised;
    case 'version':
      world.print(`${world.version}\n`);
      return EXIT.recognised;
    case 'completion':
      world.print(completion(command.shell, world.library));
      return EXIT.recognised;
    case 'mcp':
      await world.serve();
      return EXIT.recognised;
    case 'wrong':
      return complain(command.message, world);
    case 'explain':
      return explain(command, world);
    case 'lookup':
      return lookUp(command.text, { ...command, exactOnly: false, file: null, files: [] }, world);
    case 'log':
      return world.isInputTerminal && command.files.includes('-')
        ? complain('There is nothing to look up: give a text, or pipe a log.', world)
        : readLogs(command, world);
  }
}

/** In two lines, so that the first is seen. */
function complain(message: string, { complain: write }: World): ExitCode {
  write(`${message}\nHow to use it: rtc-errors --help\n`);
  return EXIT.wrong;
}

/** How a report is written for programs, whole; `ndjson` is a line for each finding and one for the end. */
const WRITERS: Record<Exclude<Format, 'text'>, (report: Report, library: Library, former: object) => string> = {
  // The keys of version 0.1 come last. Gone with the next version.
  json: (report, _library, former) => `${safeJson({ ...former, ...report })}\n`,
  ndjson: (report) => `${report.findings.map(findingLine).join('')}${endLine(report)}`,
  markdown,
  github,
  junit,
};

const findingLine = (finding: ReportFinding) => `${safeJsonLine({ type: 'finding', finding })}\n`;
const endLine = ({ files, findings, error }: Report) =>
  `${safeJsonLine({
    type: 'end',
    files,
    counts: findings.map(({ file, line, lastLine, count }) => ({ file, line, lastLine, count })),
    error,
  })}\n`;

function explain({ id, operation, format, isFull }: Extract<Command, { name: 'explain' }>, world: World): ExitCode {
  const { library, complain: write } = world;
  const entry = library.entry(id);
  const occurrence = library.occurrenceAt(entry, operation);
  if (!entry || (operation !== null && occurrence === null)) {
    const places = entry?.occurrences.map(({ url }) => `#${url.split('#')[1]}`).join(', ');
    const error = safeText(entry ? `${id} does not occur at #${operation}, but at ${places}.` : `No entry ${id}.`);
    if (format === 'text') write(`${error}\n`);
    else world.print(WRITERS[format](reportOfError(error), library, {}));
    return EXIT.nothing;
  }
  if (format === 'text') {
    const text = createEntryText(library, world.paperFor(isFull));
    printLines(isFull ? text.whole({ entry, occurrence }) : text.short({ entry, occurrence }, MAX_ROWS), world);
  } else {
    const former = { entry, occurrence, url: library.permalinkOf(entry, occurrence) };
    world.print(WRITERS[format](reportOfEntry(entry, occurrence, library), library, former));
  }
  return EXIT.recognised;
}

interface Asked extends Output {
  scope: LookupOptions;
}

/** What is piped is read to the letter: its words are no question. */
function lookUp(
  text: string,
  asked: Asked & { exactOnly: boolean; file: string | null; files: ReportFile[] },
  world: World,
): ExitCode {
  const { scope, format, isFull, exactOnly, file, files } = asked;
  const { library } = world;
  const paper = world.paperFor(isFull);
  const reading: Reading = safeReading(library.read(safeText(text), { ...scope, exactOnly }));
  const report = reportOfText(reading, file, files);
  if (format !== 'text') world.print(WRITERS[format](report, library, reading));
  else printLines(createReadingText(library, paper, createEntryText(library, paper), isFull).whole(reading), world);
  // What has similar words only is a guess.
  return isRecognised(report) || reading.hits.some(({ ways }) => !ways.includes('words'))
    ? EXIT.recognised
    : EXIT.nothing;
}

/** What is found is printed at once, and counted at the end. Something short is read as if it were an argument. */
async function readLogs(
  { files: names, isFollowed, scope, format, isFull }: Extract<Command, { name: 'log' }>,
  world: World,
): Promise<ExitCode> {
  const { library } = world;
  const writer = format === 'text' ? textWriter(world, isFull, names.length > 1) : dataWriter(format, library);
  const show = (findings: readonly ReportFinding[]) =>
    findings.forEach((finding) => world.print(writer.finding(finding)));

  const files: ReportFile[] = [];
  const findings: ReportFinding[] = [];
  let pasted: string | null = null;
  for (const name of names) {
    const file = safeLine(name);
    const ofFile = (found: readonly Finding[]) => found.map((finding) => ({ ...finding, file }));
    const scanner = createScanner(library, scope);
    const paste = createPaste();
    let lines = 0;
    try {
      for await (const line of linesOf(world.open(name, isFollowed))) {
        lines = line.number;
        paste.add(line);
        show(ofFile(scanner.add(line)));
      }
    } catch (error) {
      world.complain(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}.\n`);
      return EXIT.wrong;
    }
    show(ofFile(scanner.end()));
    files.push({ name: file, lines });
    findings.push(...ofFile(scanner.findings()));
    pasted = names.length === 1 && findings.length === 0 ? paste.text() : null;
  }

  if (pasted !== null) {
    const [{ name: file } = { name: '-' }] = files;
    return lookUp(pasted, { scope, format, isFull, exactOnly: true, file, files }, world);
  }
  const report = reportOfLog(files, findings);
  world.print(
    writer.end(
      report,
      files.reduce((sum, file) => sum + file.lines, 0),
    ),
  );
  return findings.some(({ hits }) => hits.length > 0) ? EXIT.recognised : EXIT.nothing;
}

/** How logs are answered: each finding when it is found, and what comes at the end. */
interface LogWriter {
  finding(finding: ReportFinding): string;
  end(report: Report, lines: number): string;
}

const dataWriter = (format: Exclude<Format, 'text'>, library: Library): LogWriter =>
  format === 'ndjson'
    ? { finding: findingLine, end: endLine }
    : { finding: () => '', end: (report, lines) => WRITERS[format](report, library, { lines }) };

function textWriter({ library, paperFor }: World, isFull: boolean, isOfSeveral: boolean): LogWriter {
  const paper = paperFor(isFull);
  const entryText = createEntryText(library, paper);
  const text = createLogText(paper, entryText, createReadingText(library, paper, entryText, isFull), isFull);
  return {
    finding: (finding) => linesText(text.finding(finding, isOfSeveral ? finding.file : null)),
    end: ({ findings }, lines) =>
      findings.length > 0
        ? linesText(text.summary(findings, lines))
        : lines > 0
          ? `Nothing was recognised in ${counted(lines, 'line')}.\n`
          : 'There was nothing to read.\n',
  };
}

const linesText = (lines: readonly string[]) => `${lines.join('\n')}\n`;
const printLines = (lines: readonly string[], { print }: World) => print(linesText(lines));
