import { z } from 'astro/zod';

/**
 * The string shapes every schema is made of. Vendor literals and our own words are two
 * different types on purpose: a field is one or the other, never both. A message says what is wrong and, where that is not
 * obvious, behind a semicolon what to do about it.
 */

/** Our own words: one paragraph, no markup but `code spans`, no space at either end. */
export const prose = z
  .string({ error: 'expected text' })
  .regex(/^\S(?:.*\S)?$/su, 'text must not be empty or have a space at either end')
  .refine((text) => (text.match(/`/g)?.length ?? 0) % 2 === 0, 'a `code span` is not closed');

/** A vendor's literal, to the letter. Only an empty one is refused. */
export const literal = z.string({ error: 'expected the literal text' }).min(1, 'the literal is empty');

/** A code as it is printed. Always a quoted string: YAML would turn 0110, 0x1A or 1.10 into other values. */
export const code = z
  .string({
    error: "expected a code in quotes, such as '65'",
  })
  .regex(
    /^[\w.-]+$/u,
    'a code holds letters, digits, dot, dash and underscore only; write the value alone, without the name of its field',
  );

/** The id of a vendor, service, condition or note: lower case, digits, single dashes. It becomes a part of an address. */
export const slug = z
  .string({ error: 'expected an id' })
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'an id is lower case letters and digits, joined by single dashes');

/** A former id or address: the id alone when the place stayed the same, or the whole former place, `vendor/service/key`. */
export const alias = z
  .string({ error: 'expected a former id' })
  .regex(/^[\w.-]+(?:\/[\w.-]+){0,2}$/u, 'a former id is one part of an address, or several joined by `/`');

/** The id of an operation: the vendor's own spelling in the address of the API, such as `updateLayout`. */
export const operationId = z
  .string({ error: 'expected an operation' })
  .regex(/^[A-Za-z][A-Za-z0-9]*$/u, 'an operation is spelled as in the API: letters and digits only');

/** A calendar day, `YYYY-MM-DD`. */
export const day = z.iso.date({ error: 'expected a day as YYYY-MM-DD, in quotes' });

/** An absolute https address. */
export const webAddress = z.url({ protocol: /^https$/u, error: 'expected a full address that begins with https://' });

/** A three-digit HTTP status. */
export const httpStatus = z
  .int({ error: 'expected an HTTP status, a whole number from 100 to 599' })
  .min(100, 'an HTTP status is at least 100')
  .max(599, 'an HTTP status is at most 599');
