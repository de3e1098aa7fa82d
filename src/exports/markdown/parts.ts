import type { ListItem, PhrasingContent, RootContent } from 'mdast';
import type { Entry, Occurrence, Outcome, Passage, Retry, SampleAnswer, Service, Vendor } from '../../catalog/model.ts';
import { literalName } from '../../catalog/say/literal-name.ts';
import { answerText } from '../../catalog/say/sample.ts';
import { basisWords, OUTCOME_WORDS, retryTagWords } from '../../catalog/say/verdict-words.ts';
import type { Source } from '../../schema/source.ts';
import { block, code, heading, item, link, list, paragraph, words, type UrlOf } from './nodes.ts';
import { retiredTag } from './retired.ts';

/** What several pages show in the same way. */

/** Where facts come from: the document with its address and day, and the headings they stand under. */
export function sourceNote({ url, title, retrieved }: Source, sections: readonly string[] = []): PhrasingContent[] {
  const where = sections.map((section) => `“${section}”`).join(', ');
  const label = sections.length > 1 ? 'sections' : 'section';
  const note = `${title}${where && `, ${label} ${where}`}, read on ${retrieved}: `;
  return [{ type: 'text', value: note }, link(url, url)];
}

/** Texts with `code spans` as a list. */
export const textList = (texts: readonly string[], ordered = false) =>
  list(
    texts.map((text) => item(words(text))),
    ordered,
  );

/** What the source advises, or that it advises nothing. */
export const adviceNodes = ({ actions }: Occurrence) =>
  actions.length > 0 ? textList(actions, true) : [paragraph('The source gives no advice.')];

/** The two verdicts as short as tags. */
export const tagWords = ({ outcome, retry }: { outcome: Outcome; retry: Retry }): string =>
  `${OUTCOME_WORDS[outcome].short} · ${retryTagWords(retry, outcome)}`;

/** What stands in large type: a code, a state or a literal as such, an HTTP status as words. */
export const labelOf = ({ kind, label }: Entry): PhrasingContent =>
  kind === 'http-status' ? { type: 'text', value: label } : code(label);

/** The literals of an occurrence, each with its field, to the letter; what varies in them is named after them. */
export function literalItems({ literals }: Occurrence): ListItem[] {
  return literals.map((literal) => {
    const { text, variables } = literal;
    const name = literalName(literal);
    const varying = variables.length > 0 ? [' where ', code('...'), ` is, in order: ${variables.join('; ')}`] : [];
    // A code span holds no line break.
    return /[\r\n]/u.test(text)
      ? item([`${name}:`, ...varying], [block(text)])
      : item([`${name}: `, code(text), ...varying]);
  });
}

/** Entries as a list: label, title, where, and the two verdicts. */
export const entryList = (entries: readonly Entry[], urlOf: UrlOf) =>
  list(
    entries.map((entry) =>
      item([
        link(urlOf(entry.path), [labelOf(entry), ` ${entry.title}`]),
        ` · ${serviceName(entry.service)} · ${tagWords(entry.occurrences[0])}`,
        ...retiredTag(entry),
      ]),
    ),
  );

/** Vendor and service as words. */
export const serviceName = ({ vendor, label }: Service): string => `${vendor.name} ${label}`;

/** A passage of prose with its source; headings begin at the second level. */
export const passageNodes = ({ title, text, points, source, section }: Passage, operations: readonly string[] = []) => [
  heading(2, title + (operations.length > 0 ? ` (${operations.join(', ')})` : '')),
  ...text.map((part) => paragraph(words(part))),
  ...textList(points),
  paragraph(['Source: ', ...sourceNote(source, [section])]),
];

/** An answer as it comes over the wire, under one line that says what it is. */
export const sampleNodes = (
  { title, ...answer }: Pick<SampleAnswer, 'title' | 'httpStatus' | 'body'>,
  origin: string,
): RootContent[] => [
  paragraph(`${title} (${origin}):`),
  block(answerText(answer), answer.httpStatus === null ? 'json' : 'http'),
];

/** Says that a sample is the vendor's own. */
export const asPrinted = ({ name }: Pick<Vendor, 'name'>): string => `as ${name} prints it`;

/** What the vendor's support needs. */
export function supportNodes(vendor: Vendor): RootContent[] {
  const { contact, address, send, source } = vendor.support;
  return [
    heading(2, `What to send to ${vendor.name}`),
    paragraph([
      ...words(contact),
      ...(address === undefined ? [] : [' ', link(address.includes('@') ? `mailto:${address}` : address, address)]),
    ]),
    paragraph('Have this ready:'),
    ...list(send.map(({ what, basis }) => item([...words(what), ` (${basisWords(basis, vendor)})`]))),
    paragraph(['Source: ', ...sourceNote(source)]),
  ];
}

/** What belongs to whom; the foot of every page and the head of the download. */
export const FACTS =
  "Codes and literal texts are their vendors' facts, to the letter; every other word is ours, and each fact names its source. Not affiliated with any vendor.";
