import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A package of somebody else that is part of what we publish. */
export interface Component {
  name: string;
  version: string;
  /** SPDX identifier or expression. */
  license: string;
  /** The full text of its license, with notices where it has some. */
  licenseText: string;
  /** SHA-512 of the archive in the npm registry, in hex. */
  sha512: string;
}

/** The names of the packages that modules come from, sorted; modules of our own come from none. */
export function packagesOf(moduleIds: readonly string[]): string[] {
  const names = moduleIds.flatMap((id) => {
    // The last one counts: a package may bring its own version of another.
    const [, name] = /^.*\/node_modules\/((?:@[^/]+\/)?[^/?]+)/u.exec(id.replaceAll('\\', '/')) ?? [];
    return name === undefined ? [] : [name];
  });
  return [...new Set(names)].sort();
}

interface Lockfile {
  packages: Record<string, { version: string; integrity?: string; license?: string }>;
}

/**
 * What the lockfile and the installed package say about a package.
 * @param root The folder of the project.
 * @throws Error when the package is not at the top of node_modules, or comes without the text of its license.
 */
export function componentOf(name: string, root: string): Component {
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as Lockfile;
  const locked = packages[`node_modules/${name}`];
  const [algorithm, digest = ''] = locked?.integrity?.split('-') ?? [];
  if (!locked || !locked.license || algorithm !== 'sha512') {
    throw new Error(`package-lock.json does not name version, license and SHA-512 of ${name}`);
  }
  const folder = path.join(root, 'node_modules', name);
  const texts = readdirSync(folder)
    .filter((file) => /^(?:licen[cs]e|notice|copying)\b/iu.test(file))
    .sort()
    .map((file) => readFileSync(path.join(folder, file), 'utf8').trim());
  if (texts.length === 0) throw new Error(`${name} is published with us, but comes without the text of its licence`);
  return {
    name,
    version: locked.version,
    license: locked.license,
    licenseText: texts.join('\n\n'),
    sha512: Buffer.from(digest, 'base64').toString('hex'),
  };
}
