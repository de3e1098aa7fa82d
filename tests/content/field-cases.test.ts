import { afterAll, describe, expect, it } from 'vitest';
import { createSearch } from '../../src/search/index.ts';
import { searchIndex } from '../../src/search/index-file/search-index.ts';
import { AGAINST_MUTANTS, cases as casesOf, shared } from './against-mutants.ts';
import { catalog } from './catalog.ts';
import { answerOf } from './search-proof/ask.ts';
import { expectNotBehind } from './search-proof/expect-goal.ts';
import {
  hasEntry,
  isUnknown,
  outcomeOf,
  readFieldCases,
  type FieldCase,
  type Outcome,
} from './search-proof/field-cases.ts';
import { GOALS, type Goal } from './search-proof/goals.ts';

/** Texts that people had in hand: one collection from public places, one written here. */
const COLLECTIONS: { file: string; least: number; first: Goal; three: Goal; falseClaims: Goal }[] = [
  { file: 'field-cases', least: 118, first: GOALS.fieldFirst, three: GOALS.fieldThree, falseClaims: GOALS.fieldFalse },
  { file: 'field-cases-own', least: 1000, first: GOALS.ownFirst, three: GOALS.ownThree, falseClaims: GOALS.ownFalse },
];

const search = createSearch(searchIndex(catalog));
const known = new Set(catalog.entries.map(({ id }) => id));

describe.each(COLLECTIONS)('$file', ({ file, least, first, three, falseClaims }) => {
  const all = readFieldCases(`tests/content/${file}.jsonl`);
  const answered = (fieldCases: readonly FieldCase[]) =>
    casesOf(fieldCases, 70).map((fieldCase) => {
      const answer = answerOf(search(fieldCase.text));
      return { fieldCase, answer, outcome: outcomeOf(fieldCase, answer) };
    });
  const listed = shared(() => answered(all.filter((fieldCase) => hasEntry(fieldCase))));
  const others = shared(() => answered(all.filter((fieldCase) => !hasEntry(fieldCase))));
  type Answered = ReturnType<typeof answered>;
  const share = (group: Answered, counts: (outcome: Outcome) => boolean) =>
    (100 * group.filter(({ outcome }) => counts(outcome)).length) / Math.max(group.length, 1);
  const shown = (group: Answered, counts: (outcome: Outcome) => boolean) =>
    group
      .filter(({ outcome }) => counts(outcome))
      .map(
        ({ fieldCase: { id, text, expected }, answer }) =>
          `${id} ${text.slice(0, 100).replaceAll('\n', ' ⏎ ')}\n    wanted ${expected.slice(0, 3).join(', ')}, found ${
            answer.hits
              .slice(0, 3)
              .map((hit) => `${hit.id} (${hit.certainty})`)
              .join(', ') || 'nothing'
          }`,
      );

  it('is complete, and names entries that exist', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBeGreaterThanOrEqual(least);
    expect(
      all
        .filter(hasEntry)
        .flatMap(({ expected }) => expected)
        .filter((id) => !known.has(id)),
    ).toEqual([]);
  });

  it('the right entry comes first', () => {
    const missed = shown(listed(), (outcome) => !outcome.first);
    expectNotBehind(
      first,
      share(listed(), (outcome) => outcome.first),
      missed,
    );
  });

  it('the right entry is among the first three', () => {
    const missed = shown(listed(), (outcome) => !outcome.inThree);
    expectNotBehind(
      three,
      share(listed(), (outcome) => outcome.inThree),
      missed,
    );
  });

  it('what has no entry gets no sure and no likely answer', () => {
    const claimed = shown(others(), (outcome) => outcome.falseClaim);
    expectNotBehind(
      falseClaims,
      share(others(), (outcome) => outcome.falseClaim),
      claimed,
    );
  });

  afterAll(() => {
    if (AGAINST_MUTANTS) return;
    const cases = [...listed(), ...others()];
    const unknown = cases.filter(({ fieldCase }) => isUnknown(fieldCase));
    const kinds = [...new Set(cases.map(({ fieldCase }) => fieldCase.kind))];
    const rows = kinds.map((kind) => {
      const of = (group: Answered) => group.filter(({ fieldCase }) => fieldCase.kind === kind);
      const count = (group: Answered, counts: (outcome: Outcome) => boolean) =>
        `${of(group).filter(({ outcome }) => counts(outcome)).length} of ${of(group).length}`;
      return [
        kind,
        ...(of(listed()).length > 0 ? [`first ${count(listed(), (outcome) => outcome.first)}`] : []),
        ...(of(listed()).length > 0 ? [`in three ${count(listed(), (outcome) => outcome.inThree)}`] : []),
        ...(of(others()).length > 0 ? [`claimed ${count(others(), (outcome) => outcome.falseClaim)}`] : []),
        ...(of(unknown).length > 0 ? [`said to be in no table ${count(unknown, (outcome) => outcome.saidSo)}`] : []),
      ].join(' · ');
    });
    process.stdout.write(`${[file, ...rows].join('\n  ')}\n`);
  });
});
