import { describe, expect, it } from 'vitest';
import { literalName, namedLiteral } from './literal-name.ts';

describe('a literal', () => {
  it('is under its field, and says who prints it where no response does', () => {
    expect(literalName({ field: 'msg', printedBy: 'wire' })).toBe('msg');
    expect(literalName({ field: null, printedBy: 'wire' })).toBe('text');
    expect(literalName({ field: 'msg', printedBy: 'sdk' })).toBe('msg (only in the SDK)');
    expect(literalName({ field: null, printedBy: 'docs' })).toBe('text (only in the documentation)');
  });

  it('has the names of what varies in it, as far as they are known', () => {
    expect(namedLiteral({ text: 'a ... b ... c', variables: ['one'] })).toBe('a <one> b <...> c');
    expect(namedLiteral({ text: 'so on ...', variables: [] })).toBe('so on ...');
  });
});
