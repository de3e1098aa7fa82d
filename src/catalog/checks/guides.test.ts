import { describe, expect, it } from 'vitest';
import { findingsOf, problemsOf } from '../../../tests/content/problems-in.ts';
import { guideRules } from './guides.ts';

const contentOf = (body: string | undefined, ...ids: string[]) => ({
  guides: { a: { recipes: ids.map((id) => ({ id })) } },
  prose: { 'guides/b.mdx': '<Recipe id="b" />', ...(body === undefined ? {} : { 'guides/a.mdx': body }) },
});
const wrong = (body: string | undefined, ...ids: string[]) =>
  findingsOf(guideRules)('recipes-are-shown', { ...contentOf(body, ...ids) }).map((found) =>
    found.replace('guides/a.mdx ', ''),
  );

describe('a guide embeds each of its recipes once, and no other', () => {
  it.each([
    [
      ['One.\n\n<Recipe id="x" />', 'y'],
      ['3: <Recipe id="x">, which the guide does not define', 'recipes.0.id: a recipe `y` that the text does not show'],
    ],
    [['<Recipe id="x" />\n<Recipe id="x" />', 'x'], ['2: <Recipe id="x">, a second time']],
    [['<Recipe id="x" />', 'x', 'x'], ['recipes.1.id: a recipe `x` for the second time']],
    [[undefined, 'x'], ['recipes.0.id: a recipe `x` that the text does not show']],
    [['<Recipe id="" />'], ['1: <Recipe id="">, which the guide does not define']],
    [['<Recipe id="x" />\n<Recipe id="y" />', 'y', 'x'], []],
    [['One.'], []],
  ] as [[string | undefined, ...string[]], string[]][])('%j', (guide, problems) => {
    expect(wrong(...guide)).toEqual(problems);
  });

  it('says what there is', () => {
    const fixes = (...guide: Parameters<typeof contentOf>) =>
      problemsOf(guideRules, 'recipes-are-shown', contentOf(...guide)).map(({ fix }) => fix);
    expect(fixes('<Recipe id="x" /><Recipe id="y" /><Recipe id="z" />', 'y', 'z')).toEqual([
      'use each of these once: y, z',
    ]);
    expect(fixes('<Recipe id="x" />')).toEqual(['use each of these once: none is defined']);
    expect(fixes('One.', 'x', 'x')).toEqual([
      'put <Recipe id="x" /> where it belongs, or remove the recipe',
      'give one of the two another id',
    ]);
  });
});
