import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handlingOf, LANGUAGES, type Handling } from '../../src/catalog/say/code/index.ts';
import { composeSample } from '../../src/catalog/say/sample.ts';
import { SIGN_ORDER } from '../../src/catalog/say/sign.ts';
import type { Entry } from '../../src/catalog/model.ts';
import { catalog } from './catalog.ts';

const run = promisify(execFile);
const has = (command: string) => {
  try {
    execFileSync('sh', ['-c', `command -v ${command}`]);
    return true;
  } catch {
    return false;
  }
};

interface Case {
  name: string;
  handling: Handling;
  /** The response as the row prints it. */
  status: number;
  body: string;
}

const all = catalog.entries.flatMap((entry): Case[] => {
  const handling = handlingOf(entry);
  const sample = composeSample(entry, entry.occurrences[0]);
  if (!handling || !sample) return [];
  return [{ name: entry.id, handling, status: sample.httpStatus ?? 200, body: sample.body.replaceAll('...', 'x') }];
});
/** One case for each sign, and one for each way to recognise an error. */
const CASES: Case[] = [
  ...SIGN_ORDER.map((sign): Case => {
    const found = all.find(({ handling }) => handling.sign === sign && handling.field?.match === 'code') ?? all[0];
    if (!found) throw new Error('no entry can be handled');
    return { ...found, name: `${sign}: ${found.name}`, handling: { ...found.handling, sign } };
  }),
  ...(['text', 'part'] as const).flatMap((match) => all.find(({ handling }) => handling.field?.match === match) ?? []),
  ...all.filter(({ handling }) => handling.status !== null).slice(0, 1),
  ...all.filter(({ handling }) => handling.subfield !== null).slice(0, 1),
];

/** What a program did: how often it sent its request, what it called beside it, and how it ended. */
interface Deed {
  sent: number;
  called: string[];
  end: 'returned' | 'failed';
}

/** What each sign asks a program to do when the first response is the error and the next one is not. */
function expected({ sign, waits }: Handling): Deed {
  if (waits.length > 0 && (sign === 'go' || sign === 'wait')) return { sent: 2, called: [], end: 'returned' };
  if (sign === 'renew') return { sent: 2, called: ['renew'], end: 'returned' };
  if (sign === 'look') return { sent: 1, called: ['look'], end: 'returned' };
  if (sign === 'restart') return { sent: 1, called: ['restart'], end: 'returned' };
  return { sent: 1, called: [], end: sign === 'none' ? 'returned' : 'failed' };
}

describe('what the code cannot do by itself stands above it', () => {
  const codeOf = (entry: Entry) => {
    const handling = handlingOf(entry);
    return handling ? LANGUAGES.map((language) => ({ handling, code: language.render(handling) })) : [];
  };

  it('how long an answer has to last before it is believed', () => {
    const lasting = catalog.entries.filter(({ occurrences: [{ retry }] }) => retry.forSeconds !== null);
    const codes = lasting.flatMap(codeOf);
    expect(codes.length).toBeGreaterThan(0);
    for (const { code } of codes) expect(code).toContain('Keep asking for');
  });

  it('that a request may have worked, wherever the code sends it again', () => {
    const open = catalog.entries.filter(({ occurrences: [{ effect }] }) => effect === 'maybe');
    const codes = open.flatMap(codeOf).filter(({ handling }) => handling.sign === 'go' || handling.sign === 'wait');
    expect(codes.length).toBeGreaterThan(0);
    for (const { code } of codes) expect(code).toContain('It may have worked: ');
  });
});

let server: Server;
let origin = '';
/** Paths that were asked for; the first request of a program that is not `fine` gets the error. */
let asked: string[] = [];
let current: Case | undefined;

beforeAll(async () => {
  server = createServer((request, response) => {
    const address = request.url ?? '';
    asked.push(address);
    const isError = address === '/error' && asked.filter((other) => other === '/error').length === 1;
    response.writeHead(isError ? (current?.status ?? 500) : 200, { 'content-type': 'application/json' });
    response.end(isError ? current?.body : '{"code":0,"Code":0,"message":"fine"}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

/** Runs a program of each language with a request that fails once, or never; its waiting times are left out. */
const RUNNERS: Record<string, { needs: string; run(code: string, url: string, handling: Handling): Promise<boolean> }> =
  {
    typescript: {
      needs: 'node',
      async run(code, url, { waits }) {
        const call = new Function(`${stripTypeScriptTypes(code)}; return call`)() as (
          ...more: unknown[]
        ) => Promise<unknown>;
        const sign = current?.handling.sign;
        const second = waits.length > 0 ? waits.map(() => 0) : () => fetch(`${origin}/${sign}`);
        return call(() => fetch(url), second).then(
          () => true,
          () => false,
        );
      },
    },
    python: {
      needs: 'python3',
      run: (code, url, { waits }) =>
        program('handle.py', `${code}\n${PYTHON(url, waits.length > 0)}`, (file) => ['python3', file]),
    },
    go: {
      needs: 'go',
      async run(code, url) {
        const made = await goProgram(code);
        return program('main.go', '', () => [made, url]);
      },
    },
    curl: {
      needs: 'jq',
      run: (code, url) =>
        program('handle.sh', `sleep() { :; }\n${SHELL(code)}\n`, (file) => ['bash', file], { URL: url }),
    },
  };

/** Every program has a folder of its own in it. */
const workplace = mkdtempSync(path.join(tmpdir(), 'rtc-errors-code-'));
afterAll(() => rmSync(workplace, { recursive: true }));

async function program(
  name: string,
  text: string,
  command: (file: string) => string[],
  environment: Record<string, string> = {},
): Promise<boolean> {
  const folder = mkdtempSync(path.join(workplace, 'program-'));
  writeFileSync(path.join(folder, name), text);
  writeFileSync(path.join(folder, 'request.json'), '{}');
  const [program = '', ...parameters] = command(name);
  try {
    await run(program, parameters, { cwd: folder, env: { ...process.env, ...environment } });
    return true;
  } catch (error) {
    // A program that does not even start is no program that gives up.
    const { stderr } = error as { stderr: string };
    expect(stderr).toContain(current?.handling.step);
    return false;
  }
}

const signOfCase = () => current?.handling.sign ?? '';
const PYTHON = (url: string, repeats: boolean) => `
import json, sys, urllib.request, urllib.error
class Response:
    def __init__(self, status, text):
        self.status_code, self.text = status, text
    def json(self):
        return json.loads(self.text)
def get(url):
    try:
        with urllib.request.urlopen(url) as answer:
            return Response(answer.status, answer.read())
    except urllib.error.HTTPError as answer:
        return Response(answer.code, answer.read())
send = lambda: get("${url}")
call(send${repeats ? ', [0] * 9' : hasMore() ? `, lambda: get("${origin}/${signOfCase()}")` : ''})
`;
/** Whether the program gets a second function beside the one that sends its request. */
const hasMore = () => ['renew', 'look', 'restart'].includes(signOfCase());
const GO = () => `package main

import (
	"net/http"
	"os"
)

func main() {
	send := func() (*http.Response, error) { return http.Get(os.Args[1]) }
${hasMore() ? `\tmore := func() (*http.Response, error) { return http.Get("${origin}/${signOfCase()}") }\n\t_, err := call(send, more)` : '\t_, err := call(send)'}
	if err != nil {
		panic(err)
	}
}
`;
const compiled = new Map<string, string>();

/** A program around a snippet that takes the address it asks as its argument: compiled once for both addresses. */
async function goProgram(snippet: string): Promise<string> {
  const files = {
    'handle.go': `package main\n\n${snippet}\n${snippet.includes('time.') ? 'var _ = time.Second' : ''}\n`.replaceAll(
      'time.Sleep(',
      '_ = (',
    ),
    'main.go': GO(),
  };
  const key = JSON.stringify(files);
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const folder = mkdtempSync(path.join(workplace, 'program-'));
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(folder, file), text);
  await run('go', ['build', '-o', 'handle', ...Object.keys(files)], { cwd: folder });
  const made = path.join(folder, 'handle');
  compiled.set(key, made);
  return made;
}
const SHELL = (snippet: string) =>
  ['renew', 'query_state', 'start_over']
    .map((name) => `${name}() { curl -sS "${'$'}{URL%/*}/${signOfCase()}" > /dev/null; }`)
    .join('\n') + `\n${snippet}`;

describe.each(LANGUAGES)('handling errors in $name', ({ id, render }) => {
  const runner = RUNNERS[id];
  it.skipIf(!runner || !has(runner.needs)).each(CASES)(
    'does what the verdict says: $name',
    async (one) => {
      current = one;
      const snippet = render(one.handling);
      asked = [];
      const end = (await runner?.run(snippet, `${origin}/error`, one.handling)) ? 'returned' : 'failed';
      const sent = asked.filter((address) => address === '/error').length;
      const called = asked.filter((address) => address !== '/error').map((address) => address.slice(1));
      expect({ sent, called, end }).toEqual(expected(one.handling));
      asked = [];
      expect(await runner?.run(snippet, `${origin}/fine`, one.handling)).toBe(true);
      expect(asked).toEqual(['/fine']);
    },
    120_000,
  );
});

it('every entry whose code is in a field of a response can be handled', () => {
  // A range of codes is in no field as such, and a code in a header in none of the body.
  const codes = catalog.entries.filter(
    ({ kind, code, codeIn, service }) =>
      kind === 'code' && (codeIn ? codeIn.field : service.answer.code) !== undefined && !/^\dxx$/u.test(code ?? ''),
  );
  const known = new Set(all.map(({ name }) => name));
  expect(
    codes
      .filter(({ id, occurrences }) => occurrences[0].table.direction === 'response' && !known.has(id))
      .map(({ id }) => id),
  ).toEqual([]);
});

it('an error with a subcode is told by both, because others share its code', () => {
  const own = all.filter(({ handling }) => handling.subfield !== null);
  expect(own.length).toBeGreaterThan(5);
  for (const { render } of LANGUAGES) {
    const checks = own.map(({ handling }) => render({ ...handling, title: '', step: '', cautions: [] }));
    expect(
      new Set(own.map(({ handling: { sign, field, subfield } }) => JSON.stringify([sign, field, subfield]))).size,
    ).toBe(new Set(checks).size);
  }
});

it('no snippet has an undefined part', () => {
  const lines = all.flatMap(({ handling }) => LANGUAGES.flatMap(({ render }) => render(handling).split('\n')));
  expect(lines.filter((line) => /undefined|\[object/u.test(line))).toEqual([]);
});
