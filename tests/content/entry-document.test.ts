import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { createEntryText } from '../../packages/rtc-errors/src/entry-text.ts';
import { createLibrary } from '../../packages/rtc-errors/src/library.ts';
import { packageData } from '../../packages/rtc-errors/src/package-data.ts';
import { createPaper } from '../../packages/rtc-errors/src/terminal.ts';
import { loadContent } from '../../src/catalog/files/load.ts';
import { onceFor } from '../../src/catalog/files/remembered.ts';
import { buildCatalog } from '../../src/catalog/join/build.ts';
import type { Catalog, Entry, Operation } from '../../src/catalog/model.ts';
import { entryDocument } from '../../src/catalog/say/entry-document.ts';
import { entryDataOf } from '../../src/catalog/say/entry-data-of.ts';
import { QUESTION_WORDS, SECTION_WORDS, supportTitle } from '../../src/catalog/say/section-words.ts';
import { entryPage } from '../../src/exports/markdown/entry.ts';
import { markdownOf } from '../../src/exports/markdown/write.ts';
import { plain } from '../../src/ticket/formats/plain.ts';
import { ticketOf } from '../../src/ticket/ticket-of.ts';
import { times } from './against-mutants.ts';
import { catalog } from './catalog.ts';

const small = buildCatalog(loadContent('tests/fixtures/content/good'));

/** What a reader sees of Markdown: the text of each paragraph, heading and block on a line of its own. */
function seen(node: Nodes): string {
  if ('value' in node) return node.value;
  if (!('children' in node)) return '';
  const isBlock = !['paragraph', 'heading'].includes(node.type);
  return node.children.map(seen).join(isBlock && node.children.some((child) => 'children' in child) ? '\n' : '');
}

/** The library of the package over a catalog. */
const libraryOf = onceFor((all: Catalog) => createLibrary(packageData(all, 'https://site.example')));

/** The text of an entry from each writer, as a reader sees it. */
const WRITERS: Record<string, (entry: Entry, all: Catalog) => string> = {
  Markdown: (entry) => seen(fromMarkdown(markdownOf(entryPage(entry, (path) => `https://site.example${path}`)))),
  'a ticket': (entry) => plain.render(ticketOf(entry, null, (path) => path))?.text ?? '',
  'the command': (entry, all) => {
    const library = libraryOf(all);
    const found = library.entry(entry.id);
    if (!found) throw new Error(`no entry ${entry.id}`);
    return createEntryText(library, createPaper(null, false)).whole({ entry: found, occurrence: null }).join('\n');
  },
};

/** The small catalog with an entry that is changed, and that entry. */
function changed(change: (entry: Entry) => void): { all: Catalog; entry: Entry } {
  const all = structuredClone(small);
  const entry = all.entries.find(({ kind }) => kind === 'code');
  if (!entry) throw new Error('no code in the fixture');
  change(entry);
  return { all, entry };
}

/** What real tables say and the first two vendors do not, and the words for it in every text. */
const FACTS: Record<string, [change: (entry: Entry) => void, ...words: string[]]> = {
  'a literal under the field of its vendor, and who prints it': [
    ({ occurrences: [first] }) => {
      first.literals = [
        { field: 'Response.Error.Message', text: 'It is gone.', printedBy: 'wire', variables: [] },
        { field: 'detail', text: 'only here', printedBy: 'sdk', variables: [] },
        { field: null, text: 'nowhere ... sent', printedBy: 'docs', variables: ['what'] },
      ];
    },
    'Response.Error.Message: It is gone.',
    'detail (only in the SDK): only here',
    'text (only in the documentation): nowhere ... sent where ... is: what',
  ],
  'the name beside the number, other spellings, a subcode': [
    (entry) => {
      entry.name = 'EGRESS_FAILED';
      entry.alsoWritten = ['0x1A', '26'];
      entry.subcode = '8522';
      entry.service.answer.subcode = 'sub.code';
    },
    'Name: EGRESS_FAILED',
    'Also written: 0x1A, 26',
    'Subcode: 8522 in sub.code',
  ],
  'that it may have worked, what to watch out for, and what makes a repeat safe': [
    ({ occurrences: [first] }) => {
      first.outcome = 'failure';
      first.effect = 'maybe';
      first.warnings = [{ text: 'Keep the `uid`.', why: 'Another one is a second task.', basis: 'inferred' }];
      const guard = { same: ['uid', 'cname'], answers: [], basis: 'vendor' as const };
      Object.assign(first.retry, { verdict: 'same-request', atMost: 2, forSeconds: null, finally: 'start-over' });
      Object.assign(first.retry, { guards: [{ operation: null, guard }], refresh: ['Signature'] });
    },
    'it may have worked',
    'Keep the uid. Another one is a second task.',
    'At most 2 repeats; then start the whole flow over, once.',
    'Renew before you repeat it: Signature.',
    'Keep the same uid and cname when you repeat it: then nothing is done twice.',
  ],
  'that nobody can ask after a start whose response, with the only id, was lost': [
    ({ service, occurrences: [first] }) => {
      const operation = { name: '', summary: null, formerIds: [], guards: [], paths: [], words: [], fields: [] };
      const start = { ...operation, id: 'begin', kind: 'creates' as const };
      const tells = { ...operation, id: 'ask', kind: 'reads' as const };
      service.operations.push(start as unknown as Operation, tells as unknown as Operation);
      service.tasks.push({
        what: 'job',
        handle: null,
        id: 'jobId',
        start: service.operations.at(-2)!,
        tells: service.operations.at(-1)!,
        stop: null,
        ends: null,
      });
      first.operations = [];
      first.effect = 'maybe';
      first.retry.tells = [{ operation: null, call: service.operations.at(-1)! }];
    },
    'To see whether it worked, call ask. Not if the response to begin was lost: this needs the jobId from it.',
  ],
  'the code of an event': [
    (entry) => {
      entry.codeIn = { event: '101', field: 'errorCode' };
    },
    'Code in event 101, field errorCode',
  ],
  'the code of a header': [
    (entry) => {
      entry.codeIn = { header: 'X-Error' };
    },
    'Code in header X-Error',
  ],
  'the category of the vendor, and versions': [
    ({ occurrences: [first] }) => {
      first.category = 'ExpectedError';
      first.validFrom = '2.1';
      first.validUntil = '3.0';
    },
    'Category: ExpectedError',
    'from 2.1 until 3.0',
  ],
  'a table that was not read to its end': [
    ({ occurrences: [{ table }] }) => {
      table.coverage = { extent: 'partial', readTo: 'the code 50.' };
    },
    'a code that is not here may exist. Read so far: the code 50.',
  ],
  'an event, whose redelivery is not your retry': [
    ({ occurrences: [{ table }] }) => {
      table.direction = 'event';
    },
    'If it is delivered again, that is not a retry of yours.',
  ],
  'the reason why a call ended': [
    ({ occurrences: [{ table }] }) => {
      table.direction = 'end-reason';
    },
    'not the response to a request.',
    'It ended because something failed.',
  ],
};

describe.each(Object.entries(WRITERS))('%s says', (_, textOf) => {
  it.each(Object.entries(FACTS))('%s', (__, [change, ...words]) => {
    const { all, entry } = changed(change);
    const text = textOf(entry, all);
    expect(words.filter((expected) => !text.includes(expected))).toEqual([]);
  });

  it('nothing of what is not known', () => {
    const { all, entry } = changed(() => {});
    // Code has a `null` of its own.
    const text = textOf(entry, all).replace(/Handle it in code.*?Contact /su, '');
    expect(text).not.toMatch(
      /not given|not named|null|undefined|Name:|Subcode:|Also written:|Category:|Versions:|Coverage:|Class:/u,
    );
  });

  it('many operations of one occurrence, each by its name', () => {
    const names = Array.from({ length: 30 }, (__, index) => `operation.${index + 1}`);
    const { all, entry } = changed(({ occurrences: [first] }) => {
      const [some] = first.operations;
      if (!some) throw new Error('no operation in the fixture');
      first.operations = names.map((id) => ({ ...some, id }));
    });
    const text = textOf(entry, all);
    expect(names.filter((name) => !text.includes(name))).toEqual([]);
    // Where it is only mentioned, a few names are enough.
    expect(text.split('\n').filter((line) => line.includes(`${names[20]}`))).toHaveLength(1);
  });

  it('any literal to the letter', () => {
    const literal = fc
      .array(fc.constantFrom(...'`*_|<>\\~[](){}#&!.:;-+=@$"\' aB1é错\n'), { minLength: 1, maxLength: 12 })
      .map((parts) => parts.join(''))
      .filter((text) => text.trim() === text && text !== '');
    fc.assert(
      fc.property(literal, (text) => {
        const { all, entry } = changed(({ occurrences: [first] }) => {
          first.literals = [{ field: 'reason', text, printedBy: 'wire', variables: [] }];
        });
        return textOf(entry, all).includes(text);
      }),
      { seed: 65, numRuns: times(60, 10) },
    );
  });
});

/** The questions that an entry answers: events and states answer no request, so nothing took effect. */
const questionsOf = ({ occurrences }: Pick<Entry, 'occurrences'>) =>
  Object.values(QUESTION_WORDS).filter(
    (title) => title !== QUESTION_WORDS.effect || occurrences.some(({ table }) => table.direction === 'response'),
  );

describe('the document of an entry', () => {
  const documents = catalog.entries.map((entry) => [entry, entryDocument(entryDataOf(entry))] as const);

  it('asks the same questions of every entry, in one order', () => {
    const odd = documents.filter(([{ occurrences }, { verdicts }]) => {
      return JSON.stringify(verdicts.map(({ title }) => title)) !== JSON.stringify(questionsOf({ occurrences }));
    });
    expect(odd.map(([{ id }]) => id)).toEqual([]);
  });

  it('has no section without blocks but a sample', () => {
    const empty = documents.flatMap(([{ id }, document]) =>
      [...document.verdicts, ...document.parts, ...document.checks, ...document.elsewhere, document.source]
        .filter(({ blocks }) => blocks.length === 0)
        .map(({ title }) => `${id}: ${title}`),
    );
    expect(empty).toEqual([]);
  });

  it('is the same for every writer: each has its headings and questions', () => {
    for (const entry of catalog.entries.filter((__, index) => index % times(20, 500) === 0)) {
      for (const [name, textOf] of Object.entries(WRITERS)) {
        const text = textOf(entry, catalog);
        const titles = [...questionsOf(entry), SECTION_WORDS.steps, supportTitle(entry.service.vendor)];
        expect([name, titles.filter((title) => !text.includes(title))]).toEqual([name, []]);
      }
    }
  });
});
