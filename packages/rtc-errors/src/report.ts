import type { Finding } from './log/scan.ts';
import type { Library } from './library.ts';
import type { Clue, Entry, Hit, Occurrence, Reading, Stranger } from './types.ts';

/** Something that an input says. */
export interface ReportFinding extends Finding {
  /** Name of the file; `-` for standard input, null for a text that was an argument. */
  file: string | null;
}

/** One input with how much of it was read. */
export interface ReportFile {
  name: string;
  lines: number;
}

/**
 * What the command says, in one shape for every input: a text has one finding, or one for each error in it; a log as many
 * as it has; an entry that was named is the only one. `report.schema.json` describes it.
 */
export interface Report {
  schemaVersion: 1;
  input: 'text' | 'log' | 'entry';
  /** What was read, in its order; empty for an argument. */
  files: ReportFile[];
  findings: ReportFinding[];
  /** The product without a table that a text is about; null when it is about none. */
  stranger: Stranger | null;
  /** The text agrees with many unrelated entries: it is a list, or source code. */
  isList: boolean;
  /** How each part of a text was interpreted. */
  clues: Clue[];
  /** Why there is nothing to report; null when nothing went wrong. */
  error: string | null;
}

const EMPTY: Report = {
  schemaVersion: 1,
  input: 'text',
  files: [],
  findings: [],
  stranger: null,
  isList: false,
  clues: [],
  error: null,
};

const once = { lastLine: 1, count: 1, addressLine: null, line: 1, unlisted: null, suggestions: [], hits: [] };

/** The report of a text: its errors in their order, then what no table lists. */
export function reportOfText(reading: Reading, file: string | null, files: ReportFile[] = []): Report {
  const { hits, errors, unlisted, suggestions, stranger, isList, clues } = reading;
  const found =
    errors.length > 0
      ? errors.map((error) => ({ ...once, file, hits: error.hits, line: error.line, lastLine: error.line }))
      : hits.length > 0
        ? [{ ...once, file, hits }]
        : [];
  const missing = unlisted.map((item) => ({
    ...once,
    file,
    unlisted: item,
    suggestions: suggestions.filter(({ asked }) => asked === item.value),
  }));
  const near = found.length + missing.length === 0 && suggestions.length > 0 ? [{ ...once, file, suggestions }] : [];
  return { ...EMPTY, files, findings: [...found, ...missing, ...near], stranger, isList, clues };
}

/** The report of an entry that was named. */
export function reportOfEntry(entry: Entry, occurrence: Occurrence | null, library: Library): Report {
  const hit: Hit = {
    entry,
    occurrence,
    url: library.permalinkOf(entry, occurrence),
    certainty: 'sure',
    evidence: [],
    ways: [],
    why: 'its name',
    elsewhere: false,
    contradiction: null,
    variables: [],
  };
  return { ...EMPTY, input: 'entry', findings: [{ ...once, file: null, hits: [hit] }] };
}

export const reportOfLog = (files: ReportFile[], findings: ReportFinding[]): Report => ({
  ...EMPTY,
  input: 'log',
  files,
  findings,
});

export const reportOfError = (error: string): Report => ({ ...EMPTY, input: 'entry', error });

/** Whether something was recognised by more than similar words. */
export const isRecognised = ({ findings }: Report): boolean =>
  findings.some(({ hits }) => hits.some(({ ways }) => !ways.includes('words')));
