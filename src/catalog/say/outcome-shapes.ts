import type { Outcome } from '../model.ts';

/** A path in a box of 16 by 16 for each outcome, so that the meaning does not depend on the colour. */
export const OUTCOME_SHAPES: Record<Outcome, string> = {
  success: 'M3 8.5l3.2 3.2L13 5',
  'already-done': 'M2 8.5l3 3L11 5M8.5 11.5L14.5 5',
  // The right half goes there and back, so that it is drawn as a line and only the left half is filled.
  partial: 'M8 2a6 6 0 1 0 0 12zM8 2a6 6 0 0 1 0 12a6 6 0 0 0 0-12',
  failure: 'M4 4l8 8M12 4l-8 8',
};
