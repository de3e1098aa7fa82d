import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

/** Words that no native technical writer uses for what they are meant to say here, and what to write instead. */
const WORSE: Record<string, RegExp> = {
  'fix, correct': /\bmend(?:s|ed|ing)?\b/iu,
  permanently: /\bfor ever\b/iu,
  'again, new': /\banew\b/iu,
  redirects: /\b(?:leads?|led) on\b/iu,
  'depends on': /\b(?:hangs?|hung|hanging) on\b/iu,
  'what happened': /\bwhat is the case\b/iu,
  'turns … into': /\bmakes? of\b/iu,
  'replaces, is a placeholder of': /\b(?:stands?|stood) in (?:for|a template)\b/iu,
};

const DOCUMENTED = /\.(?:ts|astro|mjs|css|md|mdx)$/u;
const filesBelow = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => path.posix.join(folder, file.split(path.sep).join('/')))
    .filter((file) => DOCUMENTED.test(file) && !file.includes('/node_modules/') && !file.includes('/dist/'));

const FILES = [
  ...readdirSync('.').filter((file) => file.endsWith('.md')),
  ...['src', 'packages/rtc-errors/src', 'scripts', 'content/conditions', 'content/guides', 'hosting'].flatMap(
    filesBelow,
  ),
  'content/README.md',
  'packages/rtc-errors/README.md',
];

it('no document, comment or text on a page uses a word from the list', () => {
  const found = FILES.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, index) =>
        Object.entries(WORSE).flatMap(([better, word]) => {
          const [used] = word.exec(line) ?? [];
          return used === undefined ? [] : [`${file}:${index + 1}: "${used}"; write: ${better}`];
        }),
      ),
  );
  expect(found).toEqual([]);
});
