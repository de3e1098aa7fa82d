/** Messages for when there are no results, or not all of them. */
export const PROBLEMS = {
  loading: 'The index could not be loaded. Try again once you are online.',
  answering: 'This page failed to read the text. Try a part of it.',
  messages: 'Messages could not be searched, only codes and statuses: a part of the index could not be loaded.',
} as const;

/** How many results there are, as a screen reader says it. */
export const countWords = (count: number) =>
  count === 0 ? 'No results.' : `${count} ${count === 1 ? 'result' : 'results'}. Use the arrow keys to choose.`;
