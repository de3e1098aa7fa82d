import postcss from 'postcss';
import { parseAst } from 'rolldown/parseAst';

/** Parts of a selector in brackets, which say something about several elements or about what is absent. */
const IN_BRACKETS = /\([^()]*\)|\[[^[\]]*\]/gu;
/** A class, or the name of an element where an element may stand. */
const NAME = /\.-?[A-Za-z_][\w-]*|(?<=^|[\s>+~])[a-z][\w-]*/gu;
/** Names of classes and elements in a text of a script: `copy-menu`, `<p class="note">`. */
const WORD = /[A-Za-z_][\w-]*/gu;

/**
 * Makes the function that leaves out of a style sheet what a page has no use for: selectors with a class or an element that is
 * neither in the page nor in a text of a script, which may add it later.
 * @param scripts The texts of all scripts of the site.
 */
export function stylePruner(scripts: readonly string[]): (styles: string, html: string) => string {
  const added = new Set(
    scripts.flatMap((script) => textsOf(parseAst(script)).flatMap((text) => text.match(WORD) ?? [])),
  );
  const namesOf = memoized((styles: string) => {
    const names = new Set<string>();
    forEachRule(postcss.parse(styles), ({ selectors }) =>
      selectors.flatMap(namesOfSelector).forEach((name) => names.add(name)),
    );
    return [...names].filter((name) => !added.has(name.replace('.', '')));
  });
  const without = memoized((styles: string, unused: string) => pruned(styles, new Set(unused.split(' '))));
  return (styles, html) => {
    const inPage = namesOfPage(html);
    const unused = namesOf(styles).filter((name) => !inPage.has(name));
    return unused.length === 0 ? styles : without(styles, unused.join(' '));
  };
}

/** Elements as `p`, classes as `.note`. */
function namesOfPage(html: string): ReadonlySet<string> {
  const names = new Set(['html', 'head', 'body']);
  for (const [, element = ''] of html.matchAll(/<([a-z][\w-]*)/gu)) names.add(element);
  for (const [, classes = ''] of html.matchAll(/ class="([^"]*)"/gu)) {
    for (const name of classes.split(/\s+/u)) names.add(`.${name}`);
  }
  return names;
}

/** The classes and elements without which a selector selects nothing. */
function namesOfSelector(selector: string): string[] {
  let plain = selector;
  for (let shorter = ''; shorter !== plain;) {
    shorter = plain;
    plain = plain.replace(IN_BRACKETS, '');
  }
  return plain.match(NAME) ?? [];
}

/** Every text in a program: strings, templates, and keys of objects, which may be names too. */
function textsOf(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(textsOf);
  if (typeof node !== 'object' || node === null) return [];
  const { type, value, key } = node as { type?: string; value?: unknown; key?: { name?: unknown } };
  const own = [
    type === 'Literal' ? value : null,
    type === 'TemplateElement' ? (value as { raw?: unknown }).raw : null,
    type === 'Property' ? key?.name : null,
  ].filter((text) => typeof text === 'string');
  return [...own, ...Object.values(node).flatMap(textsOf)];
}

/** Goes through the rules of a style sheet, but not through the steps of animations. */
function forEachRule(root: postcss.Root, use: (rule: postcss.Rule) => void): void {
  root.walkRules((rule) => {
    const { parent } = rule;
    if (!(parent?.type === 'atrule' && (parent as postcss.AtRule).name.endsWith('keyframes'))) use(rule);
  });
}

function pruned(styles: string, unused: ReadonlySet<string>): string {
  const root = postcss.parse(styles);
  forEachRule(root, (rule) => {
    const selectors = rule.selectors.filter((selector) => !namesOfSelector(selector).some((name) => unused.has(name)));
    if (selectors.length === 0) rule.remove();
    else if (selectors.length < rule.selectors.length) rule.selectors = selectors;
  });
  root.walkAtRules((rule) => {
    if (rule.nodes?.length === 0) rule.remove();
  });
  return root.toString();
}

/** A function of texts that computes each result once: most pages of a kind use the same names. */
function memoized<Result>(compute: (...texts: string[]) => Result): (...texts: string[]) => Result {
  const known = new Map<string, Result>();
  return (...texts) => {
    const key = texts.join('\n');
    const result = known.get(key) ?? compute(...texts);
    known.set(key, result);
    return result;
  };
}
