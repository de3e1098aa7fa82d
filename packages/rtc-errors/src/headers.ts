import type { HeadersLike } from './advice-types.ts';

/** The headers of a response as names and values, in whatever form a client has them: a map, an object, pairs, or Node's raw list. */
export function headerPairs(headers: HeadersLike): [name: string, value: unknown][] {
  if (typeof headers !== 'object' || headers === null) return [];
  if (Array.isArray(headers)) return pairsOfList(headers);
  if (typeof headers.forEach !== 'function') return Object.entries(headers);
  const pairs: [string, unknown][] = [];
  headers.forEach((value: unknown, name: unknown) => pairs.push([String(name), value]));
  return pairs;
}

/** Pairs, as `fetch` takes them, or names and values in turn, as Node has them. */
const pairsOfList = (list: readonly unknown[]): [string, unknown][] =>
  list.flatMap((item, index): [string, unknown][] => {
    if (Array.isArray(item)) return [[String(item[0]), item[1]]];
    return index % 2 === 0 && typeof item === 'string' ? [[item, list[index + 1]]] : [];
  });
