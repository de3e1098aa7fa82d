import path from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Library } from '../../packages/rtc-errors/src/library.ts';
import { createAnswers } from '../../packages/rtc-errors/src/mcp/answers.ts';
import type { Reading } from '../../packages/rtc-errors/src/types.ts';
import { retryWords } from '../../src/catalog/say/verdict-words.ts';
import { catalog } from '../content/catalog.ts';
import { readGoldenSearches } from '../content/search-proof/golden-searches.ts';
import { build } from './installed.ts';
import { library } from './library.ts';

const BODY = '{"code":65,"reason":"request not completed"}';

/** Tokens of an answer, rather too many: one has about four characters of words, and two or three of an address. */
function tokensOf(text: string): number {
  const words = text.replace(/https?:\S+/gu, '');
  return words.length / 3.8 + (text.length - words.length) / 2.5;
}

const readings = new Map<string, Reading>();
/** The library, which reads each text once: several tests ask for every entry. */
const readOnce: Library = {
  ...library,
  read(text, options) {
    const key = JSON.stringify([text, options]);
    const reading = readings.get(key) ?? library.read(text, options);
    readings.set(key, reading);
    return reading;
  },
  lookup: (text, options) => readOnce.read(text, options).hits,
};
const answers = createAnswers(readOnce);

const vendorName = (service: string) =>
  catalog.vendors.find(({ id }) => id === service.split('/')[0])?.name ?? 'no vendor';

let client: Client;
beforeAll(async () => {
  client = new Client({ name: 'test', version: '0.0.0' });
  const args = [path.join(build(), 'dist/cli.js'), 'mcp'];
  await client.connect(new StdioClientTransport({ command: process.execPath, args }));
}, 240_000);
afterAll(() => client.close());

const call = async (name: string, args: Record<string, unknown>) => {
  const { content, isError } = await client.callTool({ name, arguments: args });
  return { text: (content as { text: string }[])[0]?.text ?? '', isError };
};

describe('the server for agents', () => {
  it('has three tools, which say that they change nothing', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(['lookup_error', 'explain_entry', 'list_services']);
    expect(tools.every(({ annotations }) => annotations?.readOnlyHint === true)).toBe(true);
  });

  it('looks up an error with its tier, evidence, verdict, permalink and source', async () => {
    const { text, isError } = await call('lookup_error', { text: BODY, vendor: 'Agora' });
    expect(isError).toBe(false);
    expect(text).toMatch(/^Sure\. Found by: /u);
    for (const part of ['Request not completed', '/agora/cloud-recording/65/', 'Source: https://', 'Retry'])
      expect(text).toContain(part);
    expect(tokensOf(text)).toBeLessThan(300);
  });

  it('is honest about codes in no table, texts without an error, and errors of others', async () => {
    expect((await call('lookup_error', { text: 'agora cloud recording {"code":98765}' })).text).toContain('98765');
    expect((await call('lookup_error', { text: 'hello world' })).text).toContain('Do not guess');
    for (const empty of [{}, { text: '' }, { text: ' \n' }]) {
      expect(await call('lookup_error', empty)).toEqual({ isError: true, text: 'Give the error as `text`.' });
    }
    for (const empty of [{}, { id: ' ' }]) {
      expect(await call('explain_entry', empty)).toMatchObject({
        isError: true,
        text: expect.stringMatching(/^Give the entry as `id`/u),
      });
    }
    expect((await call('explain_entry', { id: 'a/b/c' })).isError).toBe(true);
    await expect(call('drop_table', {})).rejects.toThrow('no tool');
  });

  it('explains an entry, lists services, and has both as resources', async () => {
    const { text } = await call('explain_entry', { id: 'agora/cloud-recording/65#start' });
    expect(text).toContain('Request not completed');
    expect((await call('list_services', {})).text.split('\n')).toHaveLength(catalog.services.length);
    const { resources } = await client.listResources();
    expect(resources).toHaveLength(catalog.services.length);
    const read = async (uri: string) => ((await client.readResource({ uri })).contents[0] as { text: string }).text;
    expect(await read('rtc-errors://entry/agora/cloud-recording/65')).toContain('Request not completed');
    expect(await read('rtc-errors://service/agora/cloud-recording')).toContain('[agora/cloud-recording/65]');
    await expect(read('rtc-errors://entry/a/b/c')).rejects.toThrow('no resource');
    expect((await client.listResourceTemplates()).resourceTemplates).toHaveLength(2);
  });

  it('reads a body or a code that a client hands over as data, and an entry by its link', async () => {
    expect((await call('lookup_error', { text: JSON.parse(BODY) })).text).toContain('Request not completed');
    expect((await call('lookup_error', { text: 65, vendor: 'agora' })).text).toContain('/65/');
    const link = 'https://errors.example.com/agora/cloud-recording/65/#start';
    expect((await call('explain_entry', { id: link })).text).toContain('Request not completed');
  });

  it('says which vendors and services there are where a name is unknown, and takes an empty one for none', async () => {
    const unknown = await call('lookup_error', { text: BODY, vendor: 'nobody' });
    expect(unknown).toMatchObject({
      isError: true,
      text: expect.stringMatching(/^No vendor nobody\. There are: .*agora/u),
    });
    expect((await call('lookup_error', { text: BODY, service: 'none' })).text).toContain('No service none. There are:');
    expect((await call('lookup_error', { text: BODY, vendor: '', service: ' ' })).text).toMatch(/^Sure\./u);
    expect((await call('list_services', { vendor: '' })).text).toBe((await call('list_services', {})).text);
  });

  it('has no resource at an address that cannot be decoded', async () => {
    await expect(client.readResource({ uri: 'rtc-errors://entry/%zz/b/c' })).rejects.toThrow('no resource');
    await expect(client.readResource({ uri: 'rtc-errors://service/%zz' })).rejects.toThrow('no resource');
  });

  it('names every service with its vendor, once', async () => {
    const { resources } = await client.listResources();
    const titles = resources.map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles.filter((title) => /^(\S+) \1 /u.test(title ?? ''))).toEqual([]);
    expect(resources.filter(({ title, name }) => !title?.startsWith(vendorName(name)))).toEqual([]);
  });

  it('spends at most 300 tokens on anything that is found for sure, other hits included', () => {
    const asked = [
      ...library.entries.map(({ vendor, service, code, occurrences: [place] }) => ({
        text: JSON.stringify({ code: code ?? undefined, message: place?.literals[0]?.text }),
        scope: { vendor, service },
      })),
      ...[...readGoldenSearches(), ...readGoldenSearches('golden-searches-vendors')].map(({ text }) => ({
        text,
        scope: {},
      })),
    ];
    const sure = asked
      .map(({ text, scope }) => answers.lookupError(text, scope))
      .filter((text) => /^Sure\. /mu.test(text));
    expect(sure.filter((text) => tokensOf(text) > 300)).toEqual([]);
    expect(sure.length).toBeGreaterThan(library.entries.length / 2);
    // Nothing that decides is cut away for it.
    expect(sure.filter((text) => !/^Link: \S+$/mu.test(text) || !/^Source: \S+$/mu.test(text))).toEqual([]);
  });

  it('has the verdict, what happened and the first step in every answer about something sure, and says once what is cut', () => {
    const plain = (text: string) => text.replace(/[`*]/gu, '').replace(/\s+/gu, ' ');
    const start = (text: string) => plain(text).split(' ').slice(0, 4).join(' ');
    let count = 0;
    const lacking = library.entries.flatMap(({ id, vendor, service, code, occurrences: [place] }) => {
      const asked = JSON.stringify({ code: code ?? undefined, message: place?.literals[0]?.text });
      const text = answers.lookupError(asked, { vendor, service });
      const [hit] = readOnce.lookup(asked, { vendor, service });
      const shown = hit?.occurrence ?? hit?.entry.occurrences[0];
      if (!text.startsWith('Sure.') || !hit || !shown) return [];
      count += 1;
      // Where the verdicts differ, the first of them is the one of the first occurrence. A meaning behind its operations may be cut.
      const meaning = /^What happened: \*\*On /mu.test(text) ? 'What happened:' : shown.meaning;
      const expected = [retryWords(shown.repeat, shown.outcome).short, meaning, shown.actions[0] ?? ''].map(start);
      const missing = expected.filter((words) => !plain(text).includes(words));
      return [...missing, ...(text.includes('… …') ? ['… …'] : [])].map((words) => `${id}: ${words}`);
    });
    expect(lacking).toEqual([]);
    expect(count).toBeGreaterThan(library.entries.length / 2);
  });

  it('says of what may have worked that it may have, where every occurrence is a response that says so', () => {
    const lacking = library.entries.flatMap(({ id, vendor, service, code, occurrences }) => {
      const [first] = occurrences;
      const isUnclear = occurrences.length === 1 && first?.outcome === 'failure' && first.effect === 'maybe';
      if (!first || !isUnclear || first.direction !== 'response') return [];
      const asked = JSON.stringify({ code: code ?? undefined, message: first.literals[0]?.text });
      const text = answers.lookupError(asked, { vendor, service });
      const [hit] = readOnce.lookup(asked, { vendor, service });
      return !text.startsWith('Sure.') || hit?.entry.id !== id || /may have worked/iu.test(text) ? [] : [id];
    });
    expect(lacking).toEqual([]);
  });

  it('lists what has a table, and says of a vendor that is only recognised that it has none', async () => {
    const recognised = catalog.vendors.filter(({ services }) => services.length === 0);
    expect(recognised.length).toBeGreaterThan(0);
    for (const { id, name } of recognised) {
      const { text } = await call('list_services', { vendor: id });
      expect(text).toContain(`No table of ${name} is in the index.`);
      expect(text.split('There are: ')[1]?.split(/[ ,.]+/u)).not.toContain(id);
    }
    expect((await call('list_services', { vendor: 'nobody' })).text).toContain('No vendor nobody.');
  });
});
