/** The static JSON of the site, for the pages that list it. */
export const API_FILES: readonly { path: string; what: string }[] = [
  { path: '/api/v1/entries.json', what: 'Every entry with all its occurrences.' },
  {
    path: '/api/v1/entries/agora/cloud-recording/65.json',
    what: 'One entry: vendor, service and key, as in its address.',
  },
  { path: '/api/v1/vendors.json', what: 'Vendors and their services.' },
  { path: '/api/v1/conditions.json', what: 'Conditions, with the entries that report each.' },
  { path: '/api/v1/schema.json', what: 'The JSON Schema of all of these.' },
];

/** What the site has for reading without a browser. */
export const TEXT_FILES: readonly { path: string; what: string }[] = [
  {
    path: '/agora/cloud-recording/65/index.md',
    what: 'Each page as Markdown, for a ticket or a prompt: its address with index.md after it.',
  },
  { path: '/llms.txt', what: 'What there is and how addresses are made, for programs that read text.' },
];
