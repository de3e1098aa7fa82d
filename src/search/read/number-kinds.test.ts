import { expect, it } from 'vitest';
import { MIN_LONG_CODE } from '../tunables.ts';
import { classesOf, isDistinctive, isStandardStatus } from './number-kinds.ts';

it('a number is nothing but a code when it is long and not round', () => {
  const long = '1'.repeat(MIN_LONG_CODE);
  expect([long, long.slice(1), `${long}0000`, `${long}00000`].map(isDistinctive)).toEqual([true, false, true, false]);
});

it('servers send only some of the numbers that a status may have', () => {
  const sent = [
    '200',
    '206',
    '207',
    '308',
    '309',
    '400',
    '409',
    '418',
    '419',
    '420',
    '421',
    '429',
    '430',
    '431',
    '451',
  ];
  expect(sent.filter((status) => !isStandardStatus(status))).toEqual(['207', '309', '419', '420', '430']);
  expect(['499', '500', '508', '509', '511', '100', '4040', '40'].filter(isStandardStatus)).toEqual([
    '500',
    '508',
    '511',
  ]);
});

it('a status is also called by its class', () => {
  expect(classesOf('504')).toEqual(['504', '50x', '5xx']);
});
