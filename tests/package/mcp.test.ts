import { rmSync } from 'node:fs';
import path from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAnswers } from '../../packages/rtc-errors/src/mcp/answers.ts';
import { catalog } from '../content/catalog.ts';
import { build } from './installed.ts';
import { library } from './library.ts';

const BODY = '{"code":65,"reason":"request not completed"}';
/** A token of English text has about four characters. */
const MOST_CHARACTERS = 300 * 4;

let folder = '';
let client: Client;
beforeAll(async () => {
  folder = build();
  client = new Client({ name: 'test', version: '0.0.0' });
  const args = [path.join(folder, 'dist/cli.js'), 'mcp'];
  await client.connect(new StdioClientTransport({ command: process.execPath, args }));
}, 240_000);
afterAll(async () => {
  await client.close();
  rmSync(folder, { recursive: true });
});

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
    expect(text.length).toBeLessThan(MOST_CHARACTERS);
  });

  it('is honest: what no table has, what is nothing, what is of somebody else', async () => {
    expect((await call('lookup_error', { text: 'agora cloud recording {"code":98765}' })).text).toContain('98765');
    expect((await call('lookup_error', { text: 'hello world' })).text).toContain('Do not guess');
    expect((await call('lookup_error', {})).isError).toBe(true);
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

  it('spends at most 300 tokens on any entry that is found for sure', () => {
    const answers = createAnswers(library);
    let sure = 0;
    const long = library.entries.flatMap(({ id, vendor, service, code, occurrences: [place] }) => {
      const [literal] = place?.literals ?? [];
      const body = JSON.stringify({ code: code ?? undefined, message: literal?.text });
      const text = answers.lookupError(body, { vendor, service });
      if (text.startsWith('Sure.')) sure += 1;
      const [best = ''] = text.split(/\n(?:Also|And) /u);
      return text.startsWith('Sure.') && best.length > MOST_CHARACTERS ? [`${id}: ${best.length}`] : [];
    });
    expect(long).toEqual([]);
    expect(sure).toBeGreaterThan(library.entries.length / 4);
  });
});
