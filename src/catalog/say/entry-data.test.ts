import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lostIdsOf } from './entry-data.ts';

const name = fc.constantFrom('start', 'other start', 'query', 'list', 'stop');
const task = fc.record({
  id: fc.option(fc.constantFrom('sid', 'taskId')),
  start: name,
  tells: fc.option(name),
});
const telling = fc.array(fc.record({ operation: fc.option(name), call: name }), { maxLength: 4 });
const names = fc.uniqueArray(name, { maxLength: 4 });
const elsewhere = fc.boolean();

describe('the values that a lost response takes with it', () => {
  it('are named where the request may have been the start, and the operation that tells needs them', () => {
    fc.assert(
      fc.property(
        fc.array(task, { maxLength: 3 }),
        names,
        elsewhere,
        telling,
        (tasks, operations, fromElsewhere, tells) => {
          const lost = lostIdsOf(tasks, { operations, fromElsewhere, tells });
          for (const { id, start, tells: shows } of tasks) {
            const isNamed = lost.some((one) => one.id === id && one.start === start);
            if (id === null || shows === null) continue;
            const mayBeStart = operations.includes(start) || (operations.length === 0 && !fromElsewhere);
            const isShown = tells.some(({ operation }) => operation === start);
            const isAsked = tells.some(({ call }) => call === shows);
            expect(isNamed || !(mayBeStart && isAsked) || isShown).toBe(true);
            if (!mayBeStart || isShown) expect(isNamed).toBe(false);
          }
        },
      ),
    );
  });

  it('are none where nothing tells, or no start returns an id', () => {
    fc.assert(
      fc.property(
        fc.array(task, { maxLength: 3 }),
        names,
        elsewhere,
        telling,
        (tasks, operations, fromElsewhere, tells) => {
          expect(lostIdsOf(tasks, { operations, fromElsewhere, tells: [] })).toEqual([]);
          expect(
            lostIdsOf(
              tasks.map((one) => ({ ...one, id: null })),
              { operations, fromElsewhere, tells },
            ),
          ).toEqual([]);
        },
      ),
    );
  });
});
