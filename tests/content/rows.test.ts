import { describe, expect, it } from 'vitest';
import { entriesFile, rowCount } from '../../src/exports/json.ts';
import { catalog } from './catalog.ts';

/** The number of lines in each table of the five sources, after splitting combined cells, in the vendor's order. */
const TABLES: Record<string, Record<string, number>> = {
  'agora/cloud-transcoding': { 'Cloud Transcoding': 13 },
  'agora/cloud-recording': {
    'General status codes': 5,
    Acquire: 8,
    Start: 6,
    Query: 4,
    Update: 4,
    'Update layout': 4,
    Stop: 6,
  },
  'agora/real-time-stt': { 'Status codes': 9, Message: 7, 'Error code': 14 },
  'agora/cloud-recording-legacy': {
    'Error codes': 17,
    'Error codes: messages': 3,
    'Status codes': 8,
    'Service status': 8,
  },
  'zegocloud/common': { 'Common Return codes': 17 },
  'zegocloud/room': { 'Room Signaling Interfaces': 29 },
  'zegocloud/stream-mixing': { 'Stream Mixing and Transcoding Interfaces': 42 },
  'zegocloud/media-service': { 'Media Service Interfaces': 42 },
  'zegocloud/media-file': { 'Media File Interfaces': 9 },
  'zegocloud/moderation': { 'Audio/Video Stream Moderation Interfaces': 4 },
};

describe('every row of the five sources is there', () => {
  it.each(Object.entries(TABLES))('%s', (id, tables) => {
    const service = catalog.services.find((other) => other.id === id);
    expect(service?.tables.map(({ name, rows }) => [name, rows.at(-1)?.number])).toEqual(Object.entries(tables));
  });

  it('259 in all', () => {
    expect(catalog.services.reduce((sum, service) => sum + rowCount(service), 0)).toBe(259);
  });

  it('and all of them reach the API', () => {
    const rows = entriesFile(catalog).entries.flatMap(({ vendor, service, occurrences }) =>
      occurrences.map(({ table, row }) => `${vendor}/${service} ${table} ${row}`),
    );
    expect(new Set(rows).size).toBe(259);
  });

  it('no service is there that no test counts', () => {
    expect(catalog.services.map(({ id }) => id).sort()).toEqual(Object.keys(TABLES).sort());
  });

  it('in the order of the source', () => {
    const printed = (id: string, table: number) => {
      const rows = catalog.services.find((service) => service.id === id)?.tables[table]?.rows ?? [];
      return rows.map(({ entry, occurrence: { httpStatus } }) => `${httpStatus ?? ''} ${entry.key}`.trim());
    };
    expect(printed('agora/cloud-recording', 1)).toEqual([
      '400 2',
      '400 400',
      '400 401',
      '400 405',
      '400 406',
      '500 500',
      '500 501',
      '500 504',
    ]);
    expect(printed('agora/cloud-recording', 6)).toEqual(['206 65', '206 435', '400 2', '400 49', '404 404', '504 62']);
    expect(printed('zegocloud/media-service', 0).slice(3, 7)).toEqual(['3', '1010', '5007', '1001']);
    expect(printed('zegocloud/room', 0).slice(-8)).toEqual([
      '5024',
      '50001',
      '50003',
      '50011',
      '50012',
      '50013',
      '50123',
      '50124',
    ]);
  });
});
