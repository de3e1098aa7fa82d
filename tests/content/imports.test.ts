import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/** Modules of a few pure lines that every folder may import. */
const COMMON = ['ids.ts', 'lists.ts', 'not-after.ts', 'patterns.ts', 'sizes.ts'];

/** Which folders of `src/` may import from which others. A folder may always import from itself. */
const ARROWS: Record<string, readonly string[]> = {
  schema: [],
  catalog: ['schema'],
  search: ['catalog'],
  history: ['catalog', 'schema'],
  sources: ['catalog', 'schema'],
  exports: ['third-party', 'catalog', 'schema'],
  ticket: ['catalog'],
  cards: ['catalog', 'build-cache.ts', 'site.ts'],
  browser: ['search', 'ticket'],
  components: ['catalog', 'schema', 'ticket', 'browser', 'styles', 'site.ts'],
  layouts: ['catalog', 'search', 'components', 'browser', 'styles', 'site.ts'],
  styles: [],
  'third-party': [],
  hosting: ['catalog', 'build-cache.ts'],
  offline: ['third-party', 'catalog', 'exports', 'hosting', 'browser', 'build-cache.ts'],
  // The Markdown of a guide prints the source of the bookmarklet; no page runs code of the browser.
  pages: [
    'third-party',
    'catalog',
    'schema',
    'history',
    'search',
    'exports',
    'hosting',
    'cards',
    'components',
    'layouts',
    'browser',
    'styles',
    'build-cache.ts',
    'site.ts',
  ],
};

/** What the npm package may import: itself, the pure parts of the site, and the address of the site. */
const PACKAGE_MAY_IMPORT =
  /^(?:packages\/|src\/(?:catalog|schema|search|exports)\/|src\/(?:ids|lists|not-after|patterns|sizes)\.ts$|astro\.config\.mjs$)/u;

const IMPORT = /(?:from|import)\s*\(?\s*'(\.[^']+)'/gu;
const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => /\.(?:ts|astro)$/u.test(file) && !file.endsWith('.test.ts'));

/** Each import of a file, from the root of the project. */
const importsOf = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(IMPORT)].map(([, target = '']) =>
    path.posix.join(path.posix.dirname(file), target),
  );
/** What a file imports from other folders of `src/`, and from which. */
const importsFromOthers = (file: string, folder: string) =>
  importsOf(`src/${file}`)
    .map((target) => ({ target, first: target.replace('src/', '').split('/')[0] ?? '' }))
    .filter(({ first }) => first !== folder && !COMMON.includes(first));

describe('imports go one way', () => {
  it.each(Object.entries(ARROWS))('%s', (folder, allowed) => {
    const found = files
      .filter((file) => file.startsWith(`${folder}/`))
      .flatMap((file) => importsFromOthers(file, folder).map((one) => ({ ...one, file })));
    const wrong = found.filter(({ first }) => !allowed.includes(first));
    expect(wrong.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
    expect(
      allowed.filter((first) => !found.some((one) => one.first === first)),
      'arrows that no import needs',
    ).toEqual([]);
  });

  it('files directly in src/ import no folder, but for the content configuration that Astro looks for there', () => {
    const found = files
      .filter((file) => !file.includes('/') && file !== 'env.d.ts')
      .map((file) => [file, new Set(importsFromOthers(file, '').map(({ first }) => first))] as const)
      .filter(([, folders]) => folders.size > 0);
    expect(Object.fromEntries(found)).toEqual({ 'content.config.ts': new Set(['catalog', 'schema']) });
  });

  it('ARCHITECTURE.md has every folder with what it may import, and the files that all may', () => {
    const text = readFileSync('ARCHITECTURE.md', 'utf8');
    const rows = [...text.matchAll(/^\| `src\/([\w-]+)\/`\s+\|[^|]*\| ([^|]*?)\s+\|$/gmu)].map(
      ([, folder = '', imports = '']) =>
        [folder, imports === '-' ? [] : imports.replaceAll('`', '').split(', ').sort()] as const,
    );
    expect(Object.fromEntries(rows)).toEqual(
      Object.fromEntries(Object.entries(ARROWS).map(([folder, allowed]) => [folder, [...allowed].sort()])),
    );
    const common = /may also import from itself, and from ([^.]*(?:\.ts[^.]*)+)/u.exec(text)?.[1] ?? '';
    expect([...common.matchAll(/`([\w-]+\.ts)`/gu)].map(([, file]) => file)).toEqual(COMMON);
  });

  it('no files import each other in a circle, types included, but for the model, whose parts know each other', () => {
    const code = files.filter((file) => file.endsWith('.ts')).map((file) => `src/${file}`);
    const isOfModel = (file: string) => /^src\/catalog\/(?:[\w-]+-)?model\.ts$/u.test(file);
    const imports = new Map(code.map((file) => [file, importsOf(file)]));
    /** Files that others are reached from without a circle; what is left over is a part of one, or imports one. */
    const above = new Set(code);
    for (let before = -1; before !== above.size;) {
      before = above.size;
      for (const file of above)
        if (!imports.get(file)?.some((target) => above.has(target) && !(isOfModel(file) && isOfModel(target))))
          above.delete(file);
    }
    expect([...above]).toEqual([]);
  });

  it('every folder of src/ has its arrows', () => {
    const folders = readdirSync('src', { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    expect(folders.sort()).toEqual(Object.keys(ARROWS).sort());
  });

  it('what is shipped to the browser pulls in nothing of Node', () => {
    const shipped = files.filter(
      (file) => /^(?:browser|search|ticket)\//u.test(file) || /^catalog\/say\/(?!entry-data-of|sample)/u.test(file),
    );
    expect(shipped.filter((file) => /'node:|from 'astro/u.test(readFileSync(`src/${file}`, 'utf8')))).toEqual([]);
  });

  it('the package takes what it shares from src/, and src/ takes nothing of a package', () => {
    const folder = 'packages/rtc-errors/src';
    const wrong = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map((file) => `${folder}/${file.split(path.sep).join('/')}`)
      .flatMap((file) =>
        importsOf(file)
          .filter((target) => !PACKAGE_MAY_IMPORT.test(target))
          .map((target) => `${file} imports ${target}`),
      );
    expect(wrong).toEqual([]);
    expect(files.filter((file) => readFileSync(`src/${file}`, 'utf8').includes('packages/'))).toEqual([]);
  });
});
