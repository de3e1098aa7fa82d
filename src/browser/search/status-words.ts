/** What is announced of an answer: that there is none, and why, or how many results it has. */

export const PROBLEMS = {
  loading: 'The index could not be loaded. Try again when there is a connection.',
  answering: 'This text could not be read, by a fault of this page. Try a part of it, such as the body alone.',
} as const;

export const countWords = (count: number) =>
  count === 0 ? 'No results.' : `${count} ${count === 1 ? 'result' : 'results'}. Use the arrow keys to choose.`;
