import type { Catalog, Entry } from '../../../src/catalog/model.ts';
import { isClaim, type Answer } from './ask.ts';
import { FORMS, isAsGood, type Form } from './forms.ts';
import { chanceOf, lotOf, sampleOf } from './random.ts';
import { nameOf, type Subject } from './subject.ts';

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
 * Every error in every form that it has. Of a catalog that would give more than `limit` texts, so many errors in a form are
 * drawn; with more errors, those that were drawn before are drawn again, but for the few that have to make room.
 */
export function generatedCases(subjects: readonly Subject[], limit: number): GeneratedCase[] {
  const all = subjects.flatMap((subject) => FORMS.map((form) => ({ form, subject })));
  return sampleOf(all, limit, ({ form, subject }) => [form.name, nameOf(subject)]).flatMap(({ form, subject }) => {
    const text = form.render(subject);
    return text === null ? [] : [{ form, subject, text }];
  });
}

/** Errors in a form, each with one of another vendor: `count` of these pairs, drawn like the cases. */
export function generatedPairs(
  subjects: readonly Subject[],
  forms: readonly Form[],
  count: number,
): { form: Form; subject: Subject }[][] {
  const vendorOf = ({ entry }: Subject) => entry.service.vendor.id;
  // All errors stand on a circle, and one is paired with the next behind a place drawn for it: a new error comes between few.
  const circle = subjects
    .map((subject) => ({ subject, place: lotOf('on a circle', nameOf(subject)) }))
    .sort((a, b) => a.place - b.place);
  return sampleOf(subjects, count, (subject) => ['in a pair', nameOf(subject)]).flatMap((subject) => {
    const lot = lotOf('another', nameOf(subject));
    const others = circle.filter((other) => vendorOf(other.subject) !== vendorOf(subject));
    const other = (others.find(({ place }) => place >= lot) ?? others[0])?.subject;
    const { oneOf } = chanceOf(lot);
    return other ? [[subject, other].map((one) => ({ form: oneOf(forms), subject: one }))] : [];
  });
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
