import { servicePath } from '../address.ts';
import { joined, list, paragraph, prose, type Block, type Line, type Piece, type Section } from './document.ts';
import type { EntryData, EntryRef, OccurrenceData, PassageData, SampleData, SupportData } from './entry-data.ts';
import { entryFacts, placeOfEntry, versionWords, type Fact } from './facts.ts';
import { casesOf, guidanceOf, needsChecks, operationNames, placeWords } from './guidance.ts';
import { literalName } from './literal-name.ts';
import { signSections, verdictSections } from './questions.ts';
import { disagreementBlocks, repeatBlocks, saysElsewhereBlocks, warningBlocks } from './repeating.ts';
import { retiredMark, retirementsOf } from './retired.ts';
import {
  causesIntro,
  CHECKS_NOTE,
  INCLUDE,
  noAdvice,
  NOTHING_TO_DO,
  SECTION_WORDS,
  supportTitle,
} from './section-words.ts';
import { sourceLine } from './source-words.ts';
import { basisWords } from './verdict-sentences.ts';
import { retryTagWords } from './delay-words.ts';
import { EFFECT_WORDS, mayHaveWorked, OUTCOME_WORDS } from './verdict-words.ts';

/**
 * Everything that is said about an entry, in the order in which it is needed. The Markdown of its page, a ticket and the
 * command write it down, each as much of it as it has room for. What nothing is known about is not in it.
 */
export interface EntryDocument {
  /** Label and title. */
  title: Line;
  /** What the entry is, and where its code is. */
  kind: Line;
  /** Vendor and service. */
  scope: Line;
  /** That the source no longer has it, or not all of it. */
  head: Block[];
  /** What is known of it beside its verdicts and texts. */
  facts: Fact[];
  verdicts: Section[];
  /** The verdicts that decide, as signs: for where there is no room for all. */
  signs: Section[];
  /** What to watch out for, ours: shown above the steps. */
  warnings: Section;
  /** What happened, and what to do. */
  parts: Section[];
  /** How often to repeat it, what makes that safe, and what shows whether it worked. */
  safely: Section;
  checks: Section[];
  passages: Section[];
  places: PlaceDocument[];
  /** The same in few lines: one for all places that look the same; none where the source prints nothing of them. */
  placeLines: Line[];
  elsewhere: Section[];
  /** Contradictions between documents of the vendor, and what other ones say. */
  statements: Section[];
  sample: Section;
  support: Section;
  source: Section;
}

/** An occurrence: where it is, what it looks like there, and its row in the source. */
export interface PlaceDocument {
  /** Empty where neither operations nor meanings distinguish it from others. */
  title: Line;
  facts: Line[];
  source: Line;
}

/** The document of an entry, or of some of its occurrences where the others are left out. */
export function entryDocument(entry: EntryData): EntryDocument {
  const { label, kind, title, vendor, service, occurrences, passages, elsewhere, samples } = entry;
  return {
    title: [labelPiece({ kind, label }), ' ', ...prose(title)],
    kind: prose(placeOfEntry(entry)),
    scope: [linkTo(vendor), ' · ', linkTo(service)],
    head: retiredBlocks(entry),
    facts: entryFacts(entry),
    verdicts: verdictSections(entry),
    signs: signSections(entry),
    warnings: placedSection(entry, SECTION_WORDS.warnings, warningBlocks),
    parts: [
      placedSection(entry, SECTION_WORDS.meaning, meaningBlocks),
      placedSection(entry, SECTION_WORDS.steps, stepBlocks),
    ],
    safely: placedSection(entry, SECTION_WORDS.safely, repeatBlocks),
    checks: checkSections(entry),
    passages: passages.map(passageSection),
    places: occurrences.map((occurrence) => placeOf(entry, occurrence)),
    placeLines: placeLines(entry),
    elsewhere: elsewhere.map(({ title: name, entries, notes, more }) => ({
      title: name,
      blocks: [
        ...list(entries.map(refLine)),
        ...notes.map((note) => paragraph(...prose(note))),
        ...(more ? [paragraph({ url: more.path, text: [more.text] })] : []),
      ],
    })),
    statements: [
      { title: SECTION_WORDS.disagrees, blocks: disagreementBlocks(entry) },
      { title: SECTION_WORDS.saysElsewhere, blocks: saysElsewhereBlocks(entry) },
    ],
    sample: { title: SECTION_WORDS.sample, blocks: samples.flatMap(sampleBlocks) },
    support: supportSection(entry),
    source: { title: SECTION_WORDS.source, blocks: list(entry.sources.map(sourceLine)) },
  };
}

/** What is in large type: a code, a state or a literal as such, a status as words. */
export const labelPiece = ({ kind, label }: Pick<EntryData, 'kind' | 'label'>): Piece =>
  kind === 'http-status' || kind === 'status' ? label : { code: label };

const linkTo = ({ name, path }: { name: string; path: string }): Piece => ({ url: path, text: [name] });

/** What the source no longer has of an entry, since when and why, and what took its place. */
const retiredBlocks = (entry: EntryData): Block[] =>
  retirementsOf(entry).map(({ retired: { since, why, replacedBy }, place }) =>
    paragraph(
      { strong: place === null ? 'Retired.' : `${place}: retired.` },
      ` Since ${since} the source no longer has this: `,
      ...prose(why),
      ...(replacedBy === null ? [] : [' Use ', { url: servicePath(replacedBy), text: [replacedBy] }, ' instead.']),
      ' Below is what it said before.',
    ),
  );

/** What the occurrences say under one title: once where it is the same everywhere, else behind each place. */
function placedSection(
  entry: EntryData,
  title: string,
  blocksOf: (entry: EntryData, occurrence: OccurrenceData) => Block[],
): Section {
  const cases = casesOf(entry, (occurrence) => JSON.stringify(blocksOf(entry, occurrence)));
  const place = (occurrences: OccurrenceData[]) => (cases.length > 1 ? placeWords(entry, occurrences) : null);
  return {
    title,
    blocks: cases.flatMap(({ occurrence, occurrences }) =>
      placedBlocks(place(occurrences), blocksOf(entry, occurrence)),
    ),
  };
}

/** Blocks that hold at one place: it is named in front of them. */
function placedBlocks(place: string | null, blocks: readonly Block[]): Block[] {
  const [first, ...others] = blocks;
  if (place === null || !first) return [...blocks];
  const where = { strong: `${place}:` };
  if (first.kind === 'paragraph') return [paragraph(where, ' ', ...first.line), ...others];
  return [paragraph(where), ...blocks];
}

const meaningBlocks = ({ vendor }: EntryData, { meaning, causes, notes }: OccurrenceData): Block[] => [
  paragraph(...prose(meaning)),
  ...(causes.length > 0 ? [paragraph(causesIntro(vendor)), ...list(causes.map(prose))] : []),
  ...notes.map((note) => paragraph(...prose(note))),
];

/** What the vendor advises; where it advises nothing, what we would check first, or that nothing is left to do. */
function stepBlocks({ vendor, conditions }: EntryData, occurrence: OccurrenceData): Block[] {
  const { actions, condition } = occurrence;
  if (actions.length > 0) return list(actions.map(prose), true);
  const text = needsChecks(occurrence) ? noAdvice(vendor, conditions[condition]?.checks[0]) : NOTHING_TO_DO;
  return [paragraph(...prose(text))];
}

/** Our advice for each condition that there is something to do about. */
function checkSections({ occurrences, conditions }: EntryData): Section[] {
  const ids = new Set(occurrences.filter(needsChecks).map(({ condition }) => condition));
  const [before, after] = CHECKS_NOTE;
  return [...ids].flatMap((id) => {
    const condition = conditions[id];
    if (!condition || condition.checks.length === 0) return [];
    const note = paragraph(before, { url: condition.path, text: [condition.title] }, after);
    return [{ title: SECTION_WORDS.checks, blocks: [...list(condition.checks.map(prose)), note] }];
  });
}

/** A response as it comes over the wire, under one line that says what it is. */
export const sampleBlocks = ({ title, origin, text, language }: SampleData): Block[] => [
  paragraph(`${title} `, { aside: origin }, ':'),
  { kind: 'code', text, language },
];

export const passageSection = ({ title, text, points, operations, source }: PassageData): Section => ({
  title: title + (operations.length > 0 ? ` (${operations.join(', ')})` : ''),
  blocks: [
    ...text.map((part) => paragraph(...prose(part))),
    ...list(points.map(prose)),
    ...(source ? [paragraph(`${SECTION_WORDS.source}: `, ...sourceLine(source))] : []),
  ],
});

/** One occurrence: the operations, or which of the meanings it is, and what the source prints there. */
function placeOf(entry: EntryData, occurrence: OccurrenceData): PlaceDocument {
  const { operations, section, table, row, retired, url } = occurrence;
  const { service, vendor } = entry;
  const source: Line = [
    `${vendor.name} docs: `,
    { url: `${service.path}#${table}`, text: [section] },
    `, row ${row}`,
    ...retiredTag({ retired }),
  ];
  const links = operations.map((id): Piece => ({ url, text: [{ code: id }] }));
  const meaning: Line = guidanceOf(entry).length > 1 ? [{ url, text: [placeWords(entry, [occurrence])] }] : [];
  return {
    title: links.length > 0 ? ['On ', ...commas(links)] : meaning,
    facts: placeFacts(entry, occurrence),
    source,
  };
}

/** What the places of an entry look like, each behind the places that look so. */
function placeLines(entry: EntryData): Line[] {
  const cases = casesOf(entry, (occurrence) => JSON.stringify(placeFacts(entry, occurrence)));
  return cases.flatMap(({ occurrence, occurrences }): Line[] => {
    const names = operationNames(occurrences).map((code) => ({ code }));
    const facts = joined(placeFacts(entry, occurrence), ', ');
    const meaning = cases.length > 1 ? [placeWords(entry, occurrences)] : [];
    const where: Line = names.length > 0 ? ['On ', ...commas(names)] : meaning;
    const line = [...where, ...(where.length > 0 && facts.length > 0 ? [': '] : []), ...facts];
    return names.length + facts.length > 0 ? [line] : [];
  });
}

/** What distinguishes one place of an entry from others: a line each, in this order. */
export function placeFacts({ vendor }: { vendor: { name: string } }, occurrence: OccurrenceData): Line[] {
  const { statuses, literals, category } = occurrence;
  const versions = versionWords(occurrence);
  return [
    ...statuses.map(({ text, path }): Line => [{ url: path, text: [text] }]),
    ...literals.map(literalLine),
    ...(category === null ? [] : [[`${vendor.name} category: `, { code: category }]]),
    ...(versions === null ? [] : [prose(versions)]),
  ];
}

/** A literal to the letter, behind the field that carries it, and what its `...` stand for. */
export const literalLine = (literal: OccurrenceData['literals'][number]): Line => [
  `${literalName(literal)}: `,
  { code: literal.text },
  ...(literal.variables.length > 0
    ? [` where ${literal.variables.length > 1 ? 'each ' : ''}`, { code: '...' }, variableWords(literal.variables)]
    : []),
];

/** What the parts that vary are: one is named, several are listed. */
const variableWords = (names: readonly string[]): string =>
  names.length > 1 ? ` is, in order: ${names.join('; ')}` : ` is: ${names.join('')}`;

/** Another entry in one line: label, title, where, and the two verdicts. */
export const refLine = (ref: EntryRef): Line => [
  refName(ref),
  ` · ${ref.service} · ${tagWords(ref)}`,
  ...retiredTag(ref),
];

/** Label and title of another entry, with its page. */
export const refName = ({ path, kind, label, title }: EntryRef): Piece => ({
  url: path,
  text: [labelPiece({ kind, label }), ' ', ...prose(title)],
});

/** The verdicts as short as tags; of the effect, only that it may be there. */
export const tagWords = ({ outcome, effect, retry }: Pick<EntryRef, 'outcome' | 'effect' | 'retry'>): string =>
  [
    OUTCOME_WORDS[outcome].short,
    ...(mayHaveWorked({ outcome, effect }) ? [EFFECT_WORDS.maybe.short] : []),
    retryTagWords(retry, outcome),
  ].join(' · ');

/** The mark beside the name of what is retired; nothing beside the others. */
export const retiredTag = ({ retired }: Pick<EntryRef, 'retired'>): Piece[] =>
  retired ? [' · ', { strong: retiredMark(retired) }] : [];

/** Whom to contact, and what to include. */
export function supportSection({ vendor, support }: { vendor: { name: string }; support: SupportData }): Section {
  const { contact, address, send, source } = support;
  const link = address === null ? [] : [' ', { url: mailOrWeb(address), text: [address] }];
  return {
    title: supportTitle(vendor),
    blocks: [
      paragraph(...prose(contact), ...link),
      paragraph(INCLUDE),
      ...list(send.map(({ what, basis }) => [...prose(what), ' ', { aside: basisWords(basis, vendor) }])),
      ...(source ? [paragraph(`${SECTION_WORDS.source}: `, ...sourceLine(source))] : []),
    ],
  };
}

/** The address of a link to a mail or web address. */
export const mailOrWeb = (address: string): string => (address.includes('@') ? `mailto:${address}` : address);

const commas = (pieces: readonly Piece[]): Piece[] =>
  pieces.flatMap((piece, index) => (index > 0 ? [', ', piece] : [piece]));
