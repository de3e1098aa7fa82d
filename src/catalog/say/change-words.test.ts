import { expect, it } from 'vitest';
import { fieldWords } from './change-words.ts';

it('a changed field is said with what it was and what it is, a text is only named', () => {
  expect(fieldWords({ what: 'retry', before: 'Retry', after: 'Stop' })).toBe('retry: Retry → Stop');
  expect(fieldWords({ what: 'status', after: '404' })).toBe('status: none → 404');
  expect(fieldWords({ what: 'status', before: '404' })).toBe('status: 404 → none');
  expect(fieldWords({ what: 'meaning' })).toBe('meaning');
});
