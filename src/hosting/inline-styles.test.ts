import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { withStyles } from './inline-styles.ts';

const page = (styles: string) =>
  `<head><meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'self'; font-src 'self'">${styles}</head>`;
const sheets = new Map([
  ['/assets/a.css', 'a{color:red}'],
  ['/assets/b.css', 'b{color:blue}'],
]);
const textOf = (address: string) => sheets.get(address) ?? '';

it('the style sheets of a page are in it, in their order, and its policy allows these and files of the site', () => {
  const html = withStyles(
    page('<link rel="stylesheet" href="/assets/a.css"><link rel="stylesheet" href="/assets/b.css">'),
    textOf,
  );
  const styles = 'a{color:red}b{color:blue}';
  expect(html).toContain(`<style>${styles}</style></head>`);
  expect(html).toContain(`style-src 'self' 'sha256-${createHash('sha256').update(styles).digest('base64')}';`);
  expect(html).not.toContain('stylesheet');
});

it('the properties by which Lightning CSS chooses a color have short names', () => {
  const sheet =
    ':root{--lightningcss-light:initial;--paper:var(--lightningcss-light,#fff) var(--lightningcss-dark,#000)}';
  const html = withStyles(page('<link rel="stylesheet" href="/x.css">'), () => sheet);
  expect(html).toContain('<style>:root{--light:initial;--paper:var(--light,#fff) var(--dark,#000)}</style>');
});

it('the values of these properties are in a rule once', () => {
  const choice = '--lightningcss-light:initial;--lightningcss-dark: ;';
  const html = withStyles(page('<link rel="stylesheet" href="/x.css">'), () => `:root{${choice}${choice}color:red}`);
  expect(html).toContain('<style>:root{--light:initial;--dark: ;color:red}</style>');
});

it('a page without style sheets stays as it is', () => {
  expect(withStyles(page(''), textOf)).toBe(page(''));
});

it('a style sheet with a dollar sign stays as it is', () => {
  expect(withStyles(page('<link rel="stylesheet" href="/x.css">'), () => 'a::after{content:"$&"}')).toContain(
    '<style>a::after{content:"$&"}</style>',
  );
});
