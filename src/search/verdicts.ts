/** The words and signs that an answer is drawn with. */
export { withoutBackticks } from '../catalog/say/backticks.ts';
export { signOf, type Verdict } from '../catalog/say/sign.ts';
export { OUTCOME_WORDS } from '../catalog/say/verdict-words.ts';
