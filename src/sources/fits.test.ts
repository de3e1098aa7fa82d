import { describe, expect, it } from 'vitest';
import { fits } from './fits.ts';
import { literalChange } from './literal-change.ts';

describe('a literal fits a text of the source', () => {
  it.each([
    ['no such room', 'no such room'],
    ['no such room (...)', 'no such room (%s)'],
    ['failed to link ... to ...: ...', 'failed to link %s to %s: %v'],
    ['limit of ... reached', 'limit of {max_count} reached'],
    ['file ... is expired', 'file xxxxx is expired'],
    ['stream ... not found', 'stream <stream name> not found'],
  ])('%s: %s', (literal, text) => expect(fits(literal, text)).toBe(true));

  it.each([
    ['No such room', 'no such room'],
    ['no such room', 'no such room.'],
    ['no such ...', 'no such stream or room'],
    ['invalid ...', 'invalid parameter: "channel"'],
    ['no such room (...)', 'no such user (%s)'],
  ])('and does not fit where wording differs: %s: %s', (literal, text) => expect(fits(literal, text)).toBe(false));
});

describe('a changed text is called', () => {
  it.each([
    ['typography', 'No such room.', 'no such room'],
    ['typography', "can't be empty", 'can’t be empty'],
    ['typography', 'a - b', 'a – b'],
    ['truncated', 'the task is not found here', 'the task is not'],
    ['truncated', 'the task is not found here', 'the task is not found…'],
    ['reworded', 'the task is not found', 'the task was not found'],
  ] as const)('%s: %s, %s', (kind, before, now) => expect(literalChange(before, now)).toBe(kind));
});
