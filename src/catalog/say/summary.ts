import { withoutEnd } from '../../patterns.ts';
import { serviceTitle } from './service-title.ts';
import { withoutBackticks } from './backticks.ts';
import { casesOf, placeWords } from './guidance.ts';
import type { Entry, Occurrence } from '../model.ts';
import { retiredSentence, retirementsOf } from './retired.ts';
import { signOf } from './sign.ts';
import { retryTagWords } from './delay-words.ts';
import { OUTCOME_ANSWERS, OUTCOME_WORDS } from './verdict-words.ts';

/** An entry in few words: for link previews, search engines and the picture of an entry. */

/** Something that an entry says, with where it holds. */
export interface Statement {
  /** `On start, stop` or `Meaning 2`; null when the same holds everywhere. */
  place: string | null;
  text: string;
  /** What has to be known first, and where; null for nothing. */
  remark: string | null;
  /** The first of the occurrences it holds for. */
  occurrence: Occurrence;
}

/** Characters of the names of operations in a statement: a card and a preview have room for two such places. */
const PLACE_ROOM = 36;

/** What all occurrences of an entry say about one thing; several statements where they differ. */
function statementsOf(entry: Entry, textOf: (occurrence: Occurrence) => string): Statement[] {
  const cases = casesOf(entry, textOf);
  return cases.map(({ occurrence, occurrences }) => ({
    place: cases.length > 1 ? placeWords(entry, occurrences, PLACE_ROOM) : null,
    text: textOf(occurrence),
    remark: null,
    occurrence,
  }));
}

/** What the response is, in a word: `Error`. */
export const outcomeStatements = (entry: Entry): Statement[] =>
  statementsOf(entry, ({ outcome }) => OUTCOME_WORDS[outcome].short);

/** Is it an error? In a word or two: `Yes`. */
export const outcomeAnswers = (entry: Entry): Statement[] =>
  statementsOf(entry, ({ outcome }) => OUTCOME_ANSWERS[outcome]);

/** Can I retry, and after which waiting times? In a few words, with what has to be known first. */
export const retryStatements = (entry: Entry): Statement[] =>
  plainRetryStatements(entry).map((statement) => {
    const alike = entry.occurrences.filter((one) => retryText(one) === statement.text);
    return { ...statement, remark: remarkOf(entry, alike) };
  });

/** The same without what has to be known first. */
export const plainRetryStatements = (entry: Entry): Statement[] => statementsOf(entry, retryText);

const retryText = ({ retry, outcome }: Occurrence): string => retryTagWords(retry, outcome);

/** What has to be known of some occurrences before their sign is followed, and of which; null for nothing. */
function remarkOf(entry: Entry, occurrences: readonly Occurrence[]): string | null {
  const remarked = occurrences.filter((occurrence) => signOf(occurrence).remark !== null);
  const [first] = remarked;
  if (!first) return null;
  const remark = signOf(first).remark ?? '';
  return remarked.length === occurrences.length
    ? remark
    : `${placeWords(entry, remarked, PLACE_ROOM)}: ${decapitalised(remark)}`;
}

/** What it means, in plain text. */
const meaningStatements = (entry: Entry): Statement[] =>
  statementsOf(entry, ({ meaning }) => withoutBackticks(meaning));

/** What to do when repeating does not help; nothing where nothing is said. */
const thenStatements = (entry: Entry): Statement[] =>
  statementsOf(entry, ({ retry }) => withoutBackticks(retry.then ?? '')).filter(({ text }) => text !== '');

/** Statements as one phrase without a full stop: `Retry now`, or `On acquire: fix, then retry; on start: retry now`. */
export function phrase(statements: readonly Statement[]): string {
  const parts = statements.map(({ place, text, remark }) => {
    const words = remarked(text, remark);
    return place === null ? words : `${place}: ${decapitalised(words)}`;
  });
  return parts.map((part, index) => (index === 0 ? part : decapitalised(part))).join('; ');
}

/** Words with a remark behind them, within the brackets that are there: `Wait, then retry (3 s; it may have worked)`. */
function remarked(words: string, remark: string | null): string {
  if (remark === null) return words;
  const aside = decapitalised(withoutEnd(remark, /\./u));
  return words.endsWith(')') ? `${words.slice(0, -1)}; ${aside})` : `${words} (${aside})`;
}

/** Statements that are sentences already, one after the other. */
const sentences = (statements: readonly Statement[]): string =>
  statements.map(({ place, text }) => (place === null ? text : `${place}: ${text}`)).join(' ');

/** So many characters of a summary are aimed at: most previews show no more. */
export const SUMMARY_LENGTH = 200;
/** So many of them a literal may take that names an entry. */
const LABEL_LENGTH = 40;
/** What is left of a longer one. */
const SHORT_LABEL_LENGTH = 34;
/** Label and verdicts leave as much room in the shortest previews, of 155 characters, as shows what a meaning is about. */
export const HEAD_LENGTH = 100;

/**
 * The whole entry in one line of plain text, the verdicts first, because every preview cuts off the end:
 * `65: Error. Wait, then retry (3 s, then 6 s). The request was not completed.`
 * Only that it is retired comes before them. What would be too long is shortened to whole sentences.
 */
export function entrySummary(entry: Entry): string {
  const head = [...retirementsOf(entry).map(retiredSentence), summaryHead(entry)].join(' ');
  const [meanings, then] = [meaningStatements(entry), thenStatements(entry)];
  const whole = joined(head, sentences(meanings), sentences(then));
  return whole.length <= SUMMARY_LENGTH ? whole : shortened(head, meanings, then);
}

/**
 * Label and verdicts: `65: Error. Wait, then retry (3 s, then 6 s).` What leaves no room for a meaning is left to the page:
 * that the request may have worked, then the places: `Retry now or check state first, depending on the operation.`
 */
export function summaryHead(entry: Entry): string {
  const label = entry.label.length <= LABEL_LENGTH ? entry.label : cutAtWord(entry.label, SHORT_LABEL_LENGTH);
  const by = entry.occurrences.some(({ operations }) => operations.length > 0) ? 'operation' : 'meaning';
  const outcomes = outcomeStatements(entry);
  const retries = plainRetryStatements(entry);
  const verdicts = unique(retries.map(({ occurrence }) => signOf(occurrence).words));
  const depending =
    verdicts.length === 1
      ? `${verdicts.join('')}; when depends on the ${by}`
      : `${either(verdicts)}, depending on the ${by}`;
  const heads = [
    [phrase(outcomes), phrase(retryStatements(entry))],
    [phrase(outcomes), phrase(retries)],
    [phrase(outcomes), depending],
    [either(unique(outcomes.map(({ text }) => text))), depending],
  ].map(([outcome = '', retry = '']) => `${label}: ${outcome}. ${retry}.`);
  return heads.find(({ length }) => length <= HEAD_LENGTH) ?? heads[heads.length - 1]!;
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];
/** `Retry now, wait, then retry or check state first`. */
const either = (texts: readonly string[]): string =>
  texts.map((text, index) => (index === 0 ? text : decapitalised(text))).join(' or ');

/**
 * Of several meanings the first, with how many there are; of it the first sentence. Then, as long as there is room, what
 * to do, and after that the rest of the meaning.
 */
function shortened(head: string, meanings: readonly Statement[], then: readonly Statement[]): string {
  const [first] = meanings;
  const [start = '', ...rest] = sentencesOf(first?.text ?? '');
  let meaning = `${first ? orderWords(first, meanings.length, head) : ''}${start}`;
  let advice = '';
  for (const part of sentencesOf(sentences(then))) {
    if (joined(head, meaning, advice, part).length > SUMMARY_LENGTH) break;
    advice = joined(advice, part);
  }
  for (const part of rest) {
    if (joined(head, meaning, part, advice).length > SUMMARY_LENGTH) break;
    meaning = joined(meaning, part);
  }
  return cutAtWord(joined(head, meaning, advice));
}

/** What comes before the first of several meanings: `First of 2 meanings, on start: `. */
function orderWords({ place }: Statement, count: number, head: string): string {
  if (place === null) return '';
  const isNumbered = place.startsWith('Meaning');
  // Verdicts that differ have named the meanings already, or leave no room to name them.
  const what = (isNumbered && /meaning/iu.test(head)) || head.length > HEAD_LENGTH ? '' : ' meanings';
  const where = isNumbered || head.length + place.length > HEAD_LENGTH ? '' : `, ${decapitalised(place)}`;
  return `First of ${count}${what}${where}: `;
}

/** Text of one sentence that is too long in spite of everything ends after a whole word. */
function cutAtWord(text: string, length = SUMMARY_LENGTH): string {
  if (text.length <= length) return text;
  const end = text.lastIndexOf(' ', length - 1);
  return `${withoutEnd(text.slice(0, end < 0 ? length - 1 : end), /[\s,;:]/u)}…`;
}

const joined = (...parts: string[]): string => parts.filter((part) => part !== '').join(' ');
const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?]) (?=[\p{Lu}\p{N}])/u);
const decapitalised = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** The title of an entry where nothing is around it: code, title, vendor and service. */
export const entryTitle = ({ label, title, service }: Entry): string => `${label} ${title} · ${serviceTitle(service)}`;
