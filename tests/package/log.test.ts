import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { found, findingsIn } from './library.ts';

const REQUEST = 'POST https://api.agora.io/v1/apps/a1/cloud_recording/resourceid/R/mode/mix/start';
const noise = (from: number) =>
  Array.from({ length: 40 }, (_, at) => `2026-11-20 02:13:${from + at} INFO c.e.Client:88 - frame ${at} took ${at} ms`);

describe('a log', () => {
  it('a code with its message is found, with its line and how often', () => {
    const line = 'ERROR c.e.Recorder:91 - failed: {"code":65,"reason":"request not completed"}';
    expect(found(`start\n${line}\nretry 1 of 5\n${line}`)).toEqual([['agora/cloud-recording/65', 2, 2]]);
  });

  it('an address above shows who sent a body, and which operation it was', () => {
    expect(found(`INFO ${REQUEST}\nERROR answered {"code":62}`)).toEqual([['agora/cloud-recording/62#start', 2, 1]]);
    expect(found(`INFO ${REQUEST}\n${noise(10).join('\n')}\nERROR answered {"code":62}`)).toEqual([]);
  });

  it('but nothing about another number, nor about the answer of another vendor', () => {
    expect(found(`INFO ${REQUEST}\nINFO hikari pool code 2`)).toEqual([]);
    expect(found(`INFO ${REQUEST}\nERROR {"Code":110200150}`)).toEqual([['zegocloud/stream-mixing/110200150', 2, 1]]);
  });

  it('an address of another vendor starts over', () => {
    const above = `${REQUEST}\n-> 200 {}\nGET https://rtc-api.zego.im/?Action=AddStream&AppId=1`;
    expect(found(`${above}\n<- {"Code":2,"Message":"input params error"}`)).toEqual([['zegocloud/room/2', 4, 1]]);
    const unknown = findingsIn(`${above}\n<- {"Code":1002,"Message":"no publish node"}`);
    expect(unknown.filter(({ unlisted }) => unlisted?.service?.includes('Recording'))).toEqual([]);
    expect(unknown.flatMap(({ hits }) => hits.filter(({ entry }) => entry.vendor === 'agora'))).toEqual([]);
  });

  it('the vendor in the own line counts more than an address above', () => {
    const line = 'ERROR zegocloud response: {"Code":2,"Message":"input params error","RequestId":"r"}';
    expect(findingsIn(`${REQUEST}\n${line}`).map(({ hits: [best] }) => best?.entry.vendor)).toEqual(['zegocloud']);
  });

  it.each([
    ['a host of its own', 'GET https://internal.example/api/users -> {"code":404,"message":"user not found"}'],
    ['a host of nobody on the line above', 'calling https://internal.example/x\nERROR {"code":2}'],
    ['another request', 'GET /api/users HTTP/1.1\nERROR {"code":2}'],
    ['a message of somebody else', '[payments] stripe error {"code":2,"message":"card declined"}'],
    ['the same, with a code of no table', '[payments] stripe error {"code":98765,"message":"card declined"}'],
    ['the line below an answer', '<- 200 {}\n{"code":2,"message":"card declined"}'],
    ['a URL beside its code', 'ERROR {"code":2,"url":"https://internal.example/x"}'],
  ])('an address above says nothing about a body with %s', (_name, lines) => {
    expect(found(`INFO ${REQUEST}\n${lines}`)).toEqual([]);
  });

  it('an address below says nothing about what was before it', () => {
    expect(found(`if (x) {\nERROR {"code":2}\n${REQUEST}\n${[...noise(10), ...noise(50)].join('\n')}`)).toEqual([]);
  });

  it('what was borrowed is named: the line of the address', () => {
    const lineOf = (log: string) => findingsIn(log).map(({ addressLine }) => addressLine);
    expect(lineOf(`one\nINFO ${REQUEST}\nERROR answered {"code":62}`)).toEqual([2]);
    expect(lineOf(`ERROR ${REQUEST} answered {"code":62}`)).toEqual([null]);
    expect(lineOf(`${REQUEST}\nERROR agora: {"code":62}`)).toEqual([null]);
  });

  it('a body over several lines is one, also behind the name of a container', () => {
    const lines = [`> ${REQUEST}`, '< HTTP/1.1 400 Bad Request', 'got {', '  "code": 2,', '  "reason": "x"', '}'];
    expect(found(lines.map((line) => `web_1  | ${line}`).join('\n'))).toEqual([
      ['agora/cloud-recording/2#start', 4, 1],
    ]);
  });

  it('what the name of a vendor or the reader says counts too', () => {
    expect(found('ERROR start failed: {"code":65}')).toEqual([]);
    expect(found('ERROR agora: start failed: {"code":65}')).toHaveLength(1);
    expect(found('ERROR start failed: {"code":65}', { service: 'cloud-recording' })).toHaveLength(1);
    expect(found('ERROR start failed: {"code":65}', { vendor: 'zegocloud' })).toEqual([]);
  });

  it('a choice is left open where the log leaves it open', () => {
    const [finding] = findingsIn('ERROR agora: failed: {"code":53}');
    expect(finding?.hits.map(({ entry }) => entry.service)).toEqual(['cloud-recording', 'real-time-stt']);
  });

  it('a code that no table of the service has is said to be so', () => {
    expect(found(`INFO ${REQUEST}\nERROR {"code":987654}`)).toEqual([['987654', 2, 1]]);
  });

  it('the name of a field identifies no service: others have it too', () => {
    expect(found('agora pool: idleTimeout=600000, answered HTTP 503')).toEqual([]);
    expect(found('POST https://api.agora.io/v1/projects/a/rtsc/cloud-transcoder/tasks HTTP 503')).toEqual([
      ['agora/cloud-transcoding/http-503', 1, 1],
    ]);
  });

  it('successes are no news', () => {
    expect(found('zego answered {"Code":0,"Message":"success"}')).toEqual([]);
    expect(found(`INFO ${REQUEST} 200`)).toEqual([]);
  });

  it('what is printed holds no escape sequence of the log', () => {
    const lines = [
      'ERROR {"message":"body schema check fail, uid %1b[2J\u001b[2J"}',
      `\u001b[31mERROR\u001b[0m ${REQUEST} {"code":4711}`,
    ];
    const findings = findingsIn(lines.join('\n'));
    expect(findings).toHaveLength(2);
    expect(JSON.stringify(findings)).toContain('uid');
    expect(JSON.stringify(findings)).not.toMatch(/u001b|u009b/u);
  });

  it('its findings are bounded', () => {
    const log = Array.from({ length: 250 }, (_, at) => `${REQUEST} {"code":${900_000 + at}}`).join('\n');
    expect(found(log).length).toBe(200);
  });
});

describe('a log of something else is silent', () => {
  it.each([
    ['nginx', '10.0.0.7 - - [20/Nov/2026:02:13:55 +0000] "GET /room/2/stop?code=65&error=53 HTTP/1.1" 404 153 "-" "x"'],
    [
      'nginx, upstream',
      '2026/11/20 [error] 7#7: *65 connect() failed (111: Connection refused), upstream: "http://10.0.0.1/"',
    ],
    [
      'Java',
      'Caused by: java.net.SocketTimeoutException: request timeout\n\tat com.example.Client.call(Client.java:65)',
    ],
    ['a pool', 'HikariPool-1 - idleTimeout=600000 code=2 error: 1001'],
    ['SQL', 'SQLState: 42001, errorCode=65; MySQL error 1005 (HY000): errno: 150; ORA-00001'],
    ['Kubernetes', '{"kind":"Status","status":"Failure","message":"Unauthorized","reason":"Unauthorized","code":401}'],
    [
      'Kubernetes, several lines',
      '{\n  "kind": "Status",\n  "message": "pods \\"a\\" not found",\n  "reason": "NotFound",\n  "code": 404\n}',
    ],
    [
      'a container',
      'Last State: Terminated\n  Reason: Error\n  Exit Code: 2\nterminated: {"exitCode":1,"reason":"Error"}',
    ],
    ['gRPC', 'rpc error: code = 5 desc = not found; grpc-status: 14; code=4 DEADLINE_EXCEEDED'],
    ['npm', 'npm ERR! code 1\nnpm ERR! errno 2\nnpm ERR! syscall spawn'],
    ['one of its own codes', 'transcription error 5: recording of metrics failed, code 62, status=500 rc=7'],
  ])('%s', (_name, log) => {
    expect(found(log)).toEqual([]);
  });
});

/** The lookups of `golden-searches.yaml`, as far as they are read here. */
interface Lookup {
  text: string;
  first?: string;
  any?: string[];
  none?: true;
}

describe('golden searches in the middle of a log', () => {
  const lookups = parse(readFileSync('tests/content/golden-searches.yaml', 'utf8')) as Lookup[];
  const answers = lookups.map(({ text, first, any = [], none }) => ({
    text,
    wanted: first === undefined ? any : [first],
    none,
    ids: findingsIn([...noise(10), text.trimEnd(), ...noise(50)].join('\n')).flatMap(
      ({ hits }) => hits[0]?.entry.id ?? [],
    ),
  }));

  it('what is in no table is not found', () => {
    expect(answers.filter(({ none, ids }) => none && ids.length > 0)).toEqual([]);
  });

  it('what is found is right', () => {
    const wrong = answers.filter(
      ({ wanted, ids }) => wanted.length > 0 && ids.length > 0 && !ids.some((id) => wanted.includes(id)),
    );
    expect(wrong).toEqual([]);
  });

  it('what machines write is found: nearly all that are no words of people', () => {
    const machine = answers.filter(
      ({ wanted, text }) => wanted.length > 0 && /code["'\\ ]*[:=]|reason["'\\ ]*[:=]/iu.test(text),
    );
    const hit = machine.filter(({ wanted, ids }) => ids.some((id) => wanted.includes(id)));
    expect(machine.length).toBeGreaterThan(100);
    expect(hit.length / machine.length).toBeGreaterThan(0.8);
  });
});
