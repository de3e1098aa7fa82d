import { verdictCases } from '../../../src/catalog/say/guidance.ts';
import {
  basisWords,
  delayWords,
  fixedByWords,
  KIND_WORDS,
  OUTCOME_WORDS,
  retryWords,
} from '../../../src/catalog/say/verdict-words.ts';
import type { Library } from './library.ts';
import type { Paper } from './terminal.ts';
import type { Condition, Entry, Occurrence, Vendor } from './types.ts';

/** An entry, and one occurrence of it where that is asked for. */
export interface Place {
  entry: Entry;
  occurrence: Occurrence | null;
}

/** How an entry is printed: its answers in the order in which they are needed. */
export interface EntryText {
  /** Name, title and where it belongs: two lines and the literal. */
  head(place: Place): string[];
  /** What is it, is it an error, may I retry, who mends it, what first. */
  answers(place: Place): string[];
  /** Whom to ask, and what to send. */
  support(vendor: Vendor): string[];
  /** The permalink, and who says all this. */
  origin(place: Place): string[];
  /** Everything. */
  whole(place: Place): string[];
  vendorOf(entry: Entry): Vendor;
}

export function createEntryText(library: Library, paper: Paper): EntryText {
  const vendors = new Map(library.vendors.map((vendor) => [vendor.id, vendor]));
  const conditions = new Map(library.conditions.map((condition) => [condition.id, condition]));
  const vendorOf = ({ vendor: id }: Entry) => {
    const vendor = vendors.get(id);
    if (!vendor) throw new Error(`no vendor ${id}`);
    return vendor;
  };

  const head: EntryText['head'] = ({ entry, occurrence }) => {
    const name = labelOf(entry);
    const shown = occurrence ?? (entry.occurrences.length === 1 ? entry.occurrences[0] : undefined);
    const literals = literalsOf(placesOf({ entry, occurrence })).filter((literal) => literal !== name);
    const facts = [
      KIND_WORDS[entry.kind],
      `${vendorOf(entry).name} ${library.serviceName(`${entry.vendor}/${entry.service}`)}`,
      ...(shown && shown.operations.length > 0 ? [`on ${shown.operations.join(', ')}`] : []),
      ...(shown?.httpStatus ? [`HTTP ${shown.httpStatus}`] : []),
    ];
    return [
      ...paper.paragraph(`${paper.strong(name)}  ${paper.label(entry.title)}`),
      ...paper.paragraph(paper.dim(facts.join(' · '))),
      ...literals.flatMap((literal) => paper.paragraph(`“${literal}”`)),
    ];
  };

  /** What is said at each place; where the places differ, with the places. */
  const byPlace = ({ entry, occurrence }: Place, answer: (occurrence: Occurrence) => string[]): string[] => {
    const cases = verdictCases({ occurrences: placesOf({ entry, occurrence }) }, (one) => JSON.stringify(answer(one)));
    return cases.flatMap(({ occurrence: first, occurrences }) => {
      const [begin = '', ...others] = answer(first);
      return cases.length > 1
        ? [`${paper.label(placeWords(entry, occurrences))}: ${begin}`, ...others]
        : [begin, ...others];
    });
  };

  const answers: EntryText['answers'] = (place) => {
    const vendor = vendorOf(place.entry);
    const saying = (text: string, basis: 'vendor' | 'inferred') => [
      `${text} ${paper.dim(`(${basisWords(basis, vendor)})`)}`,
    ];
    const questions: [string, (occurrence: Occurrence) => string[]][] = [
      ['What is it?', ({ meaning, causes, notes }) => [meaning, ...listed('Possible reasons:', causes), ...notes]],
      ['Is it an error?', ({ outcome, basis }) => saying(OUTCOME_WORDS[outcome].long, basis.outcome)],
      ['May I retry?', ({ retry, outcome }) => saying(retrySentences(retry, outcome), retry.basis)],
      [
        'Who mends it?',
        ({ fixedBy, outcome, basis }) => saying(fixedByWords(fixedBy, outcome, vendor).long, basis.fixedBy),
      ],
      [
        'What first?',
        ({ actions }) =>
          actions.length > 0
            ? actions.map((action, at) => (actions.length > 1 ? `${at + 1}. ${action}` : action))
            : ['The source gives no advice.'],
      ],
    ];
    return [
      ...questions.flatMap(([question, answer]) => paper.field(question, byPlace(place, answer))),
      ...checksOf(place, conditions).flatMap(({ title, checks }) =>
        paper.field('Check too', [paper.dim(`Our advice for “${title}”, whoever the vendor is:`), ...checks.map(item)]),
      ),
    ];
  };

  const support: EntryText['support'] = (vendor) => {
    const { contact, address, send, sendBasis } = vendor.support;
    return paper.field(`Ask ${vendor.name}`, [
      address === null ? contact : `${contact} ${paper.link(address)}`,
      'Have this ready:',
      ...send.map((what, at) => item(`${what} ${paper.dim(`(${basisWords(sendBasis[at] ?? 'inferred', vendor)})`)}`)),
    ]);
  };

  const origin: EntryText['origin'] = ({ entry, occurrence }) => [
    ...paper.field('Link', [paper.link(library.permalinkOf(entry, occurrence))]),
    ...paper.field(
      'Source',
      sourcesOf({ entry, occurrence }).map(
        ({ url, title, sections, retrieved }) =>
          `${title}, ${sections.length > 1 ? 'sections' : 'section'} ${sections.map((name) => `“${name}”`).join(', ')}, read on ${retrieved}: ${paper.link(url)}`,
      ),
    ),
  ];

  const whole: EntryText['whole'] = (place) => [
    ...head(place),
    '',
    ...answers(place),
    ...support(vendorOf(place.entry)),
    ...origin(place),
  ];

  return { head, answers, support, origin, whole, vendorOf };
}

const item = (text: string) => `- ${text}`;
const listed = (name: string, items: readonly string[]) => (items.length > 0 ? [name, ...items.map(item)] : []);

/** What stands in large type on the page: the code or state, the literal, or the HTTP status. */
export function labelOf({ kind, code, occurrences: [first] }: Entry): string {
  if (kind === 'http-status') return `HTTP ${first?.httpStatus}`;
  return code ?? first?.message ?? '';
}

const placesOf = ({ entry, occurrence }: Place) => (occurrence ? [occurrence] : entry.occurrences);

const literalsOf = (occurrences: readonly Occurrence[]) => [
  ...new Set(occurrences.flatMap(({ literals }) => literals.map(({ text }) => text))),
];

/** `On start, stop`, or where no operation is named, which of the meanings. */
function placeWords({ occurrences: all }: Entry, occurrences: readonly Occurrence[]): string {
  const operations = occurrences.flatMap(({ operations: names }) => names);
  if (operations.length > 0) return `On ${operations.join(', ')}`;
  const meanings = [...new Set(all.map(({ meaning }) => meaning))];
  const numbers = new Set(occurrences.map(({ meaning }) => meanings.indexOf(meaning) + 1));
  return `Meaning ${[...numbers].join(', ')}`;
}

function retrySentences({ delaysSeconds, then, verdict }: Occurrence['retry'], outcome: Occurrence['outcome']): string {
  return [
    retryWords({ verdict }, outcome).long,
    ...(delaysSeconds.length > 0 ? [`Wait ${delayWords(delaysSeconds)}.`] : []),
    ...(then === null ? [] : [then]),
  ].join(' ');
}

/** The conditions with something to check; a success with nothing left to do needs none. */
function checksOf(place: Place, conditions: ReadonlyMap<string, Condition>): Condition[] {
  const places = placesOf(place);
  if (places.every(({ outcome, actions }) => outcome === 'success' && actions.length === 0)) return [];
  return [...new Set(places.map(({ condition }) => condition))].flatMap((id) => conditions.get(id) ?? []);
}

/** Sources by document, with the headings the facts stand under. */
function sourcesOf(place: Place) {
  const sections = new Set(placesOf(place).map(({ section }) => section));
  const told = place.entry.sources.filter(({ section }) => sections.has(section));
  const byAddress = new Map<string, { url: string; title: string; retrieved: string; sections: string[] }>();
  for (const { url, title, retrieved, section } of told) {
    const source = byAddress.get(url) ?? { url, title, retrieved, sections: [] };
    if (!source.sections.includes(section)) source.sections.push(section);
    byAddress.set(url, source);
  }
  return [...byAddress.values()];
}
