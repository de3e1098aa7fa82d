import type { Handling } from './handling.ts';
import type { Template } from './template.ts';

/** Python with the responses of `requests` or `httpx`. */

/** A field of the body. */
const valueAt = (path: readonly string[]): string => `response.json()${path.map((name) => `["${name}"]`).join('')}`;

const isError = ({ field, subfield, status }: Handling): string => {
  if (field === null) return `def is_error(response):\n    return response.status_code == ${status}`;
  const value = valueAt(field.path);
  const tests = {
    code: `str(${value}) == "${field.value}"`,
    text: `${value} == "${field.value}"`,
    part: `"${field.value}" in str(${value})`,
  };
  return `def is_error(response):
    try:
        return ${tests[field.match]}${subfield ? ` and str(${valueAt(subfield.path)}) == "${subfield.value}"` : ''}
    except (ValueError, KeyError, TypeError):
        return False`;
};

const tuple = (items: readonly number[]) => `(${items.join(', ')}${items.length === 1 ? ',' : ''})`;

const repeat = ({ waits, waitsNote }: Handling) => `def call(send, waits=${tuple(waits)}):
    # ${waitsNote}
    for seconds in waits:
        response = send()
        if not is_error(response):
            return response
        time.sleep(seconds)
    return send()`;

const giveUp = ({ step }: Handling) => `def call(send):
    response = send()
    if is_error(response):
        raise RuntimeError("${step}")
    return response`;

const then = (name: string, result: string) => () => `def call(send, ${name}):
    response = send()
    if not is_error(response):
        return response
    ${result}`;

const ACTIONS: Template['actions'] = {
  go: repeat,
  wait: repeat,
  fix: giveUp,
  renew: then('renew', 'renew()\n    return send()'),
  look: then('query_state', 'return query_state()'),
  restart: then('start_over', 'return start_over()'),
  stop: giveUp,
  none: () => `def call(send):
    response = send()
    # Nothing is wrong: go on as after a success.
    return None if is_error(response) else response`,
};

export const python: Template = {
  id: 'python',
  name: 'Python',
  actions: ACTIONS,
  render: (handling) =>
    [
      ...[handling.title, ...handling.cautions].map((line) => `# ${line}`),
      ...(handling.waits.length > 0 ? ['import time\n'] : []),
      `${ACTIONS[handling.sign](handling)}\n`,
      isError(handling),
    ].join('\n'),
};
