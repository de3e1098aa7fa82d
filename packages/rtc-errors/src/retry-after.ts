import type { HeadersLike } from './advice-types.ts';
import { headerPairs } from './headers.ts';

/**
 * Seconds that the header `Retry-After` of a response asks to wait, as RFC 9110 has it: a number of seconds, or a date.
 * @returns Null when there is no such header, or nothing in it that can be read.
 */
export function retryAfter(headers: HeadersLike, now: number): number | null {
  const value = headerPairs(headers).findLast(([name]) => name.toLowerCase() === 'retry-after')?.[1];
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const text = String(value).trim();
  if (/^\d{1,9}$/u.test(text)) return Number(text);
  // `Date.parse` takes almost anything for a date: only what names a day of the month and a zone is one here.
  const until = /^[A-Za-z]{3}, \d{1,2} [A-Za-z]{3} \d{4} .+ GMT$/u.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(until) ? null : Math.max(0, Math.ceil((until - now) / 1000));
}
