import { groupBy } from '../lists.ts';
import { likeness } from './literal-change.ts';
import { sameTexts, type SourceRow } from './source-row.ts';

/** A row before and now. */
export interface RowPair {
  before: SourceRow;
  now: SourceRow;
}

export interface Pairing {
  pairs: RowPair[];
  gone: SourceRow[];
  added: SourceRow[];
}

/** From how much likeness on two texts of one code are taken for one text that was reworded. */
const ALIKE = 0.3;

/**
 * Pairs the rows of two versions of a source, whatever their order: first those that agree in everything, then those that
 * agree in what identifies a row, the likest first.
 */
export function pairRows(before: readonly SourceRow[], now: readonly SourceRow[]): Pairing {
  const pairs: RowPair[] = [];
  let left: Sides = { before: [...before], now: [...now] };
  for (const key of KEYS) left = pairEqual(left, key, pairs);
  left = pairLikest(left, pairs);
  return { pairs, gone: left.before, added: left.now };
}

interface Sides {
  before: SourceRow[];
  now: SourceRow[];
}

type Key = (row: SourceRow) => string | null;
const join = (...parts: unknown[]): string => JSON.stringify(parts);
const texts = ({ literals }: SourceRow): string[] => [...literals].sort();

/** What two rows have in common that are one row, the most certain first. Null: the row has no such key. */
const KEYS: readonly Key[] = [
  (row) => join(row.code, row.status, row.name, texts(row), row.section, row.said, row.operations, row.facts),
  (row) => join(row.code, row.status, row.name, texts(row), row.section, row.said),
  (row) => join(row.code, row.status, row.name, texts(row), row.section),
  (row) => join(row.code, row.status, row.name, texts(row), row.said),
];

/** Pairs rows with equal keys, in order. */
function pairEqual({ before, now }: Sides, key: Key, pairs: RowPair[]): Sides {
  const waiting = groupBy(now, (row) => [key(row)]);
  const used = new Set<SourceRow>();
  const rest = before.filter((row) => {
    const found = waiting.get(key(row) ?? '')?.shift();
    if (!found) return true;
    used.add(found);
    pairs.push({ before: row, now: found });
    return false;
  });
  return { before: rest, now: now.filter((row) => !used.has(row)) };
}

function pairLikest({ before, now }: Sides, pairs: RowPair[]): Sides {
  const said = { before: countsOf(before), now: countsOf(now) };
  const candidates = before
    .flatMap((a) => now.map((b) => ({ a, b, score: scoreOf(a, b, said) })))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score);
  const used = new Set<SourceRow>();
  for (const { a, b } of candidates) {
    if (used.has(a) || used.has(b)) continue;
    used.add(a).add(b);
    pairs.push({ before: a, now: b });
  }
  return { before: before.filter((row) => !used.has(row)), now: now.filter((row) => !used.has(row)) };
}

interface Counts {
  before: Map<string, number>;
  now: Map<string, number>;
}

/** How often each fingerprint and each code is among the rows. */
function countsOf(rows: readonly SourceRow[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of rows.flatMap(({ said, code, name }) => [`said ${said}`, `code ${code}`, `name ${name}`])) {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** How alike two rows are; 0 when they cannot be the same row. */
function scoreOf(a: SourceRow, b: SourceRow, counts: Counts): number {
  const isUnique = (key: string) => counts.before.get(key) === 1 && counts.now.get(key) === 1;
  const sameSaid = a.said !== '' && a.said === b.said;
  const sameName = a.name !== null && a.name === b.name;
  const literals = literalsAlike(a, b);
  const sameCode = a.code === b.code && (a.code !== '' || a.status === b.status);
  const evidence = [
    // The code says it, where it is the only one or the texts say no other.
    sameCode && (isUnique(`code ${a.code}`) || literals >= ALIKE || sameSaid || (sameName && a.name !== a.code)),
    // Another code: the text is the same verbatim, or its sentences are and no other row has them.
    a.literals.length > 0 && sameTexts(a.literals, b.literals) && a.status === b.status,
    sameSaid && isUnique(`said ${a.said}`),
    sameName && isUnique(`name ${a.name}`),
  ];
  if (!evidence.some(Boolean)) return 0;
  return (
    Number(sameCode) * 4 +
    literals * 4 +
    Number(sameSaid) * 3 +
    Number(sameName) * 2 +
    Number(a.status === b.status) +
    Number(a.section === b.section) +
    Number(sameTexts(a.operations, b.operations)) / 2
  );
}

/** How alike the likest texts of two rows are; 1 where neither has any. */
function literalsAlike({ literals }: SourceRow, other: SourceRow): number {
  if (literals.length === 0 && other.literals.length === 0) return 1;
  return Math.max(0, ...literals.flatMap((text) => other.literals.map((one) => likeness(text, one))));
}
