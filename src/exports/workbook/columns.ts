import { withoutBackticks } from '../../catalog/say/backticks.ts';
import type { Entry, Occurrence } from '../../catalog/model.ts';
import { statusesOf } from '../../catalog/say/facts.ts';
import { basisWords, fixedByWords } from '../../catalog/say/verdict-sentences.ts';
import { retryTagWords } from '../../catalog/say/delay-words.ts';
import { EFFECT_WORDS, OUTCOME_WORDS } from '../../catalog/say/verdict-words.ts';

/** A column of the workbook. */
export interface Column {
  title: string;
  /** What is in it, for the sheet that explains. */
  what: string;
  /** Width in characters of the default font. */
  width: number;
  textOf(occurrence: Occurrence, entry: Entry): string;
}

const sentences = (texts: readonly string[]) => withoutBackticks(texts.join('\n'));

/** The columns of each vendor's sheet: what identifies an error first, then what to do about it, then where it is from. */
export const COLUMNS: readonly Column[] = [
  {
    title: 'Code',
    what: 'The code, state, status or message of the response; always text, so that no digit is lost.',
    width: 22,
    textOf: (_, { label }) => label,
  },
  { title: 'Title', what: 'What it is, in a few words.', width: 30, textOf: (_, { title }) => title },
  { title: 'Service', what: 'The API that returns it.', width: 22, textOf: (_, { service }) => service.label },
  {
    title: 'Operations',
    what: 'The calls that return it; empty where the source names none.',
    width: 20,
    textOf: ({ operations }) => operations.map(({ id }) => id).join(', '),
  },
  {
    title: 'Status',
    what: 'The HTTP status, or that of another protocol.',
    width: 10,
    textOf: (occurrence) =>
      statusesOf(occurrence)
        .map(({ text }) => text)
        .join(', '),
  },
  {
    title: 'Literal text',
    what: "The vendor's own texts, to the letter, with ... for each part that varies.",
    width: 36,
    textOf: ({ literals }) => literals.map(({ field, text }) => (field ? `${field}: ${text}` : text)).join('\n'),
  },
  {
    title: 'Meaning',
    what: 'What happened.',
    width: 48,
    textOf: ({ meaning, causes, notes }) => sentences([meaning, ...causes.map((cause) => `– ${cause}`), ...notes]),
  },
  {
    title: 'Error?',
    what: 'Whether it reports a failure at all.',
    width: 13,
    textOf: ({ outcome }) => OUTCOME_WORDS[outcome].short,
  },
  {
    title: 'Took effect?',
    what: 'Whether the request did its work all the same.',
    width: 16,
    textOf: ({ effect }) => EFFECT_WORDS[effect].short,
  },
  {
    title: 'Retry?',
    what: 'Whether to send the request again, with the waiting times that a source names.',
    width: 22,
    textOf: ({ retry, outcome }) => retryTagWords(retry, outcome),
  },
  {
    title: 'Who says so',
    what: "Whether the advice on repeating is from the vendor's docs, or our assessment.",
    width: 18,
    textOf: ({ retry }, { service }) => basisWords(retry.basis, service.vendor),
  },
  {
    title: 'Who fixes it',
    what: 'On which side the cause is.',
    width: 14,
    textOf: ({ fixedBy, outcome }, { service }) => fixedByWords(fixedBy, outcome, service.vendor).short,
  },
  {
    title: 'What to do',
    what: 'Warnings first, then the steps, then what to do when a repeat does not help.',
    width: 48,
    textOf: ({ warnings, actions, retry }) =>
      sentences([
        ...warnings.map(({ text }) => `⚠ ${text}`),
        ...actions.map((action) => `– ${action}`),
        ...(retry.then ? [retry.then] : []),
      ]),
  },
  {
    title: 'Cause',
    what: 'The kind of error, one list for all vendors.',
    width: 22,
    textOf: ({ condition }) => condition.title,
  },
  { title: 'Section', what: 'The heading in the source.', width: 26, textOf: ({ table }) => table.section },
  { title: 'Entry', what: 'Its name in this index, linked to its page.', width: 36, textOf: (_, { id }) => id },
];
