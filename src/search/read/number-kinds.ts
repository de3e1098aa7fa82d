import { MIN_LONG_CODE } from '../tunables.ts';

/** From so many zeros in a row on, a number is round: other systems have it too. */
const ROUND = /0{5}/u;

/** Whether a number is long and odd enough to be nothing but a code. */
export const isDistinctive = (value: string): boolean => value.length >= MIN_LONG_CODE && !ROUND.test(value);

/** Statuses of HTTP that servers really send. */
export const isStandardStatus = (value: string): boolean =>
  /^(?:20[0-6]|30[0-8]|40\d|41[0-8]|42[1-9]|431|451|50[0-8]|511)$/u.test(value);

/** `5xx` and `50x` mean the statuses that begin so. */
export const isOfClass = (status: string, said: string): boolean =>
  said.includes('x') && status.length === said.length && status.startsWith(said.replaceAll('x', ''));
