import { serviceOf } from '../ids.ts';
import type { Clue } from './clue.ts';
import { isCalledSubcode, isCode, type Facts, type Told } from './facts.ts';
import type { SearchDocument } from './index-file/search-index.ts';
import type { Evidence } from './kinds.ts';
import type { LiteralMatch } from './literals.ts';
import { isNameOf } from './read/name-clues.ts';
import { isBareEvent, isCalledCode, isEventTold, placeCertainty } from './places.ts';
import { isStandardStatus } from './read/number-kinds.ts';
import { foldName } from './text.ts';
import {
  EVEN,
  FAINT,
  KNOWN,
  LEAST_INSIDE,
  LOOSE,
  MIN_DIGITS_TO_SUGGEST,
  MOST_INSIDE,
  NAMED,
  POINTS,
  WHOLE_LITERAL,
  WORDS_INSIDE,
} from './tunables.ts';
import { codeEvidence, codesOf, isRepeated } from './codes.ts';
import { byProtocol, byStatus } from './status-ways.ts';

/** Every way in which the text means an entry, with how certain it is. */
export function identify(
  document: SearchDocument,
  facts: Facts,
  literal: LiteralMatch | null,
  isComplaint: boolean,
  told: Told,
): Evidence[] {
  return [
    ...byCode(document, facts, told),
    ...byStatus(document, facts, told),
    ...byProtocol(document, facts, told),
    ...byLiteral(literal, told, facts),
    ...(isComplaint ? byField(document, facts) : []),
  ];
}

function byCode(document: SearchDocument, facts: Facts, told: Told): Evidence[] {
  const { subcode } = document;
  // What is called a subcode is no code beside one, and a code is no subcode.
  const own = (facts.byValue.get(document.code ?? '') ?? []).filter(isCode);
  const isSubcode = own.length > 0 && own.every(isCalledSubcode) && facts.hasCode && document.place === null;
  const found = isSubcode ? [] : byName(document, facts, told);
  if (subcode === null) {
    if (!isSubcode || !own[0]) return found;
    return [
      { ...codeEvidence(own[0]), points: isLong(document.code) ? POINTS.longSubcode : POINTS.shortSubcode, isSubcode },
    ];
  }
  // Digits of a version, a time or an ID are part of that.
  const given = (facts.byValue.get(subcode) ?? []).filter(({ why }) => !why.startsWith('part of'));
  const isCalled = given.some(isCalledSubcode);
  // The same number twice is no code with its subcode, unless it is called so, or once right behind the other.
  const isApart = subcode === document.code ? isRepeated(given) : given.length > 0;
  const isPair = isCalled || (isApart && facts.subcodes.length === 0);
  // Some say the code as the status, and the subcode as the code.
  const status = facts.statuses.get(document.code ?? '') ?? 0;
  const said = facts.codes.get(subcode);
  const isOnly = facts.codes.size === 1;
  if (found.length === 0 && said && isOnly && isLong(subcode) && Math.min(status, said.certainty) >= KNOWN)
    return [{ ...codeEvidence(said), points: POINTS.code + POINTS.subcode, isPair: true }];
  if (found.length === 0 && isPair) {
    // Called so, and without any code, it is all that is asked for.
    const isAsked = isCalled && !facts.hasCode;
    const certainty = Math.min(isAsked ? KNOWN : LOOSE, Math.max(...given.map((one) => one.certainty)));
    const points = isAsked && isLong(subcode) ? POINTS.longSubcode : POINTS.number;
    return [{ way: isAsked ? 'code' : 'number', certainty, points, why: 'the subcode', isWeak: !isAsked }];
  }
  // One answer has both; what stands beside a subcode that is called so is its code.
  const more = isPair ? POINTS.subcode : POINTS.noSubcode;
  return found.map((one) => ({
    ...one,
    ...(isCalled && one.way === 'number' ? { way: 'code' as const, certainty: KNOWN } : {}),
    points: (isCalled ? Math.max(POINTS.code, one.points) : one.points) + more,
    isWeak: !isPair,
    isPair,
  }));
}

const isLong = (code: string | null) => (code ?? '').length >= MIN_DIGITS_TO_SUGGEST;

function byName(document: SearchDocument, facts: Facts, told: Told): Evidence[] {
  const { vendor, service } = told;
  const { codes, numbers, byValue } = facts;
  const found: Evidence[] = [];
  for (const name of codesOf(document)) {
    if (document.status !== null && name === String(document.status)) continue;
    const code = codes.get(name);
    const number = numbers.get(name);
    if (document.place !== null) {
      const said = byValue.get(name) ?? [];
      const inPlace = Math.max(0, ...said.map((one) => placeCertainty(document, one, told)));
      const own = code ?? number ?? said.find(({ isPlaced }) => isPlaced);
      // A name that is known for certain is so in a field of another object, too.
      const isWord = /\p{L}/u.test(name);
      const sure = isWord && inPlace > 0 ? Math.max(inPlace, own?.certainty ?? 0) : inPlace;
      if (inPlace > 0) {
        const placed = placedEvidence(document, sure, facts);
        const isEvent = said.every((one) => one.isEvent || placeCertainty(document, one, told) === 0);
        const why = document.bitMask && own ? own.why : placed.why;
        found.push({ ...placed, why, points: placed.points + (isEvent ? 0 : inPlace === 1 ? POINTS.inPlace : 0) });
      } else if (own && isWord) {
        // A word of everyday language has to be where the code belongs, or all there is.
        // In a field of another name it is a state of somebody else; a plain word says nothing there.
        const isPlain = own.objects.length > 0 && PLAIN_WORD.test(name) && !/code$/u.test(own.under ?? '');
        const certainty = isPlain ? FAINT : own.isPlaced ? Math.min(own.certainty, NAMED) : own.certainty;
        if (certainty >= NAMED) {
          const isTold = isEventTold(document, facts);
          const named = codeEvidence({ ...own, certainty });
          found.push({
            ...named,
            points: named.points + (isTold ? POINTS.event : 0),
            isDetail: !isTold && !isCalledCode(document),
          });
        } else if (service >= NAMED || isAskedFor(own, vendor))
          found.push({
            ...codeEvidence({ ...own, certainty: EVEN }),
            isWeak: true,
            isDetail: !isCalledCode(document),
          });
      } else if (own && isBareEvent(document, facts))
        found.push({ ...codeEvidence({ ...own, certainty: NAMED }), isInBody: true });
      else if (own) found.push(misplaced(own));
      continue;
    }
    if (document.kind === 'status' && name === document.label) continue;
    // A word of everyday language that is a code of the vendor whose name is beside it.
    const isItsName = code?.kind === 'name' && vendor >= NAMED;
    if (code) found.push(codeEvidence(isItsName ? { ...code, certainty: Math.max(NAMED, code.certainty) } : code));
    if (number) {
      const isOther = document.occurrences.every(
        ({ httpStatus }) => httpStatus !== null && String(httpStatus) !== name,
      );
      const penalty = isStandardStatus(name) && isOther ? POINTS.otherStatus : 0;
      const { certainty, why } = number;
      found.push({ way: 'number', certainty, points: POINTS.number + POINTS.numberCertain * certainty + penalty, why });
    }
  }
  return found;
}

/** The code where it belongs; one of an event, where the text names that event. */
function placedEvidence(document: SearchDocument, inPlace: number, facts: Facts): Evidence {
  const { place, label } = document;
  const isCode = isCalledCode(document);
  const event = place?.event;
  const isTold = inPlace > LOOSE && isEventTold(document, facts);
  // The number of a level is a detail of its event; a name says what happened in it.
  const isNamed = isTold && /\p{L}/u.test(document.code ?? '');
  const isOther = event !== undefined && !isTold && facts.hasEvent;
  // A field that is just called "code" is everybody's.
  const isAnybodys = event !== undefined && !isTold && foldName(place?.field?.split('.').at(-1) ?? '') === 'code';
  const points =
    POINTS.code * (isTold ? 1 : isAnybodys ? LOOSE : inPlace) + (isTold ? POINTS.event : isOther ? -POINTS.event : 0);
  // Without its event, the code can be that of another one.
  const certainty = isTold ? 1 : event === undefined ? inPlace : isOther ? LOOSE : Math.min(inPlace, NAMED);
  const way = isOther ? 'number' : 'code';
  return {
    way,
    certainty,
    points,
    why: `\`${label}\``,
    isDetail: !isCode && !isNamed,
    isInBody: true,
    // Of another event than the one of the text nothing is concluded.
    isWeak: isOther,
    isAsked: isTold,
  };
}

const PLAIN_WORD = /^(?:\p{Lu}?\p{Ll}+|\p{Lu}+)$/u;

/** Somebody who types little else means the name of a state; behind a word such as "error", or beside its vendor. */
const isAskedFor = ({ certainty, isLookup = false }: Clue, vendor: number) =>
  isLookup && (certainty >= LOOSE || vendor > 0);

/** Elsewhere than where it belongs, a number may be this one when it is typed, and hardly in another field of a body. */
const misplaced = ({ objects, isPlaced, certainty }: Clue): Evidence => ({
  way: 'number',
  certainty: Math.min(certainty, isPlaced ? FAINT / 2 : objects.length > 0 ? FAINT : EVEN),
  points: POINTS.misplaced,
  why: 'the number',
  isWeak: true,
});

function byLiteral(literal: LiteralMatch | null, { service }: Told, { messages, all, statuses }: Facts): Evidence[] {
  if (!literal) return [];
  const isInBody =
    !literal.isGeneral || messages.some(({ start, end }) => start <= literal.start && literal.end <= end);
  const { strength, words, isDistinctive, isGeneral, isPart } = literal;
  const isName = !literal.isLetter && all.some((one) => isNameOf(one, literal));
  // Beside a status it is the phrase of that status, and says nothing more.
  const points = statuses.size > 0 && !isInBody && !isName ? 0 : POINTS.general;
  if ((isGeneral && service < KNOWN) || isName)
    return [{ way: 'message', certainty: words < 2 ? FAINT : EVEN, points, why: 'words of the message', isInBody }];
  const inside = Math.min(MOST_INSIDE, LEAST_INSIDE + words / WORDS_INSIDE);
  const certainty = strength === 'inside' && !isDistinctive ? inside : words === 1 ? EVEN : WHOLE_LITERAL;
  const way = strength === 'inside' ? 'message-inside' : 'message';
  const why = isPart ? 'a part of the message' : strength === 'letter' ? 'exact message' : 'words of the message';
  const most =
    strength !== 'inside'
      ? strength === 'letter'
        ? POINTS.letter
        : POINTS.whole
      : literal.isSaid
        ? literal.isLetter
          ? POINTS.inside
          : POINTS.insideSaid
        : Math.min(POINTS.inside, POINTS.insideLeast + POINTS.insideWord * words);
  return [{ way, certainty, points: most, why, isInBody }];
}

/** A field of a request with a word of complaint means the row for invalid values. */
function byField({ id }: SearchDocument, { fields }: Facts): Evidence[] {
  const field = fields.get(serviceOf(id));
  return field === undefined ? [] : [{ way: 'field', certainty: EVEN, points: POINTS.field, why: field.why }];
}
