import { z } from 'astro/zod';
import { conditionsFile, entriesFile, entryFile, entryJson } from './api.ts';
import { vendorsFile } from './api-vendors.ts';

/** One file of the API, or all files of one pattern. */
interface Endpoint {
  /** Below the address of the site; `{name}` is a part that varies. */
  path: string;
  operationId: string;
  tag: keyof typeof TAGS;
  summary: string;
  /** Name of the schema of the answer; left out for a file that describes the others. */
  schema?: keyof typeof SCHEMAS;
  /** Parts of the path that vary: what they are, and an example. */
  parameters?: Record<string, { description: string; example: string }>;
}

const SCHEMAS = {
  Entry: entryJson,
  EntriesFile: entriesFile,
  EntryFile: entryFile,
  VendorsFile: vendorsFile,
  ConditionsFile: conditionsFile,
} as const;

const TAGS = {
  entries: 'What each code, message, state and HTTP status means.',
  vendors: 'Who answers with them.',
  conditions: 'What vendors report in their own numbers and words, under one name.',
  description: 'The shape of the files.',
} as const;

/** Every file below `/api/v1/`. A test compares it with what is built. */
const ENDPOINTS: readonly Endpoint[] = [
  {
    path: '/api/v1/entries.json',
    operationId: 'listEntries',
    tag: 'entries',
    summary: 'Every entry with all its occurrences, sorted by id.',
    schema: 'EntriesFile',
  },
  {
    path: '/api/v1/entries/{vendor}/{service}/{key}.json',
    operationId: 'getEntry',
    tag: 'entries',
    summary: 'One entry.',
    schema: 'EntryFile',
    parameters: {
      vendor: { description: 'Id of the vendor.', example: 'agora' },
      service: { description: 'Name of the service in its address.', example: 'cloud-recording' },
      key: {
        description:
          'The code, with the field, event or header in front where it is not the code field of the response; the name of a state; the message as in its address; or a protocol and a status, `http-404`.',
        example: '65',
      },
    },
  },
  {
    path: '/api/v1/vendors.json',
    operationId: 'listVendors',
    tag: 'vendors',
    summary: 'Vendors and their services.',
    schema: 'VendorsFile',
  },
  {
    path: '/api/v1/conditions.json',
    operationId: 'listConditions',
    tag: 'conditions',
    summary: 'Conditions, with the entries that report each.',
    schema: 'ConditionsFile',
  },
  {
    path: '/api/v1/schema.json',
    operationId: 'getJsonSchema',
    tag: 'description',
    summary: 'The JSON Schema (draft 2020-12) of all files with entries, vendors and conditions.',
  },
  {
    path: '/api/v1/openapi.json',
    operationId: 'getOpenApi',
    tag: 'description',
    summary: 'This document.',
  },
];

/**
 * The API as OpenAPI 3.1.
 * @param server Public address of the site, without a slash at its end.
 */
export function openApiDocument(server: string) {
  return {
    openapi: '3.1.1',
    info: {
      title: 'rtc-errors API',
      version: '1',
      summary: 'Server-side error codes of real-time-communication vendors, as static JSON.',
      description: [
        'Plain files at fixed addresses: no key, no query, no limit but that of the host. Fields are added, never renamed or removed, within v1.',
        "Codes, statuses, identifiers and literal texts (`literals`) are their vendors' facts, taken from the documents that each entry names as its sources. The license covers everything else: titles, meanings, advice, conditions and verdicts. Not affiliated with any vendor.",
      ].join('\n\n'),
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: server }],
    security: [],
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    paths: Object.fromEntries(ENDPOINTS.map((endpoint) => [endpoint.path, { get: operation(endpoint) }])),
    components: { schemas: componentSchemas() },
  };
}

function operation({ operationId, tag, summary, schema, parameters }: Endpoint) {
  const answer = schema ? { $ref: `#/components/schemas/${schema}` } : { type: 'object' };
  return {
    operationId,
    tags: [tag],
    summary,
    ...(parameters && {
      parameters: Object.entries(parameters).map(([name, { description, example }]) => ({
        name,
        in: 'path',
        required: true,
        description,
        schema: { type: 'string' },
        example,
      })),
    }),
    responses: {
      200: { description: 'The file.', content: { 'application/json': { schema: answer } } },
      ...(parameters && {
        404: {
          description: 'There is no such file. The host answers with its page for that.',
          content: { 'text/html': { schema: { type: 'string' } } },
        },
      }),
    },
  };
}

/**
 * The schemas with references to each other, as OpenAPI wants them: without addresses of their own. They allow fields that
 * they do not name (`io`), so that a client made from them goes on working when fields are added.
 */
function componentSchemas() {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(SCHEMAS)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { io: 'input', uri: (id) => `#/components/schemas/${id}` });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema: _schema, $id: _id, ...schema }]) => [name, schema]),
  );
}
