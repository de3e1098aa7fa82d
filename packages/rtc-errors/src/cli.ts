#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { data } from './data.ts';
import { kindOf, readFileFrom } from './follow.ts';
import { createLibrary } from './library.ts';
import { createPaper } from './terminal.ts';
import { EXIT, run } from './run.ts';

const { argv, env, stdin, stdout, stderr } = process;
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/** Columns of a terminal that does not say its width, or says 0, and of the short answer in a pipe. */
const DEFAULT_WIDTH = 80;

/** https://no-color.org and https://force-color.org: set to anything but nothing; FORCE_COLOR=0 forces none. */
function wantsColours(): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return stdout.isTTY && env.TERM !== 'dumb';
}

// The output pipe was closed, as `head` does: no error, and nothing left to do. Any other failure is one, such as a full disk.
stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
  if (code === 'EPIPE') process.exit();
  stderr.write(`The answer could not be written: ${message}.\n`);
  process.exit(EXIT.wrong);
});
// Nobody is left to complain to.
stderr.on('error', () => undefined);

// Ctrl-C and SIGTERM end the log, not the command, so that what was found is still counted; a second one ends it.
const interrupted = new AbortController();
const interrupt = () => {
  interrupted.abort();
  stdin.destroy();
};
/** Only while something is read: before and afterwards they end the command, as they end any other. */
function listen(): void {
  process.once('SIGINT', interrupt);
  process.once('SIGTERM', interrupt);
}

/** Standard input until it ends or is interrupted. */
async function* untilInterrupted(): AsyncGenerator<Uint8Array> {
  try {
    yield* stdin;
  } catch (error) {
    if (!stdin.destroyed || stdin.errored) throw error;
  }
}

const library = createLibrary(data);
const columns = stdout.isTTY ? stdout.columns || DEFAULT_WIDTH : null;
/** COLUMNS is how a script says the width of what shows its output. */
const columnsOfPipe = Number(env.COLUMNS) > 0 ? Number(env.COLUMNS) : DEFAULT_WIDTH;

// Without waiting at the top level: the server for agents imports from this module.
void run(argv.slice(2), {
  library,
  version,
  columns,
  paperFor: (isFull) => createPaper(columns ?? (isFull ? null : columnsOfPipe), wantsColours()),
  isInputTerminal: stdin.isTTY,
  kindOf,
  open(name, isFollowed) {
    listen();
    return name === '-' ? untilInterrupted() : readFileFrom(name, isFollowed, interrupted.signal);
  },
  serve: async () => (await import('./mcp/serve.ts')).serve(library, version),
  print: (text) => stdout.write(text),
  complain: (text) => stderr.write(text),
}).then((code) => {
  process.exitCode = code;
});
