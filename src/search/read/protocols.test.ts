import { describe, expect, it } from 'vitest';
import { createProtocolReader } from './protocols.ts';

const read = createProtocolReader([
  { id: 'sip', name: 'SIP', words: ['SIP', 'sip call', 'C++'] },
] as unknown as Parameters<typeof createProtocolReader>[0]);
const found = (text: string) => read(text).map(({ value, start, end }) => `${value} ${start}–${end}`);

describe('a status of another protocol', () => {
  it.each([
    ['SIP/2.0 486', 'SIP 486 0–11'],
    ['a sip status: 486 b', 'SIP 486 2–17'],
    ['"sip_status_code": 486', 'SIP 486 1–22'],
    ['sip call rejected with 603', 'SIP 603 0–26'],
    ['sip-call 603', 'SIP 603 0–12'],
    ['c++ 486', 'SIP 486 0–7'],
  ])('is read in %j, by the words of the protocol', (text, status) => {
    expect(found(text)).toEqual([status]);
  });

  it.each(['486', 'gossip 486', 'sip 4860', 'sip 486@host', 'sip 886', 'sip and then 486', 'c 486', 'my.sip 486'])(
    'is not read in %j',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );
});
