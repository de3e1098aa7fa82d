import { type Verdict, signOf } from '../search/verdicts.ts';
import { element } from './element.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** The picture of a sign: every page has the outlines (`components/SignSprite.astro`). */
function picture(id: string): Element {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `#sign-${id}`);
  svg.append(use);
  return svg;
}

/** The sign of a verdict, as pages have it (`components/Sign.astro`), with what has to be known first below it. */
export function drawSign(verdict: Verdict): HTMLElement {
  const { id, words, remark } = signOf(verdict);
  return element(
    'span',
    { class: 'signs' },
    element('span', { class: `sign ${id}` }, picture(id), words),
    remark === null ? null : element('span', { class: 'sign-remark' }, remark),
  );
}
