import type { Redirect } from '../catalog/model.ts';
import { HEADER_RULES, MEDIA_TYPES_BY_PATH, SECURITY_HEADERS, type Headers } from './table.ts';

/**
 * The files that hosts such as Cloudflare Pages and Netlify read from the root of a deployment. These hosts find the index of a
 * folder, compress, and show 404.html with status 404 by themselves.
 */

/**
 * The file `_headers`. Such a host joins the values that several rules give one header, so only the security headers stand
 * under the rule for everything; without another rule it lets browsers revalidate each file, as the table asks for.
 */
export function headersFile(base: string): string {
  const rules: [path: string, headers: Headers][] = [
    [`${base}*`, SECURITY_HEADERS],
    ...HEADER_RULES.filter(({ below }) => below !== '').map(({ below, headers }): [string, Headers] => [
      `${base}${below}*`,
      headers,
    ]),
    ...Object.entries(MEDIA_TYPES_BY_PATH).map(([file, type]): [string, Headers] => [
      `${base}${file}`,
      { 'content-type': type },
    ]),
  ];
  return rules
    .map(
      ([path, headers]) =>
        `${path}\n${Object.entries(headers)
          .map(([name, value]) => `  ${name}: ${value}\n`)
          .join('')}`,
    )
    .join('\n');
}

/** The file `_redirects`: every address that moved, with and without its final slash. */
export const redirectsFile = (base: string, redirects: readonly Redirect[]): string =>
  redirects
    .flatMap(({ from, to }) =>
      [from, from.replace(/\/$/u, '')].map((address) => `${base}${address.slice(1)} ${base}${to.slice(1)} 301\n`),
    )
    .join('');
