import { byCodeUnits } from '../../lists.ts';
import { keyOf } from '../../ids.ts';
import { codePath, comparisonPath, conditionPath, jobPath, servicePath, vendorPath } from '../address.ts';
import type { Catalog, Redirect } from '../model.ts';

/**
 * Every id that something has or had: its own name and its former ones below every id that its parent has or had. A
 * former name with slashes replaces as many parts of the parent.
 * @returns The present id first, then the former ones; none twice.
 */
export function placesOf(parents: readonly string[], name: string, aliases: readonly string[] = []): string[] {
  const places = [name, ...aliases].flatMap((alias) => {
    const outside = alias.split('/').length - 1;
    return parents.map((parent) => [...parent.split('/').slice(0, -outside || undefined), alias].join('/'));
  });
  return [...new Set(places)];
}

/** Every address that moved, sorted. */
export function redirectsOf(catalog: Omit<Catalog, 'redirects'>): Redirect[] {
  const { vendors, services, entries, conditions, codes, jobs, comparisons } = catalog;
  const codeNames = new Set(codes.map(({ code }) => code));
  const moved: [from: string, to: string][] = [
    ...vendors.flatMap((vendor) => vendor.aliases.map((id): [string, string] => [vendorPath(id), vendor.path])),
    ...services.flatMap((service) => service.formerIds.map((id): [string, string] => [servicePath(id), service.path])),
    ...entries.flatMap((entry) => entry.formerIds.map((id): [string, string] => [servicePath(id), entry.path])),
    ...conditions.flatMap(({ path, aliases = [] }) => aliases.map((id): [string, string] => [conditionPath(id), path])),
    ...jobs.flatMap(({ path, aliases }) => aliases.map((id): [string, string] => [jobPath(id), path])),
    ...comparisons.flatMap(({ path, services: [a, b] }) =>
      [a.id, ...a.formerIds].flatMap((idOfA) =>
        [b.id, ...b.formerIds]
          .map((idOfB) => comparisonPath(idOfA, idOfB))
          .filter((from) => from !== path)
          .map((from): [string, string] => [from, path]),
      ),
    ),
    // A code that was corrected had a page of its own; it redirects unless another entry has that code.
    ...entries.flatMap(({ code, formerIds }) =>
      code === null
        ? []
        : formerIds
            .map(keyOf)
            .filter((key) => !codeNames.has(key))
            .map((key): [string, string] => [codePath(key), codePath(code)]),
    ),
  ];
  return [...new Map(moved)].map(([from, to]) => ({ from, to })).sort((a, b) => byCodeUnits(a.from, b.from));
}

/**
 * The addresses of comparisons with the services in the other order, which no page has. Hosts redirect them; elsewhere the page
 * that says that nothing is there finds the comparison.
 */
export const turnedComparisons = ({ comparisons }: Pick<Catalog, 'comparisons'>): Redirect[] =>
  comparisons.map(({ path }) => {
    const [list = '', one = '', other = ''] = path.split('/').filter(Boolean);
    return { from: `/${list}/${other}/${one}/`, to: path };
  });
