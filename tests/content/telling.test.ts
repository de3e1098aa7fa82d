import { describe, expect, it } from 'vitest';
import type { Entry, Occurrence } from '../../src/catalog/model.ts';
import { catalog } from './catalog.ts';

/** What shows whether a request worked, and what a state means for somebody who waits: over everything that is published. */

const places = catalog.entries.flatMap((entry) => entry.occurrences.map((occurrence) => ({ entry, occurrence })));
const nameOf = ({ entry, occurrence }: { entry: Entry; occurrence: Occurrence }) => `${entry.id}#${occurrence.anchor}`;
const namesOf = (wrong: readonly { entry: Entry; occurrence: Occurrence }[]) => wrong.map(nameOf);

describe('the call that shows whether a request worked', () => {
  it('is one that reads, of the same service', () => {
    const wrong = places.filter(({ entry, occurrence }) =>
      occurrence.retry.tells.some(({ call }) => call.kind !== 'reads' || !entry.service.operations.includes(call)),
    );
    expect(namesOf(wrong)).toEqual([]);
  });

  it('is offered for an operation only where that operation is in context, and is shown by it', () => {
    const wrong = places.filter(({ entry, occurrence: { operations, retry } }) =>
      retry.tells.some(({ operation, call }) => {
        if (operation === null) return false;
        const isInContext = (operations.length > 0 ? operations : entry.service.operations).includes(operation);
        return !isInContext || operation.tells !== call || operation.kind === 'reads';
      }),
    );
    expect(namesOf(wrong)).toEqual([]);
  });

  it('is offered for whatever got the response only where a row names its operations, or the service has one task', () => {
    const wrong = places.filter(
      ({ entry: { service }, occurrence: { table, operations, retry } }) =>
        table.direction === 'response' &&
        operations.length === 0 &&
        retry.tells.some(
          ({ operation, call }) => operation === null && service.tasks.some(({ tells }) => tells !== call),
        ),
    );
    expect(namesOf(wrong)).toEqual([]);
  });

  it('is never one that takes an id which only the lost response to the start had', () => {
    const wrong = catalog.services.flatMap(({ id, tasks }) =>
      tasks.flatMap((task) =>
        task.id !== null && task.start.tells !== null && task.start.tells === task.tells ? `${id}: ${task.what}` : [],
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('is offered after an event or a state only where its table or its row says what it is about', () => {
    const wrong = places.filter(
      ({ occurrence: { table, retry } }) =>
        table.direction !== 'response' && retry.tells.some(({ operation }) => operation !== null),
    );
    expect(namesOf(wrong)).toEqual([]);
  });
});

describe('a healthy state that lasts', () => {
  const states = places.filter(
    ({ occurrence: { table, condition, outcome } }) =>
      table.direction !== 'response' && condition.id === 'in-progress' && outcome === 'success',
  );

  it('calls nobody, and has no limit, unless the source says how long it lasts', () => {
    expect(states.length).toBeGreaterThan(0);
    const wrong = states.filter(
      ({ occurrence: { retry } }) =>
        retry.forSeconds === null && (retry.finally === 'call-a-person' || retry.atMost !== null),
    );
    expect(namesOf(wrong)).toEqual([]);
  });

  it('says what to do while waiting', () => {
    expect(namesOf(states.filter(({ occurrence: { retry } }) => retry.then === null))).toEqual([]);
  });
});

describe('what keeps a repeat safe', () => {
  it('is named beside responses only: an event and a state answer no request', () => {
    const wrong = places.filter(
      ({ occurrence: { table, retry } }) =>
        table.direction !== 'response' && retry.guards.some(({ operation }) => operation !== null),
    );
    expect(namesOf(wrong)).toEqual([]);
  });
});

describe('what to do after an event, in a state or at an end', () => {
  it('is never to send the request again, because there was none', () => {
    const wrong = places.filter(
      ({ occurrence: { table, retry } }) =>
        table.direction !== 'response' &&
        /\b(?:send|repeat) the request\b|the request only reads/.test(retry.then ?? ''),
    );
    expect(namesOf(wrong)).toEqual([]);
  });
});

describe('what a request does twice, and what goes on when it fails', () => {
  const failures = places.filter(
    ({ occurrence: { table, outcome, effect, retired } }) =>
      table.direction === 'response' && outcome === 'failure' && effect !== 'done' && retired === null,
  );
  const isWarnedOf = (field: 'ifTwice' | 'ifFailed') => (place: (typeof failures)[number]) => {
    const { operations, warnings } = place.occurrence;
    const concerned = operations.filter((operation) => operation[field] !== null);
    return concerned.every(({ id, ...operation }) =>
      warnings.some(
        ({ text }) =>
          operations.length === 1 ||
          text.includes(`\`${id}\``) ||
          text.toLowerCase().includes(operation[field]!.toLowerCase()),
      ),
    );
  };
  const OWN_WORDS = /\b(?:again|duplicates?|once more|repeat|second|twice)\b/iu;

  it('is warned of in every open response that names such an operation', () => {
    const open = failures.filter(({ occurrence }) => occurrence.effect === 'maybe');
    const isOwn = ({ occurrence }: (typeof failures)[number]) =>
      occurrence.warnings.some(({ text }) => OWN_WORDS.test(text));
    expect(open.some(({ occurrence: { operations } }) => operations.some(({ ifTwice }) => ifTwice))).toBe(true);
    expect(namesOf(open.filter((place) => !isWarnedOf('ifTwice')(place) && !isOwn(place)))).toEqual([]);
  });

  it('is warned of in every failure that names an operation which was to end something', () => {
    const ofRefusals = failures.filter(
      ({ occurrence: { condition } }) =>
        !['ALREADY_EXISTS', 'OK'].includes(condition.canonicalCode) && condition.outcome !== 'already-done',
    );
    expect(namesOf(ofRefusals.filter((place) => !isWarnedOf('ifFailed')(place)))).toEqual([]);
  });

  it('says nothing twice on one page', () => {
    const doubled = places.filter(({ occurrence: { warnings } }) => {
      const texts = warnings.map(({ text }) => text);
      return new Set(texts).size < texts.length;
    });
    expect(namesOf(doubled)).toEqual([]);
  });
});
