import { describe, expect, it, vi } from 'vitest';
import { bookmarkletAddress, bookmarkletSource } from './bookmarklet.ts';

const SITE = 'https://site.example/below/';

/** Runs the bookmarklet on a page with this selection and this answer to its question; gives what it opened and asked. */
function run(selection: string, answer: string | null = null) {
  const open = vi.fn<(address: string, target: string, features: string) => void>();
  const prompt = vi.fn(() => answer);
  const source = decodeURIComponent(bookmarkletAddress(SITE).replace(/^javascript:/u, ''));
  new Function('getSelection', 'prompt', 'open', source)(() => ({ toString: () => selection }), prompt, open);
  const [address, ...how] = open.mock.calls[0] ?? [];
  return { asked: prompt.mock.calls.length, query: address && new URL(address).searchParams.get('q'), address, how };
}

describe('the bookmarklet', () => {
  it('looks up the selected text in a new tab that does not know its opener', () => {
    const { address, query, how, asked } = run('{"code":65,"reason":"a & b = 100%"}');
    expect(address).toMatch(/^https:\/\/site\.example\/below\/\?q=/u);
    expect(query).toBe('{"code":65,"reason":"a & b = 100%"}');
    expect(how).toEqual(['_blank', 'noopener,noreferrer']);
    expect(asked).toBe(0);
  });

  it.each([
    ['the first line that holds anything', '\r\n \n  code 65 \nsecret', 'code 65'],
    ['200 characters, never more', 'x'.repeat(500), 'x'.repeat(200)],
    ['no half of a character', `${'x'.repeat(199)}😀`, 'x'.repeat(199)],
    ['what is not well-formed, without failing', 'a\ud800b', 'a\ufffdb'],
    ['Chinese text', '请求超时 65', '请求超时 65'],
  ])('takes %s', (_name, selection, query) => {
    expect(run(selection).query).toBe(query);
  });

  it('asks when nothing is selected', () => {
    expect(run('', 'code 65')).toMatchObject({ asked: 1, query: 'code 65' });
  });

  it.each([null, '', ' \n '])('opens nothing when there is nothing to look up: %j', (answer) => {
    expect(run('', answer).address).toBeUndefined();
  });

  it('also runs as one line: that is what the address field of a bookmark turns it into', () => {
    const open = vi.fn();
    const source = bookmarkletSource(SITE).replaceAll('\n', '');
    new Function('getSelection', 'open', source)(() => 'code 65', open);
    expect(open).toHaveBeenCalledWith(`${SITE}?q=code+65`, '_blank', 'noopener,noreferrer');
    expect(source).not.toMatch(/[%#]/u);
  });

  it('is shown to the reader as it runs', () => {
    expect(decodeURIComponent(bookmarkletAddress(SITE))).toBe(`javascript:${bookmarkletSource(SITE)}`);
  });
});
