import { describe, expect, it } from 'vitest';
import type { CodeMeanings, Entry, RetryVerdict } from '../model.ts';
import {
  addressAnswers,
  bodyTitle,
  codeTitles,
  haveSeveralSigns,
  meaningsLine,
  placeAnswers,
} from './code-meanings.ts';

const vendors = ['Acme', 'Bolt'].map((name) => ({
  id: name.toLowerCase(),
  name,
  path: `/${name.toLowerCase()}/`,
  apiHosts: [{ host: `api.${name}` }],
}));
const services = vendors.flatMap((vendor) =>
  ['Room', 'Chat'].map((label) => ({
    label,
    vendor,
    path: `${vendor.path}${label}/`,
    answer: { code: 'code' },
    recognise: { paths: label === 'Room' ? ['/a/', '/b/', '/c/', '/d/'] : [], hosts: [] },
  })),
);
const entry = (service: number, verdict: RetryVerdict = 'never', title = verdict as string, kind = 'code') =>
  ({
    service: services[service],
    path: `/${service}/${verdict}/`,
    title,
    kind,
    occurrences: [{ retry: { verdict }, outcome: 'failure' }],
  }) as unknown as Entry;
const meanings = (entries: Entry[], statusEntries: Entry[] = [], httpStatus: object | null = null) =>
  ({ code: '404', entries, statusEntries, httpStatus }) as unknown as CodeMeanings;

describe('the meanings of a code', () => {
  it('are counted where there are several; what they have in common is said, else what tells them apart', () => {
    expect(meaningsLine(meanings([entry(0)]))).toBeNull();
    expect(meaningsLine(meanings([entry(0), entry(1)]))).toEqual([
      '2 meanings. All say: ',
      { strong: "Don't retry" },
      '.',
    ]);
    const different = [entry(0), entry(1, 'same-request')];
    expect(meaningsLine(meanings(different))).toEqual(['2 meanings. Which applies depends on the service.']);
    expect(meaningsLine(meanings([], different))).toEqual(['2 meanings. Which applies depends on the service.']);
    expect(meaningsLine(meanings(different.slice(0, 1), different.slice(1)))).toEqual([
      '2 meanings. Which applies depends on the service, and on whether 404 was in the body or in the status line.',
    ]);
  });

  it('have several signs, or one', () => {
    expect(haveSeveralSigns(meanings([entry(0)], [entry(1)]))).toBe(false);
    expect(haveSeveralSigns(meanings([entry(0)], [entry(1, 'same-request')]))).toBe(true);
  });

  it('are codes in a body, or names of states where all are', () => {
    expect(bodyTitle(meanings([entry(0, 'never', 'a', 'state')]))).toBe('As the name of a state');
    expect(bodyTitle(meanings([entry(0), entry(1, 'never', 'a', 'state')]))).toBe('As a code in the body');
  });

  it('are where the code was: places with none are left out', () => {
    const places = (one: CodeMeanings) => placeAnswers(one).map(({ id, name, entries }) => [id, name, entries.length]);
    expect(places(meanings([entry(0)], [entry(1), entry(2)]))).toEqual([
      ['body', 'In the body', 1],
      ['status', 'In the status line', 2],
    ]);
    expect(places(meanings([], [entry(0)]))).toEqual([['status', 'In the status line', 1]]);
  });

  it('are listed by their first three titles, each once, and the status', () => {
    const titled = (...titles: string[]) => titles.map((title) => entry(0, 'never', title));
    expect(codeTitles(meanings(titled('A', 'B', 'A')))).toBe('A · B');
    expect(codeTitles(meanings(titled('A', 'B', 'C', 'D', 'E'), [], { status: 404, phrase: 'Not Found' }))).toBe(
      'A · B · C · +2 · HTTP 404 Not Found',
    );
  });
});

describe('whose address was called', () => {
  it('is not asked where one service has all meanings', () => {
    expect(addressAnswers(meanings([entry(0), entry(0)]))).toEqual([]);
  });

  it('are services, by name, with their first paths, else the hosts of their vendor', () => {
    const all = [entry(1), entry(0), entry(0, 'same-request')];
    expect(addressAnswers(meanings(all))).toEqual([
      { name: 'Acme Chat', path: '/1/never/', place: null, entries: [all[0]], marks: ['api.Acme'] },
      { name: 'Acme Room', path: '/0/never/', place: null, entries: all.slice(1), marks: ['/a/', '/b/', '/c/'] },
    ]);
  });

  it('are vendors, with their folds, where the meanings are folded and of several', () => {
    const many = Array.from({ length: 25 }, () => entry(0));
    const answers = addressAnswers(meanings(many, [entry(2), entry(3)]));
    expect(answers.map(({ name, path, place, marks }) => [name, path, place, marks])).toEqual([
      ['Acme', '/acme/', 'body-acme', ['api.Acme']],
      ['Bolt', '/bolt/', 'status-bolt', ['api.Bolt']],
    ]);
    expect(addressAnswers(meanings([...many, entry(1)])).map(({ name }) => name)).toEqual(['Acme Chat', 'Acme Room']);
  });
});

describe('where a code is', () => {
  /** A code with what its service and its own place say of where it is. */
  const entry = (answer: object, codeIn: object | null = null) => ({ kind: 'code', codeIn, service: { answer } });
  const meanings = (...entries: object[]) => ({ code: '7', entries, statusEntries: [{}] }) as unknown as CodeMeanings;

  const BODY = entry({ code: 'code' });
  const HEADER = entry({ codeHeader: 'X-Error' });

  it.each([
    ['in a field', [BODY], 'the body'],
    [
      'in a field of its own, at a vendor that has a header',
      [entry({ codeHeader: 'X-Error' }, { field: 'a' })],
      'the body',
    ],
    ['in the header of its vendor', [HEADER], 'a header'],
    ['in a header of its own', [entry({ code: 'code' }, { header: 'X-Fault' })], 'a header'],
    ['in either, by its vendor', [BODY, HEADER], 'the body or a header'],
  ])('%s', (_, entries, place) => {
    expect(bodyTitle(meanings(...entries))).toBe(`As a code in ${place}`);
    expect(placeAnswers(meanings(...entries)).map(({ name }) => name)).toEqual([`In ${place}`, 'In the status line']);
  });
});
