import type { Catalog } from '../catalog/model.ts';
import { LICENCES_FILE, SBOM_FILE } from '../third-party/files.ts';

/** A file of the site for programs, with what it is for. */
interface ListedFile {
  path: string;
  what: string;
}

/** The entry that stands for all where one is shown: one that everybody knows, where the catalog has it. */
const exampleOf = ({ entries }: Catalog): string =>
  (entries.find(({ id }) => id === 'agora/cloud-recording/65') ?? entries[0])?.id ?? '';

/** The static JSON of the site, for the pages that list it. */
export const apiFiles = (catalog: Catalog): readonly ListedFile[] => [
  { path: '/api/v1/entries.json', what: 'Every entry with all its occurrences.' },
  {
    path: `/api/v1/entries/${exampleOf(catalog)}.json`,
    what: 'One entry: vendor, service and key, as in its address.',
  },
  { path: '/api/v1/vendors.json', what: 'Vendors and their services.' },
  {
    path: '/api/v1/conditions.json',
    what: 'Causes, with the entries that report each. In the data, causes are called conditions.',
  },
  { path: '/api/v1/schema.json', what: 'The JSON Schema of all of these.' },
  {
    path: '/api/v1/openapi.json',
    what: 'The API as OpenAPI 3.1, for generated clients and API tools.',
  },
];

/** What the site has for reading without a browser. */
export const textFiles = (catalog: Catalog): readonly ListedFile[] => [
  {
    path: `/${exampleOf(catalog)}/index.md`,
    what: 'Each page as Markdown, for a ticket or a prompt: its address with index.md after it.',
  },
  { path: '/llms.txt', what: 'What is here and how addresses are formed, for language models.' },
];

/** What of the site is software by others. */
export const THIRD_PARTY_FILES: readonly ListedFile[] = [
  { path: `/${LICENCES_FILE}`, what: 'Its names, versions and licenses.' },
  { path: `/${SBOM_FILE}`, what: 'The same as a bill of materials in CycloneDX, for programs.' },
];

/**
 * How the npm package is used in a terminal.
 * @param archive Its full public address.
 */
export const commands = (archive: string): string => `npm install --global ${archive}
rtc-errors '{"code":65,"reason":"request not completed"}'
rtc-errors explain agora/cloud-recording/65
some-program 2>&1 | rtc-errors`;
