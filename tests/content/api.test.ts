import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { conditionsFile, entriesFile, entryFile, vendorsFile } from '../../src/exports/json.ts';
import { apiJsonSchema } from '../../src/schema/api.ts';
import { catalog, entryOf } from './catalog.ts';

const ajv = new Ajv2020({ allErrors: true, formats: { date: true, uri: true } });
ajv.addSchema(apiJsonSchema(), 'api');

describe('the JSON API', () => {
  it.each([
    ['entriesFile', entriesFile(catalog)],
    ['entryFile', entryFile(entryOf('agora/cloud-recording/65'))],
    ['vendorsFile', vendorsFile(catalog)],
    ['conditionsFile', conditionsFile(catalog)],
  ])('%s follows its published JSON Schema', (name, file) => {
    const validate = ajv.getSchema(`api#/$defs/${name}`);
    expect(validate?.(JSON.parse(JSON.stringify(file)))).toBe(true);
  });

  it('the schema refuses what the API does not say', () => {
    const validate = ajv.getSchema('api#/$defs/entriesFile');
    expect(validate?.({ schemaVersion: 1, entries: [{ id: 'a/b/c' }] })).toBe(false);
  });

  it('entries are sorted by id, each once', () => {
    const ids = entriesFile(catalog).entries.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  it('one entry has the promised fields', () => {
    expect(entryFile(entryOf('agora/cloud-recording/65'))).toMatchObject({
      id: 'agora/cloud-recording/65',
      url: '/agora/cloud-recording/65/',
      vendor: 'agora',
      service: 'cloud-recording',
      edition: 'current',
      kind: 'code',
      code: '65',
      condition: 'timeout',
      outcome: 'failure',
      fixedBy: 'time',
      occurrences: [
        {
          operation: 'start',
          httpStatus: 206,
          message: null,
          reason: 'request not completed',
          retry: { verdict: 'same-request', delaysSeconds: [3, 6], basis: 'vendor' },
          section: 'Start',
        },
        { operation: 'query' },
        { operation: 'update' },
        { operation: 'updateLayout' },
        { operation: 'stop' },
      ],
      sources: [{ section: 'Start', retrieved: '2026-11-20' }, {}, {}, {}, {}],
    });
  });

  it('the name of a state is in code', () => {
    expect(entryFile(entryOf('agora/cloud-recording-legacy/serviceIdle'))).toMatchObject({
      kind: 'state',
      code: 'serviceIdle',
    });
  });
});
