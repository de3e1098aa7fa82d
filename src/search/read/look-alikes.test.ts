import { describe, expect, it } from 'vitest';
import { createLookAlikes } from './look-alikes.ts';

const WORDS = [
  'already',
  'started',
  'room',
  'invaild',
  'invalid',
  'internal',
  'url',
  'uri',
  'FailedOperation.RoomNotExist',
];
const read = createLookAlikes(() => [...WORDS, 'ROOM_NOT_FOUND', 'h264', 'E404', '404', '0x01030404']);

describe('letters that a screenshot confused', () => {
  it.each([
    ['a digit inside of a word', 'a1ready started', 'already started'],
    ['two letters for one', 'no such roorn', 'no such room'],
    ['one letter for two', 'intemal error', 'internal error'],
    ['a small letter for a capital one', 'ROOM_N0T_FOUND', 'ROOM_NOT_FOUND'],
    ['inside of a name with dots', 'FailedOperation.RoornNotExist', 'FailedOperation.RoomNotExist'],
    ['of two spellings the more frequent one', 'invalld', 'invalid'],
  ])('are read as they were: %s', (_, text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ['a digit of a code', 'E4O4 4O4 code 1O4 0xO1030404'],
    ['a known word that looks like another one', 'bad uri, bad url'],
    ['a word that nobody knows', 'mode1 par1s b00k'],
    ['what a program prints', `${'x '.repeat(2_000)}a1ready`],
  ])('are left alone: %s', (_, text) => {
    expect(read(text)).toBe(text);
  });
});
