import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { apiJsonSchema } from '../../src/schema/api.ts';
import { openApiDocument } from '../../src/schema/openapi.ts';
import { catalog } from './catalog.ts';

const SERVER = 'https://site.example/below';
const document = openApiDocument(SERVER);
const operations = Object.entries(document.paths).map(([path, { get }]) => ({ path, ...get }));

describe('the API as OpenAPI', () => {
  it('is a valid document of version 3.1, with all its references', async () => {
    const validator = new Validator();
    expect(await validator.validate(JSON.parse(JSON.stringify(document)))).toEqual({ valid: true });
    expect(validator.version).toBe('3.1');
    expect(() => validator.resolveRefs()).not.toThrow();
  });

  it('keeps its paths and the names of its operations: clients are generated from them', () => {
    expect(operations.map(({ path, operationId }) => [path, operationId])).toEqual([
      ['/api/v1/entries.json', 'listEntries'],
      ['/api/v1/entries/{vendor}/{service}/{key}.json', 'getEntry'],
      ['/api/v1/vendors.json', 'listVendors'],
      ['/api/v1/conditions.json', 'listConditions'],
      ['/api/v1/schema.json', 'getJsonSchema'],
      ['/api/v1/openapi.json', 'getOpenApi'],
    ]);
  });

  it('names each part of a path that varies, and its examples make the address of an entry', () => {
    for (const { path, parameters = [] } of operations) {
      const named = [...path.matchAll(/\{(\w+)\}/gu)].map((match) => match[1]);
      expect(parameters.map(({ name }) => name)).toEqual(named);
      const example = parameters.reduce((address, { name, example }) => address.replace(`{${name}}`, example), path);
      if (named.length === 0) continue;
      expect(catalog.entries.map(({ id }) => `/api/v1/entries/${id}.json`)).toContain(example);
    }
  });

  it('says what its license does not cover', () => {
    expect(document.info.license.identifier).toBe('MIT');
    expect(document.info.description).toContain("literal texts (`literals`) are their vendors' facts");
    expect(document.info.description).toContain('The license covers everything else');
  });

  it('says where it is, and that nothing is needed to read it', () => {
    expect(document).toMatchObject({ servers: [{ url: SERVER }], security: [], info: { version: '1' } });
  });

  it('has a tag for each operation, and an operation for each tag', () => {
    const used = new Set(operations.flatMap(({ tags }) => tags));
    expect([...used].sort()).toEqual(document.tags.map(({ name }) => name).sort());
  });

  it('and the published schema allow fields that they do not name yet, for they may be added', () => {
    expect(JSON.stringify([document, apiJsonSchema()])).not.toContain('additionalProperties');
  });
});
