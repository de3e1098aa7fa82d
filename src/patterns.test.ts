import fc from 'fast-check';
import { expect, it } from 'vitest';
import { escapePattern } from './patterns.ts';

it('an escaped text matches itself, to the letter, with and without the Unicode flag', () => {
  const characters = fc.constantFrom(...String.raw`\^$.*+?()[]{}|/-&a1 é`);
  fc.assert(
    fc.property(fc.string({ unit: characters, minLength: 1 }), (text) => {
      for (const flags of ['', 'u']) expect(new RegExp(escapePattern(text), flags).exec(`<${text}>`)?.[0]).toBe(text);
    }),
  );
});
