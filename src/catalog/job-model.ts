import type { JobFile } from '../schema/job.ts';
import type { Service } from './model.ts';

/** What services are used for, whoever their vendor is. */
export interface Job extends Pick<JobFile, 'title' | 'summary' | 'compared'> {
  id: string;
  path: string;
  /** Former ids. */
  aliases: string[];
  /** Services that do it, in the order of the services. */
  services: Service[];
  /** Services of two vendors that are compared because both do it, in the order of the services. */
  comparisons: ServicePair[];
}

/** Two services of two vendors for one job. */
export interface ServicePair {
  path: string;
  job: Job;
  /** In the order of the address: by the characters of their ids. */
  services: [Service, Service];
}
