import { curl } from './curl.ts';
import type { Handling } from './handling.ts';
import { go } from './go.ts';
import { python } from './python.ts';
import type { Template } from './template.ts';
import { typescript } from './typescript.ts';

export { handlingOf, type Handling } from './handling.ts';

/** Languages in which the handling of an error is shown, in the order of the page. */
export const LANGUAGES: readonly Template[] = [typescript, python, go, curl];

/** What holds for the code in every language. */
export const handlingAdvice = ({ field }: Handling): string =>
  field?.match === 'code'
    ? 'Check the code, not the text: vendors reword their texts.'
    : 'The docs name no code, so this checks what they print. Vendors reword their texts: cover this with a test.';
