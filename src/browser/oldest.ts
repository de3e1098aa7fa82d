/**
 * The oldest browsers in which everything works: Zeal shows the docset with Chromium 87 on Debian, and phones that get no
 * updates keep Safari 15. Syntax is compiled for them; functions and CSS that they lack are not used, or have a fallback.
 */
export const OLDEST_BROWSERS = ['chrome87', 'firefox102', 'safari15'];

/** The same for Lightning CSS: the version in the third byte. */
export const OLDEST_BROWSERS_CSS = { chrome: 87 << 16, firefox: 102 << 16, safari: 15 << 16 };
