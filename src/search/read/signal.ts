/** What a piece of a text tells. */
export type SignalKind =
  'body-code' | 'number' | 'http-status' | 'text' | 'operation' | 'service' | 'vendor' | 'ignored';

/** One thing that was understood of a text. */
export interface Signal {
  kind: SignalKind;
  value: string;
  /** Where it stands in the normalised text. */
  start: number;
  end: number;
  /** Why it was taken, in words for the reader; for an ignored one, why not. */
  why: string;
  /** An address, a host or a field tells it, not only a word. */
  strong: boolean;
}
