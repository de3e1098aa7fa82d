import { expect, it } from 'vitest';
import { stylePruner } from './used-styles.ts';

const prune = stylePruner(
  [
    'list.classList.add("open");ghosts.phantom(veil);card.className=`chip ${kind}`',
    'const KINDS={done:1};host.innerHTML=`<dialog class="ask ${kind}"></dialog>`;',
    'const ticket="<address class=card>";copy(ticket)',
    'list.append(create("kbd"));note.textContent=`No hr. Use a pre.`;ask(`th|td`)',
    'const words={short:"No match. Try it alone, or browse.",long:"A veil of words"};const{short}=words;show(words.long)',
  ],
  '.chip,#list .open{color:red}',
);
const page = '<a class="plain sign" data-astro-cid-one></a>';

it.each([
  ['a rule for a class that nothing has', '.ghost{color:red}', ''],
  ['a rule for a class that a script adds together with its styles', '.chip{color:red}', ''],
  ['one of several selectors', '.plain,.ghost{color:red}', '.plain{color:red}'],
  ['a rule for two classes of which one is nowhere', '.plain .ghost{color:red}', ''],
  ['a rule for an element that nothing has', 'table,p+table td{color:red}', ''],
  ['an element in a markup that a script gives away', 'address{color:red}', ''],
  ['an element that is a word of a text in a script', 'hr,pre,th,td{color:red}', ''],
  ['a rule for another component', 'a[data-astro-cid-two]{color:red}', ''],
  ['a class with the name of what a script calls', '.phantom,.veil,.ghosts{color:red}', ''],
  ['a class with the name of a field that a script reads', '.short,.long{color:red}', ''],
  ['a class that is a word of a sentence', '.alone,.words{color:red}', ''],
  ['a media query that is empty then', '@media print{.ghost{color:red}}', ''],
])('%s is left out', (_, styles, expected) => {
  expect(prune(styles, page)).toBe(expected);
});

it.each([
  ['a rule for a class of the page', '.sign{color:red}'],
  ['a class that a script adds', '.open{color:red}'],
  ['an element that a script adds', 'kbd,a>kbd{color:red}'],
  ['a class that is a key of an object in a script', '.done{color:red}'],
  ['an element with its class in a template of a script', 'dialog.ask,dialog::backdrop{color:red}'],
  ['a rule without a class or an element', ':root,[hidden],*,::before{color:red}'],
  ['a rule for a component of the page', 'a[data-astro-cid-one]:not([data-astro-cid-two],:is(p,[hidden])){color:red}'],
  ['a rule about an attribute', '[aria-pressed=true],a[href="(a)"]{color:red}'],
  ['an element of the page', 'a:hover,html>body a:not(.ghost,p){color:red}'],
  ['a class that is excluded, or one of several', '.sign:not(.ghost),.sign:is(.plain,.ghost){color:red}'],
  ['a number with a decimal point', 'a{margin:.5rem}'],
  ['the steps of an animation', '@keyframes turn{0%{opacity:.1}from,to{opacity:.9}}'],
])('%s stays', (_, styles) => {
  expect(prune(styles, page)).toBe(styles);
});
