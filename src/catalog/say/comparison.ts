import { compareServices } from '../join/counterparts.ts';
import type { Condition, Entry, Service, ServicePair } from '../model.ts';
import { haveSameSigns } from './editions.ts';
import { counted, entriesWords } from './sizes.ts';
import { serviceTitle } from './service-title.ts';

/** What the page of two services says: which code of the one is which of the other, and which has no counterpart. */

/** One line of the comparison: the cause, and the entries of each service with it. */
export interface ComparedCondition {
  condition: Condition;
  sides: readonly [readonly Entry[], readonly Entry[]];
}

export interface ComparisonPage {
  title: string;
  /** One sentence each. */
  summary: string[];
  /** Entries that are each other's counterpart, or share a cause; groups without any are left out. */
  groups: { id: string; name: string; conditions: ComparedCondition[] }[];
  /** Entries whose cause the other service never reports; services without any are left out. */
  without: { id: string; name: string; entries: readonly Entry[] }[];
}

/** Whose comparison it is, and by what. */
export const COMPARED_BY =
  'We compare by cause, then by operation, HTTP status and words. The pairs are ours and not the vendors’: check one before you rely on it.';

/** What the page is about: the job that both services do. */
export const comparedFor = ({ job }: Pick<ServicePair, 'job'>): string => `${job.title}: which error is which`;

/** The head of the column of causes. */
export const CAUSE_HEAD = 'Cause';

/** What is said of two services. */
export function comparisonPage({ services }: ServicePair): ComparisonPage {
  const [a, b] = services;
  const { conditions, without } = compareServices(a, b);
  const pairs = conditions.flatMap(({ condition, pairs: own }) =>
    own.map(([one, other]): ComparedCondition => ({ condition, sides: [[one], [other]] })),
  );
  const differs = ({ sides: [[one], [other]] }: ComparedCondition) => one && other && !haveSameSigns(one, other);
  const differing = pairs.filter(differs);
  const groups = [
    { id: 'verdict', name: 'Counterparts with a different verdict', conditions: differing },
    { id: 'same', name: 'Counterparts with the same verdict', conditions: pairs.filter((pair) => !differs(pair)) },
    {
      id: 'cause',
      name: 'Same cause, no closer counterpart',
      conditions: conditions
        .map(({ condition, others: sides }): ComparedCondition => ({ condition, sides }))
        .filter(({ sides }) => sides.some((side) => side.length > 0)),
    },
  ];
  const alone = services.map((service, index) => ({ service, entries: without[index] ?? [] }));
  return {
    title: `${serviceTitle(a)} and ${serviceTitle(b)}`,
    summary: [
      pairsWords(pairs.length, differing.length),
      ...alone.map(
        ({ service, entries }) =>
          `${entries.length} of the ${entriesWords(service)} of ${serviceTitle(service)} have no counterpart.`,
      ),
    ],
    groups: groups.filter((group) => group.conditions.length > 0),
    without: alone
      .map(({ service, entries }) => ({
        id: `only-${service.vendor.id}`,
        name: `Only ${serviceTitle(service)}: no counterpart`,
        entries,
      }))
      .filter(({ entries }) => entries.length > 0),
  };
}

/** How many codes of one service mean the same as one of the other, and whether to treat them alike. */
function pairsWords(pairs: number, differing: number): string {
  if (pairs === 0) return 'No two codes mean the same.';
  const count = `${counted(pairs, 'pair')} of codes ${pairs === 1 ? 'means' : 'mean'} the same`;
  if (differing === 0) return `${count}, with the same verdict.`;
  return differing === pairs
    ? `${count}, with a different verdict.`
    : `${count}; ${differing} of them with a different verdict.`;
}

/** The services that one is compared with, each with the address of the comparison. */
export const comparedWith = (service: Service, pairs: readonly ServicePair[]): { other: Service; path: string }[] =>
  pairs.flatMap(({ services, path }) =>
    services.includes(service) ? services.filter((one) => one !== service).map((other) => ({ other, path })) : [],
  );

/** Services with those of the others that they are compared with; a pair is under the one that comes first, and nowhere else. */
export const pairsByFirst = (
  services: readonly Service[],
  pairs: readonly ServicePair[],
): { service: Service; others: { other: Service; path: string }[] }[] =>
  services
    .map((service, index) => ({
      service,
      others: comparedWith(service, pairs).filter(({ other }) => services.indexOf(other) > index),
    }))
    .filter(({ others }) => others.length > 0);
