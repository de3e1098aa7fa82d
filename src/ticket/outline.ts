import { list, paragraph, textOf, withoutLinks, type Block, type Line, type Section } from '../catalog/say/document.ts';
import { entryDocument } from '../catalog/say/entry-document.ts';
import type { Fact } from '../catalog/say/facts.ts';
import { SECTION_WORDS, supportTitle } from '../catalog/say/section-words.ts';
import type { Ticket } from './ticket.ts';

/** A piece of a ticket, the same for every format. */
export type TicketBlock = Block | { kind: 'heading'; level: 1 | 2; line: Line };

/**
 * The order of things in a ticket. What a format does is to write these blocks down. The only link is the permalink: an
 * address of the site inside the text would be long, and leads away from it.
 */
export function outlineOf({ id, url, entry, blanks }: Ticket): TicketBlock[] {
  const { title, kind, scope, head, facts, verdicts, parts, warnings, safely, placeLines } = entryDocument(entry);
  const [meaning, ...steps] = parts;
  const { address } = entry.support;
  const questions = verdicts.flatMap(({ title: question, blocks }) =>
    paragraphsOf(blocks).map((line): Line => [{ strong: question }, ' ', ...withoutLinks(line)]),
  );
  return [
    { kind: 'heading', level: 1, line: [`${textOf(scope).replace(' · ', ' ')} `, ...title] },
    paragraph({ url, text: [id] }),
    ...head.map(unlinked),
    ...list([...fieldOf(kind), ...placeLines.map(withoutLinks), ...facts.map(factLine), ...questions]),
    ...[...(meaning ? [meaning] : []), warnings, ...steps, safely].flatMap(sectionBlocks),
    headingOf(supportTitle(entry.vendor)),
    ...(address === null ? [] : [paragraph(address)]),
    ...list(blanks.map((blank) => [`${blank}: `])),
  ];
}

/** Where the code is. A kind that names no field says nothing that the heading does not. */
const fieldOf = (kind: Line): Line[] => (kind.some((piece) => typeof piece === 'object') ? [kind] : []);
const factLine = ({ name, line }: Fact): Line => [{ strong: `${name}:` }, ' ', ...withoutLinks(line)];
const headingOf = (text: string): TicketBlock => ({ kind: 'heading', level: 2, line: [text] });

const paragraphsOf = (blocks: readonly Block[]): Line[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.line] : []));

/** What happened needs no name: it is what the ticket begins with. */
const sectionBlocks = ({ title, blocks }: Section): Block[] => [
  ...(blocks.length === 0 || title === SECTION_WORDS.meaning ? [] : [paragraph({ strong: title })]),
  ...blocks.map(unlinked),
];

function unlinked(block: Block): Block {
  if (block.kind === 'paragraph') return { ...block, line: withoutLinks(block.line) };
  return block.kind === 'list' ? { ...block, items: block.items.map(withoutLinks) } : block;
}
