/**
 * A text without the characters at its end that match. A pattern such as `/,+$/` takes quadratic time over a text full of
 * commas; this takes linear time.
 * @param character Matches one character.
 */
export function withoutEnd(text: string, character: RegExp): string {
  let end = text.length;
  while (end > 0 && character.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** A text as the part of a regular expression that matches it and nothing else. */
export const escapePattern = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`);
