import { describe, expect, it } from 'vitest';
import type { Condition, Service } from '../model.ts';
import { conditionGroups } from './condition-groups.ts';
import { conditionSteps, noReportWords, reportsByService, reportsTitle } from './condition.ts';

const condition = (fixedBy: string, outcome = 'failure') => ({ fixedBy, outcome }) as unknown as Condition;

describe('a cause', () => {
  it('is in the group of who fixes it, unless it is no error; groups without any are left out', () => {
    const all = ['caller', 'account', 'time', 'vendor', 'unknown', 'nobody'].map((who) => condition(who));
    const none = [condition('caller', 'success'), condition('vendor', 'already-done')];
    const groups = conditionGroups([...all, ...none]).map(({ name, conditions }) => [name, conditions]);
    expect(groups).toEqual([
      ['You fix', [all[0]]],
      ['Your account', [all[1]]],
      ['Wait', [all[2]]],
      ['The vendor fixes', [all[3]]],
      ['Nobody knows', [all[4], all[5]]],
      ['Not an error', none],
    ]);
    expect(conditionGroups([condition('time')]).map(({ name }) => name)).toEqual(['Wait']);
  });

  it('is reported by codes, in the order of the services', () => {
    const services = [{ id: 'a' }, { id: 'b' }, { id: 'c' }] as Service[];
    const reports = [services[1], services[0], services[1]].map((service) => ({ entry: { service } }));
    const of = (count: number) => ({ reports: reports.slice(0, count) }) as unknown as Condition;
    expect(reportsTitle(of(3))).toBe('The 3 codes that report it');
    expect(reportsTitle(of(1))).toBe('The code that reports it');
    expect(reportsByService(of(3), services).map(({ service, reports: own }) => [service.id, own.length])).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
    expect(noReportWords([{ name: 'Acme' }, { name: 'Bolt' }])).toBe('No Acme and Bolt code we list means this.');
  });

  it('ends its checks with what to do when repeating does not help', () => {
    const steps = (then: string | null) => conditionSteps({ checks: ['Look.'], retry: { then } } as Condition);
    expect(steps('Ask.')).toEqual(['Look.', 'Ask.']);
    expect(steps(null)).toEqual(['Look.']);
  });
});
