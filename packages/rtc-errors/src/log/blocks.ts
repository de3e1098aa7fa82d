import type { Line } from './lines.ts';

/** Lines that belong together: one line, or a body that is printed over several. */
export interface Block<Kind extends Line = Line> {
  lines: Kind[];
}

/** A body over more lines, or of more characters, is no body: its lines are read one by one. */
const MAX_LINES = 80;
const MAX_CHARACTERS = 12_000;
/** A line that leaves something open, and ends where a pretty printer breaks a line. */
const OPENS = /[{[]\s*$/u;
/** A line that announces what is below it, and how that begins. */
const ANNOUNCES = /[:=]\s*$/u;
const BODY = /^\s*["'\\]*[{[]/u;
const BRACKETS = /\\.|["{}[\]]/gu;

/** Puts lines together into blocks. Holds back only the lines of a body that is not closed yet. */
export function createBlocks<Kind extends Line = Line>() {
  let open: Kind[] = [];
  let depth = 0;
  let length = 0;

  const isAnnounced = () => open.length === 1 && depth === 0;
  const close = (): Block<Kind> => {
    const lines = open;
    open = [];
    depth = 0;
    length = 0;
    return { lines };
  };
  /** What was held back in vain, line by line. */
  const giveUp = (): Block<Kind>[] => close().lines.map((line) => ({ lines: [line] }));

  return {
    /** Takes a line; returns the blocks that are complete with it. */
    add(line: Kind): Block<Kind>[] {
      if (isAnnounced() && !BODY.test(line.text)) return [close(), ...this.add(line)];
      if (open.length === 0 && ANNOUNCES.test(line.text)) {
        open.push(line);
        return [];
      }
      if (open.length === 0 && !OPENS.test(line.text)) return [{ lines: [line] }];
      open.push(line);
      depth += balanceOf(line.text);
      length += line.text.length;
      if (depth <= 0) return [close()];
      return open.length >= MAX_LINES || length >= MAX_CHARACTERS ? giveUp() : [];
    },
    /** What is left when the stream ends: a body that was cut off is a body all the same. */
    end: (): Block<Kind>[] => (open.length > 0 ? [close()] : []),
  };
}

/** Opened minus closed braces and brackets, those inside of strings left out. */
function balanceOf(text: string): number {
  let balance = 0;
  let inString = false;
  for (const [mark] of text.matchAll(BRACKETS)) {
    if (mark === '"') inString = !inString;
    else if (!inString && (mark === '{' || mark === '[')) balance += 1;
    else if (!inString && (mark === '}' || mark === ']')) balance -= 1;
  }
  return balance;
}
