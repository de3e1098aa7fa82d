import { describe, expect, it } from 'vitest';
import { createNearNames } from './near-names.ts';
import { foldName } from './text.ts';

const NAMES = [
  'InvalidParameter.UserId',
  'FailedOperation.NotFound',
  'FailedOperation.NotReady',
  'room_full_2',
  'full',
];
const near = createNearNames(new Map(NAMES.map((name) => [foldName(name), [name]])));

describe('names that a misspelt one may mean', () => {
  it.each([
    ['a letter dropped at the beginning', 'InvlidParameter.UserId', ['InvalidParameter.UserId']],
    ['two letters swapped at the end', 'InvalidParameter.UserDi', ['InvalidParameter.UserId']],
    ['another case and another mark', 'invalid_paramter_user_id', ['InvalidParameter.UserId']],
    ['a name that was cut off', 'InvalidParameter.Us', ['InvalidParameter.UserId']],
    ['the beginning of two names', 'FailedOperation.Not', ['FailedOperation.NotFound', 'FailedOperation.NotReady']],
  ])('%s', (_slip, asked, names) => {
    expect(near(asked)).toEqual(names);
  });

  it.each([
    ['the name itself', 'InvalidParameter.UserId'],
    ['another number', 'room_full_3'],
    ['a short name', 'ful'],
    ['two slips', 'InvldParameter.UserId'],
  ])('%s: none', (_difference, asked) => {
    expect(near(asked)).toEqual([]);
  });
});
