#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { data } from './data.ts';
import { createLibrary } from './library.ts';
import { createPaper } from './terminal.ts';
import { EXIT, run } from './run.ts';

const { argv, env, stdin, stdout, stderr } = process;
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/** Columns of a terminal that does not say its width, or says 0. */
const DEFAULT_WIDTH = 80;

/** https://no-color.org and https://force-color.org: set to anything but nothing; FORCE_COLOR=0 forces none. */
function wantsColours(): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return stdout.isTTY && env.TERM !== 'dumb';
}

// Whoever reads has enough, as `head` has: no error, and nothing more to do. Elsewhere nothing can be written, as on a full disk.
stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
  if (code === 'EPIPE') process.exit();
  stderr.write(`The answer could not be written: ${message}.\n`);
  process.exit(EXIT.wrong);
});
// Ctrl-C ends the log, not the command, so that what was found is still counted; a second one ends it.
if (!stdin.isTTY) process.once('SIGINT', () => stdin.destroy());

/** Standard input until it ends or is interrupted. */
async function* untilInterrupted(): AsyncGenerator<Uint8Array> {
  try {
    yield* stdin;
  } catch (error) {
    if (!stdin.destroyed || stdin.errored) throw error;
  }
}

process.exitCode = await run(argv.slice(2), {
  library: createLibrary(data),
  version,
  paper: createPaper(stdout.isTTY ? stdout.columns || DEFAULT_WIDTH : null, wantsColours()),
  input: untilInterrupted(),
  isInputTerminal: stdin.isTTY,
  print: (text) => stdout.write(text),
  complain: (text) => stderr.write(text),
});
