/** Our own text without the backticks around its code spans. */
export const withoutBackticks = (text: string): string => text.replaceAll('`', '');
