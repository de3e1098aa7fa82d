import { curl } from './curl.ts';
import { go } from './go.ts';
import { python } from './python.ts';
import type { Template } from './template.ts';
import { typescript } from './typescript.ts';

export { handlingOf, type Handling } from './handling.ts';

/** Languages in which the handling of an error is shown, in the order of the page. */
export const LANGUAGES: readonly Template[] = [typescript, python, go, curl];
