/** The address of the home page, from the link that every page has to it; in the single file, the page itself. */
export const homePage = (): string => document.querySelector<HTMLAnchorElement>('.brand')?.href ?? '';
