import { isClaim, type Answer, type Answered } from './ask.ts';

/** Lines that a paste has, as people take it out of a log; 1 is a line by itself. */
export const PASTE_SIZES = [1, 5, 20] as const;

/** A text of other people's software that got an answer all the same. */
export interface Alarm {
  text: string;
  /** The strongest claim. */
  hit: Answered;
}

/** The lines of a log as pastes of this many lines, one behind the other; empty lines are no text. */
export function pastesOf(lines: readonly string[], size: number): string[] {
  const pastes: string[] = [];
  for (let at = 0; at < lines.length; at += size) {
    const paste = lines.slice(at, at + size).join('\n');
    if (paste.trim() !== '') pastes.push(paste);
  }
  return pastes;
}

/** Texts that are claimed to be about an entry: each of them is a false alarm. */
export function alarmsOf(texts: Iterable<string>, ask: (text: string) => Answer): Alarm[] {
  const alarms: Alarm[] = [];
  for (const text of texts) {
    const hit = ask(text).hits.find(isClaim);
    if (hit) alarms.push({ text, hit });
  }
  return alarms;
}
