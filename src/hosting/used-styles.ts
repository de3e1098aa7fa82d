import postcss from 'postcss';
import { parseAst } from 'rolldown/parseAst';

/** Parts of a selector in brackets, which say something about several elements or about what is absent. */
const IN_BRACKETS = /\([^()]*\)|\[[^[\]]*\]/gu;
/** A class, or the name of an element where an element may stand. */
const NAME = /\.-?[A-Za-z_][\w-]*|(?<=^|[\s>+~])[a-z][\w-]*/gu;
/** Blocks whose content is no list of rules: the steps of an animation, a font. */
const NOT_OF_RULES = /keyframes$|^font-face$/u;
/** Names of classes and elements in a text of a script: `copy-menu`, `<p class="note">`. */
const WORD = /[A-Za-z_][\w-]*/gu;

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
  const added = new Set(programs.flatMap(textsOf).flatMap((text) => text.match(WORD) ?? []));
  // The key of a table is a name, unless it is a field of an object: those are named where they are read.
  const fields = new Set(programs.flatMap(fieldsOf));
  for (const key of programs.flatMap(keysOf)) if (!fields.has(key)) added.add(key);
  for (const name of firstClasses(partsOf(postcss.parse(brought)))) added.delete(name);
  const known = new Map<string, Part[]>();
  return (styles, html) => {
    const parts = known.get(styles) ?? partsOf(postcss.parse(styles));
    known.set(styles, parts);
    const inPage = namesOfPage(html);
    return textOf(parts, (name) => inPage.has(name) || added.has(name.replace('.', '')));
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

/** Elements as `p`, classes as `.note`. */
function namesOfPage(html: string): ReadonlySet<string> {
  const elements = new Set(html.match(/<[a-z][\w-]*/gu));
  const classes = [...new Set(html.match(/ class="[^"]*"/gu))].flatMap((text) => text.slice(8, -1).split(/\s+/u));
  return new Set(['html', 'body', ...[...elements].map((tag) => tag.slice(1)), ...classes.map((name) => `.${name}`)]);
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
  if (type === 'TemplateElement') return [(value as { raw?: unknown }).raw];
  return type === 'Literal' && !isSentence(String(value)) ? [value] : [];
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
