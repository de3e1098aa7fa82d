import { describe, expect, it } from 'vitest';
import { withTables } from '../../../src/catalog/indexed.ts';
import { catalog } from '../../../tests/content/catalog.ts';
import { readAddress, readArguments } from './arguments.ts';
import { createLibrary } from './library.ts';
import { packageData } from './package-data.ts';

const library = createLibrary(packageData(catalog, 'https://site.example'));
const read = (...args: string[]) =>
  readArguments(args, library, (name) =>
    /^(?:here|there)\.log$/u.test(name) ? 'file' : /^(?:logs|\.\/logs|agora\/signaling)$/u.test(name) ? 'folder' : null,
  );

describe('an entry is named', () => {
  it.each([
    'agora/cloud-recording/65#start',
    '/agora/cloud-recording/65/#start',
    'https://site.example/agora/cloud-recording/65/#start',
    'https://site.example/below/a/path/agora/cloud-recording/65/?utm=x#start',
  ])('%s', (text) => {
    expect(readAddress(text)).toEqual({ id: 'agora/cloud-recording/65', operation: 'start' });
  });

  it.each(['65', 'https://errors.example.com/codes/65/', 'agora/cloud-recording', 'a/b/c/d', 'POST /v1/x/y HTTP/1.1'])(
    'but not by %s',
    (text) => {
      expect(readAddress(text)).toBeNull();
    },
  );
});

describe('arguments', () => {
  it.each([
    [['65'], { name: 'lookup', text: '65' }],
    [['stop', '404'], { name: 'lookup', text: 'stop 404' }],
    [['--', '-1 error'], { name: 'lookup', text: '-1 error' }],
    [['-7'], { name: 'lookup', text: '-7' }],
    [['janus', '-4', '--json'], { name: 'lookup', text: 'janus -4', format: 'json' }],
    [['logs'], { name: 'lookup', text: 'logs' }],
    [['logs', 'missing'], { name: 'lookup', text: 'logs missing' }],
    [['here.log', 'missing'], { name: 'lookup', text: 'here.log missing' }],
    [['agora/cloud-recording/65'], { name: 'explain', id: 'agora/cloud-recording/65' }],
    [['agora/cloud-recording/no-such'], { name: 'explain' }],
    [['and/or/else'], { name: 'lookup' }],
    [[], { name: 'log' }],
    [['-'], { name: 'log' }],
    [['--json', '--vendor', 'agora'], { name: 'log', format: 'json', scope: { vendor: 'agora' } }],
    [['65', '--service', 'agora/cloud-recording'], { scope: { service: 'agora/cloud-recording' } }],
    [
      ['65', '--vendor', 'AGORA', '--service', 'Cloud-Recording'],
      { scope: { vendor: 'agora', service: 'cloud-recording' } },
    ],
    [['here.log', '-', 'there.log'], { name: 'log', files: ['here.log', '-', 'there.log'] }],
    [['here.log', '-f'], { name: 'log', files: ['here.log'], isFollowed: true }],
    [['65', '--ndjson'], { name: 'lookup', format: 'ndjson' }],
    [['65', '--format', 'junit'], { name: 'lookup', format: 'junit' }],
    [['completion', 'zsh'], { name: 'completion', shell: 'zsh' }],
    [['completion'], { name: 'lookup', text: 'completion' }],
    [['mcp'], { name: 'mcp' }],
    [['-h'], { name: 'help' }],
    [['--version'], { name: 'version' }],
  ])('%j', (args, command) => {
    expect(read(...args)).toMatchObject(command);
  });

  it.each([
    [['--frobnicate'], 'There is no option --frobnicate. A text'],
    [['--vendor'], 'vendor'],
    [
      ['65', '--vendor', 'nobody'],
      `There are: ${withTables(catalog.vendors)
        .map(({ id }) => id)
        .join(', ')}.`,
    ],
    [['65', '--vendor', 'zegocloud', '--service', 'real-time-stt'], 'No service real-time-stt.'],
    [['explain'], 'explain takes one entry'],
    [['explain', '65'], 'explain takes one entry'],
    [['explain', 'https://errors.example.com/codes/65/'], 'is no address of an entry'],
    [['explain', 'agora/cloud-recording/65', '--vendor', 'agora'], 'neither --vendor'],
    [['  '], 'nothing to look up'],
    [['here.log', 'missing.log'], 'There is no file missing.log.'],
    [['./logs'], './logs is a folder: give the files in it.'],
    [['here.log', 'logs', 'there.log'], 'logs is a folder: give the files in it.'],
    [['here.log', 'agora/signaling'], 'agora/signaling is a folder: give the files in it.'],
    [['here.log', 'there.log', '--follow'], '--follow takes one file.'],
    [['65', '--follow'], '--follow takes a file.'],
    [['65', '--json', '--format', 'junit'], 'Give one format'],
    [['65', '--format', 'yaml'], 'No format yaml. There are: text, json'],
    [['completion', 'tcsh'], 'one of bash, zsh, fish'],
  ])('%j is wrong, and said so', (args, message) => {
    expect(read(...args)).toMatchObject({ name: 'wrong', message: expect.stringContaining(message) });
  });

  it('what is wrong is repeated without escape sequences', () => {
    expect(JSON.stringify(read('--vendor', '\u001b[2Jx'))).not.toContain('u001b');
  });
});
