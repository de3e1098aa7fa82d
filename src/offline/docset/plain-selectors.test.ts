import { describe, expect, it } from 'vitest';
import { plainSelectors, withPlainSelectors } from './plain-selectors.ts';

describe('selectors that Chromium 87 knows', () => {
  it.each([
    ['p', ['p']],
    ['menu :is([role=a],[role=b])', ['menu [role=a]', 'menu [role=b]']],
    [':is(.a, .b) :is(th,td):hover', ['.a th:hover', '.a td:hover', '.b th:hover', '.b td:hover']],
    ['td :is(p:not(.x, .y), ul)', ['td p:not(.x):not(.y)', 'td ul']],
    [':is(:is(a,b) i,u)', ['a i', 'b i', 'u']],
    ['p:not(:is(a,b)):hover', ['p:not(a):not(b):hover']],
    ['p:not(.a) i:not(.b,.c)', ['p:not(.a) i:not(.b):not(.c)']],
    ['[title=":is("]', ['[title=":is("]']],
  ])('%s', (selector, plain) => {
    expect(plainSelectors(selector)).toEqual(plain);
  });

  it('replace the others in a style sheet, also within a media query', () => {
    const styles = 'p{a:b}@media print{x :is(i,b),u{c:d}}';
    expect(withPlainSelectors(styles)).toMatch(/^p\{a:b\}@media print\{x i,\s*x b,\s*u\{c:d\}\}$/u);
  });
});
