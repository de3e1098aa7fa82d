import type { Basis, Direction, FixedBy, Outcome, Vendor } from '../model.ts';
import { OUTCOME_WORDS, type Words } from './verdict-words.ts';

/** The verdicts in sentences. The search, which every page may load, needs none of them, so they are apart from the tags. */

/** Is it an error? About what is not the response to a request, where it differs. */
const OUTCOME_BY_DIRECTION: Partial<Record<Direction, Partial<Record<Outcome, string>>>> = {
  event: { success: 'No. It reports nothing that failed.', failure: 'Yes. It reports that something failed.' },
  state: { success: 'No. It is a normal state.', failure: 'Yes. It is the state after a failure.' },
  'end-reason': { success: 'No. It is a normal end.', failure: 'Yes. It ended because something failed.' },
};

/** Is it an error? In a sentence, for a response, an event, a state, or the reason of an end. */
export const outcomeSentence = (outcome: Outcome, direction: Direction): string =>
  OUTCOME_BY_DIRECTION[direction]?.[outcome] ?? OUTCOME_WORDS[outcome].long;

/** Who fixes it? */
export function fixedByWords(fixedBy: FixedBy, outcome: Outcome, vendor: Pick<Vendor, 'name'>): Words {
  if (outcome === 'success') return { short: 'Nobody', long: 'Nobody – nothing is wrong.' };
  return {
    caller: { short: 'You', long: 'You – in the request or your code.' },
    account: { short: 'Your account', long: 'Your account – settings, permissions, quota or billing.' },
    time: { short: 'Time', long: 'Nobody – it clears up on its own.' },
    vendor: { short: vendor.name, long: `${vendor.name} – the fault is in the service.` },
    nobody: { short: 'Nobody', long: 'Nobody – nothing is wrong, if this is what you wanted.' },
    unknown: { short: 'Unknown', long: 'Unknown – the docs do not say which side is at fault.' },
  }[fixedBy];
}

/** What the vendor does not say is ours. */
export const OUR_ASSESSMENT = 'our assessment';

/** Who says so. */
export function basisWords(basis: Basis, vendor: Pick<Vendor, 'name'>): string {
  return basis === 'vendor' ? `per ${vendor.name} docs` : OUR_ASSESSMENT;
}
