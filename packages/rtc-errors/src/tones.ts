import { SECTION_WORDS } from '../../../src/catalog/say/section-words.ts';
import type { RetryVerdict } from '../../../src/catalog/model.ts';
import { signOf, type SignId } from '../../../src/catalog/say/sign.ts';
import { EFFECT_WORDS, RETRY_WORDS } from '../../../src/catalog/say/verdict-words.ts';

/** Colours that every terminal has, in its own shade. */
export type Tone = 'green' | 'yellow' | 'blue' | 'cyan' | 'magenta' | 'red';

/** The colours of the signs on the site, as near as a terminal comes to them; nothing to repeat has none there either. */
const TONES: Partial<Record<SignId, Tone>> = {
  go: 'green',
  wait: 'yellow',
  fix: 'blue',
  renew: 'cyan',
  look: 'magenta',
  restart: 'cyan',
  stop: 'red',
};

/** What is in colour, by its name: a verdict as its sign, and what one has to be careful about. */
const TONE_OF = new Map<string, Tone>([
  [SECTION_WORDS.warnings, 'yellow'],
  [EFFECT_WORDS.maybe.short, 'yellow'],
  ...(Object.keys(RETRY_WORDS) as RetryVerdict[]).flatMap((verdict): [string, Tone][] => {
    const { id, words } = signOf({ retry: { verdict }, outcome: 'failure' });
    const tone = TONES[id];
    return tone ? [[words, tone]] : [];
  }),
]);

/** The colour of a name; null for one that is printed like any other. */
export const toneOf = (name: string): Tone | null => TONE_OF.get(name) ?? null;
