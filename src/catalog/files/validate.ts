import type { z } from 'astro/zod';
import type { Problem } from './problem.ts';
import { placeOf, type ParsedYaml, type Path } from './yaml.ts';

type Issue = z.core.$ZodIssue;
type Schema = z.core.$ZodType;

/** The schema that `path` leads to, looking through optional and default wrappers. */
function schemaAt(schema: Schema, path: Path): Schema | undefined {
  let current: Schema | undefined = schema;
  for (const step of path) {
    current = current && childOf(unwrap(current), step);
  }
  return current;
}

function unwrap(schema: Schema): Schema {
  const { def } = schema._zod as { def: { innerType?: Schema } };
  return def.innerType ? unwrap(def.innerType) : schema;
}

function childOf(schema: Schema, step: string | number): Schema | undefined {
  const { def } = schema._zod as {
    def: { shape?: Record<string, Schema>; element?: Schema; valueType?: Schema };
  };
  return def.shape?.[step] ?? def.element ?? def.valueType;
}

/** The doc sentence of a field, if it has one. */
const describe = (schema: Schema | undefined): string | undefined =>
  schema && 'description' in schema && typeof schema.description === 'string' ? schema.description : undefined;

/** A value as the author wrote it: numbers with the digits of the file, everything else as JSON. */
const shown = (value: unknown, yaml: ParsedYaml, path: Path): string =>
  (typeof value === 'number' ? yaml.sourceOf(path) : JSON.stringify(value)) ?? String(value);

/** One zod issue as problems: an unknown key each, everything else once. */
function problemsOf(issue: Issue, schema: Schema, file: string, yaml: ParsedYaml): Problem[] {
  const path = issue.path as Path;
  const at = placeOf(yaml.data, path);
  if (issue.code === 'unrecognized_keys') {
    const target = schemaAt(schema, path);
    const known = target ? Object.keys((unwrap(target)._zod as { def: { shape?: object } }).def.shape ?? {}) : [];
    return issue.keys.map((key) => ({
      file,
      line: yaml.lineOfKey(path, key),
      at,
      found: `unknown key \`${key}\``,
      fix: `remove it, or use one of: ${known.join(', ')}`,
    }));
  }
  const description = describe(schemaAt(schema, path));
  const missing = issue.input === undefined && issue.code === 'invalid_type';
  if (missing) {
    return [
      {
        file,
        line: yaml.lineOf(path),
        at,
        found: `\`${String(path.at(-1) ?? 'everything')}\` is missing`,
        fix: `add it${description ? `: ${description}` : ''}`,
      },
    ];
  }
  return [
    {
      file,
      line: yaml.lineOf(path),
      at,
      found: `${shown(issue.input, yaml, path)}: ${issue.message}`,
      fix: description ? `give what the field asks for: ${description}` : 'correct the value',
    },
  ];
}

/** Checks parsed YAML against a schema; returns the typed data, or all problems with their lines. */
export function validate<Type>(
  schema: z.ZodType<Type>,
  yaml: ParsedYaml,
  file: string,
): { data?: Type; problems: Problem[] } {
  const result = schema.safeParse(yaml.data, { reportInput: true });
  if (result.success) return { data: result.data, problems: [] };
  return { problems: result.error.issues.flatMap((issue) => problemsOf(issue, schema, file, yaml)) };
}
