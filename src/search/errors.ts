import type { Clue } from './clue.ts';
import { IS_SUBCODE, isNumber } from './codes.ts';
import type { LiteralMatch } from './literals.ts';
import { lineCounter, lineStarts } from './lines.ts';
import { KNOWN, MAX_ERRORS } from './tunables.ts';

/** One of several errors of a text: what is in it, and what is around it and holds for it. */
export interface ErrorPart {
  /** Line of the read text, from 0, where it begins. */
  line: number;
  /** Where its text begins in the read text. */
  offset: number;
  text: string;
  clues: Clue[];
  literals: LiteralMatch[];
}

/** A code or a message of an answer, with the lines it is in. */
interface Anchor {
  identity: string;
  objects: readonly number[];
  start: number;
  first: number;
  last: number;
}

/**
 * The errors of a text, in its order: each answer with its own request and status. Empty when the text has one error or none:
 * then all of it is about that one.
 */
export function errorsOf(
  text: string,
  clues: readonly Clue[],
  literals: readonly LiteralMatch[],
  isKnown: (clue: Clue) => boolean,
): ErrorPart[] {
  const lineOf = lineCounter(text);
  const lines = text.split('\n');
  const anchors = anchorsOf(clues, literals, isKnown, lineOf, lines);
  if (new Set(anchors.map(({ identity }) => identity)).size < 2) return [];
  const distinct = anchors.filter(
    ({ identity }, at) => anchors.findIndex((other) => other.identity === identity) === at,
  );
  const starts = lineStarts(text);
  const startOf = (line: number) => starts[line] ?? 0;
  return distinct.slice(0, MAX_ERRORS).map((anchor, at) => {
    const before = distinct[at - 1];
    const isIn = ({ start }: { start: number }) => {
      const line = lineOf(start);
      return anchor.first <= line && line <= anchor.last;
    };
    const isOther = (clue: Clue) =>
      ANSWERS.has(clue.kind) && distinct.some((other) => other !== anchor && other.start === clue.start);
    const own = clues.filter((clue) => isIn(clue) && !isOther(clue) && isOwn(clue, anchor));
    const above = clues.filter((clue) => {
      const line = lineOf(clue.start);
      return line < anchor.first && line > (before?.last ?? -1);
    });
    const earlier = clues.filter((clue) => lineOf(clue.start) < anchor.first);
    return {
      line: anchor.first,
      offset: startOf(anchor.first),
      text: lines.slice(anchor.first, anchor.last + 1).join('\n'),
      clues: [...contextFor(own, above, earlier), ...own],
      literals: literals.filter(isIn),
    };
  });
}

const ANSWERS: ReadonlySet<Clue['kind']> = new Set(['code', 'name', 'message']);
const CONTEXT: ReadonlySet<Clue['kind']> = new Set(['vendor', 'service', 'operation', 'product', 'host', 'status']);
const isContext = ({ kind, isEvent = false }: Clue) => CONTEXT.has(kind) || isEvent;
/** Lines between a code and its message, where no object holds both. */
const NEAR_LINES = 4;
/** `    at async kick (file.js:58:20)`, with the name of a container before it perhaps. */
const STACK_CALL = /(?:^|\|)\s*at\s/u;
const names = (clues: readonly Clue[]) => clues.filter(({ kind }) => kind === 'vendor' || kind === 'service');

/** Codes and messages of another object on the same line are of another answer. */
const isOwn = (clue: Clue, { objects }: Anchor) =>
  !ANSWERS.has(clue.kind) ||
  objects.length === 0 ||
  clue.objects.length === 0 ||
  objects.includes(clue.objects.at(-1) ?? -1) ||
  clue.objects.includes(objects.at(-1) ?? -1);

/** What holds of the lines above: those since the error before; who was asked also from further up. */
function contextFor(own: readonly Clue[], above: readonly Clue[], earlier: readonly Clue[]): Clue[] {
  const isNamed = names(own).length > 0;
  const near = above.filter((clue) => isContext(clue) && !(isNamed && clue.kind === 'host'));
  if (isNamed)
    return near
      .filter(({ kind, isEvent = false }) => kind === 'operation' || kind === 'status' || isEvent)
      .slice(own.some(({ kind }) => kind === 'status') ? near.length : 0);
  if (names(near).length > 0 || near.some(({ kind }) => kind === 'host')) return near;
  const [last] = names(earlier)
    .filter(({ certainty }) => certainty >= KNOWN)
    .slice(-1);
  const far = last ? names(earlier).filter(({ start }) => start === last.start) : names(earlier).slice(0, 4);
  return [...far, ...near];
}

function anchorsOf(
  clues: readonly Clue[],
  literals: readonly LiteralMatch[],
  isKnown: (clue: Clue) => boolean,
  lineOf: (at: number) => number,
  lines: readonly string[],
): Anchor[] {
  // The calls of a stack trace are between a message and its code, and keep them together.
  const linesApart = (one: number, other: number) =>
    lines.slice(Math.min(one, other), Math.max(one, other)).filter((line) => !STACK_CALL.test(line)).length;
  const roots = new Map<number, [number, number]>();
  for (const { objects, start, end } of clues) {
    const [root] = objects;
    if (root === undefined) continue;
    const [from, to] = roots.get(root) ?? [Infinity, -1];
    roots.set(root, [Math.min(from, lineOf(start)), Math.max(to, lineOf(end))]);
  }
  const extentOf = ({ objects, start, end }: { objects: readonly number[]; start: number; end: number }) =>
    roots.get(objects[0] ?? -1) ?? [lineOf(start), lineOf(end)];
  const anchors: Anchor[] = [];
  for (const clue of clues) {
    if ((clue.kind !== 'code' && clue.kind !== 'name') || clue.certainty < KNOWN || !isKnown(clue)) continue;
    // A subcode is never another error.
    if (IS_SUBCODE.test(clue.under ?? '')) continue;
    const [first, last] = extentOf(clue);
    // A code and its subcode are in one object: one answer has both.
    const isInSame = (other: Anchor) => clue.objects.length > 0 && other.objects.at(-1) === clue.objects.at(-1);
    // Outside of all objects, a name beside another code of its line is the event, or the name of the number.
    const isBeside = (other: Anchor) =>
      clue.objects.length + other.objects.length === 0 && !(isNumber(clue.value) && isNumber(other.identity));
    const isSame = anchors.some(
      (other) =>
        other.start === clue.start ||
        isInSame(other) ||
        (other.first === first && (other.identity === clue.value || isBeside(other))),
    );
    if (!isSame) anchors.push({ identity: clue.value, objects: clue.objects, start: clue.start, first, last });
  }
  for (const literal of literals) {
    if (literal.words < 2 || literal.isGeneral || (literal.strength === 'inside' && literal.words < 4)) continue;
    const message = clues.find(
      ({ kind, start, end }) => kind === 'message' && start <= literal.start && literal.end <= end,
    );
    const objects = message?.objects ?? [];
    const [first, last] = extentOf({ objects, start: literal.start, end: literal.end });
    // The message of a code that is there is not another error; nor is a message beside any code of its line.
    if (anchors.some((other) => other.first <= last && first <= other.last)) continue;
    const own = literals.filter(({ start }) => start === literal.start).map(({ document }) => document.code);
    if (anchors.some((other) => own.includes(other.identity) && linesApart(other.first, first) <= NEAR_LINES)) continue;
    anchors.push({ identity: literal.document.id, objects, start: literal.start, first, last });
  }
  return anchors.sort((a, b) => a.start - b.start);
}
