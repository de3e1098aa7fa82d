import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { loadContent } from '../../src/catalog/files/load.ts';
import { formatProblems } from '../../src/catalog/files/problem.ts';
import { buildCatalog } from '../../src/catalog/join/build.ts';
import { searchIndex } from '../../src/search/index-file/search-index.ts';
import { wrongLines } from '../../src/search/sample-lines.ts';

const root = mkdtempSync(path.join(tmpdir(), 'rtc-errors-'));
afterAll(() => rmSync(root, { recursive: true }));

function wrongLinesIn(folder: string) {
  const content = loadContent(folder);
  return wrongLines(content, searchIndex(buildCatalog(content)));
}

it('every sample line of the content finds its entry first', () => {
  expect(wrongLinesIn('content')).toEqual([]);
});

it('a line that finds another entry, or nothing, is a problem with its line', () => {
  cpSync('tests/fixtures/content/good', root, { recursive: true });
  const file = path.join(root, 'vendors/acme/recorder.yaml');
  const lines = [
    "  - { text: 'acme code 2', finds: '2' }",
    "  - { text: 'acme code 3', finds: '2' }",
    "  - { text: ' ', finds: '2' }",
  ];
  writeFileSync(file, `${readFileSync(file, 'utf8')}lines:\n${lines.join('\n')}\n`);
  const first = readFileSync(file, 'utf8').split('\n').indexOf(lines[0]!) + 1;
  expect(formatProblems(wrongLinesIn(root))).toBe(`2 problems in content/

vendors/acme/recorder.yaml:${first + 1}
  found: a line that finds acme/recorder/3 first, where acme/recorder/2 is expected
  do:    compare the line with the literals of the row, and add what identifies the service to \`recognise\`; or correct \`finds\`

vendors/acme/recorder.yaml:${first + 2}
  found: a line that finds nothing first, where acme/recorder/2 is expected
  do:    compare the line with the literals of the row, and add what identifies the service to \`recognise\`; or correct \`finds\``);
});
