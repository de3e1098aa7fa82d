import { isNoFault, type Case } from './evidence.ts';
import {
  HIGH_COVERAGE,
  WEIGHT_LEGACY,
  WEIGHT_NO_FAULT,
  WEIGHT_OTHER_SERVICE,
  WEIGHT_OTHER_VENDOR,
  WEIGHT_SERVICE,
  WEIGHT_SHARED,
  WEIGHT_VENDOR,
} from './tunables.ts';

/** How much the words of an entry count, 1 where nothing else is known of it: more for who is named, less for what is no fault. */
export const weightOf = ({ told, service, document, words }: Case): number =>
  1 +
  (isNoFault(document) && (words?.coverage ?? 0) < HIGH_COVERAGE ? WEIGHT_NO_FAULT : 0) +
  WEIGHT_SERVICE * told.service +
  WEIGHT_VENDOR * told.vendor +
  (service.inheritedBy.length > 1 && told.service === 0 && told.vendor > 0 ? WEIGHT_SHARED : 0) +
  (told.isOtherVendor ? WEIGHT_OTHER_VENDOR : 0) +
  (told.isOtherService ? WEIGHT_OTHER_SERVICE : 0) +
  (service.legacy ? WEIGHT_LEGACY : 0);

/** Points of an entry that only words find, as a share of those of the best one. */
export function wordScore(one: Case, all: readonly Case[]): number {
  const most = Math.max(...all.map((other) => (other.words?.score ?? 0) * weightOf(other)));
  return (one.score * (one.words?.score ?? 0) * weightOf(one)) / most;
}
