import { expect, it } from 'vitest';
import { outcomeSentence, basisWords, fixedByWords } from './verdict-sentences.ts';

it.each([
  ['response', 'success', 'No. The request was carried out or accepted.'],
  ['event', 'success', 'No. It reports nothing that failed.'],
  ['state', 'success', 'No. It is a normal state.'],
  ['end-reason', 'success', 'No. It is a normal end.'],
  ['response', 'failure', 'Yes. The response reports a failure.'],
  ['event', 'failure', 'Yes. It reports that something failed.'],
  ['state', 'failure', 'Yes. It is the state after a failure.'],
  ['end-reason', 'failure', 'Yes. It ended because something failed.'],
  ['event', 'partial', 'In part. Some of it was done, some was not.'],
] as const)('whether it is an error is said of a %s that is a %s: %s', (direction, outcome, sentence) => {
  expect(outcomeSentence(outcome, direction)).toBe(sentence);
});

it.each([
  ['caller', 'You', 'You – in the request or your code.'],
  ['account', 'Your account', 'Your account – settings, permissions, quota or billing.'],
  ['time', 'Time', 'Nobody – it clears up on its own.'],
  ['vendor', 'Acme', 'Acme – the fault is in the service.'],
  ['nobody', 'Nobody', 'Nobody – nothing is wrong, if this is what you wanted.'],
  ['unknown', 'Unknown', 'Unknown – the docs do not say which side is at fault.'],
] as const)('who fixes it is said in one word and in a sentence: %s', (fixedBy, short, long) => {
  expect(fixedByWords(fixedBy, 'failure', { name: 'Acme' })).toEqual({ short, long });
  expect(fixedByWords(fixedBy, 'success', { name: 'Acme' })).toEqual({
    short: 'Nobody',
    long: 'Nobody – nothing is wrong.',
  });
});

it('who says so is the vendor, by name, or we', () => {
  expect(basisWords('vendor', { name: 'Acme' })).toBe('per Acme docs');
  expect(basisWords('inferred', { name: 'Acme' })).toBe('our assessment');
});
