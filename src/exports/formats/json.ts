import type { Export } from '../export.ts';
import { entriesFile } from '../json.ts';

export default {
  file: 'rtc-errors.json',
  purpose: 'Every entry with all its occurrences, as the API has them.',
  // A line for each entry: indentation would be a third of the file.
  render(catalog) {
    const { entries, ...rest } = entriesFile(catalog);
    const [head, foot] = JSON.stringify({ ...rest, entries: [] }).split(/(?<=\[)(?=\]\}$)/u);
    return `${head}\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n${foot}\n`;
  },
} satisfies Export;
