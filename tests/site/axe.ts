import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What depends on colours and on the width of the screen. */
export const LOOKS = ['color-contrast', 'target-size', 'scrollable-region-focusable'];

/** Leaves so many of the children of each element: rows are alike, and axe takes seconds for thousands of them. */
export const withoutRepetition = (page: Page, count = 40): Promise<void> =>
  page.evaluate((most) => {
    for (const parent of document.querySelectorAll('main *'))
      [...parent.children].slice(most).forEach((one) => one.remove());
  }, count);

/**
 * What axe finds wrong on a page, as `rule: elements`.
 * @param rules Left out, all of them.
 * @param parts Selectors of what is looked at; left out, the whole page.
 */
export async function faultsOf(page: Page, rules?: string[], parts: readonly string[] = []): Promise<string[]> {
  // Only faults are described: the thousands of elements that are right need not come back from the browser.
  // No page has frames, so axe can do all in the page: to gather the findings of frames, it opens another one, and takes twice as long.
  const builder = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  for (const part of parts) builder.include(part);
  const { violations } = await (rules ? builder.withRules(rules) : builder).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
