import { describe, expect, it } from 'vitest';
import { catalog } from '../catalog.ts';
import { FORMS } from './forms.ts';
import { generatedCases, generatedPairs } from './generated.ts';
import { LAWS, pairsOf } from './laws.ts';
import { subjectsOf, type Subject } from './subject.ts';

const COUNT = 400;

/** Every draw of texts from all entries: what it draws, as texts, each with the subjects that it is about. */
const DRAWS: [string, (subjects: readonly Subject[]) => { subjects: Subject[]; text: string }[]][] = [
  [
    'errors in a form',
    (subjects) => generatedCases(subjects, COUNT).map(({ subject, text }) => ({ subjects: [subject], text })),
  ],
  [
    'errors of two vendors',
    (subjects) =>
      generatedPairs(subjects, FORMS, COUNT).map((pair) => ({
        subjects: pair.map(({ subject }) => subject),
        text: pair.map(({ form, subject }) => form.render(subject)).join('\n'),
      })),
  ],
  ...LAWS.map((law): (typeof DRAWS)[number] => [
    `the law: ${law.name}`,
    (subjects) =>
      pairsOf(law, subjects, COUNT).map(({ subject, before, after }) => ({
        subjects: [subject],
        text: `${before}\n${after}`,
      })),
  ]),
];

const subjects = subjectsOf(catalog);
const vendors = new Set(subjects.map(({ entry }) => entry.service.vendor.id));

describe('a vendor more changes no text that is drawn for another one', () => {
  it.each(DRAWS)('%s', (_, draw) => {
    const all = draw(subjects);
    for (const vendor of vendors) {
      const isOther = ({ entry }: Subject) => entry.service.vendor.id !== vendor;
      const without = new Set(draw(subjects.filter(isOther)).map(({ text }) => text));
      const ofOthers = all.filter((one) => one.subjects.every(isOther)).map(({ text }) => text);
      // Where the vendor is left out, others have its room in the sample: nothing else is new.
      expect(ofOthers.length).toBeGreaterThan(0);
      expect(ofOthers.filter((text) => !without.has(text))).toEqual([]);
    }
  });

  it('and draws each vendor about as often as it has entries', () => {
    const drawn = Map.groupBy(generatedCases(subjects, 16_000), ({ subject }) => subject.entry.service.vendor.id);
    for (const vendor of vendors) {
      const own = generatedCases(
        subjects.filter(({ entry }) => entry.service.vendor.id === vendor),
        Infinity,
      );
      const share = 16_000 / (subjects.length * FORMS.length);
      expect((drawn.get(vendor)?.length ?? 0) / own.length / share).toBeCloseTo(1, 0);
    }
  });
});
