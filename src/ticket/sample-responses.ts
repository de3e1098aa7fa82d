import type { Entry, Occurrence, SampleAnswer } from '../catalog/model.ts';
import { operationNames } from '../catalog/say/guidance.ts';
import { composeSample, responseText } from '../catalog/say/sample.ts';
import { SAMPLE_ORIGIN } from '../catalog/say/section-words.ts';
import type { SampleResponse } from './ticket.ts';

/** What responses with this entry look like: as the vendor prints them, else put together from the rows. */
export function sampleResponsesOf(entry: Entry): SampleResponse[] {
  const printed = entry.samples.map((sample): SampleResponse => {
    const fitting = entry.occurrences.filter((occurrence) => fits(sample, occurrence));
    return {
      text: responseText(sample),
      origin: SAMPLE_ORIGIN.printed(entry.service.vendor),
      anchors: fitting.map(({ anchor }) => anchor),
      operations: operationNames(fitting),
    };
  });
  const composed = new Map<string, SampleResponse>();
  for (const occurrence of entry.occurrences) {
    const sample = composeSample(entry, occurrence);
    if (!sample || printed.some(({ anchors }) => anchors.includes(occurrence.anchor))) continue;
    const text = responseText(sample);
    const origin = SAMPLE_ORIGIN.composed(entry.service.vendor);
    const response = composed.get(text) ?? { text, origin, anchors: [], operations: [] };
    response.anchors.push(occurrence.anchor);
    response.operations.push(...operationNames([occurrence]));
    composed.set(text, response);
  }
  return [...printed, ...composed.values()];
}

/** A printed sample is one of an occurrence when nothing in it says otherwise. */
const fits = ({ httpStatus, body }: SampleAnswer, { httpStatus: status, literals }: Occurrence) =>
  (httpStatus === null || status === null || httpStatus === status) &&
  literals.every(({ text, printedBy }) => printedBy !== 'wire' || body.includes(JSON.stringify(text)));
