import { change, quoted, summary, type Change, type ChangeKind } from './change.ts';
import { literalChange, likeness } from './literal-change.ts';
import { pairRows, type Pairing, type RowPair } from './pair-rows.ts';
import { sameTexts, without, type SourceRow } from './source-row.ts';
import { changeOfAll, tableChanges } from './table-changes.ts';

/** Two versions of a source, compared. */
export interface Comparison {
  changes: Change[];
  /** The rows that are one row, before and now. */
  pairs: RowPair[];
  /** The one change is about the document as a whole: its rows cannot be compared. */
  isWhole: boolean;
}

/** Every change from the recorded rows of a source to those of a new copy, named. */
export function compareVersions(before: readonly SourceRow[], now: readonly SourceRow[]): Comparison {
  const pairing = pairRows(before, now);
  const whole = changeOfAll(before, pairing);
  if (whole) return { changes: [whole], pairs: pairing.pairs, isWhole: true };
  const tables = tableChanges(before, now, pairing);
  const [structural, left] = structuralChanges(before, tables.pairing);
  const changes = [
    ...tables.changes,
    ...structural,
    ...left.pairs.flatMap((pair) => fieldChanges(pair, tables.renamed)),
    ...left.gone.map((row) => change('row-gone', row, null, summary(row), 'no such row')),
    ...left.added.map((row) => change('row-added', null, row, 'no such row', summary(row))),
  ];
  return { changes, pairs: pairing.pairs, isWhole: false };
}

/** Rows that became several, and several that became one, with the pairing that is left without them. */
function structuralChanges(before: readonly SourceRow[], pairing: Pairing): [Change[], Pairing] {
  const changes: Change[] = [];
  const done = new Set<RowPair | SourceRow>();
  for (const added of pairing.added) {
    const pair = pairing.pairs.find((one) => isHalf(one.before, one.now, added, before));
    if (!pair) continue;
    changes.push(
      change('row-split', pair.before, added, summary(pair.before), `${summary(pair.now)}, and ${summary(added)}`),
    );
    done.add(pair).add(added);
  }
  for (const gone of pairing.gone) {
    const pair = pairing.pairs.find((one) =>
      isHalf(one.now, one.before, gone, [...pairing.pairs.map(({ now }) => now), ...pairing.added]),
    );
    if (!pair) continue;
    changes.push(
      change('rows-merged', gone, pair.now, `${summary(pair.before)}, and ${summary(gone)}`, summary(pair.now)),
    );
    done.add(pair).add(gone);
  }
  for (const pair of pairing.pairs) {
    const [less, more] = [
      without(pair.before.sharesCellWith, pair.now.sharesCellWith),
      without(pair.now.sharesCellWith, pair.before.sharesCellWith),
    ];
    if (less.length > 0)
      changes.push(
        change('row-split', pair.before, pair.now, `in one cell with ${less.join(', ')}`, 'in a cell of its own'),
      );
    if (more.length > 0)
      changes.push(
        change('rows-merged', pair.before, pair.now, 'in a cell of its own', `in one cell with ${more.join(', ')}`),
      );
    if (less.length + more.length > 0) done.add(pair);
  }
  const rest = <Item extends RowPair | SourceRow>(items: Item[]) => items.filter((item) => !done.has(item));
  return [changes, { pairs: rest(pairing.pairs), gone: rest(pairing.gone), added: rest(pairing.added) }];
}

/**
 * Whether `whole` was `part` and `other` in one row: its texts are spread over both, or, without texts, it was the only row of
 * neither its code nor its sentences are reported for it.
 */
function isHalf(whole: SourceRow, part: SourceRow, other: SourceRow, rowsOfWhole: readonly SourceRow[]): boolean {
  const sameSign = whole.code === other.code && part.code === whole.code && whole.section === other.section;
  const lost = without(whole.literals, part.literals);
  if (lost.length > 0)
    return (
      (sameSign || whole.status === other.status) &&
      other.literals.length > 0 &&
      without(other.literals, lost).length === 0
    );
  if (!sameSign || whole.status !== other.status || other.literals.length > 0) return false;
  const isOnlyOne =
    rowsOfWhole.filter((row) => row.code === whole.code && row.status === whole.status && row.section === whole.section)
      .length === 1;
  return isOnlyOne && part.said !== whole.said && other.said !== whole.said;
}

/** What differs between a row before and now. */
function fieldChanges({ before, now }: RowPair, renamed: ReadonlySet<string>): Change[] {
  const found: Change[] = [];
  const add = (kind: ChangeKind, was: unknown, is: unknown) =>
    found.push(
      change(
        kind,
        before,
        now,
        was === null || was === '' ? 'none' : String(was),
        is === null || is === '' ? 'none' : String(is),
      ),
    );
  if (before.code !== now.code) add('code-renumbered', before.code, now.code);
  if (before.status !== now.status) add('status-changed', before.status, now.status);
  // Where the name is the code, it changes with it.
  const isCode = before.name === before.code && now.name === now.code;
  if (before.name !== now.name && !isCode) add('name-changed', before.name, now.name);
  found.push(...literalChanges(before, now));
  if (before.section !== now.section && !renamed.has(before.section)) add('row-moved', before.section, now.section);
  if (!sameTexts(before.operations, now.operations)) {
    add(
      'operations-changed',
      without(before.operations, now.operations).join(', '),
      without(now.operations, before.operations).join(', '),
    );
  }
  if (!sameTexts(before.facts, now.facts))
    add('fact-changed', without(before.facts, now.facts).join('; '), without(now.facts, before.facts).join('; '));
  if (found.length > 0) return found;
  if (before.said !== now.said) add('sentence-reworded', 'other sentences about it', 'new sentences about it');
  if (before.advised !== now.advised) add('advice-reworded', 'other advice', 'new advice');
  return found;
}

/** Each text that changed, beside the likest of the new ones. */
function literalChanges(before: SourceRow, now: SourceRow): Change[] {
  const added = without(now.literals, before.literals);
  const changes = without(before.literals, now.literals).map((text) => {
    const [likest] = [...added].sort((a, b) => likeness(text, b) - likeness(text, a));
    if (likest === undefined) return change('literal-gone', before, now, quoted([text]), 'no such text');
    added.splice(added.indexOf(likest), 1);
    return change(`literal-${literalChange(text, likest)}`, before, now, quoted([text]), quoted([likest]));
  });
  return [...changes, ...added.map((text) => change('literal-added', before, now, 'no such text', quoted([text])))];
}
