/** What the site is called and where it lives. */
export const SITE_NAME = 'rtc-errors';
export const SITE_TAGLINE = 'Server-side error codes of real-time-communication vendors, in one index.';
/** Pixels of a picture for link previews: what Slack, Teams, Jira and the Open Graph ask for. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

const base = import.meta.env.BASE_URL.replace(/\/$/u, '');

/** A link to an address of the site (`/agora/`), right also when the site is published below a sub-path. */
export const href = (path: string): string => `${base}${path}`;

/** The full public address of an address of the site. */
export const publicUrl = (path: string): string => new URL(href(path), import.meta.env.SITE).href;
