/**
 * A way in which a text can mean an entry: its code in a body; a number by itself; its literal as the whole of a text or of a
 * field, or somewhere inside; its HTTP status; a number that is its HTTP status; an HTTP status with which it is answered;
 * similar words.
 */
export type Way =
  'code' | 'number' | 'message' | 'message-inside' | 'status' | 'number-as-status' | 'answered-with' | 'words';
