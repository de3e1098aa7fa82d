import { describe, expect, it } from 'vitest';
import { createProductCodeReader } from './product-codes.ts';

const product = { words: [], hosts: [], paths: [], fields: [], documentation: 'https://docs.example/' };
const read = createProductCodeReader(
  new Map([
    ['ant Rooms', { ...product, name: 'Rooms', codes: ['RM.####', 'RM.GW'] }],
    ['zebra Calls', { ...product, name: 'Calls', codes: [] }],
  ]),
);
const found = (text: string) => read(text).map(({ value, start, end }) => [value, text.slice(start, end)]);

describe('a code of a product without a table', () => {
  it.each([
    ['in a body', '{"error_code":"RM.0013","error_msg":"No."}', 'RM.0013'],
    ['in a sentence', 'The server said RM.0013.', 'RM.0013'],
    ['by itself', 'RM.0013', 'RM.0013'],
    ['without digits', 'error RM.GW, again', 'RM.GW'],
  ])('names the product %s', (_where, text, code) => {
    expect(found(text)).toEqual([['ant Rooms', code]]);
  });

  it.each([
    ['a part of a longer name', 'ALARM.0013'],
    ['a part of a longer number', 'RM.00131'],
    ['the beginning of a longer code', 'RM.0013.Full'],
    ['with another mark', 'RM-0013'],
    ['with letters in place of digits', 'RM.OO13'],
  ])('and not as %s', (_what, text) => {
    expect(found(text)).toEqual([]);
  });

  it('each time it is there', () => {
    expect(found('RM.0013 and RM.0014')).toHaveLength(2);
  });
});
