import { parseArgs } from 'node:util';
import type { Library } from './library.ts';
import { safeLine } from './safe-text.ts';
import type { LookupOptions } from './types.ts';

/** What somebody asks of the command. */
export type Command =
  | { name: 'help' | 'version' }
  | { name: 'wrong'; message: string }
  | ({ name: 'explain'; id: string; operation: string | null } & Output)
  | ({ name: 'lookup'; text: string; scope: LookupOptions } & Output)
  | ({ name: 'log'; scope: LookupOptions } & Output);

/** How an answer is printed. */
export interface Output {
  isJson: boolean;
  /** Everything, not only what decides. */
  isFull: boolean;
}

const OPTIONS = {
  vendor: { type: 'string' },
  service: { type: 'string' },
  json: { type: 'boolean', default: false },
  full: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
} as const;

/** Reads the arguments behind the name of the command. Whatever is wrong is a command too. */
export function readArguments(args: readonly string[], library: Library): Command {
  const parsed = parsedArguments(args);
  if (typeof parsed === 'string') return wrong(parsed);
  const { values, positionals } = parsed;
  if (values.help) return { name: 'help' };
  if (values.version) return { name: 'version' };
  const scope = { vendor: values.vendor, service: values.service };
  const problem = scopeProblem(scope, library);
  if (problem !== null) return wrong(problem);
  const output: Output = { isJson: values.json, isFull: values.full };
  const [first, ...others] = positionals;

  if (first === undefined || (first === '-' && others.length === 0)) return { name: 'log', scope, ...output };
  if (first === 'explain') {
    if (scope.vendor !== undefined || scope.service !== undefined) {
      return wrong('explain takes the whole name of an entry, and neither --vendor nor --service.');
    }
    const [asked = ''] = others;
    const place = others.length === 1 ? readAddress(asked) : null;
    if (place === null && URL.canParse(asked)) return wrong(`${asked} is no address of an entry.`);
    return place
      ? { name: 'explain', ...place, ...output }
      : wrong('explain takes one entry, such as agora/cloud-recording/65 or its address.');
  }
  const text = positionals.join(' ');
  const place = readAddress(text);
  if (place !== null && isOfVendor(place.id, library)) return { name: 'explain', ...place, ...output };
  return text.trim() === '' ? wrong('There is nothing to look up.') : { name: 'lookup', text, scope, ...output };
}

/** Whether an id begins with a vendor, so that it can be nothing but an entry, or one that does not exist. */
const isOfVendor = (id: string, { vendors }: Library) => vendors.some((vendor) => id.startsWith(`${vendor.id}/`));

const wrong = (message: string): Command => ({ name: 'wrong', message: safeLine(message) });

/** The options and the rest, or what is wrong with them. */
function parsedArguments(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
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
function scopeProblem({ vendor, service }: LookupOptions, { vendors }: Library): string | null {
  const known = vendors.filter(({ id }) => vendor === undefined || id === vendor);
  if (known.length === 0) return `No vendor ${vendor}. There are: ${vendors.map(({ id }) => id).join(', ')}.`;
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

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
