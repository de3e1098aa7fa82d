/** A vendor, as far as it matters whether it has tables here. */
interface MaybeIndexed {
  services: readonly unknown[];
}

/** The vendors that have tables here. The others are only recognized: they say nothing about any condition or status. */
export const withTables = <One extends MaybeIndexed>(vendors: readonly One[]): One[] =>
  vendors.filter(({ services }) => services.length > 0);

/** The vendors that are only recognized in a text. */
export const withoutTables = <One extends MaybeIndexed>(vendors: readonly One[]): One[] =>
  vendors.filter(({ services }) => services.length === 0);
