import { readArguments, type Command, type Output } from './arguments.ts';
import { createEntryText } from './entry-text.ts';
import type { Library } from './library.ts';
import { linesOf } from './log/lines.ts';
import { counted, createLogText } from './log/log-text.ts';
import { createPaste } from './log/paste.ts';
import { createScanner } from './log/scan.ts';
import type { Paper } from './terminal.ts';
import { createReadingText, MAX_LINES } from './reading-text.ts';
import { safeJson, safeReading, safeText } from './safe-text.ts';
import type { LookupOptions } from './types.ts';
import { USAGE } from './usage.ts';

/** What the command needs of the world. */
export interface World {
  library: Library;
  version: string;
  paper: Paper;
  input: AsyncIterable<Uint8Array>;
  /** A person sits at the keyboard: nothing is piped. */
  isInputTerminal: boolean;
  print(text: string): void;
  complain(text: string): void;
}

export const EXIT = { recognised: 0, nothing: 1, wrong: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Runs the command with the arguments behind its name; returns its exit code. */
export async function run(args: readonly string[], world: World): Promise<ExitCode> {
  const command = readArguments(args, world.library);
  switch (command.name) {
    case 'help':
      world.print(USAGE);
      return EXIT.recognised;
    case 'version':
      world.print(`${world.version}\n`);
      return EXIT.recognised;
    case 'wrong':
      return complain(command.message, world);
    case 'explain':
      return explain(command, world);
    case 'lookup':
      return lookUp(command.text, { ...command, exactOnly: false }, world);
    case 'log':
      return world.isInputTerminal
        ? complain('There is nothing to look up: give a text, or pipe a log.', world)
        : readLog(command, world);
  }
}

function complain(message: string, { complain: write }: World): ExitCode {
  write(`${message}\n\n${USAGE}`);
  return EXIT.wrong;
}

function explain({ id, operation, isJson, isFull }: Extract<Command, { name: 'explain' }>, world: World): ExitCode {
  const { library, paper, complain: write } = world;
  const entry = library.entry(id);
  const occurrence = entry?.occurrences.find((other) => other.url.endsWith(`#${operation}`)) ?? null;
  if (!entry || (operation !== null && occurrence === null)) {
    const places = entry?.occurrences.map(({ url }) => `#${url.split('#')[1]}`).join(', ');
    const error = safeText(entry ? `${id} does not occur at #${operation}, but at ${places}.` : `No entry ${id}.`);
    if (isJson) world.print(`${safeJson({ error })}\n`);
    else write(`${error}\n`);
    return EXIT.nothing;
  }
  if (isJson) world.print(`${safeJson({ entry, occurrence, url: library.permalinkOf(entry, occurrence) })}\n`);
  else {
    const text = createEntryText(library, paper);
    printLines(isFull ? text.whole({ entry, occurrence }) : text.short({ entry, occurrence }, MAX_LINES), world);
  }
  return EXIT.recognised;
}

interface Asked extends Output {
  scope: LookupOptions;
}

/** What is piped is read to the letter: its words are no question. */
function lookUp(text: string, asked: Asked & { exactOnly: boolean }, world: World): ExitCode {
  const { scope, isJson, isFull, exactOnly } = asked;
  const { library, paper } = world;
  const reading = safeReading(library.read(safeText(text), { ...scope, exactOnly }));
  if (isJson) world.print(`${safeJson(reading)}\n`);
  else {
    const lines = createReadingText(library, paper, createEntryText(library, paper), isFull).whole(reading);
    printLines(lines.length > 0 ? lines : [NOTHING], world);
  }
  // What has similar words only is a guess.
  return reading.hits.some(({ ways }) => !ways.includes('words')) ? EXIT.recognised : EXIT.nothing;
}

const NOTHING = 'Nothing in the index answers this. Try the code alone, or a few words of the message.';

/** What is found is printed at once, and counted at the end. Something short is read as if it were an argument. */
async function readLog({ scope, isJson, isFull }: Asked, world: World): Promise<ExitCode> {
  const { library, paper, input } = world;
  const scanner = createScanner(library, scope);
  const paste = createPaste();
  const entryText = createEntryText(library, paper);
  const text = createLogText(paper, entryText, createReadingText(library, paper, entryText, isFull), isFull);
  let lines = 0;
  const show = (findings: ReturnType<typeof scanner.add>) => {
    if (!isJson) findings.forEach((finding) => printLines(text.finding(finding), world));
  };
  for await (const line of linesOf(input)) {
    lines = line.number;
    paste.add(line);
    show(scanner.add(line));
  }
  show(scanner.end());

  const findings = scanner.findings();
  const pasted = findings.length === 0 ? paste.text() : null;
  if (pasted !== null) return lookUp(pasted, { scope, isJson, isFull, exactOnly: true }, world);
  if (isJson) world.print(`${safeJson({ lines, findings })}\n`);
  else
    printLines(
      findings.length > 0
        ? text.summary(findings, lines)
        : [lines > 0 ? `Nothing was recognised in ${counted(lines, 'line')}.` : 'There was nothing to read.'],
      world,
    );
  return findings.some(({ hits }) => hits.length > 0) ? EXIT.recognised : EXIT.nothing;
}

const printLines = (lines: readonly string[], { print }: World) => print(`${lines.join('\n')}\n`);
