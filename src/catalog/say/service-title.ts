import type { Service } from '../model.ts';

/** A service with its vendor, as pages and tickets name it. A label that begins with the name of the vendor says it already. */
export const serviceTitle = ({ vendor, label }: { vendor: Pick<Service['vendor'], 'name'>; label: string }): string =>
  label.startsWith(`${vendor.name} `) ? label : `${vendor.name} ${label}`;
