import { createBlocks } from './blocks.ts';
import type { Line } from './lines.ts';

/** Input so short that it is one response and not a log. */
const MAX_CHARACTERS = 8_000;
/** How the transcript of one request begins. */
const TRANSCRIPT = /^(?:HTTP\/\d|[<>*] |curl |(?:GET|POST|PUT|PATCH|DELETE) \S+ HTTP\/)/u;

/**
 * Keeps the beginning of an input, and finds out whether it is one thing (a line, a body, the transcript of a request) that was
 * piped like something pasted: `echo 65 | rtc-errors`.
 */
export function createPaste() {
  const blocks = createBlocks();
  let text = '';
  let count = 0;
  let isShort = true;
  return {
    add(line: Line): void {
      if (!isShort) return;
      text += `${line.text}\n`;
      isShort = text.length <= MAX_CHARACTERS;
      count += blocks.add(line).filter(isFilled).length;
      if (!isShort) text = '';
    },
    /** The whole input, or null when it is a log (or nothing). */
    text(): string | null {
      const all = count + blocks.end().filter(isFilled).length;
      const isOne = all === 1 || (all > 1 && TRANSCRIPT.test(text.trimStart()));
      return isShort && isOne ? text : null;
    },
  };
}

const isFilled = ({ lines }: { lines: readonly Line[] }) => lines.some(({ text }) => text.trim() !== '');
