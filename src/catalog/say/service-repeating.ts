import { oneOf } from '../../lists.ts';
import type { Guard, Operation, OperationKind, Service, Task } from '../model.ts';
import { list, paragraph, prose, type Block, type Line } from './document.ts';

/** What a service says in general about repeating requests. */

const KIND_WORDS: Record<OperationKind, string> = {
  reads: 'only reads: repeat it as you like.',
  idempotent: 'leaves everything as one request would: safe to repeat at once.',
  'idempotent-with-handle': 'is safe to repeat only with the same values:',
  creates: 'does its work again each time: repeat it only when you know that the first request did nothing.',
};

const guardWords = ({ same, answers }: Guard): string =>
  `${same.map((name) => `\`${name}\``).join(' and ')}${answers.length > 0 ? ` (then the response is ${oneOf(answers.map(({ label }) => `\`${label}\``))})` : ''}`;

const operationLine = ({ id, kind, guards, tells, ifTwice, ifFailed }: Operation): Line => [
  { code: id },
  ' ',
  ...prose(KIND_WORDS[kind]),
  ...(kind === 'idempotent-with-handle' ? prose(` ${guards.map(guardWords).join(', or ')}.`) : []),
  ...(ifTwice === null ? [] : prose(` Otherwise, ${ifTwice}.`)),
  ...(tells === null ? [] : prose(` \`${tells.id}\` shows whether it worked.`)),
  ...(ifFailed === null ? [] : prose(` As long as it fails, ${ifFailed}.`)),
];

/** The life of a task: who hands out what it needs, who starts, shows and stops it, and what ends it otherwise. */
function taskLine({ what, handle, id, start, tells, stop, ends }: Task): Line {
  const valid = handle?.secondsValid ? `, valid for ${handle.secondsValid} seconds` : '';
  const users = [tells, stop].filter((operation) => operation !== null);
  const needing = users.length > 1 ? 'Both need' : users.map((user) => `\`${user.id}\` needs`).join('');
  const sentences = [
    `\`${start.id}\` starts it${handle ? `, with the \`${handle.name}\` of \`${handle.from.id}\`${valid}` : ''}.`,
    tells ? `\`${tells.id}\` shows whether it runs.` : 'We know of no operation that shows whether it runs.',
    ...(start.tells !== null && start.tells !== tells
      ? [`After a \`${start.id}\` whose response was lost, \`${start.tells.id}\` shows it.`]
      : []),
    stop ? `\`${stop.id}\` stops it.` : 'We know of no operation that stops it: look in the documentation.',
    ...(id === null || users.length === 0
      ? []
      : [`${needing} the \`${id}\` of the response to \`${start.id}\`: keep it.`]),
    ...(ends === null ? [] : [ends]),
  ];
  return [{ strong: `${what.charAt(0).toUpperCase()}${what.slice(1)}:` }, ' ', ...prose(sentences.join(' '))];
}

type Repeating = Pick<Service, 'operations' | 'tasks' | 'unnamedOperations'>;

/** What a second request of each operation does, and what runs until it is stopped; or why no operations are named. */
export const serviceRepeatBlocks = ({ operations, tasks, unnamedOperations }: Repeating): Block[] => [
  ...(unnamedOperations === null ? [] : [paragraph(...prose(unnamedOperations))]),
  ...list(tasks.map(taskLine)),
  ...list(operations.map(operationLine)),
];
