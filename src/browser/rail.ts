/** In a vendor with many services, the current entry is far down the rail, which is moved so far that it can be seen. */
const current = document.querySelector<HTMLElement>('.rail [aria-current]');
const rail = current?.closest('.rail');
if (current && rail) rail.scrollTop = current.offsetTop - rail.clientHeight * 0.75;
