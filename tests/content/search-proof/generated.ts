import type { Catalog, Entry } from '../../../src/catalog/model.ts';
import { isClaim, type Answer } from './ask.ts';
import { FORMS, isAsGood, type Form } from './forms.ts';
import type { Subject } from './subject.ts';

/** One error in one form. */
export interface GeneratedCase {
  form: Form;
  subject: Subject;
  text: string;
}

/** What was answered to it. */
export interface GeneratedAnswer extends GeneratedCase {
  answer: Answer;
  /** The first hit is the entry or one that answers as well, and the entry is found. */
  found: boolean;
  /** Ids that are claimed although the text does not fit them. */
  wrong: string[];
}

/** Hits behind which an entry may be cut off when as many others answer as well. */
const MANY_AS_GOOD = 20;

/**
 * Every error in every form that it has. A catalog that would give more than `limit` texts is thinned out evenly: each error
 * keeps some forms, and each form some errors.
 */
export function generatedCases(subjects: readonly Subject[], limit: number): GeneratedCase[] {
  const step = Math.max(1, Math.ceil((subjects.length * FORMS.length) / limit));
  return subjects.flatMap((subject, row) =>
    FORMS.flatMap((form, column) => {
      const text = (row + column) % step === 0 ? form.render(subject) : null;
      return text === null ? [] : [{ form, subject, text }];
    }),
  );
}

/** Asks about every case. */
export function answersTo(
  cases: readonly GeneratedCase[],
  { entries }: Catalog,
  ask: (text: string) => Answer,
): GeneratedAnswer[] {
  const entryOf = new Map(entries.map((entry) => [entry.id, entry]));
  return cases.map((given) => {
    const { form, subject, text } = given;
    const answer = ask(text);
    const fits = ({ id }: { id: string }) => isAsGood(form, subject, entryOf.get(id) as Entry);
    const asGood = answer.hits.filter(fits);
    return {
      ...given,
      answer,
      found:
        answer.hits.slice(0, 1).some(fits) &&
        (asGood.some(({ id }) => id === subject.entry.id) || asGood.length >= MANY_AS_GOOD),
      wrong: answer.hits.filter((hit) => isClaim(hit) && !fits(hit)).map(({ id }) => id),
    };
  });
}

/** For each form with a miss: how many of its texts missed, and one of them. Most misses first. */
export function missesByForm(answers: readonly GeneratedAnswer[]): string[] {
  return [...Map.groupBy(answers, ({ form }) => form.name)]
    .map(([name, group]) => ({ name, group, missed: group.filter(({ found }) => !found) }))
    .filter(({ missed }) => missed.length > 0)
    .sort((a, b) => b.missed.length - a.missed.length)
    .map(({ name, group, missed }) => {
      const [first] = missed;
      const found = first?.answer.hits.slice(0, 2).map(({ id }) => id);
      return `${name}: ${missed.length} of ${group.length}, as ${first?.subject.entry.id}, found ${found?.join(', ') || 'nothing'}`;
    });
}
