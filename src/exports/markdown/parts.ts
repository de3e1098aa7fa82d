import type { ListItem, PhrasingContent, RootContent } from 'mdast';
import type { Entry, Occurrence, Passage, SampleAnswer, Service, Vendor } from '../../catalog/model.ts';
import { prose } from '../../catalog/say/document.ts';
import {
  labelPiece,
  literalLine,
  passageSection,
  refLine,
  retiredTag as retiredPieces,
  sampleBlocks,
  supportSection,
} from '../../catalog/say/entry-document.ts';
import { refOf, sampleData, sourceData, supportData } from '../../catalog/say/entry-data-of.ts';
import { answerFacts } from '../../catalog/say/facts.ts';
import { SAMPLE_ORIGIN } from '../../catalog/say/section-words.ts';
import { sourceLine } from '../../catalog/say/source-words.ts';
import { ANSWER_HEAD } from '../../catalog/say/vendor-sources.ts';
import { blockNodes, itemNode, lineNodes, sectionNodes } from './document.ts';
import { heading, item, list, paragraph, strong, type UrlOf } from './nodes.ts';

/** What several pages show in the same way. */

/** Nothing of these lines is an address of the site. */
const external: UrlOf = (url) => url;

/** Our own words, with their `code spans`. */
export const inlineProse = (text: string): PhrasingContent[] => lineNodes(prose(text), external);

/** Where facts come from: the document with its address and day, and the headings they are under. */
export const sourceNote = (...source: Parameters<typeof sourceData>): PhrasingContent[] =>
  lineNodes(sourceLine(sourceData(...source)), external);

/** Texts with `code spans` as a list. */
export const textList = (texts: readonly string[], ordered = false) =>
  list(
    texts.map((text) => item(inlineProse(text))),
    ordered,
  );

/** Label and title of an entry: a code, a state or a literal as such, a status as words. */
export const entryName = (entry: Entry): PhrasingContent[] =>
  lineNodes([labelPiece(entry), ' ', ...prose(entry.title)], external);

/** The mark beside the name of what is retired; nothing beside the others. */
export const retiredTag = (item: Pick<Entry | Occurrence, 'retired'>): PhrasingContent[] =>
  lineNodes(retiredPieces(item), external);

/** The literals of an occurrence, each with its field, to the letter; what varies in them is named after them. */
export const literalItems = ({ literals }: Pick<Occurrence, 'literals'>): ListItem[] =>
  literals.map((literal) => itemNode(literalLine(literal), external));

/** Entries as a list: label, title, where, and the two verdicts. */
export const entryList = (entries: readonly Entry[], urlOf: UrlOf) =>
  list(entries.map((entry) => itemNode(refLine(refOf(entry)), urlOf)));

/** A passage of prose with its source; headings begin at the second level. */
export const passageNodes = ({ source, section, ...passage }: Passage): RootContent[] =>
  sectionNodes(passageSection({ ...passage, operations: [], source: sourceData(source, [section]) }), external);

/** A response that the vendor prints, as it comes over the wire. */
export const sampleNodes = (sample: SampleAnswer, vendor: Vendor): RootContent[] =>
  blockNodes(sampleBlocks(sampleData(sample.title, sample, SAMPLE_ORIGIN.printed(vendor))), external);

/** What the vendor's support needs. */
export const supportNodes = (vendor: Vendor): RootContent[] =>
  sectionNodes(supportSection({ vendor, support: supportData(vendor) }), external);

/** What belongs to whom; the foot of every page and the head of the download. */
export const FACTS =
  "Codes and quoted texts are the vendors'; all else is ours. Every fact names its source. Not affiliated with any vendor.";

/** Where the parts of a response are, by the document that shows it. */
export const answerNodes = (answer: Service['answer'], urlOf: UrlOf): RootContent[] => [
  heading(2, ANSWER_HEAD),
  paragraph(inlineProse(answer.description)),
  ...list(answerFacts(answer).map(({ name, line }) => item([strong(`${name}:`), ' ', ...lineNodes(line, urlOf)]))),
  paragraph(['Source: ', ...sourceNote(answer.source)]),
];
