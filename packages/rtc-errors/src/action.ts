/** The GitHub Action: runs the command over the logs of a job. Its inputs are described in `action/action.yml`. */
import { appendFileSync, globSync, readFileSync } from 'node:fs';
import { data } from './data.ts';
import { kindOf, readFileFrom } from './follow.ts';
import { createLibrary } from './library.ts';
import { EXIT, run, type ExitCode } from './run.ts';
import { createPaper } from './terminal.ts';

const { env, stdout, stderr } = process;
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};
const library = createLibrary(data);

/** An input as the runner hands it over; empty when it was not given. */
const input = (name: string): string => (env[`INPUT_${name.toUpperCase()}`] ?? '').trim();

/** Appends to one of the files that the runner names in its environment; without a runner it is printed. */
function append(variable: string, text: string): void {
  const file = env[variable];
  if (file) appendFileSync(file, text);
  else stdout.write(text);
}

/** Runs the command with a format; returns its exit code, and what it printed. */
async function report(format: string, files: readonly string[]): Promise<{ code: ExitCode; text: string }> {
  let text = '';
  const scope = ['vendor', 'service'].flatMap((name) => (input(name) ? [`--${name}`, input(name)] : []));
  const code = await run(['--format', format, ...scope, '--', ...files], {
    library,
    version,
    columns: null,
    paperFor: () => createPaper(null, false),
    isInputTerminal: false,
    kindOf,
    open: (name) => readFileFrom(name, false, new AbortController().signal),
    serve: () => Promise.reject(new Error('an action serves nobody')),
    print: (part) => void (text += part),
    complain: (part) => void stderr.write(part),
  });
  return { code, text };
}

async function act(): Promise<void> {
  const patterns = input('files')
    .split(/\r?\n/u)
    .map((pattern) => pattern.trim());
  const files = patterns.filter(Boolean).flatMap((pattern) => globSync(pattern).filter(kindOf).sort());
  if (files.length === 0) {
    // The runner shows this on the page of the run.
    stdout.write(`::warning::No file matches ${JSON.stringify(input('files'))}.\n`);
    return;
  }
  const summary = await report('markdown', files);
  if (summary.code === EXIT.wrong) {
    process.exitCode = EXIT.wrong;
    return;
  }
  append('GITHUB_STEP_SUMMARY', `${summary.text}\n`);
  if (input('annotations') === 'true') stdout.write((await report('github', files)).text);
  const isRecognised = summary.code === EXIT.recognised;
  append('GITHUB_OUTPUT', `recognised=${isRecognised}\n`);
  if (isRecognised && input('fail') === 'true') process.exitCode = 1;
}

void act();
