import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** One lookup of golden-searches.yaml. */
export interface Lookup {
  form: string;
  text: string;
  /** Id of the expected first hit, or ids of which one must be first. */
  first?: string;
  any?: string[];
  /** Operation of the expected occurrence. */
  occurrence?: string;
  /** Every one of these must be found. */
  all?: string[];
  none?: true;
  unlisted?: 'code' | 'message';
  suggestion?: string;
}

/** The lookups that people make, with what an expert would answer. */
export const readGoldenSearches = (): Lookup[] =>
  parse(readFileSync('tests/content/golden-searches.yaml', 'utf8')) as Lookup[];

/** Ids of which one must come first; empty when the lookup asks for something else. */
export const wantedOf = ({ first, any = [] }: Lookup): string[] => (first === undefined ? any : [first]);
