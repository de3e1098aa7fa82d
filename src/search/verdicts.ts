/** The words and signs of verdicts, which an answer is drawn with. */
export { signOf, type Verdict } from '../catalog/say/sign.ts';
export { OUTCOME_WORDS, retryWords } from '../catalog/say/verdict-words.ts';
