/** The two files that say what of a product is by others. Both are at the root of the site and beside the code of the package. */
export const LICENCES_FILE = 'third-party-licences.txt';
export const SBOM_FILE = 'sbom.cdx.json';
