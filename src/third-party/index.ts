import { readFileSync } from 'node:fs';
import path from 'node:path';
import { componentOf } from './components.ts';
import { LICENCES_FILE, SBOM_FILE } from './files.ts';
import { licencesText } from './licences.ts';
import { sbom } from './sbom.ts';

export { packagesOf } from './components.ts';
export { LICENCES_FILE, SBOM_FILE } from './files.ts';

/**
 * The two files that say what a product contains by others.
 * @param manifest Path of the package.json that names the product.
 * @param packages Names of the packages whose code it contains.
 */
export function thirdPartyFiles(manifest: string, packages: readonly string[], root = '.'): Record<string, string> {
  const { name, version, license } = JSON.parse(readFileSync(path.join(root, manifest), 'utf8')) as Record<
    'name' | 'version' | 'license',
    string
  >;
  const components = packages.map((name) => componentOf(name, root));
  return {
    [LICENCES_FILE]: licencesText(name, components),
    [SBOM_FILE]: sbom({ name, version, license }, components),
  };
}
