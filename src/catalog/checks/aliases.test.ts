import { describe, expect, it } from 'vitest';
import { findingsIn, findingsOf, type Fields, type MadeUp } from '../../../tests/content/problems-in.ts';
import { aliasRules } from './aliases.ts';

const wrongOf = findingsOf(aliasRules);
const wrongIn = findingsIn(aliasRules);

describe('a former id', () => {
  const wrong = (content: MadeUp) => wrongOf('free-alias', content);
  const taken = (place: string, owner: string) => `the former id \`${place}\`, the address of ${owner}`;

  it('is not the present one, nor reserved', () => {
    expect(wrong({ vendors: { v: { aliases: ['v', 'api', 'sip', 'w'] } }, protocols: { sip: {} } })).toEqual([
      'vendors/v/vendor.yaml aliases: the former id `v`, which is its present one',
      'vendors/v/vendor.yaml aliases: the former id `api`, which is reserved',
      'vendors/v/vendor.yaml aliases: the former id `sip`, which is reserved',
    ]);
  });

  it('is the address of nothing else, now or before, in any case', () => {
    expect(wrong({ vendors: { v: { aliases: ['w', 'X'] }, w: { aliases: ['x'] } } })).toEqual([
      `vendors/v/vendor.yaml aliases: ${taken('w', 'w')}`,
      `vendors/w/vendor.yaml aliases: ${taken('x', 'v')}`,
    ]);
    expect(wrong({ vendors: { v: { aliases: ['W'] }, w: {} } })).toHaveLength(1);
    expect(wrong({ vendors: { v: { aliases: ['x', 'x'] } } })).toEqual([]);
  });

  it('of a condition is one of conditions', () => {
    const conditions = { late: { aliases: ['open', 'slow'] }, wrong: { aliases: ['invalid'] } };
    expect(wrong({ conditions, vendors: { slow: {} } })).toEqual([
      `conditions/late.mdx aliases: ${taken('conditions/open', 'conditions/open')}`,
      `conditions/wrong.mdx aliases: ${taken('conditions/invalid', 'conditions/invalid')}`,
    ]);
  });

  it('of a service is below every id that its vendor has or had', () => {
    const vendors = { v: { aliases: ['u'] } };
    const services = {
      'v/s': { aliases: ['t'] },
      'v/t': {},
      'u/t': {},
      'w/s': { aliases: ['r', 'x/y'] },
      'w/r': {},
      'x/y': {},
    };
    expect(wrong({ vendors, services })).toEqual([
      `aliases: ${taken('v/t', 'v/t')}`,
      `aliases: ${taken('u/t', 'u/t')}`,
      `vendors/v/t.yaml aliases: ${taken('u/t', 'u/t')}`,
      `vendors/w/s.yaml aliases: ${taken('w/r', 'w/r')}`,
      `vendors/w/s.yaml aliases: ${taken('x/y', 'x/y')}`,
    ]);
  });

  it('of an entry is below every id that its service has or had', () => {
    const rows = [{ code: '1', aliases: ['2', '3'] }, { code: '2' }, { code: '4', aliases: ['3', 'w/t/9'] }];
    const services = { 'v/s': { aliases: ['r'], rows }, 'w/t': { rows: [{ code: '9' }] } };
    expect(wrong({ services })).toEqual([
      `tables.0.rows.0.aliases: ${taken('v/s/2', 'v/s/2')}`,
      `tables.0.rows.2.aliases: ${taken('v/s/3', 'v/s/1')}`,
      `tables.0.rows.2.aliases: ${taken('v/r/3', 'v/s/1')}`,
      `tables.0.rows.2.aliases: ${taken('w/t/9', 'w/t/9')}`,
    ]);
  });

  it('of a row that several codes share is that of none', () => {
    expect(wrongIn('free-alias', { rows: [{ codes: ['1', '2'], aliases: ['3'] }, { code: '3' }] })).toEqual([]);
  });
});

it('a row that several codes share has no former key', () => {
  const wrong = (row: Fields) => wrongIn('one-row-one-alias', { rows: [row] });
  expect(wrong({ codes: ['1', '2'], aliases: ['3'] })).toEqual([
    'tables.0.rows.0.aliases: `aliases` on a row with several codes',
  ]);
  expect(wrong({ codes: ['1', '2'] })).toEqual([]);
  expect(wrong({ code: '1', aliases: ['3'] })).toEqual([]);
});

it('a former id of an operation is that of no other one', () => {
  const wrong = (operations: Record<string, Fields>) => wrongIn('free-operation-alias', { operations });
  const found = (id: string, alias: string) =>
    `operations.${id}.aliases: the former operation \`${alias}\`, which another one is or was called`;
  expect(
    wrong({ start: { aliases: ['stop', 'go'] }, stop: { aliases: ['go'] }, leave: { aliases: ['go', 'exit'] } }),
  ).toEqual([found('start', 'stop'), found('stop', 'go'), found('leave', 'go')]);
  expect(wrong({ start: { aliases: ['go'] }, stop: {} })).toEqual([]);
});

it('a retired row is replaced by an entry that exists', () => {
  const wrong = (replacedBy?: string) =>
    wrongIn(
      'known-replacement',
      { rows: [{ code: '1', retired: { replacedBy } }, { codes: ['2', '3'] }] },
      { services: { 'v/t': { rows: [{ code: '4' }] } } },
    );
  const found = (id: string) => [`tables.0.rows.0.retired.replacedBy: replaced by \`${id}\`, which does not exist`];
  expect(wrong('9')).toEqual(found('v/s/9'));
  expect(wrong('4')).toEqual(found('v/s/4'));
  expect(wrong('t/3')).toEqual(found('v/t/3'));
  for (const target of ['2', '3', 't/4', 'v/t/4', undefined]) expect(wrong(target)).toEqual([]);
});
