import type { RootContent } from 'mdast';
import type { Vendor } from '../../catalog/model.ts';
import { selfHostedWords } from '../../catalog/say/facts.ts';
import {
  coverageNotes,
  documentsOf,
  documentsWords,
  hostsBySource,
  NO_LICENCE,
} from '../../catalog/say/vendor-sources.ts';
import { agreementWords } from '../../catalog/say/agreement-words.ts';
import { OUTCOME_WORDS } from '../../catalog/say/verdict-words.ts';
import { code, heading, item, link, list, paragraph, type UrlOf } from './nodes.ts';
import { inlineProse, sourceNote, supportNodes } from './parts.ts';
import { counted } from '../../catalog/say/sizes.ts';

/** The page of a vendor: its services, how its answers carry a code, and what its support needs. */
export function vendorPage(vendor: Vendor, urlOf: UrlOf): RootContent[] {
  const { name, summary, homepage, documentation, services, answer, apiHosts, otherProducts } = vendor;
  const incomplete = coverageNotes(vendor);
  const selfHosted = selfHostedWords(vendor);
  const agreement = agreementWords(services);
  return [
    heading(1, name),
    paragraph(inlineProse(summary)),
    ...list([
      item(['Website: ', link(homepage, homepage)]),
      item(['Documentation: ', link(documentation, documentation)]),
    ]),
    ...(services.length > 0 ? [heading(2, 'Services')] : []),
    ...list(
      services.map(({ path, label, summary: about, entries }) => {
        const outcomes = new Set(entries.map(({ occurrences }) => OUTCOME_WORDS[occurrences[0].outcome].short));
        return item([
          link(urlOf(path), label),
          `: ${counted(entries.length, 'entry')} (${[...outcomes].join(', ')}). `,
          ...inlineProse(about),
        ]);
      }),
    ),
    ...(agreement === null ? [] : [paragraph(agreement)]),
    heading(2, 'How its answers carry a code'),
    paragraph(inlineProse(answer.description)),
    paragraph(['Source: ', ...sourceNote(answer.source)]),
    ...(apiHosts.length > 0 ? [paragraph('Hosts that answer with these codes:')] : []),
    ...list(
      hostsBySource(apiHosts).map(({ hosts, source }) =>
        item([...hosts.flatMap((host) => [code(host), ', ']), 'see ', ...sourceNote(source)]),
      ),
    ),
    ...(selfHosted ? [paragraph(selfHosted)] : []),
    ...(otherProducts.length + incomplete.length > 0 ? [heading(2, 'Not listed here')] : []),
    ...list(
      incomplete.map(({ service, table, note }) =>
        item([link(urlOf(service.path), `${service.label}: ${table.name}`), ' – ', ...inlineProse(note)]),
      ),
    ),
    ...list(otherProducts.map((product) => item(link(product.documentation, product.name)))),
    ...sourceNodes(vendor),
    ...supportNodes(vendor),
  ];
}

/** The documents that the tables are from, with their days and licenses. */
function sourceNodes(vendor: Vendor): RootContent[] {
  const documents = documentsOf(vendor);
  const { licences = [] } = vendor;
  return [
    ...(documents.length + licences.length > 0 ? [heading(2, 'Sources')] : []),
    ...(documents.length > 0 ? [paragraph(documentsWords(documents))] : []),
    ...list(documents.map((source) => item(sourceNote(source)))),
    ...list(licences.map(({ of, url, licence }) => item(['License of ', link(url, of), `: ${licence ?? NO_LICENCE}`]))),
  ];
}
