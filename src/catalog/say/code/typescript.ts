import type { Handling } from './handling.ts';
import type { Template } from './template.ts';

/** TypeScript and JavaScript with `fetch`. */

const isError = ({ field, subfield, status }: Handling): string => {
  if (field === null) return `const isError = async (response: Response) => response.status === ${status};`;
  const value = `body?.${field.path.join('?.')}`;
  const tests = {
    code: `String(${value}) === '${field.value}'`,
    text: `${value} === '${field.value}'`,
    part: `String(${value}).includes('${field.value}')`,
  };
  return `async function isError(response: Response) {
  const body = await response.clone().json().catch(() => null);
  return ${tests[field.match]}${subfield ? ` && String(body?.${subfield.path.join('?.')}) === '${subfield.value}'` : ''};
}`;
};

const repeat = ({ waits, waitsNote }: Handling) => `async function call(send: Send, waits = [${waits.join(', ')}]) {
  // ${waitsNote}
  for (const seconds of waits) {
    const response = await send();
    if (!(await isError(response))) return response;
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  }
  return send();
}`;

const giveUp = ({ step }: Handling) => `async function call(send: Send) {
  const response = await send();
  if (await isError(response)) throw new Error('${step}');
  return response;
}`;

const then = (name: string, result: string) => () => `async function call(send: Send, ${name}: Send) {
  const response = await send();
  if (!(await isError(response))) return response;
  ${result}
}`;

const ACTIONS: Template['actions'] = {
  go: repeat,
  wait: repeat,
  fix: giveUp,
  renew: then('renew', 'await renew();\n  return send();'),
  look: then('queryState', 'return queryState();'),
  restart: then('startOver', 'return startOver();'),
  stop: giveUp,
  none: () => `async function call(send: Send) {
  const response = await send();
  // Nothing is wrong: go on as after a success.
  return (await isError(response)) ? new Response(null, { status: 200 }) : response;
}`,
};

export const typescript: Template = {
  id: 'typescript',
  name: 'TypeScript',
  actions: ACTIONS,
  render: (handling) =>
    [
      ...[handling.title, ...handling.cautions].map((line) => `// ${line}`),
      'type Send = () => Promise<Response>;\n',
      `${ACTIONS[handling.sign](handling)}\n`,
      isError(handling),
    ].join('\n'),
};
