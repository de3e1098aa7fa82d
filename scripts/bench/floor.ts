import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { rolldown } from 'rolldown';
import type { EntryJson } from '../../src/schema/api.ts';

/** The service whose page is compared. */
export const SERVICE = 'agora/cloud-recording';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** One row of a table, with nothing but what a table of a vendor has. */
export const rowsOf = ({ label, title, occurrences }: EntryJson): string[][] =>
  occurrences.map(({ status, literals, meaning }) => [
    label,
    String(status ?? ''),
    literals.map(({ text }) => text).join(' / ') || title,
    meaning,
  ]);

/** The entries that a built site has. */
export const entriesIn = (site: string): EntryJson[] =>
  (JSON.parse(readFileSync(path.join(site, 'api/v1/entries.json'), 'utf8')) as { entries: EntryJson[] }).entries;

/** What the field of the bare page runs, loaded at the first key: Fuse over all entries. */
const SEARCH = `
import Fuse from 'fuse.js';
import entries from './entries.json' with { type: 'json' };
const fuse = new Fuse(entries, { keys: ['code', 'title', 'text'], ignoreLocation: true, threshold: 0.2 });
export const ask = (text) => fuse.search(text, { limit: 20 }).map(({ item }) => item);
`;

/**
 * Writes the least that could be a site over the same rows: a page with the table of one service and without any style, and
 * a search with Fuse over all entries, in one file that the first key loads.
 */
export async function writeFloor(folder: string, entries: readonly EntryJson[]): Promise<void> {
  const rows = entries.filter(({ id }) => id.startsWith(`${SERVICE}/`)).flatMap(rowsOf);
  const table = rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}`).join('')}`).join('\n');
  writeFileSync(
    path.join(folder, 'index.html'),
    `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Errors</title>
<h1>Errors</h1><textarea data-search-input></textarea><div data-results></div><table>${table}</table>
<script type="module">
const [input, results] = ['[data-search-input]', '[data-results]'].map((one) => document.querySelector(one));
let code;
input.oninput = async () => {
  const { value } = input;
  const { ask } = await (code ??= import('./search.js'));
  if (value !== input.value) return;
  results.replaceChildren(...(value === '' ? [] : ask(value)).map(({ code, title, text }) => {
    const line = document.createElement('p');
    line.textContent = code + ' ' + title + ': ' + text;
    return line;
  }));
  results.dataset.query = value;
};
</script>`,
  );
  const texts = entries.map((entry) => ({
    code: entry.label,
    title: entry.title,
    text: rowsOf(entry)
      .map(([, , literal, meaning]) => `${literal} ${meaning}`)
      .join(' '),
  }));
  writeFileSync(path.join(folder, 'entries.json'), JSON.stringify(texts));
  const input = path.join(folder, 'search-source.js');
  writeFileSync(
    input,
    SEARCH.replace("'fuse.js'", JSON.stringify(path.resolve('node_modules/fuse.js/dist/fuse.mjs'))).replace(
      " with { type: 'json' }",
      '',
    ),
  );
  const bundle = await rolldown({ input, platform: 'browser' });
  await bundle.write({ file: path.join(folder, 'search.js'), format: 'esm', minify: true });
  await bundle.close();
}
