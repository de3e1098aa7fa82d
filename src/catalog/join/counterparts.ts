import { byCodeUnits, groupBy } from '../../lists.ts';
import type { Condition, Entry, Service } from '../model.ts';
import { roleOf, type OperationRole } from './operation-role.ts';

/** Which error of one service is which error of another: joined by condition, then by operation, status and words. */

/** One entry of each service that mean the same. */
export type Counterparts = readonly [Entry, Entry];

/** What two services say about one condition, that of the first service first. */
export interface ConditionComparison {
  condition: Condition;
  /** Entries with one counterpart each. */
  pairs: Counterparts[];
  /** Further entries with this condition, which have nothing in the other service that is closer to them than to others. */
  others: readonly [Entry[], Entry[]];
}

export interface ServiceComparison {
  /** Conditions that both services report, in the order of the first service. */
  conditions: ConditionComparison[];
  /** Entries whose conditions the other service never reports. */
  without: readonly [Entry[], Entry[]];
}

/** How much of the words of two entries has to be the same for them to be counterparts, from 0 to 1. */
const MIN_LIKENESS = 0.2;
/** Agreement that outweighs words: the operation first, then the status. */
const ROLE_WEIGHT = 0.15;
const STATUS_WEIGHT = 0.1;

/**
 * Joins the entries of two services. Pure and symmetric: with the services exchanged, the sides are exchanged and nothing
 * else. Each entry is in exactly one place.
 */
export function compareServices(first: Pick<Service, 'entries' | 'tasks'>, second: typeof first): ServiceComparison {
  const sides = [first, second].map(({ entries, tasks }) => entries.map((entry) => traitsOf(entry, { tasks })));
  const [ones = [], others = []] = sides;
  const rarity = rarityOf([...ones, ...others]);
  const pairs = bestPairs(candidates(ones, others, rarity));
  const paired = new Set(pairs.flatMap(({ one, other }) => [one, other]));

  const shared = sharedConditions(ones, others);
  const home = ({ conditions }: Traits) => conditions.find((condition) => shared.has(condition)) ?? null;
  const leftOf = (side: readonly Traits[], condition: Condition | null) =>
    side.filter((traits) => !paired.has(traits) && home(traits) === condition).map(({ entry }) => entry);

  const pairsByCondition = groupBy(pairs, ({ condition }) => [condition]);
  return {
    conditions: [...shared]
      .map((condition) => ({
        condition,
        pairs: inOrder(pairsByCondition.get(condition) ?? [], ones).map(
          ({ one, other }) => [one.entry, other.entry] as const,
        ),
        others: [leftOf(ones, condition), leftOf(others, condition)] as const,
      }))
      .filter(({ pairs: own, others: [left, right] }) => own.length + left.length + right.length > 0),
    without: [leftOf(ones, null), leftOf(others, null)],
  };
}

/** What an entry is compared by. */
interface Traits {
  entry: Entry;
  conditions: Condition[];
  roles: ReadonlySet<OperationRole>;
  statuses: ReadonlySet<number>;
  words: ReadonlySet<string>;
}

function traitsOf(entry: Entry, service: Pick<Service, 'tasks'>): Traits {
  const { occurrences, title, name } = entry;
  const operations = new Set(occurrences.flatMap((occurrence) => occurrence.operations));
  return {
    entry,
    conditions: [...new Set(occurrences.map(({ condition }) => condition))],
    roles: new Set([...operations].flatMap((operation) => roleOf(service, operation) ?? [])),
    statuses: new Set(occurrences.flatMap(({ httpStatus }) => httpStatus ?? [])),
    words: new Set(
      [title, name, ...occurrences.flatMap(({ literals }) => literals.map(({ text }) => text))].flatMap((text) =>
        wordsOf(text ?? ''),
      ),
    ),
  };
}

/** Words of a text or of a name in camel case, in lower case and without endings that only grammar needs. */
function wordsOf(text: string): string[] {
  const words =
    text
      .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
      .toLowerCase()
      .match(/\p{L}{3,}/gu) ?? [];
  return words.filter((word) => !IDLE.has(word)).map((word) => word.replace(/(?:ies|es|s|ed|ing)$/u, ''));
}
/** Words that every error may have. */
const IDLE = new Set(
  'the and too for not with was were are has have does this that from error failed failure invalid'.split(' '),
);

/** How much a word tells: the fewer entries have it, the more. */
function rarityOf(all: readonly Traits[]): (word: string) => number {
  const counts = new Map<string, number>();
  for (const { words } of all) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => Math.log(1 + all.length / (counts.get(word) ?? all.length));
}

interface Candidate {
  one: Traits;
  other: Traits;
  condition: Condition;
  /** How alike they are. */
  score: number;
}

/** Entries that share a cause and enough beside it, or have the cause for themselves on both sides. */
function candidates(ones: readonly Traits[], others: readonly Traits[], rarity: (word: string) => number): Candidate[] {
  const byCondition = groupBy(others, ({ conditions }) => conditions);
  const sizes = groupBy(ones, ({ conditions }) => conditions);
  return ones.flatMap((one) =>
    one.conditions.flatMap((condition) => {
      const alike = byCondition.get(condition) ?? [];
      const isOnly = alike.length === 1 && sizes.get(condition)?.length === 1;
      return alike.flatMap((other): Candidate[] => {
        const likeness = likenessOf(one.words, other.words, rarity);
        const score =
          likeness + ROLE_WEIGHT * agreement(one.roles, other.roles) + STATUS_WEIGHT * statusAgreement(one, other);
        return isOnly || score >= MIN_LIKENESS ? [{ one, other, condition, score }] : [];
      });
    }),
  );
}

/** The share of the words that two entries have in common, by what the words tell. */
function likenessOf(a: ReadonlySet<string>, b: ReadonlySet<string>, rarity: (word: string) => number): number {
  const sum = (words: Iterable<string>) => [...words].sort().reduce((total, word) => total + rarity(word), 0);
  const all = sum(new Set([...a, ...b]));
  return all === 0 ? 0 : sum([...a].filter((word) => b.has(word))) / all;
}

/** 1 where two sets have something in common, -1 where they have not, 0 where one of them says nothing. */
const agreement = <Item>(a: ReadonlySet<Item>, b: ReadonlySet<Item>): number =>
  a.size === 0 || b.size === 0 ? 0 : [...a].some((item) => b.has(item)) ? 1 : -1;

/** The same for statuses; the same class of them is half of it. */
function statusAgreement({ statuses: a }: Traits, { statuses: b }: Traits): number {
  const classes = (statuses: ReadonlySet<number>) => new Set([...statuses].map((status) => Math.floor(status / 100)));
  const exact = agreement(a, b);
  return exact === 1 ? 1 : agreement(classes(a), classes(b)) / 2;
}

/** One candidate for each entry at most, the most alike first. Ids decide between equals, whichever side they are on. */
function bestPairs(all: readonly Candidate[]): Candidate[] {
  const taken = new Set<Traits>();
  const name = ({ one, other, condition }: Candidate) =>
    [...[one.entry.id, other.entry.id].sort(), condition.id].join(' ');
  const ranked = all
    .map((candidate) => ({ candidate, name: name(candidate) }))
    .sort((a, b) => b.candidate.score - a.candidate.score || byCodeUnits(a.name, b.name))
    .map(({ candidate }) => candidate);
  return ranked.filter(({ one, other }) => {
    if (taken.has(one) || taken.has(other)) return false;
    taken.add(one).add(other);
    return true;
  });
}

/** Causes that entries of both sides report, in the order of the first side. */
function sharedConditions(ones: readonly Traits[], others: readonly Traits[]): Set<Condition> {
  const there = new Set(others.flatMap(({ conditions }) => conditions));
  return new Set(ones.flatMap(({ conditions }) => conditions).filter((condition) => there.has(condition)));
}

/** Pairs in the order of their first entries. */
function inOrder(pairs: readonly Candidate[], ones: readonly Traits[]): Candidate[] {
  const order = new Map(ones.map((traits, index) => [traits, index]));
  return [...pairs].sort((a, b) => (order.get(a.one) ?? 0) - (order.get(b.one) ?? 0));
}
