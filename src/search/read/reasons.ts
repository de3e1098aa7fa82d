/** How certain a clue of each origin is about who answered: an address, a field, a name, a word of everyday language. */
export const CONTEXT = {
  path: 1,
  host: 0.95,
  field: 0.8,
  name: 0.7,
  shortPath: 0.5,
  spelt: 0.4,
  word: 0.35,
  bare: 0.3,
} as const;

/** Why the path of a known host was not looked up: its product has no table here. */
export const FOREIGN_ADDRESS = 'an address of another product of this vendor';
/** Why a service was taken from the address of a document. */
export const DOCUMENT = 'the address of its documentation';
/** Why a vendor was taken from the address of a document that no table here was made from. */
export const UNINDEXED = 'the address of a document that is not indexed';

/** Begins the reason of a status of another protocol than HTTP; the name of the protocol follows. */
export const PROTOCOL_STATUS = 'a status of';
