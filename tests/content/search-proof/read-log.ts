import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import path from 'node:path';

/** Bytes of one file that are read; what is behind them is left out, and said to be. */
export const MAX_FILE_BYTES = 8_000_000;
/** Characters of a line that are asked about. */
export const MAX_LINE = 20_000;

/** One file of a collection: its lines, or why it was not read. */
export interface LogFile {
  file: string;
  lines: string[];
  /** Bytes behind `MAX_FILE_BYTES`. */
  leftOut: number;
  /** Why nothing of it was read; null when it was read. */
  skipped: string | null;
}

/** The files below a folder, or the file itself, sorted; symbolic links are not followed. */
export function filesBelow(place: string): string[] {
  if (!statSync(place, { throwIfNoEntry: false })?.isDirectory()) return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

/** The lines of a file in any encoding that a log is written in: UTF-8, UTF-16 with or without a mark, else Windows-1252. */
export function readLog(file: string): LogFile {
  const { bytes, size, problem } = beginningOf(file);
  if (problem !== null) return { file, lines: [], leftOut: 0, skipped: problem };
  const encoding = encodingOf(bytes);
  const leftOut = size - bytes.length;
  if (encoding === null) return { file, lines: [], leftOut, skipped: 'binary' };
  const lines = new TextDecoder(encoding).decode(bytes).split(/\r\n|\n|\r/u);
  if (leftOut > 0) lines.pop();
  return { file, lines: lines.map((line) => line.slice(0, MAX_LINE)), leftOut, skipped: null };
}

/** The first bytes of a file and its size, or why it cannot be read. */
function beginningOf(file: string): { bytes: Uint8Array; size: number; problem: string | null } {
  try {
    const { size } = statSync(file);
    const bytes = new Uint8Array(Math.min(size, MAX_FILE_BYTES));
    const handle = openSync(file, 'r');
    try {
      return { bytes: bytes.subarray(0, readSync(handle, bytes)), size, problem: null };
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    return { bytes: new Uint8Array(), size: 0, problem: error instanceof Error ? error.message : String(error) };
  }
}

/** Bytes whose encoding is looked at. */
const SAMPLE = 65_536;
/** Share of control characters from which on a file is no text. */
const MAX_CONTROLS = 0.02;
/** Share of NUL bytes at every second place from which on a file is UTF-16. */
const MIN_NULS = 0.3;

function encodingOf(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, SAMPLE);
  if (sample[0] === 0xff && sample[1] === 0xfe) return 'utf-16le';
  if (sample[0] === 0xfe && sample[1] === 0xff) return 'utf-16be';
  const nuls = [0, 1].map(
    (odd) => sample.filter((byte, at) => byte === 0 && at % 2 === odd).length / (sample.length / 2 || 1),
  );
  const [even = 0, odd = 0] = nuls;
  if (odd > MIN_NULS && even < odd / 4) return 'utf-16le';
  if (even > MIN_NULS && odd < even / 4) return 'utf-16be';
  const controls = sample.filter((byte) => byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32)).length;
  if (controls > sample.length * MAX_CONTROLS) return null;
  return isUtf8(sample) ? 'utf-8' : 'windows-1252';
}

/** Whether bytes are UTF-8; a character that the end of the sample cuts in half does not count. */
function isUtf8(sample: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true });
    return true;
  } catch {
    return false;
  }
}
