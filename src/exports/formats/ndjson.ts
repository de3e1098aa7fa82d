import type { Export } from '../export.ts';
import { entryToJson } from '../json.ts';

export default {
  file: 'rtc-errors.ndjson',
  purpose: 'One entry per line, for jq, log pipelines and bulk loads.',
  render: ({ entries }) => entries.map((entry) => `${JSON.stringify(entryToJson(entry))}\n`).join(''),
} satisfies Export;
