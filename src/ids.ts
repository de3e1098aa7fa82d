/**
 * The parts of an id. A vendor is `agora`, a service `agora/cloud-recording`, an entry `agora/cloud-recording/65`; an id is
 * at the same time the path of its page.
 */

/** The vendor of a service or an entry: the first part of its id. */
export const vendorOf = (id: string): string => id.split('/', 1)[0] ?? '';

/** The service of an entry: everything before the last part of its id. */
export const serviceOf = (entryId: string): string => entryId.slice(0, entryId.lastIndexOf('/'));

/** The key of an entry within its service: the last part of its id. */
export const keyOf = (entryId: string): string => entryId.slice(entryId.lastIndexOf('/') + 1);

/** The fragment of an operation: its id, with a dash for everything that an address cannot show as it is. */
export const operationAnchor = (id: string) =>
  id.replace(/[^\p{L}\p{N}_.-]+/gu, '-').replace(/^-|-$/gu, '') || 'operation';
