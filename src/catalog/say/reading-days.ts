import type { Catalog } from '../model.ts';

/** The days on which sources were read, the last one last: how old a copy is. */
export const readingDays = ({ services }: Pick<Catalog, 'services'>): string[] =>
  services.flatMap(({ sources }) => sources.map(({ retrieved }) => retrieved)).sort();
