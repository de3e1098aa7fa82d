import postcss from 'postcss';

/** Parts of a selector in brackets, which say something about several elements or about what is absent. */
const IN_BRACKETS = /\([^()]*\)/gu;
const CLASS = /\.(-?[A-Za-z_][\w-]*)/gu;

/** A name as it is in a string of a script, by itself or among others: not one of a variable or a property. */
const IN_STRING = /(?<=[\s"'`}])[A-Za-z_][\w-]*(?=[\s"'`$])/gu;

/**
 * Makes the function that leaves out of a style sheet what a page has no use for: selectors with a class that is neither in
 * the page nor in a string of a script, which may add it later.
 * @param scripts The text of all scripts of the site.
 * @param brought Styles that scripts bring with them: the page needs none of their classes for what is added later.
 */
export function stylePruner(scripts: string, brought = ''): (styles: string, html: string) => string {
  const inScripts = new Set(scripts.match(IN_STRING));
  for (const name of postcss.parse(brought).nodes.flatMap(firstClasses)) inScripts.delete(name);
  const classesOf = memoized((styles: string) => [...new Set(postcss.parse(styles).nodes.flatMap(selectorClasses))]);
  const without = memoized((styles: string, unused: string) => pruned(styles, new Set(unused.split(' '))));
  return (styles, html) => {
    const inPage = new Set([...html.matchAll(/ class="([^"]*)"/gu)].flatMap(([, names = '']) => names.split(/\s+/u)));
    const unused = classesOf(styles).filter((name) => !inPage.has(name) && !inScripts.has(name));
    return unused.length === 0 ? styles : without(styles, unused.join(' '));
  };
}

/** The classes without which a selector selects nothing. */
function classesOfSelector(selector: string): string[] {
  let plain = selector;
  for (let shorter = ''; shorter !== plain;) {
    shorter = plain;
    plain = plain.replace(IN_BRACKETS, '');
  }
  return [...plain.matchAll(CLASS)].map(([, name = '']) => name);
}

function selectorClasses(node: postcss.ChildNode): string[] {
  if (node.type === 'rule') return node.selectors.flatMap(classesOfSelector);
  return node.type === 'atrule' && node.name !== 'keyframes' ? (node.nodes ?? []).flatMap(selectorClasses) : [];
}

/** The classes that selectors begin with: their rules are about these, and not about what is in something else. */
function firstClasses(node: postcss.ChildNode): string[] {
  if (node.type === 'atrule') return (node.nodes ?? []).flatMap(firstClasses);
  return node.type === 'rule' ? node.selectors.flatMap((selector) => /^\.([\w-]+)/u.exec(selector)?.[1] ?? []) : [];
}

function pruned(styles: string, unused: ReadonlySet<string>): string {
  const root = postcss.parse(styles);
  root.walkRules((rule) => {
    const selectors = rule.selectors.filter(
      (selector) => !classesOfSelector(selector).some((name) => unused.has(name)),
    );
    if (selectors.length === 0) rule.remove();
    else if (selectors.length < rule.selectors.length) rule.selectors = selectors;
  });
  root.walkAtRules((rule) => {
    if (rule.nodes?.length === 0) rule.remove();
  });
  return root.toString();
}

/** A function of texts that computes each result once: most pages of a kind use the same classes. */
function memoized<Result>(compute: (...texts: string[]) => Result): (...texts: string[]) => Result {
  const known = new Map<string, Result>();
  return (...texts) => {
    const key = texts.join('\n');
    const result = known.get(key) ?? compute(...texts);
    known.set(key, result);
    return result;
  };
}
