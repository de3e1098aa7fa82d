import type { SearchDocument } from './index-file/search-index.ts';
import { foldName } from './text.ts';

/** Every name of an entry that may be printed where its code is. */
export const codesOf = ({ kind, code, names, status, label }: SearchDocument): string[] => [
  ...(code === null ? [] : [code]),
  ...names,
  ...(status === null ? [] : [String(status)]),
  ...(kind === 'status' ? [label] : []),
];

export const isNumber = (code: string): boolean => /^-?\d+$/u.test(code);

/** Codes and names that are no numbers, by `foldName`; all of a fold. */
export function namesOf(codes: ReadonlySet<string>): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const name of codes) {
    if (isNumber(name)) continue;
    const key = foldName(name);
    names.set(key, [...(names.get(key) ?? []), name]);
  }
  return names;
}
