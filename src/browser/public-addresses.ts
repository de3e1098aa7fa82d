import { withOwnOrigin } from './own-origin.ts';

/** Where the site was built without SITE_URL, the addresses that people copy from a page get the origin of that page. */
for (const element of document.querySelectorAll<HTMLElement>('[data-public-address]')) {
  const href = element.getAttribute('href');
  if (href !== null) element.setAttribute('href', withOwnOrigin(href));
  if (element.childElementCount === 0) element.textContent = withOwnOrigin(element.textContent);
}
