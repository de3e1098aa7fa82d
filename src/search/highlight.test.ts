import { describe, expect, it } from 'vitest';
import { createMarker } from './highlight.ts';

const markedParts = (text: string, question: string) =>
  createMarker(question)(text).map(([start, end]) => text.slice(start, end));

describe('createMarker', () => {
  it.each([
    ['the same word, whatever its case', 'Failed to find worker', 'WORKER', ['worker']],
    ['the beginning of a word', 'Request not completed', 'comp', ['comp']],
    ['a word with one slip', 'failed to find worker', 'faild wroker', ['failed', 'worker']],
    ['a number as it is', 'code 65 of 651', '65', ['65']],
    ['words side by side as one', 'request not completed', 'request not completed', ['request not completed']],
    [
      'no word of a long question that says nothing of the error',
      'The webhook did not respond within the time limit',
      'we did not get the webhook with {"code":62}',
      ['webhook'],
    ],
    ['nothing of a question without words', 'anything', '{}:"<>', []],
    ['nothing of a number with a slip', 'code 110200150', '11020150', []],
  ])('%s', (_name, text, question, parts) => {
    expect(markedParts(text, question)).toEqual(parts);
  });
});
