import { z } from 'astro/zod';

/**
 * The string shapes that every schema uses. Vendor literals and our own words are two
 * different types on purpose: a field is one or the other, never both. A message says what is wrong and, where that is not
 * obvious, behind a semicolon what to do about it.
 */

/** Our own words: one paragraph, no markup but `code spans`, no space at either end. */
export const prose = z
  .string({ error: 'expected text; write it in quotes if it looks like a number or a date' })
  .regex(/^\S(?:.*\S)?$/su, 'text must not be empty or have a space at either end')
  .refine((text) => (text.match(/`/g)?.length ?? 0) % 2 === 0, 'a `code span` is not closed')
  .refine(
    (text) => !text.includes('\n'),
    'more than one paragraph; write one, or several items where the field is a list',
  )
  .refine(
    (text) => !/\*\*|\]\(/u.test(text.replace(/`[^`]*`/gu, '')),
    'Markdown, which is shown as it is; write plain words, with `code spans` for literals',
  );

/** Our own words as a part of a sentence that a program makes: no full stop. */
export const clause = prose.refine((text) => !/[.!?]$/u.test(text), 'a clause ends without a full stop');

/** A vendor's literal, to the letter. Only an empty one is refused. */
export const literal = z
  .string({ error: 'expected the literal text; write it in quotes if it looks like a number' })
  .min(1, 'the literal is empty');

/** A code as it is printed. Always a quoted string: YAML would turn 0110, 0x1A or 1.10 into other values. */
export const code = z
  .string({
    error: "expected a code in quotes, such as '65'",
  })
  .regex(
    /^[\w.-]+$/u,
    'a code holds letters, digits, dot, dash and underscore only; write the value alone, and in `codeIn` the field that carries it',
  );

/** The id of a vendor, service, condition or note: lower case, digits, single dashes. It becomes a part of an address. */
export const slug = z
  .string({ error: 'expected an id' })
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'an id is lower case letters and digits, joined by single dashes');

/** A former id or address: the id alone when the place stayed the same, or the whole former place, `vendor/service/key`. */
export const alias = z
  .string({ error: 'expected a former id' })
  .regex(/^[\w.-]+(?:\/[\w.-]+){0,2}$/u, 'a former id is one part of an address, or several joined by `/`');

/**
 * The id of an operation: the vendor's own name of it, in any spelling the API has (`updateLayout`, `room.create`,
 * `POST /v2/rooms/{room_id}`). A link to it is made by `anchorOf`.
 */
export const operationId = z
  .string({ error: 'expected an operation' })
  .regex(
    /^[\p{L}\p{N}\p{P}\p{S}]+(?: [\p{L}\p{N}\p{P}\p{S}]+)*$/u,
    'an operation must not be empty, or begin or end with a space',
  );

/** The name of a value that varies inside a literal, such as `taskId`. */
export const variableName = z
  .string({ error: 'expected a name' })
  .regex(/^[A-Za-z][A-Za-z0-9_]*$/u, 'a name holds letters, digits and underscores only');

/** Where a value is in a JSON body: field names joined by dots, `Response.Error.Code`; a list is entered with `[]`. */
export const fieldPath = z
  .string({ error: 'expected the path of a field' })
  .regex(
    /^[^\s./[\]]+(?:\[\])?(?:\.[^\s./[\]]+(?:\[\])?)*$/u,
    'a path is field names joined by dots, such as Response.Error.Code; a list is entered with [], whatever the item: errors[].reason',
  );

/** A host name, or a pattern whose first part is any name: `*.example.com`. */
export const host = z
  .string({ error: 'expected a host name' })
  .regex(
    /^(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+$/u,
    'not a host name; write the name without scheme and path, or `*.example.com` for every name below it',
  );

/** A code, or a pattern of codes in which each `#` stands for a digit: `RTC.########`. */
export const codePattern = z
  .string({ error: 'expected a code, or a pattern of codes' })
  .regex(
    /^(?=.*[A-Za-z]{2})[\w.#-]+$/u,
    'a code with letters that only this product prints, with `#` for each digit that varies: `RTC.########`',
  );

/** A language tag such as `en` or `zh` (BCP 47). */
export const language = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/u, 'a language tag, such as en or zh');

/** A calendar day, `YYYY-MM-DD`. */
export const day = z.iso.date({ error: 'expected a day as YYYY-MM-DD, in quotes' });

/** An absolute https address. */
export const webAddress = z.url({ protocol: /^https$/u, error: 'expected a full address that begins with https://' });

/** A three-digit HTTP status. */
export const httpStatus = z
  .int({ error: 'expected an HTTP status, a whole number from 100 to 599' })
  .min(100, 'an HTTP status is at least 100')
  .max(599, 'an HTTP status is at most 599');
