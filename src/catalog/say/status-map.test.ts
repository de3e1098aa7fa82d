import { describe, expect, it } from 'vitest';
import type { Entry, HttpStatus, Outcome, Vendor } from '../model.ts';
import { outcomesWith, silentVendors, statusClasses, statusIntro, trapOf } from './status-map.ts';

/** An entry with a status for each outcome. */
const entry = (...places: [status: number, outcome: Outcome][]) =>
  ({ occurrences: places.map(([httpStatus, outcome]) => ({ httpStatus, outcome })) }) as unknown as Entry;
const statusOf = (status: number, ...outcomes: Outcome[]) =>
  ({ status, entries: outcomes.map((outcome) => entry([status, outcome])) }) as unknown as HttpStatus;

describe('what comes with a status', () => {
  it('is counted by the outcome that an entry has with this status, errors first', () => {
    const entries = [entry([200, 'success'], [400, 'failure']), entry([400, 'success']), entry([500, 'partial'])];
    expect(outcomesWith(400, entries)).toEqual([
      { outcome: 'failure', count: 1 },
      { outcome: 'partial', count: 1 },
      { outcome: 'success', count: 1 },
    ]);
  });

  it.each([
    [statusOf(200, 'success', 'success'), null],
    [statusOf(299, 'success', 'failure'), 'HTTP 299 can be an error: 1 error, 1 success.'],
    [
      statusOf(201, 'success', 'success', 'already-done'),
      'HTTP 201 is never an error here: 1 already done, 2 successes.',
    ],
    [statusOf(404, 'failure', 'failure'), null],
    [statusOf(300, 'failure', 'failure', 'success'), 'HTTP 300 is not always an error: 2 errors, 1 success.'],
    [statusOf(404, 'already-done'), 'HTTP 404 is not always an error: 1 already done.'],
  ])('is a trap where it is not what its class says (%#)', (status, words) => {
    expect(trapOf(status)).toBe(words);
  });

  it('is said with its number', () => {
    expect(statusIntro(statusOf(404, 'failure'))).toMatch(/^One code comes with this status\. /u);
    expect(statusIntro(statusOf(404, 'failure', 'failure'))).toMatch(/^2 codes come with this status\. /u);
  });
});

describe('statuses', () => {
  it('are in classes by their first digit', () => {
    const classes = statusClasses([statusOf(200), statusOf(299), statusOf(404)]);
    expect([...classes].map(([name, own]) => [name, own.map(({ status }) => status)])).toEqual([
      ['2xx', [200, 299]],
      ['4xx', [404]],
    ]);
  });

  it('are named by some vendors, the others are silent', () => {
    const [acme, bolt] = [{ name: 'Acme' }, { name: 'Bolt' }] as Vendor[];
    const status = { entries: [{ service: { vendor: acme } }] } as HttpStatus;
    expect(silentVendors([status], [acme!, bolt!])).toEqual([bolt]);
  });
});
