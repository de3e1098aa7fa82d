import type { Signal } from './read/signal.ts';

/** Names a signal, so that a reader can take it back: position does not matter, kind and value do. */
export const signalKey = ({ kind, value }: Pick<Signal, 'kind' | 'value'>): string => `${kind} ${value}`;
