import { vendorOf } from '../../ids.ts';
import { NotAfter } from '../../not-after.ts';
import { clue, type Clue } from '../clue.ts';
import { foldName } from '../text.ts';
import { MAX_CLUES } from '../tunables.ts';
import { tokensOf, type PhraseMatch } from '../phrases.ts';
import type { Meaning, Vocabulary } from '../vocabulary.ts';
import { readAddresses } from './addresses.ts';
import * as CONTEXT from './context-certainty.ts';

/** Vendor, service, operation and product of a text: from addresses, from fields, and from words. */
export function readContext(text: string, vocabulary: Vocabulary): Clue[] {
  const addresses = readAddresses(text, vocabulary);
  const isInAddress = ({ start, end }: { start: number; end: number }) =>
    addresses.some((other) => start < other.end && other.start < end);
  // A part of an address is no field.
  const fields = readUses(text, vocabulary).filter((one) => !isInAddress(one));
  const words = withResources(text, readWords(text, vocabulary), vocabulary).filter((one) => !isInAddress(one));
  return unique([...addresses, ...fields, ...vocabulary.productCodes(text), ...words]);
}

const IDENTIFIER = /[A-Za-z_][A-Za-z0-9_]{3,60}/gu;

/** A field that a program misses: it has another body perhaps. */
const MISSED = /(?:key|reading|property|attribute|error)[: (]{0,2}['\x60]$/iu;
const NEAR = 12;

/** Names of fields that only one service, or a product without a table, uses; and fields of requests. */
function readUses(text: string, { fields }: Vocabulary): Clue[] {
  const found: Clue[] = [];
  for (const { 0: name, index } of text.matchAll(IDENTIFIER)) {
    if (found.length >= MAX_CLUES) break;
    const uses = fields.get(name) ?? [];
    const isMissed = MISSED.test(text.slice(Math.max(0, index - NEAR), index));
    for (const { kind, id, isUnique, operation } of uses) {
      const end = index + name.length;
      found.push(
        isUnique
          ? {
              ...clue(kind, id, index, isMissed ? CONTEXT.word : CONTEXT.field, `the name ${name}`, end),
              origin: 'field-name',
              word: name,
            }
          : {
              ...clue('field', id, index, CONTEXT.word, `the field ${name} of ${operation}`, end),
              under: name,
              word: name,
            },
      );
    }
  }
  return found;
}

/** The name of a resource, its parts from the outside in: `arn:partition:product:region:account:stage/Xyz`. */
const RESOURCE = new NotAfter(String.raw`\w:-`, /[\w-]{1,30}:(?:[\w-]{0,40}:){2,6}([a-z][a-z-]{2,30})[/:]/gu);

/** Several services can share the name of their product in such a name: the resource says which one has operations for it. */
function withResources(text: string, words: readonly Clue[], { services }: Vocabulary): Clue[] {
  let found = [...words];
  for (const { 0: whole, 1: resource = '', index } of text.matchAll(RESOURCE)) {
    const isInside = (one: Clue) => one.kind === 'service' && index <= one.start && one.end <= index + whole.length;
    const shared = found.filter(isInside);
    const [product] = shared;
    const own = services.filter(
      ({ id, legacy, operations }) =>
        product !== undefined &&
        !legacy &&
        vendorOf(id) === vendorOf(product.value) &&
        operations.some((one) => foldName(one.id).endsWith(foldName(resource))),
    );
    if (!product || own.length === 0 || own.some(({ id }) => shared.some(({ value }) => value === id))) continue;
    const why = `the resource ${resource}`;
    found = [
      ...found.filter((one) => !isInside(one)),
      ...own.map(({ id }) => ({ ...product, value: id, certainty: CONTEXT.name, why })),
    ];
  }
  return found;
}

/** Identifiers that are about an error: a word in them counts like one by itself. */
const ABOUT_ERROR = /(?:^|_|[a-z])(?:err(?:or|no)?s?|code|status|fail(?:ed|ure)?|\d{2,})(?:_|$|[A-Z])/iu;

/** The method of a request in capitals, as in `DELETE /rooms/7`: everybody's, whatever operation has the same name. */
const METHOD = /^(?:GET|POST|PUT|PATCH|DELETE)$/u;

function readWords(text: string, { phrases }: Vocabulary): Clue[] {
  const clues = phrases
    .find(text, tokensOf(text))
    .slice(0, MAX_CLUES)
    .flatMap((match) => {
      const identifier = match.isWhole ? '' : identifierAt(text, match);
      // What several vendors call their services is the name of none of them.
      const isShared =
        new Set(
          match.meanings
            .filter(({ kind, isBare, written }) => kind === 'service' && !(isBare && /\s/u.test(written)))
            .map(({ id }) => vendorOf(id)),
        ).size > 1;
      return match.meanings
        .filter(({ kind }) => kind !== 'operation' || !METHOD.test(text.slice(match.start, match.end)))
        .filter(
          ({ kind, isGeneral }) => match.isWhole || (kind === 'vendor' && !isGeneral) || ABOUT_ERROR.test(identifier),
        )
        .map((meaning) =>
          wordClue(text, match, isShared && meaning.kind === 'service' ? { ...meaning, isGeneral: true } : meaning),
        );
    });
  // Of two words for the same kind of thing, of which one is a part of the other, the longer one is meant.
  return clues.filter(
    (one) =>
      !clues.some(
        (other) =>
          other.kind === one.kind &&
          other.start <= one.start &&
          one.end <= other.end &&
          other.end - other.start > one.end - one.start,
      ),
  );
}

/** A name is written as its owner writes it; a vendor's in any case, unless it is an everyday word. */
function wordClue(
  text: string,
  { start, end }: PhraseMatch<Meaning>,
  { kind, id, isGeneral, isBare, isOwned, isEveryday = false, written }: Meaning,
): Clue {
  const word = text.slice(start, end);
  // Somebody who asks about a service names it first.
  const isOwn = isOwned && (!isEveryday || !/[\p{L}\p{N}]/u.test(text.slice(0, start)));
  const isAsWritten = kind === 'vendor' || isOwn || plain(word) === plain(written);
  // A vendor that is called by a word of everyday language writes it in its own way, or its name is a label of the line.
  const isWrittenAsName = word === written && word !== word.toLowerCase();
  const isSpelt = kind === 'vendor' && isGeneral && (isWrittenAsName || isLabel(text, start, end));
  // The name of an operation of several words is no word of everyday language, as "message" and "update" are.
  const isOfWords = kind === 'operation' && word === id && /\p{Ll}\p{Lu}/u.test(id);
  // An identifier with dots and with the vendor in it, such as that of a plugin, says who answered as a host does.
  const isDotted =
    kind === 'service' && word === written && word !== vendorOf(id) && word.split('.').includes(vendorOf(id));
  const certainty = isDotted
    ? CONTEXT.host
    : !isGeneral && isAsWritten
      ? CONTEXT.name
      : isSpelt || isOfWords
        ? CONTEXT.spelt
        : isBare
          ? CONTEXT.bare
          : CONTEXT.word;
  const made = { ...clue(kind, id, start, certainty, `the word ${word}`, end), word };
  return kind === 'service' && FIELD_VALUE.test(written) ? { ...made, origin: 'field-value' } : made;
}
/** A field with its value, as the content writes it: `productId 3`. */
const FIELD_VALUE = /^\p{Ll}+\p{Lu}\w* \d+$/u;

/** `name:` at the start of a line or behind its level, `[name]`: what a program writes before its lines. */
const isLabel = (text: string, start: number, end: number) =>
  /(?:^|\n|\[|\b[A-Z]{4,8}\]?:? )$/u.test(text.slice(Math.max(0, start - 12), start)) &&
  /^[:\]]/u.test(text.slice(end, end + 1));

const plain = (word: string) => word.replace(/[\s_-]+/gu, ' ');

function identifierAt(text: string, { start, end }: { start: number; end: number }): string {
  const before = /[\p{L}\p{N}_]{0,60}$/u.exec(text.slice(Math.max(0, start - 60), start))?.[0] ?? '';
  const behind = /^[\p{L}\p{N}_]{0,60}/u.exec(text.slice(end, end + 60))?.[0] ?? '';
  return before + text.slice(start, end) + behind;
}

/** Each vendor, service and operation once for every place; of one place the most certain. */
function unique(clues: readonly Clue[]): Clue[] {
  const seen = new Map<string, Clue>();
  for (const one of clues) {
    const key = `${one.kind} ${one.value} ${one.start}`;
    const before = seen.get(key);
    if (!before || before.certainty < one.certainty) seen.set(key, one);
  }
  return [...seen.values()];
}
