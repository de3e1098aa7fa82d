import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stringify } from 'yaml';
import { loadContent } from '../../../src/catalog/files/load.ts';
import { buildCatalog } from '../../../src/catalog/join/build.ts';
import type { Catalog } from '../../../src/catalog/model.ts';
import { randomOf } from './random.ts';

/**
 * Vendors that do not exist, so that the search is measured with tables it was not made for: each with another kind of code
 * and other names of fields. They are written as files and read like the real ones, which are beside them.
 */
const SEED = 20_261_126;
const ROWS = 24;

/** The words that literals and titles are made of. */
const THINGS =
  'bridge caption clip composition egress ingress layout lobby mixer participant pipeline playlist recorder session stage track'.split(
    ' ',
  );
const FAULTS = [
  'is gone',
  'was not found',
  'exists already',
  'is locked',
  'has expired',
  'cannot be parsed',
  'is over the quota',
  'was rejected',
];
const MANNERS = [
  'for this project',
  'in that region',
  'by the owner',
  'after the limit',
  'on the second try',
  'with this plan',
];

interface Kind {
  /** Id of the vendor, and the name it is called by. */
  vendor: string;
  service: string;
  answer: { code: string; text: string[] };
  paths: string[];
  /** The code of a row, from its place and the words of its literal. */
  codeOf: (row: number, thing: string, fault: string) => string;
}

const camel = (text: string) => text.replace(/(?:^|\s)(\w)/gu, (_, letter: string) => letter.toUpperCase());
const snake = (text: string) => text.replaceAll(' ', '_');

const KINDS: readonly Kind[] = [
  {
    vendor: 'quellora',
    service: 'Stage Relay',
    answer: { code: 'Code', text: ['Message'] },
    paths: ['/stage-relay/'],
    codeOf: (row, thing, fault) =>
      `${row % 2 === 0 ? 'FailedOperation' : 'InvalidParameter'}.${camel(`${thing} ${fault}`)}`,
  },
  {
    vendor: 'vantomir',
    service: 'Clip Works',
    answer: { code: 'code', text: ['msg'] },
    paths: ['/clipworks.'],
    // A class: many rows share one code, and the literal decides.
    codeOf: (row) => ['not_found', 'invalid_argument', 'internal', 'unauthenticated'][row % 4] ?? 'unknown',
  },
  {
    vendor: 'pellucent',
    service: 'Lobby API',
    answer: { code: 'ErrorCode', text: ['ErrorInfo'] },
    paths: ['/v4/lobby_svc/'],
    codeOf: (row) => String(-(20_001 + row * 7)),
  },
  {
    vendor: 'orbifax',
    service: 'Caption Hub',
    answer: { code: 'errno', text: ['description'] },
    paths: ['/caption-hub/'],
    codeOf: (row) => `0x${(0x0103_0400 + row * 3).toString(16).padStart(8, '0').toUpperCase()}`,
  },
  {
    vendor: 'tessarine',
    service: 'Playlist Engine',
    answer: { code: 'error', text: ['error_description'] },
    paths: ['/playlists/'],
    codeOf: (_row, thing, fault) => snake(`${thing} ${fault}`).toUpperCase(),
  },
  {
    vendor: 'hollowfern',
    service: 'Egress Desk',
    answer: { code: 'status_code', text: ['detail'] },
    paths: ['/egress-desk/'],
    // Small numbers that other vendors have too.
    codeOf: (row) => String(row + 1),
  },
];

const source = { url: 'https://docs.example/errors', title: 'Errors', retrieved: '2026-11-20' };

/**
 * Some content with the invented vendors beside it, and the ids of these.
 * @param condition One of that content, of which all their rows are.
 */
export function withInventedVendors(
  content: string,
  condition = 'invalid-argument',
): { catalog: Catalog; vendors: string[] } {
  const root = mkdtempSync(path.join(tmpdir(), 'invented-vendors-'));
  try {
    cpSync(content, root, { recursive: true });
    return { vendors: addInventedVendors(root, condition), catalog: buildCatalog(loadContent(root)) };
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** Writes the invented vendors into a content folder, and returns their ids. */
function addInventedVendors(root: string, condition: string): string[] {
  const next = randomOf(SEED);
  KINDS.forEach((kind) => writeVendor(root, kind, condition, next));
  return KINDS.map(({ vendor }) => vendor);
}

function writeVendor(root: string, kind: Kind, condition: string, next: () => number): void {
  const folder = path.join(root, 'vendors', kind.vendor);
  const name = camel(kind.vendor);
  mkdirSync(folder);
  const write = (file: string, data: unknown) => writeFileSync(path.join(folder, file), stringify(data));
  write('vendor.yaml', {
    name,
    summary: 'An invented vendor, for the tests.',
    homepage: `https://${kind.vendor}.example/`,
    documentation: `https://docs.${kind.vendor}.example/`,
    words: [name],
    apiHosts: [{ host: `api.${kind.vendor}.example`, source }],
    answer: { ...kind.answer, description: 'A failed request carries both fields.', source },
    support: { contact: 'Nobody.', send: [{ what: 'Nothing.', blanks: ['Nothing'], basis: 'inferred' }], source },
  });
  const slug = kind.service.toLowerCase().replaceAll(' ', '-');
  write(`${slug}.yaml`, {
    name: kind.service,
    summary: 'An invented service, for the tests.',
    sources: { errors: source },
    operations: { create: { name: 'Create' }, remove: { name: 'Remove' } },
    recognise: { words: [kind.service], paths: kind.paths },
    tables: [
      { id: 'errors', section: 'Errors', source: 'errors', rowCount: ROWS, rows: rowsOf(kind, condition, next) },
    ],
  });
  writeFileSync(path.join(folder, `${slug}.mdx`), `An invented service: ${kind.service}.\n`);
}

/** A literal in the first text field of the vendor. */
const literalOf = ({ answer }: Kind, text: string) => ({
  field: answer.text[0],
  text,
  ...(text.includes('...') ? { variables: ['id'] } : {}),
});

function rowsOf(kind: Kind, condition: string, next: () => number): object[] {
  const { codeOf } = kind;
  const oneOf = (words: readonly string[]) => words[Math.floor(next() * words.length)] ?? '';
  return Array.from({ length: ROWS }, (_, row) => {
    const thing = THINGS[row % THINGS.length] ?? '';
    const fault = FAULTS[(row * 5 + Math.floor(row / THINGS.length)) % FAULTS.length] ?? '';
    const literal = `${camel(thing)} ${row % 3 === 0 ? '... ' : ''}${fault} ${oneOf(MANNERS)}`;
    const code = codeOf(row, thing, fault);
    return {
      code,
      // A code that several rows share needs keys of their own.
      key: `${code}-${thing}-${row}`,
      httpStatus: [400, 403, 404, 409, 500][row % 5],
      ...(row % 4 === 3 ? {} : { literals: [literalOf(kind, literal)] }),
      ...(row % 2 === 0 ? { operations: [row % 4 === 0 ? 'create' : 'remove'] } : {}),
      title: `${camel(thing)} ${fault}`,
      meaning: `The ${thing} ${fault}.`,
      actions: [],
      condition,
    };
  });
}
