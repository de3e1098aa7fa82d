import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { isCompressedCopy } from '../../src/hosting/table.ts';

type Answer = { content: { 'application/json': { schema: object } } };
type OpenApi = { servers: { url: string }[]; paths: Record<string, { get: { responses: { 200: Answer } } }> };

const DIST = path.resolve('dist');
const read = (address: string): unknown => JSON.parse(readFileSync(path.join(DIST, address), 'utf8'));
const api = read('api/v1/openapi.json') as OpenApi;
const files = readdirSync(path.join(DIST, 'api/v1'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !isCompressedCopy(entry.name))
  .map((entry) => `/${path.relative(DIST, path.join(entry.parentPath, entry.name)).split(path.sep).join('/')}`);

/** Files that each path of the document stands for. */
const byPath = new Map(
  Object.keys(api.paths).map((template) => {
    const pattern = new RegExp(`^${template.replace(/[.]/gu, '\\.').replace(/\{\w+\}/gu, '[^/]+')}$`, 'u');
    return [template, files.filter((file) => pattern.test(file))];
  }),
);
const filesOf = (template: string): string[] => byPath.get(template) ?? [];

test('the published document is valid', async () => {
  const result = await new Validator().validate(api);
  expect(result).toEqual({ valid: true });
});

test('each file of the API belongs to one path of the document, and each path has files', () => {
  const paths = Object.keys(api.paths);
  expect(paths.filter((template) => filesOf(template).length === 0)).toEqual([]);
  expect(paths.flatMap(filesOf).sort()).toEqual([...files].sort());
});

test('each file follows the schema of its answer', () => {
  const ajv = new Ajv2020({ allErrors: true, strict: false, formats: { date: true, uri: true } });
  ajv.addSchema(api, 'api');
  for (const [template, { get }] of Object.entries(api.paths)) {
    const { schema } = get.responses[200].content['application/json'];
    const validate = ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"api#/')) as object);
    const wrong = filesOf(template).filter((file) => !validate(read(file)));
    expect(wrong).toEqual([]);
    expect(validate(null)).toBe(false);
  }
});

test('the schema of an entry refuses what is no entry', () => {
  const ajv = new Ajv2020({ strict: false, formats: { date: true, uri: true } }).addSchema(api, 'api');
  const validate = ajv.getSchema('api#/components/schemas/EntryFile');
  expect(validate?.({ schemaVersion: 1, id: 'a/b/c' })).toBe(false);
});

test('the server is the site, and answers', async ({ page, request }) => {
  await page.goto('/exports/');
  const canonical = (await page.locator('link[rel="canonical"]').getAttribute('href')) ?? '';
  expect(`${api.servers[0]?.url}/exports/`).toBe(canonical);
  await expect(page.getByRole('link', { name: '/api/v1/openapi.json' })).toBeVisible();
  expect((await request.get('/api/v1/openapi.json')).headers()['content-type']).toContain('application/json');
  expect((await request.get('/api/v1/entries/agora/cloud-recording/none.json')).status()).toBe(404);
});
