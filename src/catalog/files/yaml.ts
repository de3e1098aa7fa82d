import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Alias,
  type Document,
  type Node,
  type YAMLError,
} from 'yaml';
import { oddCharacters } from './characters.ts';
import { cut, type Problem } from './problem.ts';

/** Where a value is in a file: the keys and indexes that lead to it. */
export type Path = readonly (string | number)[];

/** A parsed YAML text that still knows on which line each value stands. */
export interface ParsedYaml {
  data: unknown;
  /** Line of the value at `path`, or of the nearest value around it that exists. */
  lineOf(path: Path): number;
  /** The value at `path` as it is written in the file: `0110`, where the data has 110. */
  sourceOf(path: Path): string | undefined;
  /** Line of the key `key` of the mapping at `path`. */
  lineOfKey(path: Path, key: string): number;
}

/** What to do about a YAML syntax error, by the parser's own name for it. */
const SYNTAX_FIXES: Record<string, string> = {
  DUPLICATE_KEY: 'keep one of the two',
  TAB_AS_INDENT: 'indent with spaces',
  NON_STRING_KEY: 'write the key as text',
  BAD_ALIAS: 'point the alias at an anchor above it',
};
const SYNTAX_FIX =
  'fix the YAML; quote text that holds ": ", " #", a bracket or a comma, or begins with a special character';

/**
 * Parses one YAML text. Syntax errors are returned, never thrown.
 * @param text The YAML.
 * @param file Name for the problems.
 * @param lineOffset Lines above the text in its file (for front matter).
 */
export function parseYaml(text: string, file: string, lineOffset = 0): { yaml?: ParsedYaml; problems: Problem[] } {
  if (nestingOf(text) > DEEPEST) {
    return {
      problems: [{ file, line: 1 + lineOffset, found: 'brackets or lists nested without end', fix: SYNTAX_FIX }],
    };
  }
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
    logLevel: 'silent',
  });
  const lineAt = (offset: number) => lines.linePos(offset).line + lineOffset;
  if (document.errors.length > 0) {
    return {
      problems: withoutConsequences(document.errors).map(({ error, more }) => ({
        file,
        line: lineAt(error.pos[0]),
        found: `${describeSyntaxError(error, text)}${more > 0 ? `; and ${more} more below, which may follow from it` : ''}`,
        fix: SYNTAX_FIXES[error.code] ?? SYNTAX_FIX,
      })),
    };
  }

  const nodeAt = (path: Path): Node | undefined => {
    const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
    return isNode(node) ? node : undefined;
  };
  const lineOf = (path: Path): number => {
    for (let length = path.length; length > 0; length -= 1) {
      const start = nodeAt(path.slice(0, length))?.range?.[0];
      if (start !== undefined) return lineAt(start);
    }
    return 1 + lineOffset;
  };
  const sourceOf = (path: Path) => {
    const range = nodeAt(path)?.range;
    return range ? text.slice(range[0], range[1]) : undefined;
  };
  const lineOfKey = (path: Path, key: string): number => {
    let node = nodeAt(path);
    if (isAlias(node)) node = node.resolve(document);
    const pair = isMap(node) ? node.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined;
    const start = isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
    return start === undefined ? lineOf(path) : lineAt(start);
  };
  const wrongAliases = aliasesWithout(document);
  if (wrongAliases.length > 0) {
    return {
      problems: wrongAliases.map(({ alias, found }) => ({
        file,
        line: lineAt(alias.range?.[0] ?? 0),
        found,
        fix: SYNTAX_FIXES['BAD_ALIAS'] ?? SYNTAX_FIX,
      })),
    };
  }
  const escaped = oddValues(document, text);
  if (escaped.length > 0) {
    return {
      problems: escaped.map(({ offset, name }) => ({
        file,
        line: lineAt(offset),
        found: `an escape for ${name}`,
        fix: 'remove it, or restore what was there',
      })),
    };
  }
  const halves = halfQuoted(document);
  if (halves.length > 0) {
    return {
      problems: halves.map(({ offset, mark }) => ({
        file,
        line: lineAt(offset),
        found: `a text that ends in \`${mark}\` and does not begin with it`,
        fix: 'put it in quotation marks, or restore the one that is lost',
      })),
    };
  }
  try {
    return { yaml: { data: document.toJS(), lineOf, sourceOf, lineOfKey }, problems: [] };
  } catch (error) {
    // Aliases of aliases that would fill the memory: the parser counts them.
    const found = `YAML that cannot be read: ${error instanceof Error ? error.message : String(error)}`;
    return { problems: [{ file, line: 1 + lineOffset, found, fix: 'use fewer aliases inside of aliases' }] };
  }
}

/** Aliases that point at nothing above them, or at something that holds them. */
function aliasesWithout(document: Document): { alias: Alias; found: string }[] {
  const wrong: { alias: Alias; found: string }[] = [];
  // Gathered on the way, because the parser's own look-up walks the document once for each alias.
  const anchors = new Map<string, Node>();
  visit(document, {
    Value(_, node) {
      if (node.anchor !== undefined) anchors.set(node.anchor, node);
    },
    Alias(_, alias, path) {
      const target = anchors.get(alias.source);
      if (target === undefined) wrong.push({ alias, found: `the alias \`*${alias.source}\` without an anchor` });
      else if (path.includes(target))
        wrong.push({ alias, found: `the alias \`*${alias.source}\` inside its own anchor` });
    },
  });
  return wrong;
}

/** Values that say by an escape what a file must not hold either. */
function oddValues(document: Document, text: string): { offset: number; name: string }[] {
  const odd: { offset: number; name: string }[] = [];
  if (!text.includes('\\')) return odd;
  visit(document, {
    Scalar(_, { value, range }) {
      const [found] = typeof value === 'string' ? oddCharacters(value) : [];
      if (found) odd.push({ offset: range?.[0] ?? 0, name: found.name });
    },
  });
  return odd;
}

/** Values whose first quotation mark was lost: without it, the last one is read as a part of the text. */
function halfQuoted(document: Document): { offset: number; mark: string }[] {
  const halves: { offset: number; mark: string }[] = [];
  visit(document, {
    Scalar(_, { type, source = '', range }) {
      const mark = source.at(-1) ?? '';
      if (type !== 'PLAIN' || (mark !== "'" && mark !== '"')) return;
      if (source.split(mark).length % 2 === 0) halves.push({ offset: range?.[0] ?? 0, mark });
    },
  });
  return halves;
}

/** Deeper than any file of data; the parser calls itself once a level, and takes forever over keys inside of keys. */
const DEEPEST = 50;

/** The deepest nesting that a text can have: its brackets, and the dashes and question marks that a line begins with. */
function nestingOf(text: string): number {
  let [open, deepest] = [0, 0];
  for (const character of text) {
    if (character === '[' || character === '{') deepest = Math.max(deepest, (open += 1));
    else if (character === ']' || character === '}') open = Math.max(0, open - 1);
  }
  const dashes = text.match(/^[ \-?:]*/gmu) ?? [];
  return dashes.reduce((most, begin) => Math.max(most, begin.replaceAll(' ', '').length), deepest);
}

/** Errors after which the parser still knows what a line belongs to. */
const ALONE: ReadonlySet<string> = new Set(['DUPLICATE_KEY', 'BAD_ALIAS']);

/**
 * Of the errors that the parser finds, those that are mistakes of their own. Behind the first that is about the structure it no
 * longer knows what belongs where, and one bracket can give hundreds. How many these are is said, so that nothing is lost.
 */
function withoutConsequences(errors: readonly YAMLError[]): { error: YAMLError; more: number }[] {
  const sorted = [...errors].sort((a, b) => a.pos[0] - b.pos[0]);
  const structural = sorted.findIndex(({ code }) => !ALONE.has(code));
  const own = structural < 0 ? sorted : sorted.slice(0, structural + 1);
  return own.map((error, at) => ({ error, more: at === structural ? sorted.length - own.length : 0 }));
}

function describeSyntaxError({ code, message, pos }: YAMLError, text: string): string {
  if (code === 'DUPLICATE_KEY') return `the key \`${/^[^:\s]*/u.exec(text.slice(pos[0]))?.[0]}\` twice in one mapping`;
  return `broken YAML: ${message.replace(/\s+/gu, ' ')}`;
}

/** Where a value stands, in words: `tables[2] stop › rows[1] code 65 › retry`. */
export function placeOf(data: unknown, path: Path): string | undefined {
  const parts: string[] = [];
  let value = data;
  for (const step of path) {
    value = typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[step] : undefined;
    if (typeof step === 'string') parts.push(step);
    else parts[parts.length - 1] += `[${step}]${nameOf(value)}`;
  }
  return parts.length > 0 ? parts.join(' › ') : undefined;
}

/** What identifies a row or a table among others: its id, code, literal or status. */
function nameOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return '';
  const { id, literals, ...fields } = value as Record<string, unknown>;
  if (id !== undefined) return ` ${cut(String(id))}`;
  const text = Array.isArray(literals) ? (literals[0] as { text?: unknown } | undefined)?.text : undefined;
  const name = ['code', 'codes', 'state', 'httpStatus'].find((field) => fields[field] !== undefined);
  if (name !== undefined && (name !== 'httpStatus' || text === undefined))
    return ` ${name} ${cut(String(fields[name]))}`;
  return text === undefined ? '' : ` "${cut(String(text))}"`;
}
