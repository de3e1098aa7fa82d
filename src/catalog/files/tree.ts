import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { decode } from './decode.ts';
import type { Problem } from './problem.ts';
import { isUnreadable, textDamage } from './text-damage.ts';

/** The files of a content folder as they are, before anything is understood. */
export interface ContentTree {
  /** Texts by their path from the root, with `/` between the parts: folder by folder, sorted. */
  files: ReadonlyMap<string, string>;
  /** Folders below `vendors/`, sorted; also empty ones. */
  vendorFolders: readonly string[];
  /** Files of data and prose that are there and that nobody can understand: not UTF-8, not finished after a merge. */
  unreadable: readonly string[];
  /** Lists of addresses and documents beside the data, by name; those that can be read. */
  besides: ReadonlyMap<string, string>;
  /** What is wrong with files and folders as such, whatever they say. */
  problems: readonly Problem[];
}

/** The folders of the content that are read, from its root, with how deep their files are. */
const FOLDERS = { conditions: 1, guides: 1, jobs: 1, protocols: 1, sources: 2, vendors: 2 } as const;
/** The releases of the data, from the root of the content. */
export const HISTORY = 'history.yaml';
/** Every path and every place on a page that was ever published, one a line. */
export const ADDRESS_LISTS = ['permalinks.txt', 'anchors.txt'] as const;
/** Files at the root that are no data. */
const BESIDES = [...ADDRESS_LISTS, 'README.md', 'LICENSE.md'] as const;

/** What systems leave behind in every folder, and what belongs to no content. */
const IGNORED = new Set(['.DS_Store', '.gitkeep', 'Thumbs.db']);

/**
 * Reads the files of a content folder. Nothing in it is passed over in silence: what cannot be read, or belongs nowhere, is
 * a problem.
 * @param root The folder that holds `vendors/`, `conditions/` and the other folders, and `history.yaml`.
 */
export function readTree(root: string): ContentTree {
  const problems: Problem[] = [];
  const files = new Map<string, string>();
  const besides = new Map<string, string>();
  const unreadable: string[] = [];

  const read = (file: string, into: Map<string, string>) => {
    const text = textOf(root, file, problems);
    if (text !== undefined) problems.push(...textDamage(text, file));
    if (text !== undefined && !isUnreadable(text, file)) into.set(file, text);
    else if (into === files) unreadable.push(file);
  };

  for (const [folder, depth] of Object.entries(FOLDERS)) {
    for (const file of filesIn(root, folder, depth, problems)) read(file, files);
  }
  for (const name of namesIn(root, '', problems)) {
    if (name in FOLDERS) continue;
    const into = name === HISTORY ? files : BESIDES.some((known) => known === name) ? besides : undefined;
    if (into === undefined) problems.push(belongsNowhere(name));
    else if (kindOf(root, name) === 'file') read(name, into);
    else problems.push(notA('file', root, name));
  }
  return { files, vendorFolders: vendorFoldersIn(root), unreadable, besides, problems };
}

/** The text of a file; undefined, with a problem, where it cannot be read or decoded. */
function textOf(root: string, file: string, problems: Problem[]): string | undefined {
  try {
    const result = decode(readFileSync(path.join(root, file)), file);
    if ('text' in result) return result.text;
    problems.push(result.problem);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    problems.push({ file, found: `a file that cannot be opened (${reason})`, fix: 'make it readable' });
  }
  return undefined;
}

type Kind = 'file' | 'folder' | 'symbolic link' | 'special file';

function kindOf(root: string, file: string): Kind | undefined {
  const stat = lstatSync(path.join(root, file), { throwIfNoEntry: false });
  if (!stat) return undefined;
  if (stat.isSymbolicLink()) return 'symbolic link';
  return stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : 'special file';
}

const notA = (expected: 'file' | 'folder', root: string, file: string): Problem => ({
  file,
  found: `a ${kindOf(root, file)} where a ${expected} belongs`,
  fix: `put the ${expected} itself there, or remove it`,
});

const belongsNowhere = (file: string, where = 'remove it'): Problem => ({
  file,
  found: 'a file that belongs nowhere',
  fix: where,
});

/** The names in a folder, sorted by code point so that they are the same everywhere; a hidden one is a problem. */
function namesIn(root: string, folder: string, problems: Problem[]): string[] {
  const names = existsSync(path.join(root, folder)) ? readdirSync(path.join(root, folder)) : [];
  const hidden = names.filter((name) => name.startsWith('.') && !IGNORED.has(name));
  problems.push(
    ...hidden.map((name) => ({
      file: path.posix.join(folder, name),
      found: 'a hidden file, which nothing reads',
      fix: 'remove it, or give it a name without the dot',
    })),
  );
  return names.filter((name) => !name.startsWith('.') && !IGNORED.has(name)).sort();
}

/** The files of a folder, to the depth at which they belong. */
function filesIn(root: string, folder: string, depth: number, problems: Problem[]): string[] {
  const kind = kindOf(root, folder);
  if (kind === undefined) return [];
  if (kind !== 'folder') {
    problems.push(notA('folder', root, folder));
    return [];
  }
  return namesIn(root, folder, problems).flatMap((name) => {
    const file = `${folder}/${name}`;
    const found = kindOf(root, file);
    if (found === 'folder' && depth > 1) return filesIn(root, file, depth - 1, problems);
    if (found === 'file') return [file];
    problems.push(notA(depth > 1 ? 'folder' : 'file', root, file));
    return [];
  });
}

function vendorFoldersIn(root: string): string[] {
  if (kindOf(root, 'vendors') !== 'folder') return [];
  return readdirSync(path.join(root, 'vendors'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .sort();
}
