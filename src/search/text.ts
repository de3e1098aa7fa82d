import { MAX_TEXT } from './tunables.ts';

/**
 * A text as it is searched: full-width digits and punctuation, smart quotes and odd spaces become their plain forms. The
 * length may change, so positions refer to the normalised text.
 */
export function normalise(text: string): string {
  return text
    .slice(0, MAX_TEXT)
    .normalize('NFKC')
    .replace(/[‘’‚′]/gu, "'")
    .replace(/[“”„″«»]/gu, '"');
}

/** A literal reduced to what people keep when they retype it: lower case letters and digits, single spaces. */
export function loosely(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
