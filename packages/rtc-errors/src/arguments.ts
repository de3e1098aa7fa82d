import { parseArgs } from 'node:util';
import { withTables } from '../../../src/catalog/indexed.ts';
import { examplesOf } from './examples.ts';
import type { Library } from './library.ts';
import { safeLine } from './safe-text.ts';
import type { LookupOptions } from './types.ts';

/** What the arguments ask for. */
export type Command =
  | { name: 'help' | 'version' }
  | { name: 'wrong'; message: string }
  | ({ name: 'explain'; id: string; operation: string | null } & Output)
  | ({ name: 'lookup'; text: string; scope: LookupOptions } & Output)
  | ({ name: 'log'; files: string[]; isFollowed: boolean; scope: LookupOptions } & Output)
  | { name: 'completion'; shell: Shell }
  | { name: 'mcp' };

/** How an answer is printed: for people, as one JSON document, as a JSON document a line, or in the language of a tool. */
export const FORMATS = ['text', 'json', 'ndjson', 'markdown', 'github', 'junit'] as const;
export type Format = (typeof FORMATS)[number];
export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** How an answer is printed. */
export interface Output {
  format: Format;
  /** Everything, not only what decides. */
  isFull: boolean;
}

export const OPTIONS = {
  vendor: { type: 'string' },
  service: { type: 'string' },
  follow: { type: 'boolean', short: 'f', default: false },
  json: { type: 'boolean', default: false },
  ndjson: { type: 'boolean', default: false },
  format: { type: 'string' },
  full: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
} as const;

/** What there is under a name: `file` is all that can be read. */
export type Kind = 'file' | 'folder' | null;

/**
 * Reads the arguments behind the name of the command. Whatever is wrong is a command too.
 * @param kindOf What there is under a name.
 */
export function readArguments(
  args: readonly string[],
  library: Library,
  kindOf: (name: string) => Kind = () => null,
): Command {
  const parsed = parsedArguments(args);
  if (typeof parsed === 'string') return wrong(parsed);
  const { values, positionals } = parsed;
  if (values.help) return { name: 'help' };
  if (values.version) return { name: 'version' };
  // Ids are lower case; people write them as the vendor writes its name.
  const scope = { vendor: values.vendor?.toLowerCase(), service: values.service?.toLowerCase() };
  const problem = scopeProblem(scope, library);
  if (problem !== null) return wrong(problem);
  const formats = [values.format, values.json && 'json', values.ndjson && 'ndjson'].filter(
    (name) => name !== undefined && name !== false,
  );
  const [format = 'text', another] = new Set(formats);
  if (another !== undefined) return wrong(`Give one format: ${format} or ${another}.`);
  if (!isFormat(format)) return wrong(`No format ${format}. There are: ${FORMATS.join(', ')}.`);
  const output: Output = { format, isFull: values.full };
  const [first, ...others] = positionals;

  if (first === 'mcp' && others.length === 0) return { name: 'mcp' };
  if (first === 'completion' && others.length === 1) {
    const shell = SHELLS.find((name) => name === others[0]);
    return shell ? { name: 'completion', shell } : wrong(`completion takes one of ${SHELLS.join(', ')}.`);
  }
  const files = filesOf(positionals, kindOf);
  if (typeof files === 'string') return wrong(files);
  if (files !== null) {
    if (values.follow && files.length > 1) return wrong('--follow takes one file.');
    return { name: 'log', files, isFollowed: values.follow, scope, ...output };
  }
  if (values.follow) return wrong('--follow takes a file.');
  if (first === 'explain') {
    if (scope.vendor !== undefined || scope.service !== undefined) {
      return wrong('explain takes the whole name of an entry, and neither --vendor nor --service.');
    }
    const [asked = ''] = others;
    const place = others.length === 1 ? readAddress(asked) : null;
    if (place === null && URL.canParse(asked)) return wrong(`${asked} is no address of an entry.`);
    return place
      ? { name: 'explain', ...place, ...output }
      : wrong(`explain takes one entry, such as ${examplesOf(library).entry} or its address.`);
  }
  const text = positionals.join(' ');
  const place = readAddress(text);
  if (place !== null && isOfVendor(place.id, library)) return { name: 'explain', ...place, ...output };
  if (PATH.test(text) && kindOf(text) === 'folder') return wrong(folderGiven(text));
  return text.trim() === '' ? wrong('There is nothing to look up.') : { name: 'lookup', text, scope, ...output };
}

const isFormat = (name: string): name is Format => FORMATS.some((format) => format === name);

/** What can be nothing but the name of a folder, if there is one of that name. */
const PATH = /^\.+$|[/\\]/u;

/** What is probably the name of a file, also when there is none. */
const FILE_NAME = /^[^\s{}"]+\.(?:log|txt|out|err|jsonl|ndjson|har)$/iu;

/**
 * The arguments as names of files, `-` for standard input; null when they are a text.
 * @returns a sentence where some are files and others are not.
 */
function filesOf(names: readonly string[], kindOf: (name: string) => Kind): string[] | string | null {
  const isInput = (name: string) => name === '-' || kindOf(name) === 'file';
  if (names.every(isInput)) return names.length > 0 ? [...names] : ['-'];
  // Beside a file, a folder is none of the words of a text: a shell turns `*` into both.
  const isFolder = (name: string) => kindOf(name) === 'folder' && names.some(isInput);
  const other = names.find((name) => !isInput(name));
  if (other === undefined || !names.every((name) => isInput(name) || isFolder(name) || FILE_NAME.test(name)))
    return null;
  return isFolder(other) ? folderGiven(other) : `There is no file ${other}.`;
}

const folderGiven = (name: string) => `${name} is a folder: give the files in it.`;

/** Whether an id begins with a vendor, so that it can be nothing but an entry, or one that does not exist. */
const isOfVendor = (id: string, { vendors }: Library) => vendors.some((vendor) => id.startsWith(`${vendor.id}/`));

const wrong = (message: string): Command => ({ name: 'wrong', message: safeLine(message) });

/** Before a negative code, so that it is not read as an option. */
const MASK = '\0';
const masked = (arg: string) => (/^-\d/u.test(arg) ? `${MASK}${arg}` : arg);
const unmasked = (arg: string) => (arg.startsWith(MASK) ? arg.slice(MASK.length) : arg);

/** The options and the rest, or what is wrong with them. */
function parsedArguments(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({ args: args.map(masked), options: OPTIONS, allowPositionals: true });
    return { values, positionals: positionals.map(unmasked) };
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
      const option = /^Unknown option '([^']+)'/u.exec(error.message)?.[1];
      return option === undefined
        ? error.message
        : `There is no option ${option}. A text that begins with a dash goes behind --.`;
    }
    throw error;
  }
}

/** An unknown vendor or service, in a sentence that names the known ones; null when all is well. */
export function scopeProblem({ vendor, service }: LookupOptions, { vendors }: Library): string | null {
  const known = vendors.filter(({ id }) => vendor === undefined || id === vendor);
  if (known.length === 0)
    return `No vendor ${vendor}. There are: ${withTables(vendors)
      .map(({ id }) => id)
      .join(', ')}.`;
  const services = known.flatMap((one) => one.services.map(({ id }) => id));
  const isKnown = service === undefined || services.some((id) => id === service || id.endsWith(`/${service}`));
  return isKnown ? null : `No service ${service}. There are: ${services.join(', ')}.`;
}

/** `vendor/service/key`, as the end of an address too, with the operation behind a `#`. */
const ADDRESS = /^(?:https?:\/\/[^\s/]+(?:\/\S*?)?(?=\/))?\/?([\w.-]+\/[\w.-]+\/[\p{L}\p{N}_.%-]+)\/?(?:#([\w-]*))?$/u;

/** The entry and the operation that an id or an address of the site names; null when it is neither. */
export function readAddress(text: string): { id: string; operation: string | null } | null {
  const plain = URL.canParse(text) ? text.replace(/[?][^#]*/u, '') : text;
  const [, id, operation] = ADDRESS.exec(plain.trim()) ?? [];
  return id === undefined ? null : { id: decoded(id), operation: operation || null };
}

/** A part of an address as text; as it is where it is not encoded. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
