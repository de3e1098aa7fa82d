/** Why a clue was taken from an address, by its origin. */
export const ADDRESS_REASONS = {
  /** The surest sign of a service or an operation. */
  path: 'the path of the address',
  host: 'the host',
  /** No sign of any vendor. */
  'foreign-host': 'an address of somebody else',
  /** The host is known, and the product at this path has no table here. */
  'other-product': 'an address of another product of this vendor',
  /** A service, by the address of a document that its tables were made from. */
  document: 'the address of its documentation',
  /** A vendor, by the address of a document that no table here was made from. */
  'unindexed-document': 'the address of a document that is not indexed',
  /** A code, by its page in the documentation of its vendor. */
  'document-code': 'the code of that page of the documentation',
} as const;
