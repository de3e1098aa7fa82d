import type { Handling } from './handling.ts';
import type { Template } from './template.ts';

/** Go with `net/http`. The code is a file of its own in any package. */

/** The struct that has a field of a type at a path. */
const struct = ([name = '', ...rest]: readonly string[], type: string): string =>
  `struct {\n\tValue ${rest.length === 0 ? type : struct(rest, type).replace(/\n/gu, '\n\t')} \`json:"${name}"\`\n}`;

/** The type of a code. A `json.Number` may be in quotation marks, too. */
const typeOf = (code: string): string => (/^-?(?:0|[1-9]\d*)$/u.test(code) ? 'json.Number' : 'string');

const isError = ({ field, subfield, status }: Handling): string => {
  if (field === null)
    return `func isError(response *http.Response) bool {\n\treturn response.StatusCode == ${status}\n}`;
  const value = `body${'.Value'.repeat(field.path.length)}`;
  const type = field.match === 'code' ? typeOf(field.value) : 'string';
  const test = field.match === 'part' ? `strings.Contains(${value}, "${field.value}")` : `${value} == "${field.value}"`;
  return `func isError(response *http.Response) bool {
	text, err := io.ReadAll(response.Body)
	response.Body = io.NopCloser(bytes.NewReader(text))
	var body ${struct(field.path, type).replace(/\n/gu, '\n\t')}${
    subfield ? `\n\tvar sub ${struct(subfield.path, typeOf(subfield.value)).replace(/\n/gu, '\n\t')}` : ''
  }
	return err == nil && json.Unmarshal(text, &body) == nil && ${test}${
    subfield
      ? ` &&\n\t\tjson.Unmarshal(text, &sub) == nil && sub${'.Value'.repeat(subfield.path.length)} == "${subfield.value}"`
      : ''
  }
}`;
};

const CALL = (parameters: string) =>
  `func call(send func() (*http.Response, error)${parameters}) (*http.Response, error) {`;
const FIRST = `	response, err := send()
	if err != nil || !isError(response) {
		return response, err
	}`;

const repeat = ({ waits, waitsNote }: Handling) => `// ${waitsNote}
var waits = []time.Duration{${waits.join(', ')}}

${CALL('')}
	for _, seconds := range waits {
		response, err := send()
		if err != nil || !isError(response) {
			return response, err
		}
		time.Sleep(seconds * time.Second)
	}
	return send()
}`;

const giveUp = ({ step }: Handling) => `${CALL('')}
${FIRST}
	return response, errors.New("${step}")
}`;

const then = (name: string, result: string) => () => `${CALL(`, ${name} func() (*http.Response, error)`)}
${FIRST}
	${result}
}`;

const ACTIONS: Template['actions'] = {
  go: repeat,
  wait: repeat,
  fix: giveUp,
  renew: then('renew', 'if _, err := renew(); err != nil {\n\t\treturn response, err\n\t}\n\treturn send()'),
  look: then('queryState', 'return queryState()'),
  restart: then('startOver', 'return startOver()'),
  stop: giveUp,
  none: () => `${CALL('')}
${FIRST}
	// Nothing is wrong: go on as after a success.
	return nil, nil
}`,
};

/** Packages by what shows in the code that they are used. */
const PACKAGES: readonly [name: string, use: string][] = [
  ['bytes', 'bytes.'],
  ['encoding/json', 'json.'],
  ['errors', 'errors.'],
  ['io', 'io.'],
  ['net/http', 'http.'],
  ['strings', 'strings.'],
  ['time', 'time.'],
];

export const go: Template = {
  id: 'go',
  name: 'Go',
  actions: ACTIONS,
  render(handling) {
    const code = `${ACTIONS[handling.sign](handling)}\n\n${isError(handling)}`;
    const imports = PACKAGES.filter(([, use]) => code.includes(use)).map(([name]) => `\t"${name}"`);
    const head = [handling.title, ...handling.cautions].map((line) => `// ${line}`).join('\n');
    return `${head}\nimport (\n${imports.join('\n')}\n)\n\n${code}`;
  },
};
