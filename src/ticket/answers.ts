import type { Entry, Occurrence, SampleAnswer } from '../catalog/model.ts';
import { answerText, composeSample } from '../catalog/say/sample.ts';
import type { Answer } from './ticket.ts';

/** What answers with this entry look like: as the vendor prints them, else put together from the rows. */
export function answersOf(entry: Entry): Answer[] {
  const printed = entry.samples.map((sample) => ({
    text: answerText(sample),
    origin: `as ${entry.service.vendor.name} prints it`,
    anchors: entry.occurrences.filter((occurrence) => fits(sample, occurrence)).map(({ anchor }) => anchor),
  }));
  const composed = new Map<string, Answer>();
  for (const occurrence of entry.occurrences) {
    const sample = composeSample(entry, occurrence);
    if (!sample || printed.some(({ anchors }) => anchors.includes(occurrence.anchor))) continue;
    const text = answerText(sample);
    const answer = composed.get(text) ?? { text, origin: originOf(occurrence), anchors: [] };
    answer.anchors.push(occurrence.anchor);
    composed.set(text, answer);
  }
  return [...printed, ...composed.values()];
}

/** A printed sample is one of an occurrence when nothing in it says otherwise. */
const fits = ({ httpStatus, body }: SampleAnswer, { httpStatus: status, message, reason }: Occurrence) =>
  (httpStatus === null || status === null || httpStatus === status) &&
  [message, reason].every((literal) => literal === null || body.includes(JSON.stringify(literal)));

const originOf = ({ httpStatus }: Occurrence) =>
  `put together from the table; the source prints no such sample${httpStatus === null ? ', and no HTTP status' : ''}`;
