import type { Export } from '../export.ts';
import { entriesFile } from '../json.ts';

export default {
  file: 'rtc-errors.json',
  purpose: 'Every entry with all its occurrences, as the API has them.',
  render: (catalog) => `${JSON.stringify(entriesFile(catalog), null, 2)}\n`,
} satisfies Export;
