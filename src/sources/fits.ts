import { escapePattern } from '../patterns.ts';

/** What `...` may stand for: a placeholder of a programming language, something in brackets, or one word. */
const VARIABLE = String.raw`(?:%[^\s%]*|\{[^{}]*\}|<[^<>]*>|\.\.\.|[^\s"'()]+)`;
const patterns = new Map<string, RegExp>();

/**
 * Whether a literal of the content is a text of a source to the letter. `...` of the content stands for one placeholder, or for
 * one word where the source has an example: never for wording.
 */
export function fits(literal: string, text: string): boolean {
  if (literal === text) return true;
  const start = literal.indexOf('...');
  if (start < 0 || !text.startsWith(literal.slice(0, start))) return false;
  let pattern = patterns.get(literal);
  if (!pattern) {
    pattern = new RegExp(`^${literal.split('...').map(escapePattern).join(VARIABLE)}$`, 'u');
    patterns.set(literal, pattern);
  }
  return pattern.test(text);
}
