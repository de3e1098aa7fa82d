import { z } from 'astro/zod';
import { literal } from './text.ts';

/** What is counted of a service. */
export const REVIEWED = ['conditions', 'says', 'vendorSays', 'operations', 'keeps', 'tells', 'tasks'] as const;
export type ReviewedKind = (typeof REVIEWED)[number];

const counts = z.record(literal, z.int().positive());

/**
 * How often a service says what nobody can tell from its rows alone. It is written down a second time once somebody has compared
 * it with the source, so that a change in one place is noticed.
 */
export const reviewedSchema = z.strictObject({
  conditions: counts.describe('Rows by condition.'),
  says: counts.describe(
    'Rows that say an `outcome`, an `effect`, a verdict, and when it is believed, of their own, by value; and rows that come from elsewhere.',
  ),
  vendorSays: counts.describe(
    "Rows whose `outcome`, `effect`, `fixedBy`, verdict, waits or limit is the vendor's, by the value where the row has one.",
  ),
  operations: counts.describe('Operations by `kind`.'),
  keeps: counts.describe(
    'Guards by the values that stay the same and what answers a repeat with them, and tasks by the `id` that asking takes.',
  ),
  tells: counts.describe('Operations, rows and tables by the operation that `tells`.'),
  tasks: counts.describe('Tasks by what hands out their handle, starts, shows and stops them.'),
});
export type Reviewed = z.infer<typeof reviewedSchema>;
