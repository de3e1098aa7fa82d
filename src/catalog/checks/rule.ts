import type { Content } from '../files/read.ts';
import type { Problem } from '../files/problem.ts';

/** One rule across files: a small value that the runner knows nothing about. */
export interface Rule {
  /** Short name, for tests and for reading. */
  name: string;
  /** What must hold, in one sentence. */
  description: string;
  /** Every place where it does not hold. */
  check(content: Content): Problem[];
}
