import { expect, it } from 'vitest';
import { catalogOf, service, tableOf } from '../../tests/fixtures/small-catalog.ts';
import { sampleResponsesOf } from './sample-responses.ts';

/** What responses with code 1 look like: of these rows, beside these printed samples. */
function responses(rows: object[], samples: object[]) {
  const operations = Object.fromEntries(['a', 'b', 'c', 'd'].map((id) => [id, { name: id }]));
  const table = tableOf(rows.map((row, index) => ({ code: '1', ...(index === 0 ? { title: 'A' } : {}), ...row })));
  const { entries } = catalogOf([
    service('ant/c', ['1'], {
      operations,
      tables: [table],
      samples: samples.map((sample, index) => ({ id: `s${index}`, title: 'S', source: 'docs', for: ['1'], ...sample })),
    }),
  ]);
  return sampleResponsesOf(entries[0]!).map(({ text, origin, anchors, operations: names }) => [
    text.replace(/\s+/gu, ' '),
    origin,
    anchors.join(' '),
    names.join(' '),
  ]);
}

const OURS = 'built from the table row; Ant prints none';
const PRINTED = 'as Ant prints it';

it('a response is put together from each row, once for rows that print the same', () => {
  const rows = [
    { operations: ['a'], httpStatus: 400 },
    { operations: ['b'], httpStatus: 404 },
    { operations: ['c', 'd'], httpStatus: 400 },
  ];
  expect(responses(rows, [])).toEqual([
    ['HTTP/1.1 400 Bad Request { "code": 1 }', OURS, 'a c', 'a c d'],
    ['HTTP/1.1 404 Not Found { "code": 1 }', OURS, 'b', 'b'],
  ]);
});

it('a printed response stands for each row with which its status and its texts agree', () => {
  const bad = { field: 'message', text: 'say "bad"' };
  const rows = [
    { operations: ['a'], httpStatus: 400, literals: [bad, { text: 'ONLY_DOCS', printedBy: 'docs' }] },
    { operations: ['b'], httpStatus: 400, literals: [{ field: 'message', text: 'worse' }] },
    { operations: ['c'], httpStatus: 404 },
    { operations: ['d'], literals: [bad] },
  ];
  const body = '{"code":1,"message":"say \\"bad\\""}';
  const [first, ...others] = responses(rows, [{ httpStatus: 400, body }]);
  expect(first?.slice(1)).toEqual([PRINTED, 'a d', 'a d']);
  expect(others.map(([, origin, anchors]) => [origin, anchors])).toEqual([
    [OURS, 'b'],
    [OURS, 'c'],
  ]);
  expect(responses(rows, [{ body }])[0]?.slice(1)).toEqual([PRINTED, 'a c d', 'a c d']);
  expect(responses(rows, [{ httpStatus: 503, body: '{"code":1}' }])[0]?.slice(1)).toEqual([PRINTED, '', '']);
});
