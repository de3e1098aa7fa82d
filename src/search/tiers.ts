import { keyOf, serviceOf } from '../ids.ts';
import type { Case } from './evidence.ts';
import type { Facts } from './facts.ts';
import type { Certainty } from './kinds.ts';
import { isDistinctive, isStandardStatus } from './read/number-kinds.ts';
import { isIdentifier } from './text.ts';
import {
  KNOWN,
  LONE_NUMBER,
  LOOSE,
  MANY_WORDS,
  MIN_DIGITS_TO_SUGGEST,
  MIN_LONG_CODE,
  MIN_MESSAGE,
  MIN_SENTENCE,
  NAMED,
} from './tunables.ts';

/** From the surest on. */
export const CERTAINTIES: readonly Certainty[] = ['sure', 'likely', 'possible', 'elsewhere'];

/** What kind of text it is. */
export interface Asked {
  isAlone: boolean;
  /** Nothing else is, but the name of who answered. */
  isBare: boolean;
  /** Hardly anything else is in the text. */
  isLookup: boolean;
  /** The text is a lookup of a few words, or of words that the entry has, too. */
  isBrief: boolean;
  /** Beside the literal are words that not everybody uses of an error: a name may be among them. */
  hasOwnWords: boolean;
  /** It is a list, or source code. */
  isList: boolean;
  /** It is a log, for which fewer rules hold. */
  strict: boolean;
}

/** Everything a rule looks at. */
interface Given extends Asked {
  code: number;
  number: number;
  status: number;
  name: string;
  /** Words of the literal that agrees; 0 for none. */
  words: number;
  /** How much speaks for an answer: a code, and the message in a field of a body. */
  signs: number;
  isWholeLiteral: boolean;
  isExactLiteral: boolean;
  isDistinctiveLiteral: boolean;
  isCommonLiteral: boolean;
  isDistinctiveCode: boolean;
  /** A status of HTTP, a single digit, or a small number with a message among other words: one of them may be the name of somebody else. */
  isCommonCode: boolean;
  /** A status and a few words beside other words: anybody may have said it, whose name may be among them. */
  isAnybodys: boolean;
  isDistinctiveName: boolean;
  isLongCode: boolean;
  /** The subcode is there as well, and has four digits or more. */
  isLongPair: boolean;
  /** The text has a subcode that is not the entry's. */
  isClass: boolean;
  isShaped: boolean;
  isCut: boolean;
  isDisputed: boolean;
  /** The text has a number as its code, and the entry has another one. */
  isOtherCode: boolean;
  isField: boolean;
  isSpeltOperation: boolean;
  service: number;
  vendor: number;
}

interface Rule {
  tier: 'sure' | 'likely';
  /** It holds in a log too, which is full of numbers that are no codes. */
  inLogs: boolean;
  holds(given: Given): boolean;
}

const PATH = 1;

/** The surest that holds decides. What no rule names is possible. */
const RULES: readonly Rule[] = [
  // Code and message of the same entry. What any program could say in a few words, it says with a number that any could have.
  {
    tier: 'sure',
    inLogs: true,
    holds: ({ code, words, isExactLiteral, isShaped, isCommonCode, vendor }) =>
      code >= KNOWN &&
      (words >= (isCommonCode ? MANY_WORDS : 3) ||
        (vendor >= LOOSE && (words >= 3 || (words === 2 && isExactLiteral && isShaped)))),
  },
  { tier: 'likely', inLogs: true, holds: ({ code, words, isAnybodys }) => code >= KNOWN && words >= 2 && !isAnybodys },
  {
    tier: 'likely',
    inLogs: true,
    holds: ({ number, words, isAnybodys }) => number >= LOOSE && words >= 3 && !isAnybodys,
  },
  // A code, and who answered.
  { tier: 'sure', inLogs: true, holds: ({ code, service }) => code >= KNOWN && service >= KNOWN },
  { tier: 'sure', inLogs: false, holds: ({ code, service }) => code >= KNOWN && service >= NAMED },
  // Zero is what everybody returns when nothing went wrong.
  { tier: 'likely', inLogs: true, holds: ({ code, name, vendor }) => code >= KNOWN && vendor >= NAMED && name !== '0' },
  { tier: 'likely', inLogs: false, holds: ({ number, service }) => number >= LOOSE && service >= NAMED },
  // Somebody who types hardly more than a number of many digits, and whose it is.
  {
    tier: 'likely',
    inLogs: false,
    holds: ({ number, vendor, name, isBrief }) =>
      isBrief && number >= LOOSE && vendor >= NAMED && name.length > MIN_DIGITS_TO_SUGGEST,
  },
  // A name of several words that few others would write.
  {
    tier: 'sure',
    inLogs: false,
    holds: ({ code, isDistinctiveName: isName, vendor }) => code >= KNOWN && isName && vendor >= NAMED,
  },
  // The name of an exception, and the operation that raised it, both as they are spelt.
  {
    tier: 'likely',
    inLogs: true,
    holds: ({ code, name, isSpeltOperation }) => code >= KNOWN && isSpeltOperation && /\p{Ll}\p{Lu}/u.test(name),
  },
  // A code with a part of its message, or with its subcode: nobody else has both; or a name that few others would write.
  {
    tier: 'likely',
    inLogs: true,
    holds: ({ code, isCut, isLongPair, isDistinctiveName }) =>
      code >= KNOWN && (isCut || isLongPair || isDistinctiveName),
  },
  // A code that is nothing else anywhere.
  {
    tier: 'sure',
    inLogs: true,
    holds: ({ code, isDistinctiveCode, isDisputed }) => code >= KNOWN && isDistinctiveCode && !isDisputed,
  },
  { tier: 'likely', inLogs: true, holds: ({ code, isLongCode, isShaped }) => code === 1 && isLongCode && isShaped },
  {
    tier: 'sure',
    inLogs: true,
    holds: ({ isAlone, isDistinctiveCode, number }) => isAlone && isDistinctiveCode && number > 0,
  },
  {
    tier: 'sure',
    inLogs: false,
    holds: ({ isDistinctiveCode, isDisputed, number, vendor }) =>
      isDistinctiveCode && !isDisputed && number >= NAMED && vendor >= LOOSE,
  },
  {
    tier: 'likely',
    inLogs: true,
    holds: ({ code, number, isDistinctiveCode, vendor }) =>
      isDistinctiveCode && (code >= KNOWN || (number >= LOOSE && vendor > 0)),
  },
  {
    tier: 'likely',
    inLogs: false,
    holds: ({ number, name, isAlone, isBare, isDisputed, vendor }) =>
      (isAlone ? number >= LONE_NUMBER : isBare && number >= LOOSE && vendor > 0) && name.length >= 4 && !isDisputed,
  },
  // A status, and which service answered.
  { tier: 'sure', inLogs: true, holds: ({ status, service }) => status >= KNOWN && service >= PATH },
  { tier: 'likely', inLogs: false, holds: ({ status, service }) => status >= LOOSE && service >= NAMED },
  // A message by itself.
  {
    tier: 'sure',
    inLogs: true,
    holds: ({ words, service, isWholeLiteral }) => words >= 1 && isWholeLiteral && service >= KNOWN,
  },
  {
    tier: 'likely',
    inLogs: true,
    holds: ({ words, vendor, service }) => words >= 2 && Math.max(vendor, service) >= NAMED,
  },
  {
    tier: 'likely',
    inLogs: true,
    // A few words are everybody's: in a body, or beside a code, they are of whoever answered.
    holds: ({ words, signs, isWholeLiteral, isLookup, isOtherCode, isCommonLiteral }) =>
      words >= MIN_MESSAGE &&
      words + signs >= MIN_SENTENCE &&
      isWholeLiteral &&
      isLookup &&
      !isOtherCode &&
      !isCommonLiteral,
  },
  { tier: 'likely', inLogs: true, holds: ({ isDistinctiveLiteral }) => isDistinctiveLiteral },
  // A field of a request with a complaint.
  {
    tier: 'likely',
    inLogs: false,
    holds: ({ isField, vendor, service }) => isField && Math.max(vendor, service) >= KNOWN,
  },
];

/** How certain one hit is, before it is compared with the others. */
export function tierOf(one: Case, facts: Facts, asked: Asked): Certainty {
  const given = givenOf(one, facts, asked);
  // Somebody who types the name of another vendor, though it be a word of everyday language, asks for that one.
  const isOthers = asked.isLookup && one.told.isOtherVendor && given.code < KNOWN;
  if (one.told.isElsewhere || (isOthers && one.told.isNamedOther)) return 'elsewhere';
  const fits = RULES.filter(({ holds, inLogs }) => (inLogs || !asked.strict) && holds(given));
  const rule = fits.find(({ tier }) => tier === 'sure') ?? fits[0];
  if (!rule || asked.isList || one.told.isNamedOther || facts.products.length > 0) return 'possible';
  // The text names another operation than those that return it, or another service, and services of a vendor share codes: the code
  // with its message says more.
  const isBoth = given.code >= KNOWN && given.words >= 2;
  const isAnother = one.isOtherOperation ? !given.isDistinctiveCode : one.told.isNamedOtherService;
  if (isAnother && !isBoth) return 'possible';
  if (isOthers) return 'possible';
  // Of an error that a subcode tells from others, the code alone is only the class.
  if (!facts.isForeign) return given.isClass && !isBoth ? 'likely' : rule.tier;
  // Somebody else was asked: what is left is what nobody else says.
  const isOwn = isBoth || given.isDistinctiveCode || given.isDistinctiveLiteral;
  return isOwn ? 'likely' : 'possible';
}

/** Another name than the code: a long number of another base, or what is asked for and has the name of its service in it. */
const isDistinctiveName = (name: string, key: string, isAsked = false) =>
  /^0x\w{6}/u.test(name) || (isAsked && (isIdentifier(name) || (/_/u.test(name) && name.toLowerCase().includes(key))));

function givenOf(
  { document, service, evidence, literal, words, told, isDisputed, isOperation }: Case,
  { codes, hasCode, messages, numbers, operations, subcodes }: Facts,
  asked: Asked,
): Given {
  const most = (...ways: string[]) =>
    Math.max(
      0,
      ...evidence.filter(({ way, isWeak }) => ways.includes(way) && !isWeak).map(({ certainty }) => certainty),
    );
  const name = document.code ?? '';
  const isSpelt = service.operations.some(({ id }) => (operations.get(id) ?? 0) >= LOOSE);
  const key = keyOf(serviceOf(document.id));
  const isCommon = isStandardStatus(name) || /^\d$/u.test(name);
  const isInBody = messages.some(
    ({ start, end, objects }) => literal && objects.length > 0 && start <= literal.start && literal.end <= end,
  );
  const isAside = asked.hasOwnWords && !isInBody && Math.max(told.vendor, told.service) < LOOSE;
  return {
    ...asked,
    code: most('code'),
    number: most('number'),
    status: most('status', 'answered-with', 'number-as-status'),
    name,
    words: literal && !literal.isPart && (!literal.isGeneral || told.service >= KNOWN) ? literal.words : 0,
    signs: +hasCode + +isInBody,
    isWholeLiteral: literal !== null && literal.strength !== 'inside',
    isExactLiteral: literal?.strength === 'letter',
    isDistinctiveLiteral: literal?.isDistinctive ?? false,
    isCommonLiteral: literal?.isCommon ?? false,
    isDistinctiveCode: /^\d+$/u.test(name) && isDistinctive(name) && (codes.has(name) || numbers.has(name)),
    isCommonCode:
      isCommon ||
      (isAside &&
        codes.has(name) &&
        !told.isShaped &&
        name.length < MIN_DIGITS_TO_SUGGEST &&
        literal?.strength === 'inside'),
    isAnybodys: isCommon && isAside && (literal?.words ?? 0) < MANY_WORDS,
    isDistinctiveName:
      isIdentifier(name) ||
      document.names.some((one) => codes.has(one) && isDistinctiveName(one, key, codes.get(one)?.isLookup)),
    isLongCode: /^\d+$/u.test(name) && name.length >= MIN_LONG_CODE,
    isLongPair: (document.subcode ?? '').length >= MIN_DIGITS_TO_SUGGEST && evidence.some(({ isPair }) => isPair),
    isClass:
      document.code !== null &&
      document.subcode === null &&
      subcodes.some((value) => value !== name && Number(value) !== 0),
    isShaped: told.isShaped,
    isCut: literal !== null && literal.isPart && !literal.isCommon,
    isBrief: asked.isBrief || (asked.isLookup && words !== null),
    isDisputed,
    isOtherCode:
      document.code !== null &&
      !evidence.some(({ way }) => way === 'code' || way === 'answered-with') &&
      [...codes].some(([value, { certainty }]) => certainty >= KNOWN && /^\d+$/u.test(value)),
    isField: evidence.some(({ way }) => way === 'field'),
    isSpeltOperation: isOperation && isSpelt,
    service: told.service,
    // The name of an operation as it is spelt hints at whose it is.
    vendor: Math.max(told.vendor, told.service, isSpelt ? LOOSE : 0),
  };
}
