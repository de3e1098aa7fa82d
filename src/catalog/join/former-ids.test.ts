import { describe, expect, it } from 'vitest';
import { placesOf } from './former-ids.ts';

describe('the places something has or had', () => {
  it.each([
    ['nothing changed', ['agora/stt'], '2', [], ['agora/stt/2']],
    ['its own name changed', ['agora/stt'], '2', ['02'], ['agora/stt/2', 'agora/stt/02']],
    ['its parent moved', ['agora/stt', 'agora/text'], '2', [], ['agora/stt/2', 'agora/text/2']],
    [
      'both did',
      ['agora/stt', 'agora/text'],
      '2',
      ['02'],
      ['agora/stt/2', 'agora/text/2', 'agora/stt/02', 'agora/text/02'],
    ],
    ['it came from another service', ['agora/stt'], '2', ['speech/2'], ['agora/stt/2', 'agora/speech/2']],
    ['it came from another vendor', ['agora/stt'], '2', ['acme/stt/2'], ['agora/stt/2', 'acme/stt/2']],
    ['a name is said twice', ['agora/stt'], '2', ['2'], ['agora/stt/2']],
  ])('%s', (_case, parents, name, aliases, places) => {
    expect(placesOf(parents, name, aliases)).toEqual(places);
  });
});
