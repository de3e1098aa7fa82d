import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stylePruner } from './used-styles.ts';

const STYLESHEET = /<link rel="stylesheet" href="([^"]+)">/gu;
/** The style sheet that scripts add to a page, as the page names it. */
const ON_DEMAND = /<body[^>]* data-styles="([^"]+)"/u;
/** How Lightning CSS names the two properties by which it chooses between light and dark, in every colour. */
const LONG_NAMES = /--lightningcss-(?=light|dark)/gu;
/** Their values, which it writes each time that it reads a style sheet: when it compiles it and when it minifies it. */
const WRITTEN_TWICE = /(--light:[^;]*;--dark:[^;]*;)\1/gu;
/** The part of the content security policy that allows the style sheets of the site, such as the one that scripts add. */
const ALLOWED = "style-src 'self'";

/**
 * Puts the style sheets of each page into the page, without what the page has no use for, so that one request is enough to draw
 * it, and their hash into its policy: no other style in a page is allowed. The copies of the site keep the files, which a device has only once.
 * @param base Base path of the site, with `/` at the end.
 * @returns How many pages got their styles.
 */
export function inlineStyles(folder: string, base: string): number {
  const sheets = new Map<string, string>();
  const textOf = (address: string) => {
    const text = sheets.get(address) ?? readFileSync(path.join(folder, address.slice(base.length)), 'utf8').trim();
    sheets.set(address, text);
    return text;
  };
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const scripts = files
    .filter((file) => file.startsWith(`assets${path.sep}`) && file.endsWith('.js'))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'));
  const pages = files
    .filter((file) => file.endsWith('.html') && !file.startsWith('exports' + path.sep + 'rtc-errors'))
    .map((file) => path.join(folder, file));
  const onDemand = new Set(pages.flatMap((page) => ON_DEMAND.exec(readFileSync(page, 'utf8'))?.[1] ?? []));
  const prune = stylePruner(scripts, [...onDemand].map(textOf).join(''));
  let count = 0;
  for (const page of pages) {
    const html = readFileSync(page, 'utf8');
    const inlined = withStyles(html, textOf, prune);
    if (inlined === html) continue;
    writeFileSync(page, inlined);
    count += 1;
  }
  return count;
}

/**
 * A page with its style sheets inside; the same page when it has none.
 * @param prune Leaves out of the styles what the page has no use for.
 */
export function withStyles(
  html: string,
  textOf: (address: string) => string,
  prune: (styles: string, html: string) => string = (styles) => styles,
): string {
  const addresses = [...html.matchAll(STYLESHEET)].map(([, address = '']) => address);
  if (addresses.length === 0) return html;
  const styles = prune(addresses.map(textOf).join(''), html).replace(LONG_NAMES, '--').replace(WRITTEN_TWICE, '$1');
  const hash = createHash('sha256').update(styles).digest('base64');
  let isFirst = true;
  return html.replace(ALLOWED, `${ALLOWED} 'sha256-${hash}'`).replace(STYLESHEET, () => {
    const element = isFirst ? `<style>${styles}</style>` : '';
    isFirst = false;
    return element;
  });
}
