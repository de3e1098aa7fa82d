import type { IndexFiles } from '../../search/index-file/pack-index.ts';
import { onDemandStyles } from '../on-demand-styles.ts';
import { fetchPart } from '../site-access.ts';
import type { Answer, Question } from './drawing.ts';
import type { WholeAnswerer } from './load-search.ts';

/** What the search consists of, with the styles of its results, loaded on first use: in one round trip, the names first. */
export interface Loading {
  /** Answers what names alone can answer: a code by itself, with little code. */
  first(): Promise<EarlyAnswerer>;
  /** ... and a code with a few words, with all the code; null when the texts are there as soon. */
  typed(): Promise<EarlyAnswerer | null>;
  /**
   * Answers everything, and words as soon as it is ready for them. Of what could not be loaded it goes without, and the next call
   * tries again.
   */
  whole(): Promise<WholeAnswerer>;
  /** Whether everything is loaded that `whole` waits for. */
  isWhole(): boolean;
}

export type EarlyAnswerer = (question: Question) => Answer | null;

/** Milliseconds that the texts may come after the code before codes are answered without them. */
const PATIENCE = 150;
/**
 * Milliseconds that what answers a code has the network to itself, if it needs so long, and then what answers all but words. Both
 * are less than a round trip where that counts: the rest is on its way before the network would be idle.
 */
const HEAD_START = 250;

/** @param addresses Where the parts of the index are. */
export function createLoading(addresses: Partial<Record<keyof IndexFiles, string>>): Loading {
  const load = <Part extends keyof IndexFiles>(part: Part) => fetchPart(part, addresses[part] ?? '');
  const names = untilItFails(() => load('names'));
  const firstCode = untilItFails(() => import('./load-names.ts'));
  const firstParts = () => Promise.all([firstCode(), names(), onDemandStyles()]);
  const behindNames = untilItFails(() => isDoneWithin(HEAD_START, firstParts()));
  const texts = untilItFails(() => behindNames().then(() => load('texts')));
  const wholeCode = untilItFails(() => behindNames().then(() => import('./load-search.ts')));
  const behindTexts = untilItFails(() =>
    behindNames().then(() => isDoneWithin(HEAD_START, Promise.all([texts(), wholeCode()]))),
  );
  const sentences = untilItFails(() => behindTexts().then(() => load('sentences')));
  const spelling = untilItFails(() => behindTexts().then(() => import('../../search/spelling.ts')));
  const parts = [names, firstCode, onDemandStyles, texts, wholeCode, sentences, spelling];

  const first = untilItFails(async () => {
    const [{ answerFromNames }, file] = await firstParts();
    return answerFromNames(file);
  });
  let typing: Promise<unknown> = Promise.resolve();
  const typed = untilItFails(async () => {
    const [{ answerWithoutTexts }, answerFirst] = await Promise.all([wholeCode(), first()]);
    if (await isDoneWithin(PATIENCE, texts())) return null;
    const made = answerWithoutTexts(answerFirst);
    typing = made.catch(() => null);
    return made;
  });
  let isWhole = false;
  const whole = untilItFails(
    async () => {
      const [{ answerAll }, answerFirst] = await Promise.all([wholeCode(), first()]);
      const file = await texts().catch(() => null);
      // Texts are put into the index that answers without them, as soon as that is made.
      await typing;
      const answerer = await answerAll(answerFirst, { texts: file, sentences: sentences(), spelling: spelling() });
      isWhole = answerer.hasTexts;
      return answerer;
    },
    async ({ hasTexts, ready, lacks }) => hasTexts && (await ready.then(lacks)) === null,
  );
  return {
    isWhole: () => isWhole,
    first,
    typed,
    whole: () => {
      for (const part of parts) void part().catch(() => {});
      return whole();
    },
  };
}

/** Whether something is loaded, or could not be, before so many milliseconds are over. */
const isDoneWithin = (milliseconds: number, loaded: Promise<unknown>): Promise<boolean> =>
  Promise.race([
    loaded.catch(() => {}).then(() => true),
    new Promise<boolean>((resolve) => setTimeout(resolve, milliseconds, false)),
  ]);

/** Returns the same promise until that fails, or turns out not to be whole; the next call then tries again. */
function untilItFails<Value>(
  load: () => Promise<Value>,
  isWhole: (value: Value) => Promise<boolean> = () => Promise.resolve(true),
): () => Promise<Value> {
  let loading: Promise<Value> | undefined;
  const forget = () => (loading = undefined);
  return () => {
    if (loading) return loading;
    loading = load();
    loading.then(isWhole).then((is) => is || forget(), forget);
    return loading;
  };
}
