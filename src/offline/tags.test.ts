import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributeOf, elementsOf, parsePage, printPage, removeElement, setAttribute } from './html.ts';
import { withTags } from './tags.ts';

const withoutMarked = (html: string) => withTags(html, ({ attributes }) => !attributes.has('data-out'));

describe('an element that is not kept', () => {
  it.each([
    ['goes with all that is in it', '<p>a<b data-out>b<i>c</i></b>d</p>', '<p>ad</p>'],
    ['ends at its own end tag', '<ul><li data-out><ul><li>a</li></ul></li><li>b</li></ul>', '<ul><li>b</li></ul>'],
    ['has no end tag', '<link data-out rel="a"><p>b</p>', '<p>b</p>'],
    ['closes itself', '<svg><path data-out d="M0 0"/><path d="M1 1"/></svg>', '<svg><path d="M1 1"/></svg>'],
    ['holds one of its kind that closes itself', '<svg><g data-out><g/></g></svg>', '<svg></svg>'],
  ])('%s', (_, html, expected) => {
    expect(withoutMarked(html)).toBe(expected);
  });
});

describe('everything else stays to the letter', () => {
  it.each([
    '<!doctype html><html lang="en"><p class="a">1 &lt; 2 &amp; 3</p></html>',
    '<input disabled value="a > b < c"><br>',
    '<script type="application/json">{"a":"\\u003cb>"}</script>',
    '<error-search data-names="/a.json"></error-search>',
  ])('%s', (html) => {
    expect(withoutMarked(html)).toBe(html);
  });
});

it('character references are read, and written where a value needs them', () => {
  const seen: string[] = [];
  const html = withTags('<a href="/?a=1&amp;b=&quot;&#39;&lt;&#38;">x</a>', ({ attributes }) => {
    seen.push(attributes.get('href') ?? '');
    return true;
  });
  expect(seen).toEqual([`/?a=1&b="'<&`]);
  expect(html).toBe(`<a href="/?a=1&amp;b=&quot;'<&amp;">x</a>`);
});

it('any page is changed as a parser would change it', () => {
  const text = fc.string({ unit: fc.constantFrom(...'ab "=/'), maxLength: 6 });
  const value = fc.string({ unit: fc.constantFrom(...`a<>&"'= /`), maxLength: 6 });
  const escaped = (plain: string) => plain.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const attributes = fc
    .record({ href: value, 'data-out': fc.constant(''), class: value }, { requiredKeys: [] })
    .map((all) => Object.entries(all).map(([name, plain]) => (plain ? ` ${name}="${escaped(plain)}"` : ` ${name}`)));
  const { page } = fc.letrec<{ page: string }>((tie) => ({
    page: fc.oneof(
      { maxDepth: 5 },
      text,
      attributes.map((all) => `<img${all.join('')}>`),
      fc
        .tuple(fc.constantFrom('div', 'span', 'my-part'), attributes, fc.array(tie('page'), { maxLength: 4 }))
        .map(([name, all, children]) => `<${name}${all.join('')}>${children.join('')}</${name}>`),
    ),
  }));
  fc.assert(
    fc.property(page, (html) => {
      const changed = withTags(html, ({ attributes: own }) => {
        const link = own.get('href');
        if (link !== undefined) own.set('href', `/to${link}`);
        return !own.has('data-out');
      });
      const parsed = parsePage(html);
      for (const element of elementsOf(parsed)) {
        const link = attributeOf(element, 'href');
        if (link !== undefined) setAttribute(element, 'href', `/to${link}`);
        if (attributeOf(element, 'data-out') !== undefined) removeElement(element);
      }
      expect(printPage(parsePage(changed))).toBe(printPage(parsed));
    }),
  );
});
