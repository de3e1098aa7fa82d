import type { Place, Ticket } from './ticket.ts';

/** A piece of a line. A string is text; `name` of a link is for formats that show one instead of the address. */
export type Inline = string | { code: string } | { strong: string } | { url: string; name: string };

/** A piece of a ticket, the same for every format. */
export type Block =
  | { kind: 'heading'; level: 1 | 2; line: Inline[] }
  | { kind: 'paragraph'; line: Inline[] }
  | { kind: 'list'; ordered: boolean; items: Inline[][] };

/** The order of things in a ticket. What a format does is to write these blocks down. */
export function outlineOf({ id, url, scope, label, title, retired, parts, support }: Ticket): Block[] {
  return [
    { kind: 'heading', level: 1, line: [`${scope} `, { code: label }, ' ', ...prose(title)] },
    paragraph({ url, name: id }),
    ...retired.map(({ text }) => paragraph(...prose(text))),
    ...parts.flatMap(({ heading, places, meaning, causes, notes, steps, verdicts }): Block[] => [
      ...(heading === null ? [] : [headingOf(heading)]),
      list([
        ...placeLines(places, heading !== null),
        ...verdicts.map(([question, answer]) => [{ strong: question }, ' ', ...prose(answer)]),
      ]),
      paragraph(...prose(meaning)),
      ...(causes.length > 0 ? [paragraph('Possible reasons that the source lists:'), list(causes.map(prose))] : []),
      ...notes.map((note) => paragraph(...prose(note))),
      paragraph({ strong: 'What to do' }),
      steps.length > 0 ? list(steps.map(prose), true) : paragraph('The source gives no advice.'),
    ]),
    headingOf(`For the support of ${support.vendor}`),
    ...(support.address === null ? [] : [paragraph(support.address)]),
    list(support.blanks.map((blank) => [`${blank}: `])),
  ];
}

const headingOf = (text: string): Block => ({ kind: 'heading', level: 2, line: [text] });
const paragraph = (...line: Inline[]): Block => ({ kind: 'paragraph', line });
const list = (items: Inline[][], ordered = false): Block => ({ kind: 'list', ordered, items });

/** Our own text in pieces: every second one stands between backticks. White space is one space. */
function prose(text: string): Inline[] {
  return text
    .replace(/\s+/gu, ' ')
    .split('`')
    .map((piece, index): Inline => (index % 2 === 1 ? { code: piece } : piece))
    .filter((piece) => piece !== '');
}

/**
 * One line for all places with the same status and literals; none where the source gives neither. The operations are left
 * out where there is one line, and the heading above has named them.
 */
function placeLines(places: readonly Place[], isNamed: boolean): Inline[][] {
  const groups = new Map<string, { first: Place; operations: string[] }>();
  for (const place of places) {
    const key = JSON.stringify([place.status, place.literals, place.variables]);
    const group = groups.get(key) ?? { first: place, operations: [] };
    group.operations.push(...place.operations);
    groups.set(key, group);
  }
  return [...groups.values()]
    .filter(({ first, operations }) => operations.length > 0 || first.status !== null || first.literals.length > 0)
    .map(({ first: { status, literals, variables }, operations }) => [
      ...(operations.length > 0 && !(isNamed && groups.size === 1)
        ? ['On ', ...commas(operations), ': ']
        : ['Answer: ']),
      status === null ? 'HTTP status not given' : `HTTP ${status}`,
      ...literals.flatMap(([field, literal]): Inline[] => [`, ${field} `, { code: literal }]),
      ...(variables.length > 0 ? [', where ', { code: '...' }, ` stands for: ${variables.join(', ')}`] : []),
    ]);
}

const commas = (names: readonly string[]): Inline[] =>
  names.flatMap((code, index) => (index > 0 ? [', ', { code }] : [{ code }]));
