import { describe, expect, it } from 'vitest';
import type { Catalog } from '../../src/catalog/model.ts';
import { createSearch } from '../../src/search/index.ts';
import { searchIndex } from '../../src/search/index-file/search-index.ts';
import { catalog } from './catalog.ts';
import { answerOf } from './search-proof/ask.ts';
import { expectNotBehind } from './search-proof/expect-goal.ts';
import { FORMS } from './search-proof/forms.ts';
import { answersTo, generatedCases, missesByForm, type GeneratedAnswer } from './search-proof/generated.ts';
import { GOALS } from './search-proof/goals.ts';
import { withInventedVendors } from './search-proof/invented-vendors.ts';
import { subjectsOf } from './search-proof/subject.ts';

/** Texts that are asked about; a larger catalog is thinned out. `npm run bench:certainty` asks about all. */
const LIMITS = { real: 6_000, invented: 2_500, beside: 1_500 };

const percent = (answers: readonly GeneratedAnswer[], counts: (answer: GeneratedAnswer) => boolean) =>
  (100 * answers.filter(counts).length) / answers.length;

/** Answers to the generated texts of some vendors of a catalog. */
function answersIn(whole: Catalog, isAsked: (vendor: string) => boolean, limit: number): GeneratedAnswer[] {
  const search = createSearch(searchIndex(whole));
  const subjects = subjectsOf(whole).filter(({ entry }) => isAsked(entry.service.vendor.id));
  return answersTo(generatedCases(subjects, limit), whole, (text) => answerOf(search(text)));
}

describe('every entry in every form', () => {
  const answers = answersIn(catalog, () => true, LIMITS.real);
  const misses = missesByForm(answers);

  it('has at least 40 forms, made from the content', () => {
    expect(new Set(FORMS.map(({ name }) => name)).size).toBe(FORMS.length);
    const few = subjectsOf(catalog)
      .map((subject) => ({ id: subject.entry.id, forms: generatedCases([subject], Infinity).length }))
      .filter(({ forms }) => forms < 40);
    expect(few).toEqual([]);
  });

  it('finds its entry, or those that answer as well', () => {
    expectNotBehind(
      GOALS.formsFound,
      percent(answers, ({ found }) => found),
      misses,
    );
  });

  it('in each form', () => {
    expectNotBehind(GOALS.formsIncomplete, misses.length, misses);
  });

  it('claims no entry that the text does not fit', () => {
    const wrong = answers
      .filter((answer) => answer.wrong.length > 0)
      .map(({ form, subject, wrong: [first] }) => `${form.name} of ${subject.entry.id}: ${first}`);
    expectNotBehind(
      GOALS.formsWrong,
      percent(answers, (answer) => answer.wrong.length > 0),
      wrong,
    );
  });
});

describe('vendors that are not in yet: dotted, negative and hexadecimal codes, classes, constants, small numbers', () => {
  const { catalog: whole, vendors } = withInventedVendors('content');

  it('find their entries', () => {
    const answers = answersIn(whole, (vendor) => vendors.includes(vendor), LIMITS.invented);
    expectNotBehind(
      GOALS.inventedFound,
      percent(answers, ({ found }) => found),
      missesByForm(answers),
    );
  });

  it('leave the others where they are', () => {
    const answers = answersIn(whole, (vendor) => !vendors.includes(vendor), LIMITS.beside);
    expectNotBehind(
      GOALS.besideInvented,
      percent(answers, ({ found }) => found),
      missesByForm(answers),
    );
  });
});
