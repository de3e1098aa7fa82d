import { readFileSync } from 'node:fs';
import { isClaim, type Answer } from './ask.ts';

/** A text that somebody had in hand, and what an expert would answer. */
export interface FieldCase {
  id: string;
  /** The kind of text. */
  form: string;
  text: string;
  /** Ids of entries that an expert accepts as first answer; `unknown`: no table has it; `none`: nothing to be found. */
  expected: string[];
  /** What makes the case difficult. */
  kind: string;
}

export const readFieldCases = (file: string): FieldCase[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as FieldCase);

/** Whether an entry is expected at all. */
export const hasEntry = ({ expected: [first = 'none'] }: FieldCase): boolean => first !== 'none' && first !== 'unknown';

/** How one case came out. */
export interface Outcome {
  first: boolean;
  inThree: boolean;
  /** Somebody reads an answer where there is none. */
  falseClaim: boolean;
  /** The answer says that no table has it, or that it is about something else. */
  saidSo: boolean;
}

export function outcomeOf(fieldCase: FieldCase, { hits, unlisted, stranger }: Answer): Outcome {
  const isRight = (id: string) => fieldCase.expected.includes(id);
  return {
    first: hits.slice(0, 1).some(({ id }) => isRight(id)),
    inThree: hits.slice(0, 3).some(({ id }) => isRight(id)),
    falseClaim: !hasEntry(fieldCase) && hits.some(isClaim),
    saidSo: unlisted || stranger,
  };
}

/** Whether somebody asks about something that no table has, and should be told. */
export const isUnknown = ({ expected: [first] }: FieldCase): boolean => first === 'unknown';
