import { z } from 'astro/zod';
import { unknownName } from './names.ts';
import { cut, type Problem } from './problem.ts';
import { placeOf, type ParsedYaml, type Path } from './yaml.ts';

type Issue = z.core.$ZodIssue;
type JsonSchema = z.core.JSONSchema.BaseSchema;

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
    const known = Object.keys(field?.properties ?? {});
    return issue.keys.map((key) => ({
      ...place,
      line: yaml.lineOfKey(path, key),
      ...unknownName('key', key, known, 'remove it'),
    }));
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
  // What is wrong with a key of a record stands one level below.
  const message = issue.code === 'invalid_key' ? (issue.issues[0]?.message ?? issue.message) : issue.message;
  const [wrong, advice] = message.split(ADVICE);
  const fix = description ? `give what the field asks for: ${description}` : 'correct the value';
  return [
    {
      ...place,
      found: `${cut(value ?? String(issue.input))}: ${wrong}`,
      fix: advice === undefined ? fix : about(advice),
    },
  ];
}

/** What a schema says about the field at `path`. */
function fieldAt(fields: JsonSchema, path: Path): JsonSchema | undefined {
  return path.reduce<JsonSchema | undefined>((field, step) => {
    const { properties, items, additionalProperties } = field ?? {};
    const child = properties?.[step] ?? items ?? additionalProperties;
    return typeof child === 'object' && !Array.isArray(child) ? (child as JsonSchema) : undefined;
  }, fields);
}
