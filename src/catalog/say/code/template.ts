import type { SignId } from '../sign.ts';
import type { Handling } from './handling.ts';

/** One language: what a program does for each sign, and a whole snippet. */
export interface Template {
  id: string;
  name: string;
  /** One for each sign. */
  actions: Record<SignId, (handling: Handling) => string>;
  render(handling: Handling): string;
}
