/**
 * The oldest browsers in which everything works: Zeal shows the docset with Chromium 87 on Debian, and phones that get no
 * updates keep Safari 15. Syntax is compiled for them; functions and CSS that they lack are not used, or have a fallback.
 */
// Chrome 87 has all syntax that is compiled for 91: in between, the compiler only counts a bug of `list?.call(...items)`.
export const OLDEST_BROWSERS = ['chrome91', 'firefox102', 'safari15'];

/** The same for Lightning CSS: the version in the third byte. */
export const OLDEST_BROWSERS_CSS = { chrome: 87 << 16, firefox: 102 << 16, safari: 15 << 16 };
