import { describe, expect, it } from 'vitest';
import { safeJson, safeLine, safeText } from './safe-text.ts';

const ESCAPE = '\u001b';

describe('what a terminal would obey', () => {
  it.each([
    ['colours', `${ESCAPE}[31mred${ESCAPE}[0m`, 'red'],
    ['the title of the window', `${ESCAPE}]0;title\u0007text`, 'text'],
    ['a lone escape', `a${ESCAPE}b`, 'a b'],
    ['8-bit controls', 'a\u009bb', 'a b'],
    ['a carriage return that hides the beginning', 'hidden\rshown', 'hidden shown'],
    ['a turned direction of writing', 'a\u202eb', 'a b'],
  ])('%s is taken out', (_name, text, safe) => {
    expect(safeLine(text)).not.toMatch(/[\p{Cc}\u202e]/u);
    expect(safeLine(text).replace(/\s+/gu, ' ')).toBe(safe);
  });

  it('lines stay lines', () => {
    expect(safeText('a\r\nb\nc')).toBe('a\nb\nc');
  });

  it('is escaped in JSON, which says the same when it is read', () => {
    const value = { text: 'a\u009b\u202e\u0007\n' };
    expect(safeJson(value)).not.toMatch(/[\u0080-\u009f\u202e\u0007]/u);
    expect(JSON.parse(safeJson(value))).toEqual(value);
  });
});
