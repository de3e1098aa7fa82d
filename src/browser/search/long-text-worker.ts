import { skimInSlices } from '../../search/read/skim.ts';
import type { ReaderMessage } from './long-text.ts';

/** A worker: skims the text it is sent, and says how far it is. */
addEventListener('message', ({ data }: MessageEvent<string>) => {
  const say = (message: ReaderMessage) => postMessage(message);
  const work = skimInSlices(data);
  for (let step = work.next(); ; step = work.next()) {
    if (step.done === true) return say({ skimmed: step.value });
    say({ share: step.value });
  }
});
