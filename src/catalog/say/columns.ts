import { groupBy } from '../../lists.ts';
import type { Entry, Service } from '../model.ts';

/** The columns of a table over all services. */
export interface Column {
  vendor: string;
  /** The service; null for a column that has all services of its vendor. */
  label: string | null;
  has(entry: Entry): boolean;
}

/** So many services have a column each; of more, there is a column for each vendor. */
const MAX_SERVICES = 16;

/** A column for each service, or for each vendor where services would be too many to compare. */
export function columnsOf(services: readonly Service[]): Column[] {
  if (services.length <= MAX_SERVICES) {
    return services.map((service) => ({
      vendor: service.vendor.name,
      label: service.label,
      has: (entry) => entry.service === service,
    }));
  }
  const byVendor = groupBy(services, ({ vendor }) => [vendor]);
  return [...byVendor.keys()].map((vendor) => ({
    vendor: vendor.name,
    label: null,
    has: (entry) => entry.service.vendor === vendor,
  }));
}
