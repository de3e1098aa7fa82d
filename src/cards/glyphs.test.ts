import { describe, expect, it } from 'vitest';
import { drawable } from './glyphs.ts';

describe('what a card can draw', () => {
  it.each([
    ['body schema check fail, ...', 'body schema check fail, ...'],
    ['Größe – “x”…', 'Größe – “x”…'],
    ['a → b', 'a -> b'],
    ['错误码 65', '… 65'],
    ['code 资源 不存在!', 'code …!'],
    ['（６５）', '(65)'],
    ['tab\tand\u00a0space', 'tab and space'],
    ['e\u0301', 'é'],
    ['fire 🔥', 'fire …'],
  ])('%s is drawn as %s', (text, drawn) => {
    expect(drawable(text)).toBe(drawn);
  });
});
