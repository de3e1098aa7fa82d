import { allOf, groupBy, oneOf } from '../../lists.ts';
import type { Basis, LastResort, Retry } from '../model.ts';
import { withoutBackticks } from './backticks.ts';
import { list, paragraph, prose, type Block, type Line, type Piece } from './document.ts';
import type { EntryData, EntryRef, LostId, OccurrenceData } from './entry-data.ts';
import { basisWords, OUR_ASSESSMENT } from './verdict-sentences.ts';

/** What to know before a request is repeated: how often, what to keep, what to renew, whom to ask, and what to watch out for. */

type Vendor = EntryData['vendor'];

const LAST_RESORT_WORDS: Record<LastResort, string> = {
  'call-a-person': 'then stop, and have someone look at it',
  'start-over': 'then start the whole flow over, once',
  'take-as-final': 'then treat the response as final',
  'keep-asking': 'then go on asking',
};

/** A time in words: `90 seconds`, `2 minutes`. */
function timeWords(seconds: number): string {
  const isMinutes = seconds % 60 === 0;
  const number = isMinutes ? seconds / 60 : seconds;
  return `${number} ${isMinutes ? 'minute' : 'second'}${number === 1 ? '' : 's'}`;
}

type Limit = Pick<Retry, 'verdict' | 'atMost' | 'forSeconds' | 'between' | 'finally'>;

/** How often at most, and what then; null where a program may repeat nothing. */
export function limitWords({ verdict, atMost, forSeconds, between, finally: last }: Limit): string | null {
  const then = LAST_RESORT_WORDS[last];
  if (forSeconds !== null) return `Keep asking for ${timeWords(forSeconds)}; ${then}.`;
  if (atMost === null) return 'Query until the state changes: while it lasts, nothing is wrong.';
  if (atMost === 0) return null;
  const what = verdict === 'higher-level' ? 'new start' : between === 'queries' ? 'check' : 'repeat';
  return `At most ${atMost} ${what}${atMost === 1 ? '' : 's'}; ${then}.`;
}

const says = (basis: Basis, vendor: Vendor): Piece[] => [' ', { aside: basisWords(basis, vendor) }];
const names = (values: readonly string[]): Piece[] => prose(allOf(values.map((value) => `\`${value}\``)));
const reference = ({ path, label, kind }: Pick<EntryRef, 'path' | 'label' | 'kind'>): Piece => ({
  url: path,
  text: [kind === 'http-status' || kind === 'status' ? label : { code: label }],
});

/**
 * What makes a repeat safe, and what shows that the first request worked. It does not ask for the repeat: whether to send one
 * is the verdict, which may have another basis. Where the response may be that of another operation, it says so: nobody must
 * start what was to be stopped.
 */
function guardLine(
  { operation, same, answers, basis }: OccurrenceData['guards'][number],
  operations: OccurrenceData['operations'],
  vendor: Vendor,
): Line {
  const isOpen = operation !== null && operations.length !== 1;
  const refs = answers.flatMap((answer, index): Piece[] => [
    ...(index === 0 ? [] : [index === answers.length - 1 ? ' or ' : ', ']),
    reference(answer),
  ]);
  return [
    ...(isOpen ? ['If the request was ', { code: operation }, ', keep the same '] : ['Keep the same ']),
    ...names(same),
    ' when you repeat ',
    operation === null || isOpen ? 'it' : { code: operation },
    refs.length > 0 ? '. If the first request worked, the response is ' : ': then nothing is done twice',
    ...refs,
    '.',
    ...says(basis, vendor),
  ];
}

/** That asking takes what a lost response had. */
const lostIdPieces = ({ start, id }: LostId): Piece[] => [
  ' Not if the response to ',
  { code: start },
  ' was lost: this needs the ',
  { code: id },
  ' from it.',
];

/** Calls that are named one by one; of more, the page of the service says which shows what. */
const MAX_CALLS = 4;

/** What to call to see whether it worked, of which operation where it differs; and what to look at where nothing tells. */
function tellingLines(occurrence: OccurrenceData): Line[] {
  const { tells, effect, direction, retry } = occurrence;
  const whether = effect === 'maybe' && direction === 'response' ? 'whether it worked' : 'the current state';
  const look = retry.lookAt === null ? [] : [...prose(`look at ${retry.lookAt}.`), ' ', { aside: OUR_ASSESSMENT }];
  if (tells.length === 0) return look.length === 0 ? [] : [[`No operation shows ${whether}: `, ...look]];
  return [...callLines(occurrence, whether), ...(look.length === 0 ? [] : [['After any other request, ', ...look]])];
}

function callLines({ tells, operations, lostIds }: OccurrenceData, whether: string): Line[] {
  const calls = [...groupBy(tells, ({ call }) => [call])];
  if (calls.length > MAX_CALLS)
    return [[`Which operation shows ${whether} depends on the request: the page of the service names it for each.`]];
  return calls.map(([call, own], index): Line => {
    const shown = own.flatMap(({ operation }) => operation ?? []);
    const isAlways =
      shown.length < own.length || (operations.length > 0 && operations.every((id) => shown.includes(id)));
    return [
      ...(isAlways
        ? [`To see ${whether}, call `, { code: call }]
        : [
            'If the request was ',
            ...prose(oneOf(shown.map((id) => `\`${id}\``))),
            ', call ',
            { code: call },
            ` to see ${whether}`,
          ]),
      '.',
      ...(index === calls.length - 1 ? lostIds.flatMap(lostIdPieces) : []),
    ];
  });
}

/** What one occurrence says about repeating: a list. After an event or a state nothing is repeated, but somebody may ask. */
export function repeatBlocks(
  { vendor, renew }: Pick<EntryData, 'vendor' | 'renew'>,
  occurrence: OccurrenceData,
): Block[] {
  const { retry, guards, direction, operations } = occurrence;
  if (direction !== 'response') return list(tellingLines(occurrence));
  const limit = limitWords(retry);
  const renewed = renew && retry.atMost !== 0 ? renew : null;
  return list([
    ...(limit === null ? [] : [[limit, ...says(retry.limitBasis, vendor)]]),
    ...(retry.refresh.length > 0
      ? [['Renew before you repeat it: ', ...names(retry.refresh), '.', ...says(retry.basis, vendor)]]
      : []),
    ...guards.map((guard) => guardLine(guard, operations, vendor)),
    ...tellingLines(occurrence),
    ...(renewed
      ? [
          [
            'New in every attempt: ',
            ...names(renewed.values),
            '. ',
            ...prose(renewed.why),
            ...says(renewed.basis, vendor),
          ],
        ]
      : []),
  ]);
}

/** What to watch out for, the gravest first, each with its reason. */
export const warningBlocks = ({ vendor }: Pick<EntryData, 'vendor'>, { warnings }: OccurrenceData): Block[] =>
  list(
    warnings.map(({ text, why, basis }) => [{ strong: plainText(text) }, ' ', ...prose(why), ...says(basis, vendor)]),
  );

/** A warning stands out as a whole, so the names in it have no marks of their own. */
const plainText = (text: string): string => withoutBackticks(text).replace(/\s+/gu, ' ');

/** What documents of the vendor say against each other: what it is about, each side with its entries, and our reading. */
export const disagreementBlocks = ({ disagrees }: EntryData): Block[] =>
  disagrees.flatMap(({ about, sides, ours }) => [
    paragraph({ strong: `${plainText(about)}:` }),
    ...list(
      sides.map(({ says: text, entries }): Line => [
        ...prose(text),
        ...[...groupBy(entries, ({ service }) => [service])].flatMap(([service, own], index): Piece[] => [
          index === 0 ? ' – ' : '; ',
          `${service}: `,
          ...own.flatMap((entry, at): Piece[] => [...(at === 0 ? [] : [', ']), reference(entry)]),
        ]),
      ]),
    ),
    ...(ours === null ? [] : [paragraph('Our reading: ', ...prose(ours))]),
  ]);

/** What other public documents of the vendor say, each with its document and the day on which it was read. */
export const saysElsewhereBlocks = ({ saysElsewhere }: EntryData): Block[] =>
  list(
    saysElsewhere.map(({ says: text, operations, url, title, retrieved, published }): Line => [
      ...(operations.length > 0 ? [{ strong: `On ${operations.join(', ')}:` }, ' '] : []),
      ...prose(text),
      ' ',
      { url, text: [title] },
      `, read on ${retrieved}${published === null ? '' : `, dated ${published}`}`,
    ]),
  );
