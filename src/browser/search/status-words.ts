/** Messages for when there are no results. */
export const PROBLEMS = {
  loading: 'The index could not be loaded. Try again once you are online.',
  answering: 'This page failed to read the text. Try a part of it.',
} as const;

/** How many results there are, as a screen reader says it. */
export const countWords = (count: number) =>
  count === 0 ? 'No results.' : `${count} ${count === 1 ? 'result' : 'results'}. Use the arrow keys to choose.`;
