import { MIN_LONG_CODE } from '../tunables.ts';

/** From so many zeros in a row on, a number is round: other systems have it too. */
const ROUND = /0{5}/u;

/** Whether a number is long and odd enough to be nothing but a code. */
export const isDistinctive = (value: string): boolean => value.length >= MIN_LONG_CODE && !ROUND.test(value);

/** Statuses of HTTP that servers really send. */
export const isStandardStatus = (value: string): boolean =>
  /^(?:20[0-6]|30[0-8]|40\d|41[0-8]|42[1-9]|431|451|50[0-8]|511)$/u.test(value);

/** What a text may call a status: itself, or a class of it, such as `50x` and `5xx`. */
export const classesOf = (status: string): string[] => [status, `${status.slice(0, 2)}x`, `${status.slice(0, 1)}xx`];
