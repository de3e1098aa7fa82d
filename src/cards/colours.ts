import { readFileSync } from 'node:fs';

/** The one place of every colour; read as text, because a picture knows no custom properties. */
const tokens = readFileSync('src/styles/tokens.css', 'utf8');

/** The light value of a colour of the site, by its name in `tokens.css`. Throws when there is no such colour. */
export function lightColour(name: string): string {
  const value = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}),`, 'u').exec(tokens)?.[1];
  if (value === undefined) throw new Error(`tokens.css has no colour --${name}`);
  return value;
}
