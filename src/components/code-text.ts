/** Text as HTML, with nothing escaped that need not be: code is full of quotes. */
export const codeText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
