import path from 'node:path';
import { kindOf, readFileFrom } from '../../packages/rtc-errors/src/follow.ts';
import { run } from '../../packages/rtc-errors/src/run.ts';
import { createPaper } from '../../packages/rtc-errors/src/terminal.ts';
import { library } from './library.ts';

/** What the command printed and complained of, and its exit code. */
export interface Printed {
  status: number;
  stdout: string;
  stderr: string;
}

/**
 * Runs the command in this process, with its output in a pipe: a process of its own reads the whole index first, which takes
 * a third of a second. What `cli.ts` does for it (signals, streams, colours, the width of COLUMNS) needs a process.
 */
export async function runHere(
  args: readonly string[],
  { input = '', folder = '.' }: { input?: string | Buffer; folder?: string } = {},
): Promise<Printed> {
  const printed = { stdout: '', stderr: '' };
  const inFolder = (name: string) => path.resolve(folder, name);
  const status = await run(args, {
    library,
    version: '0.0.0',
    columns: null,
    paperFor: (isFull) => createPaper(isFull ? null : 80, false),
    isInputTerminal: false,
    kindOf: (name) => kindOf(inFolder(name)),
    open: (name, isFollowed) =>
      name === '-' ? chunksOf(input) : readFileFrom(inFolder(name), isFollowed, new AbortController().signal),
    serve: () => Promise.reject(new Error('the server for agents needs a process')),
    print: (text) => (printed.stdout += text),
    complain: (text) => (printed.stderr += text),
  });
  return { status, ...printed };
}

async function* chunksOf(input: string | Buffer): AsyncGenerator<Uint8Array> {
  if (input.length > 0) yield Buffer.from(input);
}
