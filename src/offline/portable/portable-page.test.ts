import { expect, it } from 'vitest';
import { portablePage } from './portable-page.ts';

it('what is about a copy is shown in it', () => {
  const page = '<!doctype html><head></head><p hidden data-copy-only>A newer copy</p><p hidden>Results</p>';
  const place = { page: 'index.html', has: () => true, base: '/', publicRoot: 'https://site.example/' };
  expect(portablePage(page, place)).toContain('<p data-copy-only>A newer copy</p><p hidden>Results</p>');
});

it('the policy admits styles of files, and those that a program for docsets adds, but no script of them', () => {
  const page = '<!doctype html><head><meta http-equiv="content-security-policy" content="x"></head>';
  const place = { page: 'index.html', has: () => true, base: '/', publicRoot: 'https://site.example/' };
  const [, policy = ''] = /content="([^"]*)"/u.exec(portablePage(page, place)) ?? [];
  const directives = Object.fromEntries(
    policy.split('; ').map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1)]),
  );
  expect(directives['style-src']).toEqual(["'self'", 'file:', 'qrc:']);
  expect(directives['script-src']).toEqual(["'self'", 'file:']);
  expect(directives['default-src']).toEqual(["'none'"]);
});
