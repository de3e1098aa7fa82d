import type { Condition } from '../model.ts';
import { isDone } from './verdict-words.ts';

/** Conditions, which pages call causes, by who fixes them. */

export interface ConditionGroup {
  name: string;
  conditions: Condition[];
}

const GROUPS: readonly { name: string; holds(condition: Condition): boolean }[] = [
  { name: 'Not an error', holds: ({ outcome }) => isDone(outcome) },
  { name: 'You fix', holds: ({ fixedBy }) => fixedBy === 'caller' },
  { name: 'Your account', holds: ({ fixedBy }) => fixedBy === 'account' },
  { name: 'Wait', holds: ({ fixedBy }) => fixedBy === 'time' },
  { name: 'The vendor fixes', holds: ({ fixedBy }) => fixedBy === 'vendor' },
  { name: 'Nobody knows', holds: () => true },
];

/** The order in which the groups are shown: what most readers have first. */
const SHOWN = ['You fix', 'Your account', 'Wait', 'The vendor fixes', 'Nobody knows', 'Not an error'];

/** Each condition in the first group that fits, in the order of titles; groups without conditions are left out. */
export function conditionGroups(conditions: readonly Condition[]): ConditionGroup[] {
  const groupOf = (condition: Condition) => GROUPS.find(({ holds }) => holds(condition))?.name;
  return SHOWN.map((name) => ({ name, conditions: conditions.filter((one) => groupOf(one) === name) })).filter(
    (group) => group.conditions.length > 0,
  );
}
