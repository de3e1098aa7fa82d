import type { Service } from '../model.ts';

/** How a reader tells which service returned a number: `/cloud_recording/` in the path, else its host. */
export function marksOf({ recognise, vendor }: Service): string[] {
  if (recognise.paths.length > 0) return recognise.paths;
  return recognise.hosts.length > 0 ? recognise.hosts : vendor.apiHosts.map(({ host }) => host);
}
