import type { Entry, Occurrence, SampleAnswer } from '../catalog/model.ts';
import { operationNames } from '../catalog/say/guidance.ts';
import { answerText, composeSample } from '../catalog/say/sample.ts';
import type { Answer } from './ticket.ts';

/** What answers with this entry look like: as the vendor prints them, else put together from the rows. */
export function answersOf(entry: Entry): Answer[] {
  const printed = entry.samples.map((sample): Answer => {
    const fitting = entry.occurrences.filter((occurrence) => fits(sample, occurrence));
    return {
      text: answerText(sample),
      origin: `as ${entry.service.vendor.name} prints it`,
      anchors: fitting.map(({ anchor }) => anchor),
      operations: operationNames(fitting),
    };
  });
  const composed = new Map<string, Answer>();
  for (const occurrence of entry.occurrences) {
    const sample = composeSample(entry, occurrence);
    if (!sample || printed.some(({ anchors }) => anchors.includes(occurrence.anchor))) continue;
    const text = answerText(sample);
    const answer = composed.get(text) ?? { text, origin: originOf(occurrence), anchors: [], operations: [] };
    answer.anchors.push(occurrence.anchor);
    answer.operations.push(...operationNames([occurrence]));
    composed.set(text, answer);
  }
  return [...printed, ...composed.values()];
}

/** A printed sample is one of an occurrence when nothing in it says otherwise. */
const fits = ({ httpStatus, body }: SampleAnswer, { httpStatus: status, literals }: Occurrence) =>
  (httpStatus === null || status === null || httpStatus === status) &&
  literals.every(({ text, printedBy }) => printedBy !== 'wire' || body.includes(JSON.stringify(text)));

const originOf = ({ httpStatus }: Occurrence) =>
  `put together from the table; the source prints no such sample${httpStatus === null ? ', and no HTTP status' : ''}`;
