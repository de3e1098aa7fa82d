import type { Problem } from '../files/problem.ts';
import type { Rule } from './rule.ts';

/** Rules about what a guide shows. */
export const guideRules: Rule[] = [
  {
    name: 'recipes-are-shown',
    description: 'A guide embeds each of its recipes once, and no other.',
    check: ({ guides, prose }) =>
      guides.flatMap(({ id, file, data, lineOf }): Problem[] => {
        const { body = '', firstLine = 1 } = prose.find((text) => text.id === `guides/${id}`) ?? {};
        const defined = data.recipes.map((recipe) => recipe.id);
        const shown = [...body.matchAll(/<Recipe id="([^"]*)"/gu)].map((match) => ({
          name: match[1] ?? '',
          line: firstLine + body.slice(0, match.index).split('\n').length - 1,
        }));
        const names = shown.map(({ name }) => name);
        const wrongUses = shown
          .filter(({ name }, index) => !defined.includes(name) || names.indexOf(name) < index)
          .map(({ name, line }) => ({
            file,
            line,
            found: `<Recipe id="${name}">, ${defined.includes(name) ? 'a second time' : 'which the guide does not define'}`,
            fix: `use each of these once: ${defined.join(', ') || 'none is defined'}`,
          }));
        const wrongRecipes = defined.flatMap((name, index) => {
          const isTwice = defined.indexOf(name) < index;
          if (!isTwice && names.includes(name)) return [];
          return {
            file,
            line: lineOf(['recipes', index, 'id']),
            found: `a recipe \`${name}\` ${isTwice ? 'for the second time' : 'that the text does not show'}`,
            fix: isTwice
              ? 'give one of the two another id'
              : `put <Recipe id="${name}" /> where it belongs, or remove the recipe`,
          };
        });
        return [...wrongUses, ...wrongRecipes];
      }),
  },
];
