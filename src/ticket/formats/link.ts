import type { Format } from '../format.ts';

/** The permalink and nothing else. */
export const link: Format = { id: 'link', label: 'Link', render: ({ url }) => ({ text: url }) };
