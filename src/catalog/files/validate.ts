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
  if (issue.code === 'invalid_type' && issue.input === undefined) {
    const name = String(path.at(-1) ?? 'everything');
    return [{ ...place, found: `\`${name}\` is missing`, fix: description ? `add it: ${description}` : 'add it' }];
  }
  const about = (advice: string) => (description ? `${advice}. The field: ${description}` : advice);
  if (issue.code === 'invalid_value') {
    const unknown = unknownName('value', cut(String(issue.input)), issue.values.map(String));
    return [{ ...place, ...unknown, fix: about(unknown.fix) }];
  }
  const value = typeof issue.input === 'number' ? yaml.sourceOf(path) : JSON.stringify(issue.input);
  const [wrong, advice] = messageOf(issue).split(ADVICE);
  const fix = description ? `give what the field asks for: ${description}` : 'correct the value';
  return [
    {
      ...place,
      found: `${cut(value ?? String(issue.input))}: ${wrong}`,
      fix: advice === undefined ? fix : about(advice),
    },
  ];
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
