import { z } from 'astro/zod';
import { conditionSchema } from '../src/schema/condition.ts';
import { guideSchema } from '../src/schema/guide.ts';
import { jobSchema } from '../src/schema/job.ts';
import { protocolSchema } from '../src/schema/protocol.ts';
import { serviceSchema } from '../src/schema/service.ts';
import { sourceRecordSchema } from '../src/schema/source-record.ts';
import { vendorSchema } from '../src/schema/vendor.ts';

/**
 * The tables of fields in `content/README.md`, printed from the schemas: each field with whether it is mandatory, and its doc
 * sentence. `npm run docs` writes them; a test compares them.
 */

/** The files that people write, in the order in which they need them. */
const FILES: readonly (readonly [heading: string, schema: z.ZodType])[] = [
  ['`vendors/<vendor>/vendor.yaml`', vendorSchema],
  ['`vendors/<vendor>/<service>.yaml`', serviceSchema],
  ['`conditions/<id>.mdx`, front matter', conditionSchema],
  ['`jobs/<id>.yaml`', jobSchema],
  ['`protocols/<id>.yaml`', protocolSchema],
  ['`guides/<slug>.mdx`, front matter', guideSchema],
  ['`sources/<vendor>/<service>.yaml`', sourceRecordSchema],
];

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** Lines between which `content/README.md` holds the tables. */
const BEGIN = '<!-- printed from src/schema/ by `npm run docs` -->\n<!-- prettier-ignore-start -->';
const END = '<!-- prettier-ignore-end -->';

/** A Markdown text with the tables between the two lines, as the schemas are now. */
export function withFieldTables(text: string): string {
  const begin = text.indexOf(BEGIN);
  const end = text.indexOf(END, begin);
  if (begin < 0 || end < 0) throw new Error(`no place for the tables of fields: ${BEGIN} … ${END}`);
  return `${text.slice(0, begin)}${BEGIN}\n\n${fieldTables()}\n\n${text.slice(end)}`;
}

/** All tables as Markdown. */
function fieldTables(): string {
  const printed = new Map<string, string>();
  return FILES.map(([heading, schema]) => {
    const root = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
    return [`### ${heading}`, ...tablesOf(root, '', printed)].join('\n\n');
  }).join('\n\n');
}

/**
 * The table of one object, then those of the objects in it. A shape that has a table already is not printed again: `printed`
 * has the place of each.
 */
function tablesOf(schema: JsonSchema, path: string, printed: Map<string, string>): string[] {
  const fields = Object.entries(schema.properties ?? {}) as [string, JsonSchema][];
  const below: string[] = [];
  const lines = fields.map(([name, field]) => {
    const object = objectIn(field);
    const own = `${path}${name}${object?.suffix ?? ''}`;
    const shape = object ? JSON.stringify(object.schema.properties) : undefined;
    const known = shape === undefined ? undefined : printed.get(shape);
    if (object && shape !== undefined && known === undefined) {
      printed.set(shape, own);
      below.push(`**\`${own}\`**`, ...tablesOf(object.schema, `${own}.`, printed));
    }
    const isMandatory = schema.required?.includes(name) ?? false;
    const more = known === undefined ? '' : ` Fields as in \`${known}\`.`;
    return `| \`${name}\` | ${isMandatory ? '**mandatory**' : 'optional'} | ${describe(field)}${more} |`;
  });
  return [['| field | | what it is |', '| --- | --- | --- |', ...lines].join('\n'), ...below];
}

/** The object that a field is, or is a list or a mapping of; null for a plain value. */
function objectIn(field: JsonSchema, suffix = ''): { schema: JsonSchema; suffix: string } | null {
  if (field.properties) return { schema: field, suffix };
  const { items, additionalProperties } = field;
  if (isSchema(items)) return objectIn(items, `${suffix}[]`);
  return isSchema(additionalProperties) ? objectIn(additionalProperties, `${suffix}.<id>`) : null;
}

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The doc sentence of a field, with the values it may have, where the sentence does not name them all, and its default. */
function describe(field: JsonSchema): string {
  const { description = '' } = field;
  const values = (field.enum ?? (isSchema(field.items) ? field.items.enum : undefined))?.map(String) ?? [];
  const unnamed = values.filter((value) => !description.includes(`\`${value}\``));
  const choice = unnamed.length === 0 ? '' : ` One of: ${values.map((value) => `\`${value}\``).join(', ')}.`;
  return asCell(`${description}${choice}`);
}

/** Text of one line for a cell: outside of `code spans`, `<` would begin an element. */
const asCell = (text: string): string =>
  text
    .replaceAll('|', '\\|')
    .replaceAll(/\s+/gu, ' ')
    .split('`')
    .map((part, index) => (index % 2 === 0 ? part.replaceAll('<', '&lt;') : part))
    .join('`');
