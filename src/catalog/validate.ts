import type { z } from 'astro/zod';
import type { Problem } from './problem.ts';
import type { ParsedYaml, Path } from './yaml.ts';

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

const shown = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value)) ?? typeof value;

/** Where a value stands, in words: `tables[2] start, rows[1] code 65, retry`. */
function placeOf(data: unknown, path: Path): string | undefined {
  const parts: string[] = [];
  let value = data;
  for (const step of path) {
    value = typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[step] : undefined;
    if (typeof step === 'string') parts.push(step);
    else parts[parts.length - 1] += `[${step}]${nameOf(value)}`;
  }
  return parts.length > 0 ? parts.join(' › ') : undefined;
}

/** What tells one row or table from the next: its code, message, status or id. */
function nameOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return '';
  const fields = value as Record<string, unknown>;
  const named = ['id', 'code', 'codes', 'state', 'message', 'httpStatus'].find((field) => fields[field] !== undefined);
  return named ? ` ${named} ${String(fields[named])}` : '';
}

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
      found: `${shown(issue.input)}: ${issue.message}`,
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
