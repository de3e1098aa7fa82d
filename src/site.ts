/** What the site is called and where it lives. */
export const SITE_NAME = 'rtc-errors';
export const SITE_TAGLINE = 'Server-side error codes of real-time-communication vendors, in one index.';
/** Pixels of a picture for link previews: what Slack, Teams, Jira and the Open Graph ask for. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** The mark of the site as pictures, drawn from `public/favicon.svg`; `maskable` and `apple` fill their whole square. */
export const ICONS = [
  { file: 'icon-192.png', size: 192, purpose: 'any' },
  { file: 'icon-512.png', size: 512, purpose: 'any' },
  { file: 'maskable-512.png', size: 512, purpose: 'maskable' },
  { file: 'apple-touch-icon.png', size: 180, purpose: 'apple' },
] as const;

const base = import.meta.env.BASE_URL.replace(/\/$/u, '');

/** A link to an address of the site (`/agora/`), right also when the site is published below a sub-path. */
export const href = (path: string): string => `${base}${path}`;

/** The full public address of an address of the site. */
export const publicUrl = (path: string): string => new URL(href(path), import.meta.env.SITE).href;
