import type { LiteralText } from '../model.ts';

/** What a literal is shown under: the vendor's own field, or who prints it when no response carries it. */
export function literalName({ field, printedBy }: Pick<LiteralText, 'field' | 'printedBy'>): string {
  const name = field ?? 'text';
  return printedBy === 'wire' ? name : `${name} (${PRINTED_BY[printedBy]})`;
}

const PRINTED_BY = { sdk: 'only in the SDK', docs: 'only in the documentation' } as const;
