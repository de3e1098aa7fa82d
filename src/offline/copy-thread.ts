import { parentPort, workerData } from 'node:worker_threads';
import { copyOf, type CopyInput } from './copies.ts';

/** The beginning of a thread that renders one copy: `renderCopy`. */
const { name, input } = workerData as { name: Parameters<typeof copyOf>[0]; input: CopyInput };
parentPort?.postMessage(await copyOf(name, input));
