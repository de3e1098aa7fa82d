/** Prints the tables of fields into `content/README.md`. A test compares them with the schemas. */
import { readFileSync, writeFileSync } from 'node:fs';
import { withFieldTables } from './field-tables.ts';

const FILE = 'content/README.md';
const before = readFileSync(FILE, 'utf8');
const after = withFieldTables(before);
if (after !== before) writeFileSync(FILE, after);
process.stdout.write(`${FILE}: ${after === before ? 'up to date' : 'written'}\n`);
