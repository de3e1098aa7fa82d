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

/** Waits until other tasks had their turn. A timer would wait four milliseconds more each time, which adds up over many tasks. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
