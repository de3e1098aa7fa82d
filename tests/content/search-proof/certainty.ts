import type { Catalog } from '../../../src/catalog/model.ts';
import { isClaim, type Answer, type Certainty } from './ask.ts';
import { readFieldCases } from './field-cases.ts';
import { readForeignTexts } from './foreign-texts.ts';
import { answersTo, generatedCases, type GeneratedAnswer } from './generated.ts';
import { readGoldenSearches, wantedOf } from './golden-searches.ts';
import { subjectsOf } from './subject.ts';

/** A first hit that claims to be an answer, and whether it is one. */
export interface Judged {
  collection: string;
  certainty: Extract<Certainty, 'sure' | 'likely'>;
  right: boolean;
  text: string;
  id: string;
}

/** The collection that is made from the content. It is much larger than what people wrote, so it is counted apart as well. */
export const GENERATED = 'generated forms';
/** Generated texts that are asked about, thinned out evenly: enough for an interval of a tenth of a percent, in a few minutes. */
const MAX_GENERATED = 40_000;

/** Everything that was collected, with the ids that are right as a first answer; none for what is about nothing here. */
export function collectedTexts(): { collection: string; text: string; right: readonly string[] }[] {
  const { lines, pastes } = readForeignTexts();
  const fieldCases = (collection: string, file: string) =>
    readFieldCases(`tests/content/${file}.jsonl`).map(({ text, expected }) => ({ collection, text, right: expected }));
  return [
    ...readGoldenSearches().map((lookup) => ({
      collection: 'golden searches',
      text: lookup.text,
      right: [...wantedOf(lookup), ...(lookup.all ?? [])],
    })),
    ...fieldCases('field cases', 'field-cases'),
    ...fieldCases('our own field cases', 'field-cases-own'),
    ...[...lines, ...pastes].map((text) => ({ collection: 'foreign texts', text, right: [] })),
  ];
}

/** Judges the first hit of every text: collected by people, and generated from the content. */
export function judgedAnswers(
  catalog: Catalog,
  ask: (text: string) => Answer,
): { judged: Judged[]; generated: GeneratedAnswer[] } {
  const judge = (
    collection: string,
    text: string,
    { hits: [first] }: Answer,
    isRight: (id: string) => boolean,
  ): Judged[] =>
    first && isClaim(first)
      ? [
          {
            collection,
            certainty: first.certainty as Judged['certainty'],
            right: isRight(first.id),
            text,
            id: first.id,
          },
        ]
      : [];
  const generated = answersTo(generatedCases(subjectsOf(catalog), MAX_GENERATED), catalog, ask);
  return {
    judged: [
      ...collectedTexts().flatMap(({ collection, text, right }) =>
        judge(collection, text, ask(text), (id) => right.includes(id)),
      ),
      ...generated.flatMap(({ text, answer, wrong }) => judge(GENERATED, text, answer, (id) => !wrong.includes(id))),
    ],
    generated,
  };
}

/** 1.96 standard deviations hold 95 % of a normal distribution. */
const Z = 1.96;

/** The share that lies behind `right` of `all` with 95 % probability (Wilson): from, to. */
export function wilsonInterval(right: number, all: number): [number, number] {
  if (all === 0) return [0, 1];
  const share = right / all;
  const centre = share + Z ** 2 / (2 * all);
  const spread = Z * Math.sqrt((share * (1 - share)) / all + Z ** 2 / (4 * all ** 2));
  const scale = 1 + Z ** 2 / all;
  return [Math.max(0, (centre - spread) / scale), Math.min(1, (centre + spread) / scale)];
}
