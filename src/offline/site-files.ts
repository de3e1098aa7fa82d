import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Files of a site by their path from its root, with `/` between the parts, sorted. */
export type SiteFiles = ReadonlyMap<string, Uint8Array>;

/** Reads every file below a folder, or those that are wanted. */
export function readSite(folder: string, isWanted: (file: string) => boolean = () => true): SiteFiles {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter(isWanted)
    .sort();
  return new Map(files.map((file) => [file, new Uint8Array(readFileSync(path.join(folder, file)))]));
}

export const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A stylesheet without the fonts of the site: the copies use those of the device. */
export const withoutFonts = (css: string): string => css.replace(/@font-face\s*\{[^}]*\}/gu, '');

/** The parts of the index of the search. */
export const INDEX_PARTS = ['names', 'texts', 'sentences'] as const;

/** A part of the index, as JSON. Its name in the site changes with its content. */
export function indexPart(site: SiteFiles, part: (typeof INDEX_PARTS)[number]): string {
  const [bytes] = [...site].flatMap(([file, content]) => (file.startsWith(`search/${part}.`) ? [content] : []));
  if (!bytes) throw new Error(`the site has no ${part} of a search index`);
  return textOf(bytes);
}
