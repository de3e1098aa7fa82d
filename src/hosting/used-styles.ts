import postcss from 'postcss';
import { parseAst } from 'rolldown/parseAst';

/** Parts of a selector that say something about several elements, or about what is absent. */
const IN_PARENTHESES = /\([^()]*\)/gu;
/** Parts of a selector that are about attributes. */
const IN_BRACKETS = /\[[^[\]]*\]/gu;
/** A class, or the name of an element where an element may stand. */
const NAME = /\.-?[A-Za-z_][\w-]*|(?<=^|[\s>+~])[a-z][\w-]*/gu;
/** The attribute by which the styles of a component are told from those of others: only the build writes it. */
const SCOPE = /data-astro-cid-\w+/gu;
/** Blocks whose content is no list of rules: the steps of an animation, a font. */
const NOT_OF_RULES = /keyframes$|^font-face$/u;
/** Names of classes in a text of a script: `copy-menu`, `<p class="note">`. */
const WORD = /[A-Za-z_][\w-]*/gu;
/** The name of an element as a whole text of a script: `button`. */
const ELEMENT = /^[a-z][\w-]*$/u;
/** Elements in a markup that a script puts into the page: `<p class="note">`. */
const TAG = /(?<=<)[a-z][\w-]*/gu;
/** How a script puts markup into the page. Without it, markup is for elsewhere, such as a ticket. */
const PUTS_MARKUP = /\.innerHTML\b/u;

/** A part of a style sheet: a text that always stays, a rule, or what is around others, such as a media query. */
type Part =
  string | { selectors: { text: string; names: string[] }[]; declarations: string } | { head: string; parts: Part[] };

/**
 * Makes the function that leaves out of a style sheet what a page has no use for: selectors with a class or an element that is
 * neither in the page nor in a text of a script, which may add it later.
 * @param scripts The texts of all scripts of the site.
 * @param brought Styles that scripts bring with them: the page needs none of their classes for what is added later.
 */
export function stylePruner(scripts: readonly string[], brought = ''): (styles: string, html: string) => string {
  const programs = scripts.map((script) => parseAst(script));
  const texts = programs.flatMap(textsOf);
  const added = new Set(texts.flatMap((text) => text.match(WORD) ?? []));
  const markup = scripts.filter((script) => PUTS_MARKUP.test(script)).flatMap((script) => textsOf(parseAst(script)));
  const addedElements = new Set([
    ...texts.filter((text) => ELEMENT.test(text)),
    ...markup.flatMap((text) => text.match(TAG) ?? []),
  ]);
  // The key of a table is a name, unless it is a field of an object: those are named where they are read.
  const fields = new Set(programs.flatMap(fieldsOf));
  for (const key of programs.flatMap(keysOf)) if (!fields.has(key)) added.add(key);
  for (const name of firstClasses(partsOf(postcss.parse(brought)))) added.delete(name);
  const known = new Map<string, Part[]>();
  return (styles, html) => {
    const parts = known.get(styles) ?? partsOf(postcss.parse(styles));
    known.set(styles, parts);
    const inPage = namesOfPage(html);
    return textOf(
      parts,
      (name) => inPage.has(name) || (name.startsWith('.') ? added.has(name.slice(1)) : addedElements.has(name)),
    );
  };
}

const partsOf = ({ nodes = [] }: { nodes?: postcss.ChildNode[] | undefined }): Part[] =>
  nodes.map((node): Part => {
    if (node.type === 'rule') {
      const selectors = node.selectors.map((text) => ({ text, names: namesOfSelector(text) }));
      return { selectors, declarations: node.toString().slice(node.selector.length) };
    }
    if (node.type !== 'atrule' || !node.nodes || NOT_OF_RULES.test(node.name)) {
      return `${node.toString()}${node.type === 'atrule' && node.nodes ? '' : ';'}`;
    }
    return { head: node.clone({ nodes: [] }).toString().slice(0, -1), parts: partsOf(node) };
  });

/** The classes that selectors begin with: their rules are about these, and not about what is in something else. */
const firstClasses = (parts: readonly Part[]): string[] =>
  parts.flatMap((part) => {
    if (typeof part === 'string') return [];
    if ('parts' in part) return firstClasses(part.parts);
    return part.selectors.flatMap(({ text }) => /^\.([\w-]+)/u.exec(text)?.[1] ?? []);
  });

const textOf = (parts: readonly Part[], isUsed: (name: string) => boolean): string =>
  parts
    .map((part) => {
      if (typeof part === 'string') return part;
      if ('parts' in part) {
        const inside = textOf(part.parts, isUsed);
        return inside === '' ? '' : `${part.head}${inside}}`;
      }
      const used = part.selectors.filter(({ names }) => names.every(isUsed)).map(({ text }) => text);
      return used.length === 0 ? '' : `${used.join(',')}${part.declarations}`;
    })
    .join('');

/** Elements as `p`, classes as `.note`, scopes as they are. */
function namesOfPage(html: string): ReadonlySet<string> {
  const elements = new Set(html.match(/<[a-z][\w-]*/gu));
  const classes = [...new Set(html.match(/ class="[^"]*"/gu))].flatMap((text) => text.slice(8, -1).split(/\s+/u));
  return new Set([
    ...['html', 'body'],
    ...[...elements].map((tag) => tag.slice(1)),
    ...classes.map((name) => `.${name}`),
    ...(html.match(SCOPE) ?? []),
  ]);
}

/** The classes, elements and scopes without which a selector selects nothing. */
function namesOfSelector(selector: string): string[] {
  const single = without(selector, IN_PARENTHESES);
  return [...(without(single, IN_BRACKETS).match(NAME) ?? []), ...(single.match(SCOPE) ?? [])];
}

/** A text without all that a pattern finds, also where that is inside of another. */
function without(text: string, pattern: RegExp): string {
  const shorter = text.replace(pattern, '');
  return shorter === text ? text : without(shorter, pattern);
}

/** A part of a program, as far as it matters here. */
interface Node {
  type?: string;
  value?: unknown;
  key?: { name?: unknown };
  property?: { name?: unknown };
  properties?: Node[];
  computed?: boolean;
}

/** Makes the function that takes texts out of each part of a program. */
const collector = (take: (node: Node) => unknown[]) => {
  const collect = (node: unknown): string[] => {
    if (Array.isArray(node)) return node.flatMap(collect);
    if (typeof node !== 'object' || node === null) return [];
    const own = take(node as Node).filter((text) => typeof text === 'string');
    return [...own, ...Object.values(node).flatMap(collect)];
  };
  return collect;
};

/** Strings and templates, but sentences: those are shown, and name nothing. */
const textsOf = collector(({ type, value }) => {
  const text = type === 'TemplateElement' ? (value as { raw?: unknown }).raw : type === 'Literal' ? value : '';
  return isSentence(String(text)) ? [] : [text];
});
const isSentence = (text: string) =>
  text.includes(' ') && !text.includes('<') && (/[.,:;?!] /u.test(text) || /^[A-Z]/u.test(text));

const keysOf = collector(({ type, properties = [] }) =>
  type === 'ObjectExpression' ? properties.map(({ key }) => key?.name) : [],
);
const fieldsOf = collector(({ type, property, computed, properties = [] }) => {
  if (type === 'MemberExpression' && !computed) return [property?.name];
  return type === 'ObjectPattern' ? properties.map(({ key }) => key?.name) : [];
});
