/** Goes on to where a page has moved, with the question and the fragment of the address; the old one leaves no trace in the history. */
const target = document.querySelector<HTMLAnchorElement>('[data-moved-to]');
if (target) location.replace(`${target.href}${location.search}${location.hash}`);
