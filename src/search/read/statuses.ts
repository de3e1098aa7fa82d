import { NotAfter } from '../../not-after.ts';
import { clue, type Clue } from '../clue.ts';
import { MAX_CLUES } from '../tunables.ts';
import { STATUS_PHRASES } from './keys.ts';

const STATUS_WITH_PHRASE = new RegExp(
  String.raw`((?:^|[^\d.])[1-5]\d\d[\s:*)"\x60-]{1,5}\(?)(${STATUS_PHRASES})\b`,
  'giu',
);

/** A text of the same length without the phrases of the statuses that stand before them: they say nothing more. */
export const withoutPhrases = (text: string): string =>
  text.replace(STATUS_WITH_PHRASE, (_, status: string, phrase: string) => status + ' '.repeat(phrase.length));

/** How an HTTP status is written; the first group is the status. */
const PATTERNS: readonly { pattern: RegExp; certainty: number }[] = [
  {
    pattern: /\bHTTP(?:S|\/\d(?:\.\d)?)?["'\s:=(]{1,3}(?:status|code|error|response)?[\s:=]{0,3}([1-5]\d\d)(?!\d)/giu,
    certainty: 1,
  },
  {
    pattern:
      /(?:\bstatus(?:[ _-]?code)?|\bresponse code|响应码|状态码|ステータス(?:コード)?|상태 ?코드)[^\p{L}\p{N}\n]{0,5}([1-5]\d\d)(?!\d)/giu,
    certainty: 1,
  },
  // In one word.
  { pattern: /\bHTTP(?:error|exception|code)?[_./-]?([1-5]\d\d)(?![\p{L}\p{N}_])/giu, certainty: 1 },
  // An access log: method, address, status.
  {
    pattern:
      /\b(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\s+\S{1,300}(?:\s+HTTP\/[\d.]{1,3}["']?)?\s+(?:net::\S{1,40}\s+)?([1-5]\d\d)(?![\w.])/gu,
    certainty: 1,
  },
  { pattern: /\b([1-5]\d\d)\s+(?:GET|POST|PUT|PATCH|DELETE)\s+\S/gu, certainty: 1 },
  {
    pattern: new NotAfter(
      String.raw`\d.`,
      new RegExp(String.raw`([1-5]\d\d)[\s:*)"\x60-]{1,5}\(?(?:${STATUS_PHRASES})\b`, 'giu'),
    ),
    certainty: 1,
  },
  { pattern: /(?:[-=]>|[→←]|<-)\s?([1-5]\d\d)(?![\w.])/gu, certainty: 0.8 },
  { pattern: /[([]([1-5]\d\d)[)\]]/gu, certainty: 0.7 },
];
/** A class of statuses: `5xx`, `50x`. */
const CLASS = new NotAfter(String.raw`\p{L}\p{N}`, /([1-5](?:xx|\dx))(?![\p{L}\p{N}])/giu);

/** Statuses of HTTP that a text names as such, and classes of them. */
export function readStatuses(text: string, taken: readonly { start: number; end: number }[]): Clue[] {
  const found: Clue[] = [];
  for (const { pattern, certainty } of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const value = match[1] ?? '';
      const start = match.index + match[0].lastIndexOf(value);
      if (found.length >= MAX_CLUES || overlaps([...taken, ...found], start, start + value.length)) continue;
      if (isOtherProtocol(text, match.index)) continue;
      found.push(clue('status', value, start, certainty, 'HTTP status'));
    }
  }
  for (const match of text.matchAll(CLASS)) {
    found.push(clue('status', match[0].toLowerCase(), match.index, 0.8, 'a class of HTTP statuses'));
  }
  return found;
}

const overlaps = (taken: readonly { start: number; end: number }[], start: number, end: number) =>
  taken.some((other) => start < other.end && other.start < end);

/** `SIP/2.0 404 Not Found` is no status of HTTP. */
const isOtherProtocol = (text: string, at: number) =>
  /(?:SIP|RTSP|ICAP|IPP)\/\d\.\d\s$|\bsip[\s:]$/iu.test(text.slice(Math.max(0, at - 9), at));
