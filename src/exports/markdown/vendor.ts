import type { RootContent } from 'mdast';
import type { Job, Vendor } from '../../catalog/model.ts';
import { countWords, serviceSigns } from '../../catalog/say/counts.ts';
import { hostWords, selfHostedWords } from '../../catalog/say/facts.ts';
import { JOBS_HEAD, jobsOf } from '../../catalog/say/jobs.ts';
import { entriesWords } from '../../catalog/say/sizes.ts';
import {
  coverageNotes,
  documentsOf,
  documentsWords,
  HOSTS_HEAD,
  hostsBySource,
  NO_LICENCE,
  NOT_LISTED_HEAD,
  otherProductsWords,
} from '../../catalog/say/vendor-sources.ts';
import { agreementWords } from '../../catalog/say/agreement-words.ts';
import { heading, item, link, list, paragraph, type UrlOf } from './nodes.ts';
import { answerNodes, inlineProse, sourceNote, supportNodes } from './parts.ts';

/** The page of a vendor: its services, who else does their jobs, how its answers carry a code, and what its support needs. */
export const vendorPage = (vendor: Vendor, urlOf: UrlOf): RootContent[] =>
  vendorNodes(vendor, urlOf, jobsOf(vendor.services));

/** The vendor in a larger document, which has no pages of jobs to link to. */
export const vendorChapter = (vendor: Vendor, urlOf: UrlOf): RootContent[] => vendorNodes(vendor, urlOf, []);

function vendorNodes(vendor: Vendor, urlOf: UrlOf, jobs: readonly Job[]): RootContent[] {
  const { name, summary, homepage, documentation, services, answer, apiHosts, otherProducts } = vendor;
  const incomplete = coverageNotes(vendor);
  const selfHosted = selfHostedWords(vendor);
  const agreement = agreementWords(services);
  return [
    heading(1, name),
    paragraph([...inlineProse(summary), ' ', link(homepage, 'Website'), ' · ', link(documentation, 'Documentation')]),
    ...(services.length > 0 ? [heading(2, 'Services')] : []),
    ...list(
      services.map((service) =>
        item([
          link(urlOf(service.path), service.label),
          `: ${entriesWords(service)} (${countWords(serviceSigns(service))}). `,
          ...inlineProse(service.summary),
        ]),
      ),
    ),
    ...(agreement === null ? [] : [paragraph(agreement)]),
    ...(jobs.length > 0 ? [heading(2, JOBS_HEAD)] : []),
    ...list(jobs.map(({ path, title }) => item(link(urlOf(path), title)))),
    ...answerNodes(answer, urlOf),
    ...(apiHosts.length > 0 || selfHosted ? [heading(2, HOSTS_HEAD)] : []),
    ...list(
      hostsBySource(apiHosts).map(({ hosts, source }) =>
        item([...inlineProse(hosts.map(hostWords).join(', ')), ' – ', ...sourceNote(source)]),
      ),
    ),
    ...(selfHosted ? [paragraph(selfHosted)] : []),
    ...(otherProducts.length + incomplete.length > 0 ? [heading(2, NOT_LISTED_HEAD)] : []),
    ...list(
      incomplete.map(({ service, table, note }) =>
        item([link(urlOf(service.path), `${service.label}: ${table.name}`), ' – ', ...inlineProse(note)]),
      ),
    ),
    ...(otherProducts.length > 0 ? [paragraph(otherProductsWords(vendor))] : []),
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
