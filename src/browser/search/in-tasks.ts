import type { Slices } from '../../search/slices.ts';

/** Milliseconds after which a task ends: on a slow phone, the slice that is under way takes a few more. */
const TASK = 6;

/** Does work in many short tasks, so that the page stays quick meanwhile. */
export async function inTasks<Made>(work: Slices<Made>): Promise<Made> {
  for (;;) {
    await nextTask();
    const end = performance.now() + TASK;
    while (performance.now() < end) {
      const { done, value } = work.next();
      if (done === true) return value;
    }
  }
}

/** Waits until other tasks had their turn. */
export const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
