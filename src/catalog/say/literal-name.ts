import type { LiteralText } from '../model.ts';

/** What a literal is shown under: the vendor's own field, or who prints it when no response carries it. */
export function literalName({ field, printedBy }: Pick<LiteralText, 'field' | 'printedBy'>): string {
  const name = field ?? 'text';
  return printedBy === 'wire' ? name : `${name} (${PRINTED_BY[printedBy]})`;
}

const PRINTED_BY = { sdk: 'only in the SDK', docs: 'only in the documentation' } as const;

/** A literal in one piece where lists name it: what varies in it is its name in angle brackets, `Missing field: <field>`. */
export const namedLiteral = ({ text, variables }: Pick<LiteralText, 'text' | 'variables'>): string =>
  variables.length === 0
    ? text
    : text.split('...').reduce((before, after, index) => `${before}<${variables[index - 1] ?? '...'}>${after}`);
