import type { RootContent } from 'mdast';
import type { Catalog, Job, Service } from '../../catalog/model.ts';
import { pairsByFirst } from '../../catalog/say/comparison.ts';
import { serviceTitle } from '../../catalog/say/service-title.ts';
import { entriesWords } from '../../catalog/say/sizes.ts';
import { countSigns, countWords, serviceSigns, verdictOf } from '../../catalog/say/counts.ts';
import {
  COMPARE_HEAD,
  entriesOfJob,
  jobCounts,
  JOBLESS,
  JOBS_INTRO,
  jobSizes,
  servicesByVendor,
} from '../../catalog/say/jobs.ts';
import { heading, item, link, list, paragraph, type UrlOf } from './nodes.ts';
import { inlineProse } from './parts.ts';

/** The list of all jobs. */
export const jobsPage = ({ jobs, services }: Catalog, urlOf: UrlOf): RootContent[] => {
  const jobless = services.filter((service) => service.jobs.length === 0);
  return [
    heading(1, 'Jobs'),
    paragraph(JOBS_INTRO),
    ...list(
      jobs.map((job) => item([link(urlOf(job.path), job.title), `, ${jobCounts(job)}: `, ...inlineProse(job.summary)])),
    ),
    ...(jobless.length > 0
      ? [heading(2, JOBLESS), ...list(jobless.map((service) => item(link(urlOf(service.path), serviceTitle(service)))))]
      : []),
  ];
};

/** The page of a job: the services that do it by vendor, and the comparisons between them. */
export function jobPage(job: Job, urlOf: UrlOf): RootContent[] {
  const { title, summary, services, comparisons } = job;
  const compared = pairsByFirst(services, comparisons);
  return [
    heading(1, title),
    paragraph([...inlineProse(summary), ` ${jobSizes(job)}.`]),
    paragraph(`${countWords(countSigns(entriesOfJob(job).map(verdictOf)))}.`),
    heading(2, 'Services'),
    ...list(
      [...servicesByVendor(job)].map(([vendor, own]) =>
        item(link(urlOf(vendor.path), vendor.name), list(own.map((service) => serviceItem(service, urlOf)))),
      ),
    ),
    ...(compared.length > 0
      ? [heading(2, COMPARE_HEAD), ...list(compared.map((one) => comparedItem(one, urlOf)))]
      : []),
  ];
}

const serviceItem = (service: Service, urlOf: UrlOf) =>
  item([link(urlOf(service.path), service.label), `: ${entriesWords(service)} (${countWords(serviceSigns(service))})`]);

/** A service with those that it is compared with. */
const comparedItem = ({ service, others }: ReturnType<typeof pairsByFirst>[number], urlOf: UrlOf) =>
  item(
    `${serviceTitle(service)} with`,
    list(others.map(({ other, path }) => item(link(urlOf(path), serviceTitle(other))))),
  );
