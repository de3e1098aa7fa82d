import type { Problem } from './problem.ts';

const LINE_FEED = 0x0a;

/**
 * The text of a file: UTF-8, with or without a byte order mark, with the line breaks of any system, which become `\n`.
 * Bytes that are no UTF-8 are a problem with their place, never replaced.
 * @param file Name for the problem.
 */
export function decode(bytes: Uint8Array, file: string): { text: string } | { problem: Problem } {
  try {
    return { text: strict(bytes).replaceAll('\r\n', '\n') };
  } catch {
    const [first, second] = bytes;
    if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
      return {
        problem: { file, line: 1, column: 1, found: 'a file in UTF-16', fix: 'save it as UTF-8' },
      };
    }
    return { problem: { file, ...wrongByte(bytes), fix: 'save the file as UTF-8, and restore what was there' } };
  }
}

/** The decoder drops a byte order mark by itself. */
const strict = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

/** The first byte that belongs to no character. A line feed is one byte in UTF-8, so lines can be read one by one. */
function wrongByte(bytes: Uint8Array): Pick<Problem, 'line' | 'column' | 'found'> {
  let line = 1;
  for (let start = 0; ; line += 1) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed < 0 ? bytes.length : feed;
    const part = bytes.subarray(start, end);
    if (feed >= 0 && isText(part)) {
      start = end + 1;
      continue;
    }
    const length = longestText(part);
    return {
      line,
      column: strict(part.subarray(0, length)).length + 1,
      found: `the byte 0x${part[length]!.toString(16).toUpperCase()}, which is no UTF-8`,
    };
  }
}

function isText(bytes: Uint8Array): boolean {
  try {
    strict(bytes);
    return true;
  } catch {
    return false;
  }
}

/** How many bytes at the beginning of a line are whole characters. */
function longestText(line: Uint8Array): number {
  let [good, bad] = [0, line.length + 1];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (beginsText(line.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  // A character of which only the beginning is there is none.
  return [good, good - 1, good - 2, good - 3].find((length) => length <= 0 || isText(line.subarray(0, length))) ?? 0;
}

/** Whether bytes are a text, or can become one by what follows. */
function beginsText(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
