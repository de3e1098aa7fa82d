import { describe, expect, it } from 'vitest';
import type { Content } from '../files/read.ts';
import { linksOf, proseRules } from './prose.ts';

/** What the rules say of one text, that of a guide unless another file is named. */
const wrong = (body: string, file = 'guides/a.mdx', tables: string[] = []) => {
  const prose = [{ id: 'a', file, firstLine: 5, body }];
  const services = tables.length > 0 ? [service(file.replace('.mdx', '.yaml'), tables)] : [];
  return proseRules
    .flatMap(({ check }) => check({ prose, services } as unknown as Content))
    .map(({ file: where, line, column, found }) =>
      [where === file ? '' : where, line, column, found].filter((part) => part !== '' && part !== undefined).join(':'),
    );
};
const service = (file: string, tables: string[]) => ({
  file,
  data: { tables: tables.map((id) => ({ id })) },
  lineOf: ([, index]: [string, number]) => 100 + index,
});

describe('a text is Markdown and known tags', () => {
  it.each([
    ['One.\n\n<div>two</div>', '7:1:`<div>two</div>`'],
    ['<Sample id="x" />', '5:1:unknown tag `Sample`'],
    ['<Recipe id="x"/>', '5:1:`<Recipe id="x"/>`'],
    ['One.\n\n[a]: https://a.example', '7:1:a definition, which nobody sees'],
    ['One `two.', '5:1:``` in the text: One `two.'],
    ['One {two}.', '5:1:`{` in the text: One {two}.'],
    ['One \\[two.', '5:1:`[` in the text: One [two.'],
    ['One **two.', '5:1:`**` in the text: One **two.'],
    ['export One.', '5:1:`export` in the text: export One.'],
    ['title: One\nfaq: Two', '5:1:fields in the text: title: One faq: Two'],
    ['One &#x200b;two.', '5:1:an escape for U+200B ZERO WIDTH SPACE'],
    ['One [](https://a.example).', '5:5:a link without a text or address'],
    ['One [two]().', '5:5:a link without a text or address'],
    ['One ![two](https://a.example).', '5:5:a picture'],
    ['One ![](https://a.example).', '5:5:a picture'],
    ['One [two](three).', '5:5:a link to `three`'],
    ['One [two](//three/).', '5:5:a link to `//three/`'],
    ['One [two](http://three/).', '5:5:a link to `http://three/`'],
    ['# One\n\nTwo.', '5:1:the heading "One" of the first level'],
    ['One.\n\n  two: three\nfour:\nfive', '7:3:fields in the text: two: three four:'],
    ['<Recipe id="x" /> <b>', '5:19:`<b>`'],
    ['<Recipe id="<" />', '5:1:`<Recipe id="<" />`'],
    ['A sentence that is a bit longer than the rest } of it.', '5:1:`}` in the text: onger than the rest } of it.'],
  ])('%j is a problem at its place', (body, problem) => {
    expect(wrong(`${body}\n\nEnd.`)).toEqual([problem]);
  });

  it('may hold links to pages, places, other sites and mailboxes, and headings of a lower level', () => {
    const links = ['/a/', '#a', 'https://a.example', 'mailto:a@a.example'].map((url) => `[${url}](${url})`).join(', ');
    expect(wrong(`See ${links}.\n\n## One\n\nTwo.`)).toEqual([]);
  });

  it('has no data at its beginning, which is said instead of everything else', () => {
    expect(wrong('---\ntitle: One\n---\n# Two')).toEqual(['5:front matter']);
    expect(wrong('---\ntitle: One\n---')).toEqual(['5:front matter']);
    expect(wrong('One.\n\n---\n\nTwo.\n\n---\n')).toEqual([]);
  });

  it('may embed what its folder has, hold one line that looks like a field, code, and links', () => {
    expect(wrong('<Recipe id="x" />\n\nnote: One `{}`.\n\n[two](/three/)\n')).toEqual([]);
    expect(wrong('<Sample id="x" />\n\nOne.', 'vendors/a/b.mdx')).toEqual([]);
  });

  it('says what there is to embed in its folder', () => {
    const fixes = (file: string) =>
      proseRules
        .flatMap(({ check }) =>
          check({ prose: [{ id: 'a', file, firstLine: 1, body: 'One.\n\n<b>' }], services: [] } as unknown as Content),
        )
        .map(({ fix }) => fix);
    expect(fixes('vendors/a/b.mdx')[0]).toContain('as <Sample id="…" /> or <Note id="…" />, alone');
    expect(fixes('elsewhere/a.mdx')[0]).toContain('as nothing here, alone');
    expect(fixes('conditions/a.mdx')[0]).toContain('as nothing here, alone');
  });
});

describe('a text says something', () => {
  it.each([
    ['## One', '5:a text without a sentence'],
    ['', '5:a text without a sentence'],
    ['One.\n\n## Two', '7:1:the heading "Two" of nothing'],
    ['## One\n\n## Two\n\nThree.', '5:1:the heading "One" of nothing'],
    ['### One\n\n## Two\n\nThree.', '5:1:the heading "One" of nothing'],
    ['One.\n\n##\n\nTwo.', '7:1:the heading "" of nothing'],
    ['One.\n\nTwo.\n\nOne.', '9:1:the same a second time: One.'],
  ])('%j does not', (body, problem) => {
    expect(wrong(body)).toEqual([problem]);
  });

  it.each([
    ['## One', 'write what to know; content/README.md says what'],
    ['One.\n\n## Two', 'write what belongs below it, or remove it'],
    ['One.\n\nOne.', 'keep one of the two'],
    ['One `two.', 'close it, remove it, or put it in a `code span`'],
    ['a: One\nb: Two', 'put them into the YAML file, or write sentences'],
    ['One.\n\n[a]: /b/', 'write the link where it is used'],
    ['One [](/b/).', 'write [words](address)'],
    ['One &#x200b;two.', 'remove it, or restore what was there'],
  ])('%j: what to do is said', (body, fix) => {
    const content = { prose: [{ id: 'a', file: 'guides/a.mdx', firstLine: 1, body }], services: [] };
    const problems = proseRules.flatMap(({ check }) => check(content as unknown as Content));
    expect(problems.map((problem) => problem.fix)).toEqual([fix]);
  });

  it('with a heading below another one, and more than one line across', () => {
    expect(wrong('## One\n\n### Two\n\nThree.\n\n***\n\nFour.\n\n***\n')).toEqual([]);
  });
});

describe('one place for an id on the page of a service', () => {
  it('is not that of a section of the page, nor of a table', () => {
    expect(wrong('One.', 'vendors/a/b.mdx', ['errors', 'calls'])).toEqual(['vendors/a/b.yaml:101:the table `calls`']);
    expect(wrong('## Rate limits!\n\nOne.', 'vendors/a/b.mdx', ['errors'])).toEqual(['5:1:the heading "Rate limits!"']);
    expect(wrong('## Errors\n\nOne.', 'vendors/a/b.mdx', ['errors'])).toEqual(['5:1:the heading "Errors"']);
    expect(wrong('## Error\n\nOne.', 'vendors/a/b.mdx', ['errors'])).toEqual([]);
    for (const section of ['About', 'Answer', 'Calls', 'Repeating', 'Support'])
      expect(wrong(`## ${section}\n\nOne.`, 'vendors/a/b.mdx', ['errors'])).toEqual([`5:1:the heading "${section}"`]);
  });
});

describe('a condition', () => {
  it('has its three sections in their order', () => {
    const text = (...headings: string[]) => headings.map((heading, at) => `## ${heading}\n\nText ${at}.\n`).join('\n');
    const of = (...headings: string[]) => wrong(text(...headings), 'conditions/a.mdx');
    expect(of('What it means', 'What to check', 'How to retry')).toEqual([]);
    expect(of('What to check', 'What it means', 'How to retry')).toEqual([
      '5:the headings "What to check", "What it means", "How to retry"',
    ]);
    expect(wrong('One.', 'conditions/a.mdx')).toEqual(['5:the headings (none)']);
    expect(wrong('One.', 'guides/a.mdx')).toEqual([]);
    const content = { prose: [{ id: 'a', file: 'conditions/a.mdx', firstLine: 1, body: 'One.' }], services: [] };
    const [problem] = proseRules.flatMap(({ check }) => check(content as unknown as Content));
    expect(problem?.fix).toBe('write these: "## What it means", "## What to check", "## How to retry"');
  });
});

it('the links of a text have their place, and the anchors that its headings get', () => {
  const body = '## What *is* it, and `why`?\n\nSee [one](/two/).\n';
  expect(linksOf({ id: 'a', file: 'guides/a.mdx', firstLine: 5, body })).toEqual([
    { url: '/two/', headings: ['what-is-it-and-why'], line: 7, column: 5 },
  ]);
});
