import type { Service, Vendor } from '../model.ts';

/** So many marks are named; more would hide the others. */
const MAX_MARKS = 3;

/** How a reader tells which service returned a number: `/cloud_recording/` in the path, else its host. */
export function marksOf({ recognise, vendor }: Service): string[] {
  const { paths, hosts } = recognise;
  const marks = [paths, hosts, hostsOf(vendor)].find(({ length }) => length > 0) ?? [];
  return marks.slice(0, MAX_MARKS);
}

const hostsOf = ({ apiHosts }: Vendor): string[] => apiHosts.map(({ host }) => host);

/** The same for a vendor: its hosts. */
export const marksOfVendor = (vendor: Vendor): string[] => hostsOf(vendor).slice(0, MAX_MARKS);
