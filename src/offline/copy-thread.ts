import { parentPort, workerData } from 'node:worker_threads';
import { COPIES, type CopyInput } from './copies.ts';

/** The beginning of a thread that renders one copy: `renderCopy`. */
const { name, input } = workerData as { name: keyof typeof COPIES; input: CopyInput };
parentPort?.postMessage(await COPIES[name](input));
