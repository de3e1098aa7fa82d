import { describe, expect, it } from 'vitest';
import { vendorOf } from '../../../src/ids.ts';
import { catalog } from '../catalog.ts';
import { FORMS } from './forms.ts';
import { generatedCases, generatedPairs } from './generated.ts';
import { LAWS, pairsOf } from './laws.ts';
import { subjectsOf, type Subject } from './subject.ts';

const COUNT = 400;

/** What is drawn, each written as one text: with the entries of a vendor left out, those of the others have to stay. */
const DRAWS: Readonly<Record<string, (subjects: readonly Subject[]) => { about: Subject; text: string }[]>> = {
  'generated texts': (subjects) =>
    generatedCases(subjects, COUNT).map(({ form, subject, text }) => ({
      about: subject,
      text: `${form.name}: ${text}`,
    })),
  ...Object.fromEntries(
    LAWS.map((law) => [
      law.name,
      (subjects: readonly Subject[]) =>
        pairsOf(law, subjects, COUNT).map(({ subject, before, after }) => ({
          about: subject,
          text: `${before} → ${after}`,
        })),
    ]),
  ),
};

describe('what is drawn about an entry does not depend on other entries', () => {
  const all = subjectsOf(catalog);

  it.each(Object.entries(DRAWS))('%s', (_name, draw) => {
    const drawn = draw(all);
    const vendors = [...new Set(drawn.map(({ about }) => vendorOf(about.entry.id)))];
    expect(vendors.length).toBeGreaterThan(5);
    for (const vendor of vendors.slice(0, 4)) {
      const isOthers = ({ entry }: Subject) => vendorOf(entry.id) !== vendor;
      const without = new Set(draw(all.filter(isOthers)).map(({ text }) => text));
      expect(drawn.filter(({ about, text }) => isOthers(about) && !without.has(text)).map(({ text }) => text)).toEqual(
        [],
      );
    }
  });

  it('a pair changes where its second one is left out, and hardly otherwise', () => {
    const drawn = generatedPairs(all, FORMS, COUNT);
    const vendor = 'daily';
    const isOthers = ({ entry }: Subject) => vendorOf(entry.id) !== vendor;
    const written = (pair: { subject: Subject; form: { name: string } }[]) =>
      pair.map(({ subject, form }) => `${subject.entry.id} ${subject.template} ${form.name}`).join();
    const without = new Set(generatedPairs(all.filter(isOthers), FORMS, COUNT).map(written));
    const kept = drawn.filter((pair) => pair.every(({ subject }) => isOthers(subject)));
    expect(kept.length).toBeGreaterThan(COUNT / 2);
    expect(kept.filter((pair) => !without.has(written(pair)))).toEqual([]);
  });
});
