import { expect, test } from '@playwright/test';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fromMarkdown } from 'mdast-util-from-markdown';

const DIST = path.resolve('dist');
const fileOf = (address: string) => path.join(DIST, address.endsWith('/') ? `${address}index.html` : address);
const read = (address: string) => readFileSync(fileOf(address), 'utf8');
const permalinks = readFileSync('content/permalinks.txt', 'utf8').trimEnd().split('\n');
const canonical = (html: string) => /<link rel="canonical" href="([^"]+)"/u.exec(html)?.[1] ?? '';
const twin = (html: string) => /<link rel="alternate" type="text\/markdown" href="([^"]+)"/u.exec(html)?.[1];

/** Every address that a Markdown text links to. Reading 475 pages in full is for the unit tests; here a glance will do. */
const links = (text: string) => [...text.matchAll(/(?:\]\(|<)(https:[^\s)>]+)/gu)].map(([, url = '']) => new URL(url));
const { origin } = new URL(canonical(read('/')));
const ownLinks = (text: string) => links(text).filter((url) => url.origin === origin);
const isDead = ({ pathname }: URL) => !existsSync(fileOf(decodeURIComponent(pathname)));

test('every line of permalinks.txt has its page as Markdown', () => {
  expect(permalinks.filter((line) => !existsSync(fileOf(`${line}index.md`)))).toEqual([]);
});

test('every page names its Markdown twin, and the twin names the page', () => {
  for (const line of permalinks) {
    const html = read(line);
    expect([line, twin(html)]).toEqual([line, `${line}index.md`]);
    expect(read(`${line}index.md`)).toContain(`This page: <${canonical(html)}>`);
  }
});

test('a page without an address of its own names no twin', () => {
  expect(twin(read('/404.html'))).toBeUndefined();
});

test('every link of every Markdown page leads to a page or a file', () => {
  const all = permalinks.flatMap((line) => ownLinks(read(`${line}index.md`)));
  expect(all.length).toBeGreaterThan(permalinks.length);
  expect(all.filter(isDead).map(({ href }) => href)).toEqual([]);
});

test('every fragment in a Markdown page is an element of the page it leads to', () => {
  const ids = new Map<string, Set<string>>();
  const idsOf = (address: string) => {
    const known = ids.get(address) ?? new Set([...read(address).matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id ?? ''));
    ids.set(address, known);
    return known;
  };
  const all = permalinks.flatMap((line) => ownLinks(read(`${line}index.md`))).filter(({ hash }) => hash !== '');
  expect(all.length).toBeGreaterThan(0);
  const missing = all.filter(
    ({ pathname, hash }) => !idsOf(decodeURIComponent(pathname)).has(decodeURIComponent(hash.slice(1))),
  );
  expect(missing.map(({ href }) => href)).toEqual([]);
});

test('llms.txt has the form of llmstxt.org, and its links exist', () => {
  const text = read('/llms.txt');
  const { children } = fromMarkdown(text);
  const headings = children.flatMap((node) => (node.type === 'heading' ? [node.depth] : []));
  expect(children.slice(0, 2).map(({ type }) => type)).toEqual(['heading', 'blockquote']);
  expect(headings).toEqual([1, ...headings.slice(1).map(() => 2)]);
  // Below a heading stands one list of links and nothing else.
  const sections = children.slice(children.findIndex((node) => node.type === 'heading' && node.depth === 2));
  expect(sections.map(({ type }) => type)).toEqual(sections.map((_, index) => (index % 2 === 0 ? 'heading' : 'list')));
  expect(ownLinks(text).length).toBeGreaterThan(40);
  expect(ownLinks(text).filter(isDead)).toEqual([]);
});

test('llms.txt says how to look a code up by its address', async ({ request }) => {
  const template = /`(https:\S+\/codes\/\{code\}\/index\.md)`/u.exec(read('/llms.txt'))?.[1] ?? '';
  const answer = await request.get(new URL(template.replace('{code}', '65')).pathname);
  expect(answer.status()).toBe(200);
  expect(await answer.text()).toContain('request');
});

test('both are served as what they are', async ({ request }) => {
  const types = await Promise.all(
    ['/llms.txt', '/agora/cloud-recording/65/index.md'].map(async (address) => {
      const answer = await request.get(address);
      return answer.headers()['content-type'];
    }),
  );
  expect(types).toEqual(['text/plain; charset=utf-8', 'text/markdown; charset=utf-8']);
});
