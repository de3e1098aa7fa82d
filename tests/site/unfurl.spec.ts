import { expect, test } from '@playwright/test';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ogs from 'open-graph-scraper';
import { retiredSentence, retirementsOf } from '../../src/catalog/say/retired.ts';
import { entrySummary, phrase, retryStatements, summaryHead } from '../../src/catalog/say/summary.ts';
import { catalog } from '../content/catalog.ts';
import { expectAll } from './expect-all.ts';
import { PAGE_TYPES } from './page-types.ts';

const DIST = path.resolve('dist');
const htmlOf = (address: string) =>
  readFileSync(path.join(DIST, address.endsWith('/') ? `${address}index.html` : address), 'utf8');
/** Where a public address of the site lies in `dist/`. */
const addressOf = (url: string) => decodeURIComponent(new URL(url).pathname);

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#34': '"', '#38': '&', '#39': "'" };
const unescaped = (text: string) => text.replaceAll(/&(#?\w+);/gu, (whole, name: string) => ENTITIES[name] ?? whole);

/** The head of a page, in which everything is that a preview is made from. */
const headOf = (address: string) => /^.*?<\/head>/su.exec(htmlOf(address))?.[0] ?? '';

/** The tags of a page by the name under which previews know them, as it is in the HTML. */
function tagsOf(html: string): Map<string, string> {
  const metas = [...html.matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)">/gu)];
  const tags = new Map(metas.map(([, name = '', content = '']) => [name, unescaped(content)]));
  const title = /<title>([^<]*)<\/title>/u.exec(html)?.[1];
  if (title !== undefined) tags.set('title', unescaped(title));
  return tags;
}

/**
 * Which tags a reader of links takes, the first that exists, and after how many characters it cuts them off. The lengths
 * are no promises of their makers; they are what is commonly seen, and rather short.
 */
const READERS = {
  Slack: {
    title: ['og:title', 'twitter:title', 'title'],
    description: ['og:description', 'twitter:description', 'description'],
    image: ['og:image', 'twitter:image'],
    titleLength: 150,
    descriptionLength: 300,
  },
  'Jira smart link': {
    title: ['og:title', 'title'],
    description: ['og:description', 'description'],
    image: ['og:image'],
    titleLength: 100,
    descriptionLength: 160,
  },
  Teams: {
    title: ['og:title', 'title'],
    description: ['og:description', 'description'],
    image: ['og:image'],
    titleLength: 100,
    descriptionLength: 160,
  },
  'X and its followers': {
    title: ['twitter:title', 'og:title'],
    description: ['twitter:description', 'og:description'],
    image: ['twitter:image', 'og:image'],
    titleLength: 70,
    descriptionLength: 200,
  },
  'search engine': {
    title: ['title'],
    description: ['description'],
    image: ['og:image'],
    titleLength: 100,
    descriptionLength: 155,
  },
} as const;

/** Characters of the meaning that have to be left, or a first sentence that is shorter: enough to show what it is about. */
const MEANING_START = 24;
const beginningOf = (meaning: string) =>
  (/^.*?[.!?](?=\s)/u.exec(meaning)?.[0] ?? meaning).replaceAll('`', '').slice(0, MEANING_START);

for (const [reader, { title, description, image, titleLength, descriptionLength }] of Object.entries(READERS)) {
  test(`${reader} shows code, retry verdict and the beginning of the meaning of every entry`, () => {
    const lacking = catalog.entries.flatMap((entry) => {
      const tags = tagsOf(headOf(entry.path));
      const take = (names: readonly string[]) => tags.get(names.find((name) => tags.has(name)) ?? '') ?? '';
      const shownTitle = take(title).slice(0, titleLength);
      const shown = take(description).slice(0, descriptionLength);
      // That it is retired comes before everything, and may leave no room for the meaning.
      const retired = retirementsOf(entry).map((retirement) => `${retiredSentence(retirement)} `);
      const meaning = beginningOf(entry.occurrences[0].meaning);
      return [
        shownTitle.startsWith(entry.label.slice(0, titleLength)) ? '' : `title: ${shownTitle}`,
        shown.startsWith(`${retired.join('')}${summaryHead(entry)}`) ? '' : `code and verdict: ${shown}`,
        retired.length > 0 || shown.includes(meaning) ? '' : `meaning: ${shown}`,
        existsSync(path.join(DIST, addressOf(take(image)))) ? '' : `image: ${take(image)}`,
      ].flatMap((fault) => (fault === '' ? [] : [`${entry.id} ${fault}`]));
    });
    expect(lacking).toEqual([]);
  });
}

test('a reader of the Open Graph finds everything it asks for on every entry', async () => {
  const read = await Promise.all(
    catalog.entries.map(async (entry, index) => {
      // A reader parses whole pages, which takes most of its time; one in forty shows that it finds no more in them.
      const html = index % 40 === 0 ? htmlOf(entry.path) : `${headOf(entry.path)}<body></body></html>`;
      return { entry, ...(await ogs({ html })) };
    }),
  );
  expectAll(
    read,
    ({ entry }) => entry.id,
    ({ entry, error, result }) => {
      const [card] = result.ogImage ?? [];
      const { ogType, ogSiteName, ogLocale, ogDescription, twitterCard, ogUrl } = result;
      const summary = entrySummary(entry);
      return {
        found: {
          ...{ error, ogType, ogSiteName, ogLocale, ogDescription, twitterCard },
          path: addressOf(ogUrl ?? ''),
          card: { width: card?.width, height: card?.height, type: card?.type, path: addressOf(card?.url ?? '') },
          hasVerdict: card?.alt?.includes(phrase(retryStatements(entry))),
        },
        expected: {
          ...{ error: false, ogType: 'article', ogSiteName: 'rtc-errors', ogLocale: 'en_US', ogDescription: summary },
          twitterCard: 'summary_large_image',
          path: entry.path,
          card: { width: '1200', height: '630', type: 'image/png', path: `/og/${entry.id}.png` },
          hasVerdict: true,
        },
      };
    },
  );
});

test('Slack gets the verdicts as fields', () => {
  const tags = tagsOf(htmlOf('/agora/real-time-stt/20/'));
  expect(tags.get('twitter:label1')).toBe('Retry');
  expect(tags.get('twitter:data1')).toBe('Wait, then retry (3 s, then 6 s; it may have worked)');
  expect(tags.get('twitter:label2')).toBe('Is it an error?');
  expect(tags.get('twitter:data2')).toBe('Yes');
});

test('an entry shows that its verdict depends on the operation', () => {
  expect(tagsOf(htmlOf('/agora/real-time-stt/62/')).get('og:description')).toMatch(
    /^62: Error\. On acquire: fix, then retry; on start: wait, then retry\. /u,
  );
  // So does what to do next, where there is room for it.
  const descriptions = catalog.entries.map((entry) => tagsOf(headOf(entry.path)).get('og:description') ?? '');
  expect(descriptions.filter((text) => / On \w+: [A-Z]/u.test(text)).length).toBeGreaterThan(0);
});

test('every picture is a PNG of 1200 by 630 pixels, and small', () => {
  const files = readdirSync(path.join(DIST, 'og'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.png'),
  );
  expect(files).toHaveLength(catalog.entries.length + 1);
  expectAll(files, String, (file) => {
    const bytes = readFileSync(path.join(DIST, 'og', file));
    const [kind, head] = [bytes.subarray(1, 4), bytes.subarray(12, 16)].map((part) => part.toString('latin1'));
    const size = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
    return {
      found: { kind, head, size, isSmall: bytes.length < 33_000 },
      expected: { kind: 'PNG', head: 'IHDR', size: [1200, 630], isSmall: true },
    };
  });
});

for (const { name, path: address } of PAGE_TYPES) {
  test(`${name}: a complete preview, and data that can be read`, () => {
    const html = htmlOf(address);
    const tags = tagsOf(html);
    for (const tag of ['og:type', 'og:title', 'og:description', 'og:image', 'og:image:alt', 'twitter:card']) {
      expect(tags.get(tag), tag).toBeTruthy();
    }
    expect(existsSync(path.join(DIST, addressOf(tags.get('og:image') ?? '')))).toBe(true);
    // The page for what is not there has no address of its own.
    const canonical = /<link rel="canonical" href="([^"]+)">/u.exec(html)?.[1];
    expect(tags.get('og:url')).toBe(canonical);
    expect(canonical && addressOf(canonical)).toBe(address === '/404.html' ? undefined : address);
    expect(html.includes('aria-label="Breadcrumbs"')).toBe(dataOf(html).some(isTrail));
  });
}

interface Data {
  '@context': string;
  '@type': string;
  headline?: string;
  description?: string;
  isBasedOn?: { name: string; url: string; inLanguage: string }[];
  /** Of a list of breadcrumbs. */
  itemListElement?: { position: number; name: string; item?: string }[];
}
const isTrail = (data: Data) => data['@type'] === 'BreadcrumbList';

/** Every block of structured data of a page. Throws when one cannot be read. */
function dataOf(html: string): Data[] {
  const blocks = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gsu)];
  return blocks.map(([, json = '']) => {
    if (json.includes('<')) throw new Error(`a mark that could end the block: ${json}`);
    return JSON.parse(json) as Data;
  });
}

test('the structured data of every entry names its sources and pages that exist', () => {
  expectAll(
    catalog.entries,
    ({ id }) => id,
    (entry) => {
      const data = dataOf(htmlOf(entry.path));
      const [article, { itemListElement: trail = [] } = {} as Data] = data;
      const sources = [...new Set(entry.occurrences.map(({ table }) => table.source))];
      return {
        found: {
          kinds: data.map((block) => [block['@context'], block['@type']]),
          headline: article?.headline,
          description: article?.description,
          sources: article?.isBasedOn?.map(({ name, url, inLanguage }) => ({ name, url, inLanguage })),
          positions: trail.map(({ position }) => position),
          last: trail.at(-1)?.name,
          withoutPage: trail
            .slice(0, -1)
            .filter(({ item }) => !existsSync(path.join(DIST, addressOf(item ?? 'about:blank'), 'index.html'))),
        },
        expected: {
          kinds: [
            ['https://schema.org', 'TechArticle'],
            ['https://schema.org', 'BreadcrumbList'],
          ],
          headline: `${entry.label} ${entry.title}`,
          description: entrySummary(entry),
          sources: sources.map(({ title, url, language = 'en' }) => ({ name: title, url, inLanguage: language })),
          positions: [1, 2, 3, 4],
          last: entry.label,
          withoutPage: [],
        },
      };
    },
  );
});

test('the policy has nothing against the data blocks, and the browser draws the picture', async ({ page }) => {
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', ({ message }) => complaints.push(message));
  await page.exposeFunction('complain', (directive: string) => complaints.push(`violation of ${directive}`));
  await page.addInitScript(() => {
    const { complain } = window as unknown as { complain: (directive: string) => void };
    document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => complain(violatedDirective));
  });
  await page.goto('/agora/cloud-recording/65/');
  await expect(page.locator('script[type="application/ld+json"]')).toHaveCount(2);
  const size = await page.evaluate(async () => {
    const image = new Image();
    image.src = '/og/agora/cloud-recording/65.png';
    await image.decode();
    return [image.naturalWidth, image.naturalHeight];
  });
  expect(size).toEqual([1200, 630]);
  expect(complaints).toEqual([]);
  // The same listeners do hear what the policy forbids.
  await page.evaluate(() => document.body.append(Object.assign(document.createElement('script'), { text: 'void 0' })));
  await expect.poll(() => complaints).toContain('violation of script-src-elem');
});
