import { groupBy } from '../../lists.ts';
import type { Entry, Job, Service, Vendor } from '../model.ts';
import { counted } from './sizes.ts';

/** What is said about the jobs of services. */

export const JOBS_INTRO =
  'The same job has different error codes at each vendor. Choose a job to see who does it, what their errors ask for, and which of their errors correspond.';

/** The head of the list of services without a job. */
export const JOBLESS = 'Other services';

/** The head of the jobs of a vendor, each of which has a page with the other vendors. */
export const JOBS_HEAD = 'The same jobs at other vendors';

/** The head of the comparisons of a job. */
export const COMPARE_HEAD = 'Compare two services';

/** `7 services of 5 vendors`. */
export function jobCounts({ services }: Job): string {
  const vendors = new Set(services.map(({ vendor }) => vendor)).size;
  return `${counted(services.length, 'service')} of ${counted(vendors, 'vendor')}`;
}

/** The entries of all services of a job. */
export const entriesOfJob = ({ services }: Job): Entry[] => services.flatMap(({ entries }) => entries);

/** `260 entries in 8 services of 6 vendors`. */
export const jobSizes = (job: Job): string => `${counted(entriesOfJob(job).length, 'entry')} in ${jobCounts(job)}`;

/** The services of a job under their vendors, in the order of both. */
export const servicesByVendor = ({ services }: Job): Map<Vendor, Service[]> =>
  groupBy(services, ({ vendor }) => [vendor]);

/** The jobs of some services, each once, in the order of the services. */
export const jobsOf = (services: readonly Service[]): Job[] => [...new Set(services.flatMap(({ jobs }) => jobs))];
