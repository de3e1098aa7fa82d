import { expect, it } from 'vitest';
import { isBelow } from './documentation-pages.ts';

it.each(['', '/codes', '?hl=ja', '#codes', '.html'])(
  'a page with "%s" behind its address is the page, or below it',
  (more) => {
    expect(isBelow(`docs.example/errors${more}`, 'docs.example/errors')).toBe(true);
  },
);

it.each(['docs.example/errors-of-others/codes', 'docs.example/errorsx?hl=ja', 'other.example/docs.example/errors'])(
  '%s is another page',
  (address) => {
    expect(isBelow(address, 'docs.example/errors')).toBe(false);
  },
);
