import type { Vendor } from './model.ts';

/** The vendors that have tables here. The others are only recognized: they say nothing about any condition or status. */
export const withTables = (vendors: readonly Vendor[]): Vendor[] =>
  vendors.filter(({ services }) => services.length > 0);

/** The vendors that are only recognized in a text. */
export const withoutTables = (vendors: readonly Vendor[]): Vendor[] =>
  vendors.filter(({ services }) => services.length === 0);
