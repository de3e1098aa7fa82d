import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Heading, Link, ListItem, Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { describe, expect, it } from 'vitest';
import { buildCatalog } from '../../src/catalog/join/build.ts';
import { meansTheSame, SHOWN_OF_SAME_NUMBER } from '../../src/catalog/join/relations.ts';
import { sourcesOf } from '../../src/catalog/say/entry-data-of.ts';
import { hostWords, rateLimitWords } from '../../src/catalog/say/facts.ts';
import { sourceWarnings } from '../../src/catalog/say/source-words.ts';
import { needsChecks } from '../../src/catalog/say/guidance.ts';
import { addressAnswers, haveSeveralSigns } from '../../src/catalog/say/code-meanings.ts';
import { comparisonPage } from '../../src/catalog/say/comparison.ts';
import { conditionAnswers, conditionSteps } from '../../src/catalog/say/condition.ts';
import { distinctSigns } from '../../src/catalog/say/counts.ts';
import { signWords } from '../../src/catalog/say/sign.ts';
import { STATUSES_INTRO, statusIntro, trapOf } from '../../src/catalog/say/status-map.ts';
import { otherProductsWords } from '../../src/catalog/say/vendor-sources.ts';
import { serviceTitle } from '../../src/catalog/say/service-title.ts';
import { literalName, namedLiteral } from '../../src/catalog/say/literal-name.ts';
import { noAdvice, NOTHING_TO_DO } from '../../src/catalog/say/section-words.ts';
import { loadContent } from '../../src/catalog/files/load.ts';
import type { Entry, Occurrence } from '../../src/catalog/model.ts';
import { pagePaths } from '../../src/catalog/pages.ts';
import { basisWords, fixedByWords, outcomeSentence } from '../../src/catalog/say/verdict-sentences.ts';
import { BACKOFF_WORDS, delaySentence } from '../../src/catalog/say/delay-words.ts';
import { retryWords } from '../../src/catalog/say/verdict-words.ts';
import markdownExport from '../../src/exports/formats/markdown.ts';
import { entryNodes } from '../../src/exports/markdown/entry.ts';
import { link, list, paragraph, table } from '../../src/exports/markdown/nodes.ts';
import { markdownPages } from '../../src/exports/markdown/pages.ts';
import { inlineProse, literalItems } from '../../src/exports/markdown/parts.ts';
import { markdownOf } from '../../src/exports/markdown/write.ts';
import { times } from './against-mutants.ts';
import { catalog, entryOf } from './catalog.ts';

/** Reads Markdown as anybody would: CommonMark with the tables of GitHub. */
const parse = (text: string): RootContent[] =>
  fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] }).children;

/** A node and everything below it. */
const within = (node: Nodes): Nodes[] => {
  const found: Nodes[] = [];
  const visit = (one: Nodes) => {
    found.push(one);
    if ('children' in one) one.children.forEach(visit);
  };
  visit(node);
  return found;
};
const all = <Type extends Nodes['type']>(nodes: readonly Nodes[], type: Type) =>
  nodes.flatMap(within).filter((node): node is Extract<Nodes, { type: Type }> => node.type === type);
/** What a reader sees of a node, without marks. */
const plain = (node: Nodes): string =>
  'children' in node ? node.children.map(plain).join('') : 'value' in node && node.type !== 'html' ? node.value : '';
/** Every paragraph, the lines of lists among them. */
const lines = (nodes: readonly Nodes[]) => all(nodes, 'paragraph').map(plain);
const withoutMarks = (text: string) => text.replaceAll('`', '');
const urls = (nodes: readonly Nodes[]) => all(nodes, 'link').map(({ url }: Link) => url);

const urlOf = (path: string) => `https://site.example/below${path}`;
const surroundings = { urlOf, tagline: 'What the site is.', downloads: [], bookmarklet: 'javascript:open(`x`);' };
const pages = markdownPages(catalog, surroundings);
const parsed = new Map<string, RootContent[]>();
/** The Markdown of a page, read once. */
const pageOf = (path: string) => {
  const known = parsed.get(path) ?? parse(pages.get(path) ?? '');
  parsed.set(path, known);
  return known;
};
const bookText = markdownExport.render(catalog, urlOf);
/** The name that links can lead to, at a heading of the book. */
const PLACE = /^#+ <a id="([^"]+)">/u;
/** The book cut at its named headings. */
const chapterTexts = new Map(
  bookText.split(/^(?=#+ <a id=)/mu).map((text) => [PLACE.exec(text)?.[1] ?? '', text] as const),
);
/** A chapter, read. */
const chapterOf = (place: string) => parse(chapterTexts.get(place) ?? '');

/** The items below the heading of a section. */
const itemsOf = (nodes: readonly RootContent[], title: string): ListItem[] => {
  const start = nodes.findIndex((node) => node.type === 'heading' && plain(node) === title);
  const after = nodes.slice(start + 1);
  const end = after.findIndex(({ type }) => type === 'heading');
  return after.slice(0, end < 0 ? undefined : end).flatMap((node) => (node.type === 'list' ? node.children : []));
};
/** The items that stand for the occurrences of an entry, each with its own line and those below it. */
const occurrenceItems = (nodes: readonly RootContent[]) =>
  itemsOf(nodes, 'Where it occurs').map((item) => all([item], 'paragraph'));
/** A line that names a field and holds a literal. */
const literalsIn = (lines: readonly Nodes[]) =>
  lines.flatMap((line) => {
    const [name = '', ...rest] = plain(line).split(': ');
    const [text] = all([line], 'inlineCode');
    return rest.length > 0 && text && !/^On | category$/u.test(name) ? [[name, text.value]] : [];
  });

/** What is read back of an occurrence, and what the catalog says of it. */
const readOccurrence = (lines: Nodes[]) => {
  const texts = lines.map(plain);
  return {
    operations: /^On (.*)$/u.exec(texts[0] ?? '')?.[1] ?? null,
    httpStatus: texts.flatMap((text) => /^HTTP (\d{3})\b/u.exec(text)?.[1] ?? [])[0] ?? null,
    literals: literalsIn(lines),
    place: texts.flatMap((text) => / docs: (.*)$/u.exec(text)?.[1] ?? []),
  };
};
const knownOccurrence = ({ operations, httpStatus, literals, table, row }: Occurrence) => ({
  operations: operations.map(({ id }) => id).join(', ') || null,
  httpStatus: httpStatus === null ? null : String(httpStatus),
  literals: literals.map((literal) => [literalName(literal), literal.text]),
  place: [`${table.section}, row ${row}`],
});

/** The answers to a question: one behind it, or several below it, each behind its place. */
const answersTo = (nodes: readonly RootContent[], question: string) => {
  const found = all(nodes, 'listItem').find(({ children: [first] }) => first && plain(first).startsWith(question));
  const lines = found ? all([found], 'paragraph').map(plain) : [];
  return lines.length > 1 ? lines.slice(1) : lines.map((line) => line.slice(question.length + 1));
};
/** The answer that holds for an occurrence, without its place. */
const answerFor = (nodes: readonly RootContent[], question: string, { operations }: Occurrence) => {
  const answers = answersTo(nodes, question);
  if (answers.length === 1) return answers;
  return answers.flatMap((line) => {
    const [, place = '', answer = ''] = /^(On .*?|Meaning [\d, ]+): (.*)$/u.exec(line) ?? [];
    const names = place.replace(/^On /u, '').split(', ');
    const namesAll = operations.every(({ id }) => names.includes(id));
    return place.startsWith('Meaning') || / and \d+ more$/u.test(place) || namesAll ? [answer] : [];
  });
};

const missing = (nodes: readonly RootContent[], expected: readonly string[]) => {
  const found = new Set(lines(nodes));
  return expected.map(withoutMarks).filter((line) => !found.has(line));
};

/** One in so many entries: they are many and alike. */
const oneIn = (count: number) => catalog.entries.filter((_, index) => index % count === 0);
/** These are read from their pages: the others say to the letter what their chapters say. */
const sampled = oneIn(times(20, 200));
const isSampled = (path: string) => !entryPaths.has(path) || sampled.some((entry) => entry.path === path);
const entryPaths = new Set(catalog.entries.map(({ path }) => path));
const readChapters = new Map(oneIn(times(4, 40)).map(({ id }) => [id, chapterOf(id)]));

describe.each([
  {
    where: 'rtc-errors.md',
    entries: oneIn(times(4, 40)),
    nodesOf: (entry: Entry) => readChapters.get(entry.id) ?? [],
    linkTo: (path: string) => `#${path.slice(1, -1)}`,
  },
  {
    where: 'the Markdown of its page',
    entries: sampled,
    nodesOf: (entry: Entry) => pageOf(entry.path),
    linkTo: urlOf,
  },
])('entries, read back from $where', ({ entries, nodesOf, linkTo }) => {
  /** Compares what was read with what is known, entry by entry: the difference of two whole catalogs takes minutes to print. */
  const compare = (read: (nodes: RootContent[], entry: Entry) => unknown, known: (entry: Entry) => unknown) => {
    for (const entry of entries) expect(read(nodesOf(entry), entry), entry.id).toEqual(known(entry));
  };
  const nothingMissing = (expected: (entry: Entry) => string[]) =>
    compare(
      (nodes, entry) => missing(nodes, expected(entry)),
      () => [],
    );

  it('has its label and title as heading', () => {
    compare(
      ([first]) => plain(first as Heading),
      ({ label, title }) => `${label} ${title}`,
    );
    compare(
      ([first]) => all([first as Heading], 'inlineCode').map(({ value }) => value),
      // Nobody prints `HTTP 404` or `SIP 486`: a status is named in words.
      ({ kind, label }) => (kind === 'http-status' || kind === 'status' ? [] : [label]),
    );
  });

  it('has every occurrence, its literals to the letter', () => {
    compare(
      (nodes) => occurrenceItems(nodes).map(readOccurrence),
      ({ occurrences }) => occurrences.map(knownOccurrence),
    );
  });

  it('names what varies in a literal', () => {
    nothingMissing(({ occurrences }) =>
      occurrences.flatMap(({ literals }) =>
        literals.flatMap((literal) => {
          const { text, variables } = literal;
          return variables.length === 0
            ? []
            : [
                `${literalName(literal)}: ${text} where ${variables.length > 1 ? 'each ... is, in order' : '... is'}: ${variables.join('; ')}`,
              ];
        }),
      ),
    );
  });

  it('has meanings, causes, notes and actions', () => {
    compare(
      (nodes, { occurrences, service }) => {
        const text = lines(nodes).join('\n');
        return occurrences
          .flatMap((occurrence) => {
            const { meaning, causes, notes, actions, condition } = occurrence;
            const instead = needsChecks(occurrence) ? noAdvice(service.vendor, condition.checks[0]) : NOTHING_TO_DO;
            return [meaning, ...causes, ...notes, ...(actions.length > 0 ? actions : [instead])];
          })
          .filter((expected) => !text.includes(withoutMarks(expected)));
      },
      () => [],
    );
  });

  it('says once what is the same at all places', () => {
    const twice = entries.filter((entry) => {
      const texts = lines(nodesOf(entry));
      const meanings = new Set(entry.occurrences.map(({ meaning }) => withoutMarks(meaning)));
      return [...meanings].some((meaning) => texts.filter((text) => text === meaning).length > 1);
    });
    expect(twice.map(({ id }) => id)).toEqual([]);
  });

  it('has the different steps in order', () => {
    compare(
      (nodes) =>
        all(nodes, 'list').flatMap((found) => (found.ordered ? [found.children.map((item) => plain(item))] : [])),
      ({ occurrences }) => {
        const different = new Map(occurrences.map(({ actions }) => [JSON.stringify(actions), actions]));
        return [...different.values()].filter((actions) => actions.length > 0).map((each) => each.map(withoutMarks));
      },
    );
  });

  it('has the retry verdict of each place with its delays and what follows, each part with its basis', () => {
    compare(
      (nodes, { occurrences }) => occurrences.map((occurrence) => answerFor(nodes, 'Can I retry?', occurrence)),
      ({ occurrences, service }) =>
        occurrences.map(({ retry, outcome, actions }) => {
          const { delaysSeconds, backoff, then } = retry;
          const parts = [
            { text: retryWords(retry, outcome).long, basis: retry.basis },
            ...(backoff ? [{ text: BACKOFF_WORDS, basis: retry.basis }] : []),
            ...(delaysSeconds.length > 0 ? [{ text: delaySentence(retry), basis: retry.delaysBasis }] : []),
            ...(then === null || actions.includes(then) ? [] : [{ text: withoutMarks(then), basis: retry.thenBasis }]),
          ];
          const answer = parts
            .map(({ text, basis }, index) =>
              parts[index + 1]?.basis === basis ? text : `${text} (${basisWords(basis, service.vendor)})`,
            )
            .join(' ');
          return expect.arrayContaining([answer]) as string[];
        }),
    );
  });

  it('has the outcome and the fixer of each place with their basis', () => {
    compare(
      (nodes, { occurrences }) =>
        occurrences.map((occurrence) =>
          ['Is it an error?', 'Who fixes it?'].map((question) => answerFor(nodes, question, occurrence)),
        ),
      ({ occurrences, service: { vendor } }) =>
        occurrences.map(({ outcome, fixedBy, basis, table }) =>
          [
            `${outcomeSentence(outcome, table.direction)} (${basisWords(basis.outcome, vendor)})`,
            `${fixedByWords(fixedBy, outcome, vendor).long} (${basisWords(basis.fixedBy, vendor)})`,
          ].map((answer) => expect.arrayContaining([answer]) as string[]),
        ),
    );
  });

  it('links each condition, and gives its checks', () => {
    compare(
      (nodes, { occurrences }) => {
        const found = new Set(urls(nodes));
        return occurrences.every(({ condition }) => found.has(linkTo(condition.path)));
      },
      () => true,
    );
    nothingMissing(({ occurrences }) =>
      occurrences.flatMap(({ condition, outcome, actions }) =>
        outcome === 'success' && actions.length === 0 ? [] : condition.checks,
      ),
    );
  });

  it('has passages, point by point', () => {
    nothingMissing(({ passages }) => passages.flatMap(({ passage: { text, points } }) => [...text, ...points]));
  });

  it('has every sample answer as printed', () => {
    compare(
      (nodes, { samples }) => {
        const blocks = all(nodes, 'code').map(({ value }) => value);
        return samples.filter(({ body }) => !blocks.some((block) => block.endsWith(body)));
      },
      () => [],
    );
  });

  it('links the other edition, synonyms and the same number', () => {
    compare(
      (nodes, { otherEdition, synonyms, sameNumber }) => {
        const found = new Set(urls(nodes));
        const others = [
          ...(otherEdition ? [otherEdition] : []),
          ...synonyms.map(({ entry }) => entry),
          ...sameNumber.slice(0, SHOWN_OF_SAME_NUMBER),
        ];
        return others.filter(({ path }) => !found.has(linkTo(path)));
      },
      () => [],
    );
  });

  it('cuts the list of the same number, which has a page of its own', () => {
    const [first] = catalog.entries;
    if (!first) throw new Error('the catalog is empty');
    const others = catalog.entries.filter((entry) => entry !== first && !meansTheSame(first, entry));
    const many = others.slice(0, SHOWN_OF_SAME_NUMBER + 1);
    const lonely = { otherEdition: null, synonyms: [], sameCondition: [], prefix: null };
    const shown = urls(entryNodes({ ...first, ...lonely, sameNumber: many }, linkTo));
    expect(many.map(({ path }) => shown.includes(linkTo(path)))).toEqual([
      ...Array.from({ length: SHOWN_OF_SAME_NUMBER }, () => true),
      false,
    ]);
  });

  it('says since when it is in the index', () => {
    compare(
      (nodes) =>
        lines(nodes).flatMap((line) => /^(?:Added in [\d.]+, [\d-]+|Not yet in a release)\./u.exec(line) ?? []),
      ({ history: { since } }) => [since ? `Added in ${since.version}, ${since.date}.` : 'Not yet in a release.'],
    );
  });

  it('names each source with section, day and address', () => {
    nothingMissing((entry) =>
      sourcesOf(entry).map((source) => {
        const { title, url, retrieved, sections } = source;
        const where = sections.map((section) => `“${section}”`).join(', ');
        const heading = `${title}, section${sections.length > 1 ? 's' : ''} ${where}`;
        return `${[heading, `read on ${retrieved}`, ...sourceWarnings(source)].join(', ')}: ${url}`;
      }),
    );
  });
});

describe('every entry, on its page and in rtc-errors.md', () => {
  /** The blocks of a text, whatever the depth of its headings and the form of its addresses: the book names whole chapters. */
  const blocksOf = (text: string) =>
    text
      .replaceAll(/^#+ (?:<a id="[^"]+"><\/a>)?/gmu, '# ')
      .replaceAll(/\]\((<?)(?:#|https:\/\/site\.example\/below\/)([^)\s>#]*?)\/?(?:#[^)\s>]*)?(>?\))/gu, '](place $2)')
      .split('\n\n');

  it('says the same, to the letter', () => {
    for (const { id, path } of catalog.entries) {
      const chapter = blocksOf(chapterTexts.get(id) ?? '');
      // What stands in the book ends with its history; on the page, that comes after what support needs.
      const history = chapter.findLastIndex((block) => /^(?:Added in [\d.]+, |Not yet in a release\.)/u.test(block));
      const same = chapter.slice(0, history).filter((block, at, all) => at < all.length - 1 || !block.startsWith('# '));
      expect(same.length, id).toBeGreaterThan(3);
      // The page alone leads to the other pages; in the book they are chapters.
      const [title = '', ...page] = blocksOf(pages.get(path) ?? '');
      expect([title, ...page.slice(1, same.length)], id).toEqual(same);
    }
  });
});

describe('every page has a Markdown twin', () => {
  it('at each address of the site, and nowhere else', () => {
    const moved = catalog.redirects.map(({ from }) => from);
    expect([...pages.keys()].sort()).toEqual([...pagePaths(catalog), ...moved].sort());
  });

  it('begins with its one heading of the first level', () => {
    const odd = [...pages].filter(([path, text]) => {
      // A comment in code is no heading.
      const prose = text.replace(/^(`{3,}).*\n[\s\S]*?^\1$/gmu, '');
      if (!isSampled(path)) return prose.match(/^# /gmu)?.length !== 1 || !prose.startsWith('# ');
      const headings = all(pageOf(path), 'heading').filter(({ depth }) => depth === 1);
      return headings.length !== 1 || pageOf(path)[0]?.type !== 'heading';
    });
    expect(odd).toEqual([]);
  });

  it('has public addresses only', () => {
    const addressesIn = (text: string) => [...text.matchAll(/\]\(<?([^)\s>]*)/gu)].map(([, url = '']) => url);
    const relative = [...pages].flatMap(([path, text]) =>
      (isSampled(path) ? urls(pageOf(path)) : addressesIn(text))
        .filter((url) => !/^(?:https:|mailto:)/u.test(url))
        .map((url) => `${path}: ${url}`),
    );
    expect(relative).toEqual([]);
  });

  it('of a service: every row of every table, in order', () => {
    for (const { path, tables } of catalog.services) {
      const rows = lines(pageOf(path)).filter((line) => /^Row \d+: /u.test(line));
      const expected = tables.flatMap((table) =>
        table.rows.map(({ number, entry }) => `Row ${number}: ${entry.label} ${entry.title}`),
      );
      // Behind the title stand the operations, if any.
      expect(rows.map((row, index) => (row.startsWith(expected[index] ?? row) ? expected[index] : row))).toEqual(
        expected,
      );
    }
  });

  it('of a service: where a response carries its parts, its limits, and the names of its codes', () => {
    expect(catalog.services.filter(({ rateLimits }) => rateLimits.length > 0).length).toBeGreaterThan(5);
    for (const { path, answer, rateLimits, entries } of catalog.services) {
      const codes = new Set(all(pageOf(path), 'inlineCode').map(({ value }) => value));
      const { code, codeHeader, subcode, text } = answer;
      const names = entries.flatMap(({ name }) => name ?? []);
      const parts = [code, codeHeader, subcode, ...text, ...names].filter((part) => part !== undefined);
      expect([path, parts.filter((part) => !codes.has(part))]).toEqual([path, []]);
      const limits = rateLimits.map((limit) => rateLimitWords(limit).replaceAll('`', ''));
      const items = lines(pageOf(path));
      expect([path, limits.filter((limit) => !items.some((line) => line.startsWith(limit)))]).toEqual([path, []]);
    }
  });

  it('of a service and a condition: all its prose, with what is embedded in it', () => {
    const folders = [
      ...catalog.services.map(({ id, path }) => [`content/vendors/${id}.mdx`, path] as const),
      ...catalog.conditions.map(({ id, path }) => [`content/conditions/${id}.mdx`, path] as const),
    ];
    for (const [file, path] of folders) {
      const prose = parse(readFileSync(file, 'utf8').replace(/^---\n[\s\S]*?\n---\n/u, ''));
      expect(lines(prose).length).toBeGreaterThan(0);
      expect([path, missing(pageOf(path), lines(prose))]).toEqual([path, []]);
      expect(all(pageOf(path), 'html')).toEqual([]);
      const embedded = all(prose, 'html').flatMap(({ value }) => / id="([^"]+)"/u.exec(value)?.[1] ?? []);
      const service = catalog.services.find((other) => other.path === path);
      for (const id of embedded) {
        const note = service?.notes.find((other) => other.id === id);
        const sample = service?.samples.find((other) => other.id === id);
        expect(note ?? sample).toBeDefined();
        expect(missing(pageOf(path), [...(note?.text ?? []), ...(note?.points ?? [])])).toEqual([]);
        const blocks = all(pageOf(path), 'code').map(({ value }) => value);
        if (sample) expect(blocks.some((block) => block.endsWith(sample.body))).toBe(true);
      }
    }
  });

  it('of a vendor: what support needs', () => {
    for (const { path, support } of catalog.vendors) {
      const text = lines(pageOf(path)).join('\n');
      for (const { what } of support.send) expect(text).toContain(withoutMarks(what));
      expect(text).toContain(support.address ?? '');
    }
  });

  it('of a code: every meaning', () => {
    for (const { path, entries, statusEntries } of catalog.codes) {
      const text = lines(pageOf(path)).join('\n');
      const absent = [...entries, ...statusEntries].filter(({ service, label, title }) => {
        const line = `${label} ${withoutMarks(title)} · ${serviceTitle(service)}`;
        return !text.includes(line);
      });
      expect(absent).toEqual([]);
      const found = urls(pageOf(path));
      expect([...entries, ...statusEntries].filter((entry) => !found.includes(urlOf(entry.path)))).toEqual([]);
    }
  });
});

describe('rtc-errors.md', () => {
  it('has a chapter for each vendor, service, entry, condition and HTTP status', () => {
    const { vendors, services, entries, conditions, httpStatuses } = catalog;
    const expected = [vendors, services, entries, conditions, httpStatuses].flatMap((items) =>
      items.map(({ path }) => path.slice(1, -1)),
    );
    expect(expected.filter((place) => !chapterTexts.has(place))).toEqual([]);
  });

  it('gives each place one name, and every link inside it leads to one', () => {
    const places = [...bookText.matchAll(new RegExp(PLACE, 'gmu'))].flatMap(([, place]) => place ?? []);
    expect(places).toEqual([...new Set(places)]);
    const known = new Set(places);
    // What code holds is no link. A parser takes a quarter of a minute for this.
    const links = bookText
      .replace(/^(`{3,}).*\n[\s\S]*?^\1$/gmu, '')
      .replace(/(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)/gu, '')
      .matchAll(/(?<!\\)\]\(<?([^)>\s]*)/gu);
    const found = new Set([...links].flatMap(([, url]) => url ?? []));
    const read = [...readChapters.values()].flatMap(urls).filter((url) => url.startsWith('#'));
    expect(read.filter((url) => !found.has(url))).toEqual([]);
    expect([...found].filter((url) => url.startsWith('#') && !known.has(url.slice(1)))).toEqual([]);
    expect([...found].filter((url) => !/^(?:#|https:|mailto:)/u.test(url))).toEqual([]);
  });
});

describe('what wraps a literal keeps it to the letter', () => {
  const some = entryOf('agora/cloud-recording/65').occurrences[0];
  const readBack = (message: string) => {
    const nodes = parse(
      markdownOf(
        list(
          literalItems({ ...some, literals: [{ field: 'message', text: message, printedBy: 'wire', variables: [] }] }),
        ),
      ),
    );
    const [found] = [...all(nodes, 'inlineCode'), ...all(nodes, 'code')];
    return found?.value;
  };
  // Markdown knows neither NUL nor a line break that is no line feed.
  const literal = fc
    .array(fc.oneof(fc.constantFrom(...'`*_|<>\\~[](){}#&!.\n\t '), fc.string({ unit: 'binary', maxLength: 3 })), {
      minLength: 1,
      maxLength: 12,
    })
    .map((parts) => parts.join(''))
    .filter((text) => /^[^\0\r]+$/u.test(text));

  it.each([
    '`',
    '``',
    ' `a` ',
    'a|b',
    'a\\|b',
    '*a*',
    '_a_',
    '<b>',
    '&amp;',
    '...',
    ' ',
    '  a ',
    'a\nb',
    '\n',
    '```\nx\n```',
  ])('%j', (message) => {
    expect(readBack(message)).toBe(message);
  });

  it('whatever it holds', () => {
    fc.assert(
      fc.property(literal, (message) => readBack(message) === message),
      { seed: 65, numRuns: 400 },
    );
  });

  it('and our own words beside it', () => {
    const text = fc
      .string({ unit: fc.constantFrom(...'aB 1`*_|<>\\~[](){}#&!.:/-+=@'), minLength: 1, maxLength: 20 })
      .filter((value) => /^\S(?:.*\S)?$/u.test(value) && value.split('`').length % 2 === 1 && !value.includes('``'));
    fc.assert(
      fc.property(
        text,
        (value) => plain(parse(markdownOf([paragraph(inlineProse(value))]))[0] as Nodes) === withoutMarks(value),
      ),
      { seed: 65, numRuns: 400 },
    );
  });
});

describe('of a site in which things have moved', () => {
  const content = buildCatalog(loadContent('tests/fixtures/content/moved'));
  const moved = markdownPages(content, surroundings);
  const textAt = (path: string) => moved.get(path) ?? '';
  const linesAt = (path: string) => lines(parse(textAt(path)));
  const RETIRED = 'retired since 2026-11-21';

  it('every address that moved has the Markdown of the page as it is now', () => {
    expect(content.redirects.map(({ from }) => from)).toContain('/ajax/tape/02/');
    for (const { from, to } of content.redirects) expect([from, textAt(from)]).toEqual([from, textAt(to)]);
    expect(textAt('/ajax/tape/02/')).toMatch(/^# `2` Parameter invalid\n/u);
  });

  const NOTICE =
    'Since 2026-11-21 the source no longer has this: The table no longer has it. Use acme/recorder/2 instead. Below is what it said before.';

  it('a retired entry says so before its verdict, and links to its replacement', () => {
    const nodes = parse(textAt('/acme/recorder/9/'));
    // Below the title stand the way to all pages, and what the entry is.
    expect(lines(nodes)[2]).toBe(`Retired. ${NOTICE}`);
    expect(urls(nodes)).toContain(urlOf('/acme/recorder/2/'));
    expect(markdownExport.render(content, urlOf)).toContain('Use [acme/recorder/2](#acme/recorder/2) instead');
  });

  it('where only a row of an entry is retired, it says which, there and at the row', () => {
    const entry = content.entries.find(({ id }) => id === 'acme/recorder/2')!;
    const gone = content.entries.find(({ id }) => id === 'acme/recorder/9')!;
    const [first, ...rest] = entry.occurrences;
    const half = { ...entry, occurrences: [first, ...rest.map((other) => ({ ...other, retired: gone.retired }))] };
    const found = lines(parse(markdownOf(entryNodes(half as Entry, urlOf))));
    expect(found[1]).toBe(`On stop: retired. ${NOTICE}`);
    expect(found.filter((line) => line.endsWith(`row 1 · ${RETIRED}`))).toHaveLength(2);
  });

  it.each([
    ['the row of its service', '/acme/recorder/', 'Row 2: 9 Gone (stop)'],
    ['the page of its code', '/codes/9/', '9 Gone · Acme Recorder'],
    ['the page of its condition', '/conditions/invalid/', '9 Gone · Error · Fix, then retry'],
  ])('%s marks what is retired, and nothing else', (_, path, line) => {
    const marked = linesAt(path).filter((other) => other.endsWith(` · ${RETIRED}`));
    expect(marked).toEqual([`${line} · ${RETIRED}`]);
  });

  it('an entry lists its changes, before and after', () => {
    expect(linesAt('/acme/recorder/2/')).toEqual(
      expect.arrayContaining([
        'Added in 0.1.0, 2026-11-21. Change feed',
        '0.2.0, 2026-12-01: changed',
        'retry on start: Retry later → Do not retry',
        'meaning on start',
      ]),
    );
    expect(linesAt('/acme/recorder/resting/')).toContain('Not yet in a release. Change feed');
  });
});

describe('the way to all pages', () => {
  const POINTER = `All pages, and how to look up a code: <${urlOf('/llms.txt')}>`;

  it('stands once in each twin, right below its title', () => {
    const odd = [...pages].filter(([, text]) => {
      const [, second, ...others] = text.split('\n\n');
      return second !== POINTER || others.includes(POINTER);
    });
    expect(odd.map(([path]) => path)).toEqual([]);
  });
});

describe('the list of all codes', () => {
  it('has a line for each code with its first meanings and its verdicts, and fits what a program reads at once', () => {
    const text = pages.get('/codes/') ?? '';
    const items = all(pageOf('/codes/'), 'listItem');
    const codesIn = items.map((found) => all([found], 'inlineCode')[0]?.value);
    expect(codesIn.toSorted()).toEqual(catalog.codes.map(({ code }) => code).toSorted());
    const lineOf = (code: string) =>
      items.map(plain).find((line) => line.startsWith(`${code} `) || line.startsWith(`${code}:`));
    expect(lineOf('65')).toContain(entryOf('agora/cloud-recording/65').title);
    expect(text.length).toBeLessThan(100_000);
    expect(text).toContain(`\`${urlOf('/codes/')}404/index.md\``);
  });
});

describe('the Markdown of a page has what the page has', () => {
  const textOfPage = (path: string) => lines(pageOf(path)).join('\n');

  it('of a code with several verdicts: which question tells them apart, with hosts and verdicts', () => {
    for (const meanings of catalog.codes.filter(haveSeveralSigns)) {
      const text = textOfPage(meanings.path);
      for (const { name, marks, entries } of addressAnswers(meanings)) {
        const where = marks.length > 0 ? ` (${marks.join(', ')})` : '';
        expect(text).toContain(`${name}${where}: ${distinctSigns(entries).map(signWords).join('; ')}`);
      }
    }
    expect(textOfPage('/codes/400/')).toContain('Which address was called?');
  });

  it('of a comparison: how many codes correspond, and every entry of both with its verdicts', () => {
    for (const pair of catalog.comparisons) {
      const text = textOfPage(pair.path);
      const { summary } = comparisonPage(pair);
      expect(text).toContain(summary.join(' '));
      const absent = pair.services
        .flatMap(({ entries }) => entries)
        .filter((entry) => {
          const signs = distinctSigns([entry]).map(signWords);
          return !text.includes(`${entry.label} ${withoutMarks(entry.title)} · ${signs.join('; ')}`);
        });
      expect([pair.path, absent.map(({ id }) => id)]).toEqual([pair.path, []]);
    }
  });

  it('of a vendor: its website, its jobs, its hosts with their source, and its products without a table', () => {
    for (const vendor of catalog.vendors) {
      const { path, homepage, documentation, services, apiHosts, otherProducts } = vendor;
      const found = urls(pageOf(path));
      const expected = [
        homepage,
        documentation,
        ...services.flatMap(({ jobs }) => jobs.map((job) => urlOf(job.path))),
        ...apiHosts.map(({ source }) => source.url),
        ...otherProducts.map((product) => product.documentation),
      ];
      expect([path, expected.filter((url) => !found.includes(url))]).toEqual([path, []]);
      const text = textOfPage(path);
      for (const { host } of apiHosts) expect(text).toContain(withoutMarks(hostWords(host)));
      if (otherProducts.length > 0) expect(text).toContain(otherProductsWords(vendor));
    }
  });

  it('of a cause: every question with its answer, every step, and every code that reports it', () => {
    for (const condition of catalog.conditions) {
      const { path, reports } = condition;
      const text = textOfPage(path);
      for (const { question, answer } of conditionAnswers(condition)) {
        expect(text).toContain(`${question} ${withoutMarks(answer)}`);
      }
      expect(missing(pageOf(path), conditionSteps(condition))).toEqual([]);
      const found = urls(pageOf(path));
      expect(reports.filter(({ entry }) => !found.includes(urlOf(entry.path)))).toEqual([]);
    }
  });

  it('of an HTTP status: whether it misleads, and the text of each entry by which it is told apart', () => {
    for (const status of catalog.httpStatuses) {
      const trap = trapOf(status);
      expect(textOfPage('/http/')).toContain(trap ?? STATUSES_INTRO);
      const text = textOfPage(status.path);
      expect(text).toContain(trap ?? statusIntro(status));
      const literals = status.entries.flatMap(({ occurrences: [{ literals }] }) => literals.slice(0, 1));
      const spans = [text, ...all(pageOf(status.path), 'code').map(({ value }) => value)].join('\n');
      expect(literals.map(namedLiteral).filter((literal) => !spans.includes(literal))).toEqual([]);
    }
  });

  it('of the downloads: the sections in order, and where sizes stand that no page can hold', () => {
    const nodes = pageOf('/exports/');
    const html = readFileSync('src/pages/exports/index.astro', 'utf8');
    const names = all(nodes, 'heading').flatMap((node) => (node.depth === 2 ? plain(node) : []));
    expect(names.filter((name) => !['Static JSON', 'Markdown'].includes(name))).toEqual(
      [...html.matchAll(/<h2(?: id="[\w-]+")?>([^<{]+)<\/h2>/gu)].map(([, name]) => name),
    );
    const cells = all(nodes, 'tableRow').map((row) => row.children.map(plain));
    expect(cells.flat()).not.toContain('');
    // The last step of the build fills them in: tests/site/copies.spec.ts.
    expect(cells.find(([file]) => file === 'rtc-errors.tgz')?.slice(2)).toEqual(['see SHA256SUMS', 'see SHA256SUMS']);
    expect(urls(nodes)).toContain(urlOf('/feed.xml'));
  });

  it('of the guide: the source of the bookmarklet, to the letter', () => {
    const blocks = all(pageOf('/guides/ticket-systems/'), 'code').map(({ value }) => value);
    expect(blocks).toContain(surroundings.bookmarklet);
  });
});

describe('what a link leads to', () => {
  const readBack = (url: string, text = 'x') =>
    [[paragraph(link(url, text))], [table([['a'], [link(url, text)]])]].map(
      (nodes) => all(parse(markdownOf(nodes)), 'link')[0]?.url,
    );

  it('can be copied from the text as it is', () => {
    const escaped = [...pages].filter(([, text]) => /\]\([^)\s]*\\/u.test(text)).map(([path]) => path);
    expect(escaped).toEqual([]);
    expect(/\]\(https:[^)\s]+\?q=[^)\s]+&vendor=agora\)/u.test(pages.get('/guides/ticket-systems/') ?? '')).toBe(true);
  });

  it.each([
    'https://a.example/?q=1&vendor=b',
    'https://a.example/a_(b)',
    'https://a.example/a)b(',
    'https://a.example/?a=1&lt;2',
    'https://a.example/*_[x]_*',
    '',
  ])('is read back: %j', (url) => {
    expect(readBack(url)).toEqual([url, url]);
  });

  it('stays one link with spaces and marks that no address holds', () => {
    expect(readBack('https://a.example/a b|`<c>\\"')).toEqual(
      Array.from({ length: 2 }, () => 'https://a.example/a%20b%7C%60%3Cc%3E%5C%22'),
    );
  });

  it('stands for itself where the text is the address', () => {
    expect(markdownOf([paragraph(link('https://a.example/?a&b', 'https://a.example/?a&b'))])).toBe(
      '<https://a.example/?a&b>\n',
    );
  });
});
