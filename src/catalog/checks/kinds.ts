import { problem, serviceRule } from './service-rule.ts';
import type { Rule } from './rule.ts';

/** Names of operations of which a second one usually makes something of its own. */
const MAKES_SOMETHING = /^(?:add|create|dial|import|invite|play|post|register|send|start)(?![a-z])/iu;
/** An id such as `CreateRoom` is read as two words; one with an HTTP method says nothing by it. */
const isNamedSo = (name: string) =>
  !/^[A-Z]+ \//u.test(name) && MAKES_SOMETHING.test(name.replace(/(?<=[a-z])(?=[A-Z])/gu, ' '));

/** Rules about what a second request of an operation does. */
export const kindRules: Rule[] = [
  serviceRule('guards-fit-kind', 'An operation that is safe only with a handle says with which values.', (file) =>
    Object.entries(file.data.operations).flatMap(([id, { kind, guards }]) => {
      const needs = kind === 'idempotent-with-handle';
      if (needs === (guards !== undefined) || kind === 'idempotent') return [];
      return [
        problem(
          file,
          ['operations', id, needs ? 'kind' : 'guards'],
          needs ? `\`${kind}\` without \`guards\`` : `\`guards\` on an operation that is \`${kind}\``,
          needs
            ? 'name in `guards` the values that make a repeat safe, or set another kind'
            : 'set `kind: idempotent-with-handle`, or remove them',
        ),
      ];
    }),
  ),
  serviceRule('name-fits-kind', 'An operation that starts, creates or sends and does nothing twice says why.', (file) =>
    Object.entries(file.data.operations).flatMap(([id, { name, kind, guards, once }]) => {
      const isHarmless = kind === 'idempotent' || kind === 'reads';
      const needs = isHarmless && guards === undefined && (isNamedSo(id) || isNamedSo(name));
      if (needs === (once !== undefined)) return [];
      return [
        problem(
          file,
          ['operations', id, needs ? 'kind' : 'once'],
          needs ? `\`${id}\` is \`${kind}\`, and nothing says why` : '`once` of an operation that needs no explanation',
          needs
            ? 'say in `once` why a second request does nothing more, name `guards`, or set another kind'
            : 'remove it: it is for an operation whose name says that it starts, creates or sends',
        ),
      ];
    }),
  ),
];
