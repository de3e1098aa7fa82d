import { describe, expect, it } from 'vitest';
import { code, heading, item, link, list, paragraph, table } from './nodes.ts';
import { proseNodes } from './prose.ts';
import { markdownOf } from './write.ts';

const line = (...content: Parameters<typeof paragraph>[0][]) => markdownOf([paragraph(content.flat())]).trimEnd();

describe('a link', () => {
  it('can be copied from the text as it is', () => {
    expect(line(link('https://acme.example/a_b*c?x=1&y=2', 'docs'))).toBe('[docs](https://acme.example/a_b*c?x=1&y=2)');
  });

  it('is written once where it stands for itself, as an address of the web or of mail', () => {
    expect(line(link('https://acme.example/', 'https://acme.example/'))).toBe('<https://acme.example/>');
    expect(line(link('mailto:us@acme.example', 'us@acme.example'))).toBe('<us@acme.example>');
    expect(line(link('/codes/', '/codes/'))).toBe('[/codes/](/codes/)');
    expect(line(link('https://acme.example/', ['https://acme.example/', '!']))).toBe(
      '[https://acme.example/!](https://acme.example/)',
    );
    expect(line(link('https://acme.example/', code('https://acme.example/')))).toBe(
      '[`https://acme.example/`](https://acme.example/)',
    );
  });

  it('ends where its address does, whatever is in that', () => {
    const written = (url: string) => line(link(url, 'x'));
    expect(written('/a b/<c>|`"\\d')).toBe('[x](/a%20b/%3Cc%3E%7C%60%22%5Cd)');
    expect(written('/a_(b)')).toBe('[x](</a_(b)>)');
    expect(written('')).toBe('[x](<>)');
    expect(written('/?a=1&copy;=2&#65;&b;&;&x=1')).toBe('[x](/?a=1&amp;copy;=2&amp;#65;&amp;b;&;&x=1)');
  });

  it('has brackets in its text, and a title where one is given', () => {
    expect(line('a', link('/x', 'b [c] ]d'), 'e')).toBe('a[b \\[c\\] \\]d](/x)e');
    expect(line({ type: 'link', url: '/x y', title: 'Now', children: [{ type: 'text', value: 'b' }] })).toBe(
      '[b](</x y> "Now")',
    );
  });
});

describe('a text', () => {
  it('is escaped by what it is in, also when it was written before', () => {
    const text = '# 1 | 2 [x] *';
    const nodes = [paragraph(text), heading(2, text), table([[text, 'b']]), ...list([item(text)]), paragraph(text)];
    expect(markdownOf(nodes)).toBe(
      [
        '\\# 1 | 2 \\[x] \\*',
        '## # 1 | 2 \\[x] \\*',
        '| # 1 \\| 2 \\[x] \\* | b |\n| - | - |',
        '- \\# 1 | 2 \\[x] \\*',
        '\\# 1 | 2 \\[x] \\*\n',
      ].join('\n\n'),
    );
  });

  it('knows what stands before and behind it', () => {
    expect(line('a', code('b'), '# c')).toBe('a`b`# c');
    expect(line('# c')).toBe('\\# c');
  });
});

describe('code', () => {
  it.each([
    ['plain', '`plain`'],
    ['a b', '`a b`'],
    [' a ', '`  a  `'],
    ['a`b', '``a`b``'],
    ['`a`', '`` `a` ``'],
    ['a', '`a`'],
    ['', '``'],
  ])('%j is written so that it is read as it is', (value, written) => {
    expect(line(code(value))).toBe(written);
  });

  it('has no border of a cell', () => {
    expect(markdownOf([table([[code('a|b'), code('c')]])])).toBe('| `a\\|b` | `c` |\n| - | - |\n');
    expect(line(code('a|b'))).toBe('`a|b`');
  });
});

describe('authored text', () => {
  const place = { path: '/guides/a/', urlOf: (path: string) => `https://site.example${path}` };
  const written = (prose: string, embed?: (tag: string, id: string) => ReturnType<typeof list> | null) =>
    markdownOf(proseNodes(prose, { ...place, ...(embed ? { embed } : {}) })).trimEnd();

  it('has public links, those to its own fragments too, also in lists and tables', () => {
    expect(written('[a](/codes/), [b](#own), [c](https://acme.example/)')).toBe(
      '[a](https://site.example/codes/), [b](https://site.example/guides/a/#own), [c](https://acme.example/)',
    );
    expect(written('- **[a](/codes/)**')).toBe('- **[a](https://site.example/codes/)**');
    expect(written('| a |\n| - |\n| [b](#own) |')).toBe('| a |\n| - |\n| [b](https://site.example/guides/a/#own) |');
  });

  it('has what stands for an embedded tag, by its name and its id', () => {
    const embed = (tag: string, id: string) =>
      tag === 'Note' ? list([item(`note (${id})`)]) : tag === 'Nothing' ? [] : null;
    expect(written('One.\n\n<Note id="two" />\n\n<Note />\n\nThree.', embed)).toBe(
      'One.\n\n- note (two)\n\n* note ()\n\nThree.',
    );
    expect(written('One.\n\n<Nothing />\n\nTwo.', embed)).toBe('One.\n\nTwo.');
    expect(written('<Other id="x" />', embed)).toBe('<Other id="x" />');
    expect(written('<Note id="x" />')).toBe('<Note id="x" />');
    expect(written('`<Note id="x" />`', embed)).toBe('`<Note id="x" />`');
  });

  it('is nothing where there is none', () => {
    expect(proseNodes(null, place)).toEqual([]);
  });
});
