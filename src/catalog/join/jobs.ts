import type { JobFile } from '../../schema/job.ts';
import type { ServiceFile } from '../../schema/service.ts';
import { comparisonPath, jobPath } from '../address.ts';
import type { Job, Service, ServicePair } from '../model.ts';
import { known } from './known.ts';
import { groupBy } from '../../lists.ts';

/** A job whose services are not known yet. */
export const buildJob = ({ id, data }: { id: string; data: JobFile }): Job => ({
  id,
  path: jobPath(id),
  title: data.title,
  summary: data.summary,
  compared: data.compared,
  aliases: data.aliases ?? [],
  services: [],
  comparisons: [],
});

/** Links services with what they are used for, and finds those that are compared. */
export function linkJobs(
  jobs: readonly Job[],
  services: readonly Service[],
  files: ReadonlyMap<string, ServiceFile>,
): void {
  const byId = new Map(jobs.map((job) => [job.id, job]));
  for (const service of services) {
    service.jobs = (known(files, service.id).jobs ?? []).map((id) => known(byId, id));
    for (const job of service.jobs) job.services.push(service);
  }
  for (const job of jobs) job.comparisons = comparisonsOf(job);
}

/**
 * The pairs that are compared for a job: services of two vendors, for at least one of which it is the main one. A vendor
 * is represented by its services for this job; where it has none, by those that do it beside another that is compared.
 * Superseded docs
 * are compared with nothing but the current ones.
 */
function comparisonsOf(job: Job): ServicePair[] {
  const isMain = ({ jobs }: Service) => jobs[0] === job;
  const current = job.services.filter(({ edition, jobs }) => edition === 'current' && jobs[0]?.compared);
  const representatives = [...groupBy(current, ({ vendor }) => [vendor]).values()].flatMap((own) =>
    own.some(isMain) ? own.filter(isMain) : own,
  );
  return representatives.flatMap((one, index) =>
    representatives
      .slice(index + 1)
      .filter((other) => other.vendor !== one.vendor && (isMain(one) || isMain(other)))
      .map((other): ServicePair => ({
        path: comparisonPath(one.id, other.id),
        job,
        services: one.id < other.id ? [one, other] : [other, one],
      })),
  );
}

/** Every pair once, also where two services share two jobs. */
export const distinctPairs = (jobs: readonly Job[]): ServicePair[] => [
  ...new Map(jobs.flatMap(({ comparisons }) => comparisons).map((pair) => [pair.path, pair])).values(),
];
