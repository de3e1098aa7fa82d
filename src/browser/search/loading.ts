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
  /** Answers everything; without the texts, when they could not be loaded. The next call then tries again. */
  whole(): Promise<WholeAnswerer>;
  /** Whether everything is loaded. */
  isWhole(): boolean;
}

export type EarlyAnswerer = (question: Question) => Answer | null;

/** Milliseconds that the texts may come after the code before codes are answered without them. */
const PATIENCE = 150;
/**
 * Milliseconds that what answers a code has the network to itself, if it needs so long. Less than a round trip where that
 * counts: the rest is on its way before the network would be idle.
 */
const HEAD_START = 250;

/** @param addresses Where the two parts of the index are. */
export function createLoading(addresses: { names: string; texts: string }): Loading {
  const names = untilItFails(() => fetchPart('names', addresses.names));
  const firstCode = untilItFails(() => import('./load-names.ts'));
  const firstParts = () => Promise.all([firstCode(), names(), onDemandStyles()]);
  const headStart = untilItFails(() => Promise.race([firstParts().catch(() => {}), after(HEAD_START)]));
  const texts = untilItFails(() => headStart().then(() => fetchPart('texts', addresses.texts)));
  const wholeCode = untilItFails(() => headStart().then(() => import('./load-search.ts')));
  const spelling = untilItFails(() => headStart().then(() => import('../../search/spelling.ts')));
  const parts = [names, firstCode, onDemandStyles, texts, wholeCode, spelling];

  const first = untilItFails(async () => {
    const [{ answerFromNames }, file] = await firstParts();
    return answerFromNames(file);
  });
  let typing: Promise<unknown> = Promise.resolve();
  const typed = untilItFails(async () => {
    const [{ answerWithoutTexts }, answerFirst] = await Promise.all([wholeCode(), first()]);
    const isLate = await Promise.race([
      after(PATIENCE).then(() => true),
      texts()
        .catch(() => {})
        .then(() => false),
    ]);
    if (!isLate) return null;
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
      const answerer = await answerAll(answerFirst, file, spelling());
      isWhole = answerer.hasTexts;
      return answerer;
    },
    ({ hasTexts }) => hasTexts,
  );
  const start = () => parts.forEach((part) => void part().catch(() => {}));
  return {
    isWhole: () => isWhole,
    first: () => {
      start();
      return first();
    },
    typed,
    whole: () => {
      start();
      return whole();
    },
  };
}

const after = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Returns the same promise until that fails, or has no whole value; the next call then tries again. */
function untilItFails<Value>(load: () => Promise<Value>, isWhole = (_: Value) => true): () => Promise<Value> {
  let loading: Promise<Value> | undefined;
  const forget = () => (loading = undefined);
  return () => {
    if (loading) return loading;
    loading = load();
    loading.then((value) => isWhole(value) || forget(), forget);
    return loading;
  };
}
