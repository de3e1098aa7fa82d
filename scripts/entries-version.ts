import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { versionOfEntries, type VersionedEntry } from '../src/history/versions.ts';

/** A version of the entries that cannot be read; the message says which and why. */
export class UnreadableVersion extends Error {}

/** Where the entries are in a built site. */
const IN_SITE = 'api/v1/entries.json';

/**
 * Reads a version of the entries.
 * @param name Path of an entries.json or rtc-errors.json, of a folder with a built site, or `-` for standard input.
 * @throws UnreadableVersion when there is no such file, or it is no JSON, or not of this shape.
 */
export function readVersion(name: string): VersionedEntry[] {
  const isFolder = name !== '-' && existsSync(name) && statSync(name).isDirectory();
  const file = isFolder ? path.join(name, IN_SITE) : name;
  if (file !== '-' && !existsSync(file)) throw new UnreadableVersion(`${file}: there is no such file`);
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(file === '-' ? 0 : file, 'utf8'));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new UnreadableVersion(`${file}: this is no JSON (${error.message})`);
  }
  const version = versionOfEntries.safeParse(data);
  if (version.success) return version.data.entries;
  const [issue] = version.error.issues;
  throw new UnreadableVersion(
    `${file}: this is no version of entries.json: ${issue?.path.join('.') || 'the file'}: ${issue?.message}`,
  );
}
