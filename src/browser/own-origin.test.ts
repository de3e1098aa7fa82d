import { expect, it } from 'vitest';
import { UNKNOWN_ORIGIN as ORIGIN_OF_THE_BUILD } from '../../scripts/environment.mjs';
import { bookmarkletAddress } from './bookmarklet.ts';
import { UNKNOWN_ORIGIN, withOwnOrigin } from './own-origin.ts';

const LINK = `see ${UNKNOWN_ORIGIN}/agora/ and ${UNKNOWN_ORIGIN}/zegocloud/`;

it('the build and the browser agree on the origin that stands for a missing one', () => {
  expect(UNKNOWN_ORIGIN).toBe(ORIGIN_OF_THE_BUILD);
});

it('a page from a server puts its own origin in place of a missing one, everywhere', () => {
  expect(withOwnOrigin(LINK, new URL('http://127.0.0.1:4321/agora/'))).toBe(
    'see http://127.0.0.1:4321/agora/ and http://127.0.0.1:4321/zegocloud/',
  );
});

it('a page from a disk leaves the text as it is: the address says what is missing', () => {
  expect(withOwnOrigin(LINK, new URL('file:///home/me/site/index.html'))).toBe(LINK);
});

it('an origin that is set stays', () => {
  const text = 'https://errors.example.com/agora/';
  expect(withOwnOrigin(text, new URL('http://127.0.0.1:4321/'))).toBe(text);
});

it('the address of a bookmarklet gets it encoded', () => {
  expect(withOwnOrigin(bookmarkletAddress(`${UNKNOWN_ORIGIN}/`), new URL('http://127.0.0.1:4321/'))).toBe(
    bookmarkletAddress('http://127.0.0.1:4321/'),
  );
});
