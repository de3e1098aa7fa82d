import { guidanceOf, placeWords } from '../catalog/say/guidance.ts';
import type { Entry, Occurrence } from '../catalog/model.ts';
import { retiredSentence, retirementsOf } from '../catalog/say/retired.ts';
import { answersOf } from './answers.ts';
import { printedFields, statusWords } from '../catalog/say/sample.ts';
import { basisWords, delayWords, fixedByWords, OUTCOME_WORDS, retryWords } from '../catalog/say/verdict-words.ts';
import { ticketAt, type Part, type Place, type Ticket } from './ticket.ts';

/** The ticket about an entry or, with an occurrence, about that one. `urlOf` makes an address of the site public. */
export function ticketOf(entry: Entry, occurrence: Occurrence | null, urlOf: (path: string) => string): Ticket {
  const { service, label, title } = entry;
  const { vendor } = service;
  const guidances = guidanceOf(entry);
  const ticket: Ticket = {
    id: entry.id,
    url: urlOf(entry.path),
    scope: `${vendor.name} ${service.label}`,
    label,
    title,
    retired: retirementsOf(entry).map((retirement) => ({
      text: `${retiredSentence(retirement)} ${retirement.retired.why}`,
      anchors: retirement.occurrences.map(({ anchor }) => anchor),
    })),
    parts: guidances.map(({ occurrence: first, occurrences }) => ({
      heading: guidances.length > 1 ? placeWords(entry, occurrences) : null,
      places: occurrences.map((each) => placeOf(each, entry)) as Part['places'],
      meaning: first.meaning,
      causes: first.causes,
      notes: first.notes,
      steps: first.actions,
      verdicts: verdictsOf(first, entry),
    })),
    answers: answersOf(entry),
    support: {
      vendor: vendor.name,
      address: vendor.support.address ?? null,
      blanks: vendor.support.send.flatMap(({ blanks }) => blanks),
    },
  };
  return occurrence ? ticketAt(ticket, occurrence.anchor) : ticket;
}

function placeOf(occurrence: Occurrence, entry: Entry): Place {
  const { anchor, operations, httpStatus, literals } = occurrence;
  return {
    anchor,
    operations: operations.map(({ id }) => id),
    status: httpStatus === null ? null : statusWords(httpStatus),
    literals: printedFields(entry, occurrence),
    variables: literals.flatMap(({ variables }) => variables),
  };
}

/** The same questions as on the page, with the same words. */
function verdictsOf(
  { outcome, retry, fixedBy, basis, actions }: Occurrence,
  { service: { vendor } }: Entry,
): Part['verdicts'] {
  const retryAnswer = [
    retryWords(retry, outcome).long,
    ...(retry.delaysSeconds.length > 0 ? [`Wait ${delayWords(retry.delaysSeconds)}.`] : []),
    // Often it is a step as well, and then it stands there.
    ...(retry.then === null || actions.includes(retry.then) ? [] : [retry.then]),
  ].join(' ');
  return [
    ['Is it an error at all?', `${OUTCOME_WORDS[outcome].long} (${basisWords(basis.outcome, vendor)})`],
    ['May I retry?', `${retryAnswer} (${basisWords(retry.basis, vendor)})`],
    ['Who mends it?', `${fixedByWords(fixedBy, outcome, vendor).long} (${basisWords(basis.fixedBy, vendor)})`],
  ];
}
