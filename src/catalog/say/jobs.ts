import { groupBy } from '../../lists.ts';
import type { Job, Service, Vendor } from '../model.ts';
import { counted } from './sizes.ts';

/** What is said about the jobs of services. */

export const JOBS_INTRO =
  'The same job has different error codes at each vendor. Choose a job to see who does it, what their errors ask for, and which of their errors correspond.';

/** The head of the list of services without a job. */
export const JOBLESS = 'For every job, or for none of these';

/** The head of the comparisons of a job. */
export const COMPARE_HEAD = 'Compare two services';

/** `7 services of 5 vendors`. */
export function jobCounts({ services }: Job): string {
  const vendors = new Set(services.map(({ vendor }) => vendor)).size;
  return `${counted(services.length, 'service')} of ${counted(vendors, 'vendor')}`;
}

/** The services of a job under their vendors, in the order of both. */
export const servicesByVendor = ({ services }: Job): Map<Vendor, Service[]> =>
  groupBy(services, ({ vendor }) => [vendor]);

/** The jobs of some services, each once, in the order of the services. */
export const jobsOf = (services: readonly Service[]): Job[] => [...new Set(services.flatMap(({ jobs }) => jobs))];
