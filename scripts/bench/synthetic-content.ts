import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { randomOf } from '../../tests/content/search-proof/random.ts';
import { writeAddressLists } from '../address-lists.ts';

const SEED = 20_261_121;
const ROWS_OF_SERVICE = 100;
const ENTRIES_OF_VENDOR = 500;
/** What any content has, whatever its vendors are. */
const FROM_REAL_CONTENT = ['conditions', 'LICENSE.md', 'README.md'];
const WORDS = 'bridge caption clip egress ingress layout lobby mixer participant pipeline recorder session stage'.split(
  ' ',
);
const SOURCE = { url: 'https://docs.synthetic.example/', title: 'Errors', retrieved: '2026-11-20' };

/** The same for every row, so that no row needs what its condition would ask for: operations, tasks, something to renew. */
const VERDICT = {
  outcome: 'failure',
  effect: 'none',
  stated: ['outcome', 'effect'],
  retry: { verdict: 'never', basis: 'vendor' },
};

/**
 * Writes content that passes every check: our conditions, and vendors that do not exist, of five services with a hundred rows
 * each. The same number gives the same files.
 * @param entries How many; at least one for each condition.
 */
export function writeSyntheticContent(root: string, entries: number): void {
  const random = randomOf(SEED);
  const word = () => WORDS[Math.floor(random() * WORDS.length)]!;
  const write = (file: string, data: unknown) => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), typeof data === 'string' ? data : stringify(data));
  };
  for (const name of FROM_REAL_CONTENT) cpSync(path.join('content', name), path.join(root, name), { recursive: true });
  const conditions = readdirSync('content/conditions').map((file) => path.basename(file, '.mdx'));
  if (entries < conditions.length) throw new Error(`at least ${conditions.length} entries are needed, one a condition`);
  write('history.yaml', { releases: [] });

  for (let first = 0; first < entries; first += ENTRIES_OF_VENDOR) {
    const vendor = `synthetic-${first / ENTRIES_OF_VENDOR + 1}`;
    write(`vendors/${vendor}/vendor.yaml`, vendorFile(vendor));
  }
  for (let first = 0; first < entries; first += ROWS_OF_SERVICE) {
    const count = Math.min(ROWS_OF_SERVICE, entries - first);
    const service = first / ROWS_OF_SERVICE;
    const file = `vendors/synthetic-${Math.floor(first / ENTRIES_OF_VENDOR) + 1}/service-${service + 1}`;
    const rows = Array.from({ length: count }, (_, row) => {
      const what = `${word()} ${word()}`;
      return {
        // Two services share their codes, as half of the real ones do.
        code: String(100_000 + Math.floor(service / 2) * ROWS_OF_SERVICE + row),
        literals: [{ field: 'message', text: `${what} ${first + row} cannot be used` }],
        title: `The ${what} cannot be used`,
        meaning: `The ${what} of number ${first + row} cannot be used with this ${word()}.`,
        actions: [`Correct the ${what}, and look at the ${word()}.`],
        condition: conditions[(first + row) % conditions.length],
        ...VERDICT,
      };
    });
    write(`${file}.yaml`, serviceFile(service + 1, rows));
    write(`${file}.mdx`, `Service ${service + 1} returns a code and a message.\n`);
  }
  writeAddressLists(root);
}

const vendorFile = (name: string) => ({
  name,
  summary: 'A vendor that does not exist.',
  homepage: `https://${name}.example/`,
  documentation: `https://docs.${name}.example/`,
  words: [name],
  apiHosts: [],
  answer: { code: 'code', text: ['message'], requestId: [], description: 'A code and a message.', source: SOURCE },
  support: {
    contact: 'Write to support.',
    send: [{ what: 'The App ID.', blanks: ['App ID'], basis: 'inferred' }],
    source: SOURCE,
  },
});

const serviceFile = (number: number, rows: readonly unknown[]) => ({
  name: `Service ${number}`,
  summary: 'A service that does not exist.',
  sources: { codes: SOURCE },
  operations: { start: { name: 'Start' }, query: { name: 'Query', kind: 'reads' } },
  tables: [
    { id: 'errors', section: 'Errors', source: 'codes', operations: ['start', 'query'], rowCount: rows.length, rows },
  ],
});
