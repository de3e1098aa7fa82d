import type { z } from 'astro/zod';
import type { CodePlace } from '../schema/row.ts';
import type { coverage, direction } from '../schema/service.ts';
import type { Source } from '../schema/source.ts';
import type { Entry, Occurrence, Operation } from './model.ts';

/** How far the source of a table was read. */
export type Coverage = z.infer<typeof coverage>;
/** What the rows of a table are about. */
export type Direction = z.infer<typeof direction>;

/** One published table, in the vendor's order. */
export interface Table {
  id: string;
  /** The vendor's heading, with what distinguishes it from another table under the same one. */
  name: string;
  /** The vendor's heading. */
  section: string;
  intro: string | null;
  source: Source;
  operations: Operation[];
  direction: Direction;
  coverage: Coverage;
  /** Where its codes are; null in the code field of the response. */
  codeIn: CodePlace | null;
  /** Its codes are added up. */
  bitMask: boolean;
  rows: TableRow[];
}

/** One meaning in one line of a table: usually the whole line, a part of it where the vendor holds several in one. */
export interface TableRow {
  /** Number of the vendor's line in the table, from 1, after splitting combined cells. */
  number: number;
  /** Ids under which the row can be linked on the page of its service: the key, and key and operation; then former ones. */
  anchors: string[];
  entry: Entry;
  occurrence: Occurrence;
}
