/**
 * In the single file, whose field is in the bar, the field has the focus only where the address asks something: an entry that
 * the address names must have nothing in front of it.
 */
const field = document.querySelector<HTMLTextAreaElement>('error-search.header[data-asks="query"] [data-search-input]');
if (field !== null && field.value !== '') field.focus();
