import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** One lookup of golden-searches.yaml, or of golden-searches-vendors.yaml. */
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
  /** `true`: whatever of it is unlisted. */
  unlisted?: 'code' | 'message' | true;
  suggestion?: string;
}

/** The lookups that people make, with what an expert would answer: by the first collection, or by another one. */
export const readGoldenSearches = (
  collection: 'golden-searches' | 'golden-searches-vendors' = 'golden-searches',
): Lookup[] => parse(readFileSync(`tests/content/${collection}.yaml`, 'utf8')) as Lookup[];

/** Ids of which one must come first; empty when the lookup asks for something else. */
export const wantedOf = ({ first, any = [] }: Lookup): string[] => (first === undefined ? any : [first]);
