import postcss from 'postcss';

/**
 * A style sheet without `:is()` and `:not()` of several, which Chromium 87 does not know: Zeal of Debian 12 shows pages with it, and ignores every rule
 * that has one. A selector becomes a list of selectors. Only the specificity of selectors with different alternatives changes.
 */
export function withPlainSelectors(styles: string): string {
  const root = postcss.parse(styles);
  root.walkRules((rule) => {
    if (rule.selector.includes(IS) || rule.selector.includes(NOT))
      rule.selectors = rule.selectors.flatMap(plainSelectors);
  });
  return root.toString();
}

const IS = ':is(';
const NOT = ':not(';

/** The selectors that one with `:is()` stands for. */
export function plainSelectors(selector: string): string[] {
  const found = bracket(selector, IS);
  return found === null
    ? [withPlainNegations(selector)]
    : found.items.flatMap((item) => plainSelectors(`${found.before}${item}${found.after}`));
}

/** Each `:not()` of several as one for each. */
function withPlainNegations(selector: string): string {
  const found = bracket(selector, NOT);
  if (found === null) return selector;
  const negations = found.items.flatMap(plainSelectors).map((item) => `${NOT}${item})`);
  return `${found.before}${negations.join('')}${withPlainNegations(found.after)}`;
}

/** The first such bracket that is in no other: what is in it, before and after it; null when there is none. */
function bracket(selector: string, name: string): { before: string; items: string[]; after: string } | null {
  const start = outerIndexOf(selector, name);
  if (start === -1) return null;
  const begin = start + name.length;
  const end = begin + outerIndexOf(selector.slice(begin), ')');
  return {
    before: selector.slice(0, start),
    items: postcss.list.comma(selector.slice(begin, end)),
    after: selector.slice(end + 1),
  };
}

/** Where a part is outside of all brackets; -1 when it is nowhere. */
function outerIndexOf(text: string, part: string): number {
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (depth === 0 && text.startsWith(part, index)) return index;
    if (text[index] === '(' || text[index] === '[') depth += 1;
    if (text[index] === ')' || text[index] === ']') depth -= 1;
  }
  return -1;
}
