import type { Handling } from './handling.ts';
import type { Template } from './template.ts';

/** A shell with curl and jq. */

const isError = ({ field, subfield, status }: Handling): string => {
  if (field === null) return `is_error() { [ "$status" = ${status} ]; }`;
  const value = `.${field.path.join('.')}`;
  const tests = {
    code: `(${value} | tostring) == "${field.value}"`,
    text: `${value} == "${field.value}"`,
    part: `${value} | tostring | contains("${field.value}")`,
  };
  const also = subfield ? ` and (.${subfield.path.join('.')} | tostring) == "${subfield.value}"` : '';
  return `is_error() { jq -e '${tests[field.match]}${also}' body.json > /dev/null 2>&1; }`;
};

const repeat = ({ waits, waitsNote }: Handling) => `status=$(send)
# ${waitsNote}
for seconds in ${waits.join(' ')}; do
  is_error || break
  sleep "$seconds"
  status=$(send)
done`;

const then = (words: string) => () => `status=$(send)
if is_error; then
  ${words}
fi`;

const giveUp = ({ step }: Handling) => then(`echo "${step}" >&2\n  exit 1`)();

const ACTIONS: Template['actions'] = {
  go: repeat,
  wait: repeat,
  fix: giveUp,
  renew: then('renew          # your function\n  status=$(send)'),
  look: then('query_state    # your function; decide by what it returns'),
  restart: then('start_over     # your function'),
  stop: giveUp,
  none: then('status=200     # nothing is wrong: go on as after a success'),
};

export const curl: Template = {
  id: 'curl',
  name: 'curl',
  actions: ACTIONS,
  render: (handling) =>
    [
      ...[handling.title, ...handling.cautions].map((line) => `# ${line}`),
      `send() { curl -sS -o body.json -w '%{http_code}' -d @request.json "$URL"; }`,
      `${isError(handling)}\n`,
      ACTIONS[handling.sign](handling),
    ].join('\n'),
};
