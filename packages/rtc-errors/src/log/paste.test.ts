import { describe, expect, it } from 'vitest';
import { createPaste } from './paste.ts';

function pasteOf(text: string): string | null {
  const paste = createPaste();
  text.split('\n').forEach((line, at) => paste.add({ number: at + 1, text: line }));
  return paste.text()?.trim() ?? null;
}

describe('a short input', () => {
  it.each(['65', '{\n  "code": 65\n}', '< HTTP/1.1 206 Partial Content\n< Date: now\n<\n{"code":65}'])(
    '%j is read as something pasted',
    (text) => {
      expect(pasteOf(text)).toBe(text);
    },
  );

  it.each(['one\ntwo', 'x'.repeat(10_000), '', '\n\n'])('%j is not', (text) => {
    expect(pasteOf(text)).toBeNull();
  });
});
