import { oneOf } from '../../lists.ts';
import type { Condition, Guard, Operation, OperationKind, Service, Task } from '../model.ts';
import { list, prose, type Block, type Line } from './document.ts';
import { limitWords } from './repeating.ts';
import { QUESTION_WORDS } from './section-words.ts';
import { retrySentence } from './verdict-sentences.ts';
import { EFFECT_WORDS } from './verdict-words.ts';

/** What a service and a condition say in general about repeating requests. */

const KIND_WORDS: Record<OperationKind, string> = {
  reads: 'only reads: repeat it as you like.',
  idempotent: 'leaves everything as one request would: safe to repeat.',
  'idempotent-with-handle': 'is safe to repeat only with the same values:',
  creates: 'does its work again each time: repeat it only when you know that the first request did nothing.',
};

const guardWords = ({ same, answers }: Guard): string =>
  `${same.map((name) => `\`${name}\``).join(' and ')}${answers.length > 0 ? ` (then the response is ${oneOf(answers.map(({ label }) => `\`${label}\``))})` : ''}`;

const operationLine = ({ id, kind, guards, tells }: Operation): Line => [
  { code: id },
  ' ',
  ...prose(KIND_WORDS[kind]),
  ...(kind === 'idempotent-with-handle' ? prose(` ${guards.map(guardWords).join(', or ')}.`) : []),
  ...(tells === null ? [] : prose(` \`${tells.id}\` shows whether it worked.`)),
];

/** The life of a task: who hands out what it needs, who starts, shows and stops it, and what ends it otherwise. */
function taskLine({ what, handle, id, start, tells, stop, ends }: Task): Line {
  const valid = handle?.secondsValid ? `, valid for ${handle.secondsValid} seconds` : '';
  const users = [tells, stop].filter((operation) => operation !== null);
  const needing = users.length > 1 ? 'Both need' : users.map((user) => `\`${user.id}\` needs`).join('');
  const sentences = [
    `\`${start.id}\` starts it${handle ? `, with the \`${handle.name}\` of \`${handle.from.id}\`${valid}` : ''}.`,
    tells ? `\`${tells.id}\` shows whether it runs.` : 'No operation shows whether it runs.',
    ...(start.tells !== null && start.tells !== tells
      ? [`After a \`${start.id}\` whose response was lost, \`${start.tells.id}\` shows it.`]
      : []),
    stop ? `\`${stop.id}\` stops it.` : 'No operation stops it.',
    ...(id === null || users.length === 0
      ? []
      : [`${needing} the \`${id}\` of the response to \`${start.id}\`: keep it.`]),
    ...(ends === null ? [] : [ends]),
  ];
  return [{ strong: `${what.charAt(0).toUpperCase()}${what.slice(1)}:` }, ' ', ...prose(sentences.join(' '))];
}

/** What a second request of each operation does, and what runs until it is stopped; nothing for a service without operations. */
export const serviceRepeatBlocks = ({ operations, tasks }: Pick<Service, 'operations' | 'tasks'>): Block[] => [
  ...list(tasks.map(taskLine)),
  ...list(operations.map(operationLine)),
];

/** The answers that a condition gives unless an entry says otherwise: the effect, and the repeat with its limit. */
export function conditionAnswers({ effect, retry, outcome }: Condition): { question: string; answer: string }[] {
  const sentences = [retrySentence(retry, outcome), limitWords(retry), retry.then];
  return [
    { question: QUESTION_WORDS.effect, answer: EFFECT_WORDS[effect].long },
    { question: QUESTION_WORDS.retry, answer: sentences.filter((sentence) => sentence !== null).join(' ') },
  ];
}
