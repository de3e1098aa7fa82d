import { describe, expect, it } from 'vitest';
import { createHostTable } from './hosts.ts';
import type { SearchIndex } from './index-file/search-index.ts';

const { ownerOf } = createHostTable({
  vendors: [
    {
      id: 'acme',
      hosts: ['API.acme.example', '*.acme.example'],
      products: [{ name: 'Chat', hosts: ['chat.acme.example'] }],
    },
    { id: 'bolt', hosts: ['*.eu.bolt.example'], products: [] },
  ],
  services: [{ id: 'acme/recorder', hosts: ['rec.acme.example'] }],
} as unknown as SearchIndex);

describe('whose host it is', () => {
  it.each([
    ['api.acme.example', 'acme', null, null],
    ['Api.Acme.Example', 'acme', null, null],
    ['rec.acme.example', 'acme', 'acme/recorder', null],
    ['chat.acme.example', 'acme', null, 'acme Chat'],
    ['a.b.acme.example', 'acme', null, null],
    ['x.eu.bolt.example', 'bolt', null, null],
  ])('%s is known by its name, else by the pattern above it', (host, vendor, service, product) => {
    expect(ownerOf(host)).toEqual({ vendor, service, product });
  });

  it.each(['acme.example', 'acme.example.org', 'notacme.example', 'x.us.bolt.example', 'example', ''])(
    '%j is nobody’s',
    (host) => {
      expect(ownerOf(host)).toBeNull();
    },
  );
});
