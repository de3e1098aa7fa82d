/** What the list of guides begins with. */
export const GUIDES_INTRO = 'Use the index where errors show up.';

/** Ways to use the index that the page of downloads explains, beside the guides. */
export const OTHER_WAYS = [
  {
    title: 'Use the command and the npm package',
    summary: 'Explain a response in a terminal, read a log, and look codes up in your own code.',
    path: '/exports/#terminal',
  },
  {
    title: 'Use it offline',
    summary: 'A copy on this device, a folder to unzip, one file to mail, or a docset for Dash and Zeal.',
    path: '/exports/',
  },
] as const;
