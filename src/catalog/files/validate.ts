import { z } from 'astro/zod';
import { oneOf } from '../../lists.ts';
import { unknownName } from './names.ts';
import { cut, type Problem } from './problem.ts';
import { placeOf, type ParsedYaml, type Path } from './yaml.ts';

type Issue = z.core.$ZodIssue;
type JsonSchema = z.core.JSONSchema.BaseSchema & {
  /** Keys that people write for this one: part of the schema, as `.meta({ otherNames: [...] })`. */
  otherNames?: readonly string[];
};

/** Comes between what is wrong and what to do about it, in a message of a schema that says both. */
const ADVICE = '; ';

/** Checks parsed YAML against a schema; returns the typed data, or all problems with their lines. */
export function validate<Type>(
  schema: z.ZodType<Type>,
  yaml: ParsedYaml,
  file: string,
): { data?: Type; problems: Problem[] } {
  const result = schema.safeParse(yaml.data, { reportInput: true });
  if (result.success) return { data: result.data, problems: [] };
  const fields = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return { problems: result.error.issues.flatMap((issue) => problemsOf(issue, fields, file, yaml)) };
}

/** One zod issue as problems: an unknown key each, everything else once. */
function problemsOf(issue: Issue, fields: JsonSchema, file: string, yaml: ParsedYaml): Problem[] {
  const path = issue.path as Path;
  const place = { file, line: yaml.lineOf(path), at: placeOf(yaml.data, path) };
  const field = fieldAt(fields, path);
  const { description } = field ?? {};
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ ...place, line: yaml.lineOfKey(path, key), ...unknownKey(key, field) }));
  }
  if (issue.input === undefined && (issue.code === 'invalid_type' || issue.code === 'invalid_value')) {
    const name = String(path.at(-1) ?? 'everything');
    const known = issue.code === 'invalid_value' ? { known: issue.values.map(String) } : {};
    return [
      { ...place, found: `\`${name}\` is missing`, fix: description ? `add it: ${description}` : 'add it', ...known },
    ];
  }
  const about = (advice: string) => (description ? `${advice}. The field: ${description}` : advice);
  if (issue.code === 'invalid_value') {
    const unknown = unknownName('value', cut(String(issue.input)), issue.values.map(String));
    return [{ ...place, ...unknown, fix: about(unknown.fix) }];
  }
  // A rule about several fields is told of all of them, and says with its path which one is wrong.
  const input = issue.code === 'custom' ? valueAt(yaml.data, path) : issue.input;
  const value = input === null ? 'nothing' : cut(sourceOf(input, yaml.sourceOf(path)));
  const [wrong, advice] = (otherKind(issue, value, field) ?? messageOf(issue)).split(ADVICE);
  const fix = description ? `give what the field asks for: ${description}` : 'correct the value';
  const names = issue.code === 'invalid_type' && field?.properties ? { known: Object.keys(field.properties) } : {};
  return [{ ...place, found: `${value}: ${wrong}`, fix: advice === undefined ? fix : about(advice), ...names }];
}

const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, step) => (value as Record<string | number, unknown> | undefined)?.[step], data);

/** A value for a problem: a number as it is in the file, where `0110` may stand for 110. */
const sourceOf = (input: unknown, source: string | undefined): string =>
  (typeof input === 'number' ? source : undefined) ?? JSON.stringify(input) ?? String(input);

/** What zod says itself, where a schema has no words of its own. */
const OF_ZOD = /^(?:Invalid input|Too small): expected /u;

/** What a value has to be, by the name that zod has for it, and how to write one. */
const KINDS: Record<string, { what: string; how(value: string, field: JsonSchema | undefined): string }> = {
  array: { what: 'a list', how: asList },
  string: { what: 'text', how: (value) => (/^[[{]|^nothing$/u.test(value) ? '' : `write it in quotes: '${value}'`) },
  number: { what: 'a number', how: inDigits },
  int: { what: 'a whole number', how: inDigits },
  object: { what: 'fields', how: () => 'write the fields that belong there, each with its name' },
  record: { what: 'names', how: () => 'write the names that belong there, each with what it stands for' },
  boolean: { what: 'true or false', how: () => '' },
};

function asList(value: string, field: JsonSchema | undefined): string {
  if (value === 'nothing') return '';
  if (value.startsWith('{')) return 'write `[` before it and `]` behind it';
  const { items } = field ?? {};
  const isOfFields = typeof items === 'object' && 'properties' in items;
  return isOfFields ? 'write a list of fields, each with its name' : `write it as a list: [${value}]`;
}

function inDigits(value: string): string {
  const [, digits] = /^"(\d+)"$/u.exec(value) ?? [];
  return digits === undefined ? 'write digits, without a unit or quotes' : `write it without quotes: ${digits}`;
}

/** A value of another kind or size than its field has, in words; undefined where the schema has words of its own. */
function otherKind(issue: Issue, value: string, field: JsonSchema | undefined): string | undefined {
  if (!OF_ZOD.test(issue.message)) return undefined;
  if (issue.code === 'too_small') {
    if (issue.origin !== 'array') return `expected ${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}`;
    return `too short a list${ADVICE}give at least ${issue.minimum}, or leave the field out where it is optional`;
  }
  const kind = issue.code === 'invalid_type' ? KINDS[issue.expected] : undefined;
  return kind && [`expected ${kind.what}`, kind.how(value, field)].filter(Boolean).join(ADVICE);
}

/** An unknown key. The one that was meant comes with its description, which shows what belongs there. */
function unknownKey(key: string, field: JsonSchema | undefined): Pick<Problem, 'found' | 'fix' | 'known'> {
  const fields = (field?.properties ?? {}) as Record<string, JsonSchema>;
  const known = Object.keys(fields);
  const meant = known.find((name) => fields[name]?.otherNames?.includes(key));
  const unknown = unknownName('key', key, known, 'remove it');
  if (meant === undefined) return unknown;
  return { ...unknown, fix: `use \`${meant}\`: ${fields[meant]?.description ?? ''}` };
}

/** What is wrong. With a key of a record, or with every alternative of a union, it is one level below. */
function messageOf(issue: Issue): string {
  const below = issue.code === 'invalid_key' ? issue.issues : issue.code === 'invalid_union' ? issue.errors.flat() : [];
  return oneOf(new Set(below.map(({ message }) => message))) || issue.message;
}

/** What a schema says about the field at `path`. */
function fieldAt(fields: JsonSchema, path: Path): JsonSchema | undefined {
  return path.reduce<JsonSchema | undefined>((field, step) => {
    const { properties, items, additionalProperties } = field ?? {};
    const child = properties?.[step] ?? items ?? additionalProperties;
    return typeof child === 'object' && !Array.isArray(child) ? (child as JsonSchema) : undefined;
  }, fields);
}
