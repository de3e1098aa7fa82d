import { groupBy } from '../lists.ts';
import type { Clue } from './clue.ts';
import { anchorsOf, messagesOf, namesIn, type Anchor, type Entries } from './error-anchors.ts';
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

/**
 * The errors of a text, in its order: each answer with its own request and status. None when the text has one error or none:
 * then all of it is about that one; of a crowd of codes that nothing speaks for, the one that something does. Of too many, those that
 * most speaks for; `more` is the number of the others.
 */
export function errorsOf(
  text: string,
  clues: readonly Clue[],
  literals: readonly LiteralMatch[],
  byName: Entries,
  isCrowd: boolean,
): { parts: ErrorPart[]; more: number } {
  const lineOf = lineCounter(text);
  const lines = text.split('\n');
  const anchors = anchorsOf(clues, literals, byName, lineOf, lines);
  const isOne = anchors.length < 2 && !(isCrowd && anchors.some(({ weight }) => weight > 1));
  if (isOne) return { parts: [], more: 0 };
  const starts = lineStarts(text);
  const chosen = new Set([...anchors].sort((a, b) => b.weight - a.weight).slice(0, MAX_ERRORS));
  const messageOf = messagesOf(clues, literals);
  const byDocument = groupBy(anchors, ({ documents }) => documents);
  /** The errors that a code is of: by itself, or as another name of theirs on the same line. */
  const ownersOf = new Map(
    clues
      .filter(({ kind }) => ANSWERS.has(kind) || kind === 'number')
      .map((clue) => {
        const sharing = (byName.get(clue.value) ?? []).flatMap((document) => byDocument.get(document) ?? []);
        const isOn = ({ first }: Anchor) => first === clue.line;
        return [clue, new Set([...sharing.filter(isOn), ...anchors.filter(({ start }) => start === clue.start)])];
      }),
  );
  const parts = anchors.flatMap((anchor, at) => {
    if (!chosen.has(anchor)) return [];
    const before = anchors[at - 1];
    const isIn = ({ start }: { start: number }) => {
      const line = lineOf(start);
      return anchor.first <= line && line <= anchor.last;
    };
    const isOther = (clue: Clue) => {
      const owners = ownersOf.get(clue);
      return owners !== undefined && owners.size > 0 && !owners.has(anchor);
    };
    const own = clues.filter((clue) => isIn(clue) && isOwn(clue, anchor) && !isOther(clue));
    const above = clues.filter((clue) => {
      const line = lineOf(clue.start);
      return line < anchor.first && line > (before?.last ?? -1);
    });
    const earlier = clues.filter((clue) => lineOf(clue.start) < anchor.first);
    const isOwnMessage = (literal: LiteralMatch) => {
      const message = messageOf.get(literal);
      return message === undefined || isOwn(message, anchor);
    };
    return {
      line: anchor.first,
      offset: starts[anchor.first] ?? 0,
      text: lines.slice(anchor.first, anchor.last + 1).join('\n'),
      clues: [...contextFor(own, above, earlier), ...own],
      literals: literals.filter((literal) => isIn(literal) && isOwnMessage(literal)),
    };
  });
  return { parts, more: anchors.length - parts.length };
}

const ANSWERS: ReadonlySet<Clue['kind']> = new Set(['code', 'name', 'message']);
const CONTEXT: ReadonlySet<Clue['kind']> = new Set(['vendor', 'service', 'operation', 'product', 'host', 'status']);
const isContext = ({ kind, isEvent = false }: Clue) => CONTEXT.has(kind) || isEvent;

/** Codes and messages of another object on the same line are of another answer. */
const isOwn = (clue: Clue, { objects }: Anchor) =>
  !ANSWERS.has(clue.kind) ||
  objects.length === 0 ||
  clue.objects.length === 0 ||
  objects.includes(clue.objects.at(-1) ?? -1) ||
  clue.objects.includes(objects.at(-1) ?? -1);

/** What holds of the lines above: those since the error before; who was asked also from further up. */
function contextFor(own: readonly Clue[], above: readonly Clue[], earlier: readonly Clue[]): Clue[] {
  const isNamed = namesIn(own).length > 0;
  const near = above.filter((clue) => isContext(clue) && !(isNamed && clue.kind === 'host'));
  if (isNamed)
    return near
      .filter(({ kind, isEvent = false }) => kind === 'operation' || kind === 'status' || isEvent)
      .slice(own.some(({ kind }) => kind === 'status') ? near.length : 0);
  if (namesIn(near).length > 0 || near.some(({ kind }) => kind === 'host')) return near;
  const [last] = namesIn(earlier)
    .filter(({ certainty }) => certainty >= KNOWN)
    .slice(-1);
  const far = last ? namesIn(earlier).filter(({ start }) => start === last.start) : namesIn(earlier).slice(0, 4);
  return [...far, ...near];
}
