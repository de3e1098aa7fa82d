import { expect, it } from 'vitest';
import { stylePruner } from './used-styles.ts';

const prune = stylePruner(
  'list.classList.add("open");card.className=`chip ${kind}`;ghost.ghost=1',
  '.chip,#list .open{color:red}',
);
const page = '<a class="plain sign"></a>';

it.each([
  ['a rule for a class that nothing has', '.ghost{color:red}', ''],
  ['a rule for a class that a script adds together with its styles', '.chip{color:red}', ''],
  ['one of several selectors', '.plain,.ghost{color:red}', '.plain{color:red}'],
  ['a rule for two classes of which one is nowhere', '.plain .ghost{color:red}', ''],
  ['a media query that is empty then', '@media print{.ghost{color:red}}', ''],
])('%s is left out', (_, styles, expected) => {
  expect(prune(styles, page)).toBe(expected);
});

it.each([
  ['a rule for a class of the page', '.sign{color:red}'],
  ['a class that a script adds', '.open{color:red}'],
  ['a rule without a class', 'a:hover,[hidden]{color:red}'],
  ['a class that is excluded, or one of several', '.sign:not(.ghost),.sign:is(.plain,.ghost){color:red}'],
  ['a number with a decimal point', 'a{margin:.5rem}'],
  ['the steps of an animation', '@keyframes turn{0%{opacity:.1}to{opacity:.9}}'],
])('%s stays', (_, styles) => {
  expect(prune(styles, page)).toBe(styles);
});
