import type { Skimmed } from '../../search/read/skim.ts';
import { element } from '../element.ts';
import { startReader } from '../site-access.ts';

/** Characters from which on it takes so long to skim a text that the progress is shown. */
const LONG = 1_000_000;

/** No error has more than four marks on a letter. */
const RUN_OF_MARKS = /(\p{M}{4})\p{M}+/gu;

/** What a worker says of its work: the share that is done, from 0 to 1, or what was made. */
export type ReaderMessage = { share: number } | { skimmed: Skimmed };

/**
 * Skims a text of any length beside the page: in a worker, or in short tasks where there is none.
 * @param area Shows the progress of a long one, with a button to cancel.
 * @param status Announces what happens.
 * @returns What is worth reading; null when it was cancelled, or when nothing is, which the area then says.
 */
export async function readLongText(
  text: string,
  area: HTMLElement,
  status: HTMLElement,
  cancelled: AbortSignal,
): Promise<Skimmed | null> {
  status.textContent = 'Reading a long text.';
  const onShare = text.length > LONG ? showProgress(text.length, area) : () => {};
  const skimmed = (await inWorker(text, onShare, cancelled)) ?? (await inTasks(text, onShare, cancelled));
  if (skimmed?.text === '' && skimmed.part) {
    const { partWords } = await import('./load-search.ts');
    status.textContent = partWords(skimmed.part);
    area.replaceChildren(element('p', { class: 'note', 'data-part-read': '' }, status.textContent));
    area.hidden = false;
    area.dataset['state'] = 'done';
    return null;
  }
  return skimmed && { ...skimmed, text: skimmed.text.replace(RUN_OF_MARKS, '$1') };
}

function showProgress(length: number, area: HTMLElement): (share: number) => void {
  const progress = element('progress', { max: '1', value: '0', 'aria-label': 'Read so far' }) as HTMLProgressElement;
  const words = `Reading a text of ${length.toLocaleString('en')} characters `;
  const cancel = element('button', { type: 'button', class: 'plain', 'data-cancel': '' }, 'Cancel');
  area.replaceChildren(element('p', { class: 'note', 'data-reading': '' }, words, progress, ' ', cancel));
  area.hidden = false;
  return (share) => (progress.value = share);
}

/** Null when there is no worker, when it cannot be started, and when the work was cancelled. */
function inWorker(text: string, onShare: (share: number) => void, cancelled: AbortSignal): Promise<Skimmed | null> {
  const worker = startReader();
  if (!worker || cancelled.aborted) return Promise.resolve(null);
  return new Promise<Skimmed | null>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<ReaderMessage>) => {
      if ('share' in data) onShare(data.share);
      else resolve(data.skimmed);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      resolve(null);
    };
    cancelled.addEventListener('abort', () => resolve(null), { once: true });
    worker.postMessage(text);
  }).finally(() => worker.terminate());
}

async function inTasks(
  text: string,
  onShare: (share: number) => void,
  cancelled: AbortSignal,
): Promise<Skimmed | null> {
  const { skimInSlices } = await import('./load-search.ts');
  const work = skimInSlices(text);
  while (!cancelled.aborted) {
    const step = work.next();
    if (step.done === true) return step.value;
    onShare(step.value);
    await new Promise((resolve) => setTimeout(resolve));
  }
  return null;
}
