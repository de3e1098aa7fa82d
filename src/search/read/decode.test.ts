import { describe, expect, it } from 'vitest';
import { decode, normalise } from './decode.ts';

const BODY = '{"code":65,"reason":"request not completed"}';
const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64');

describe('normalise', () => {
  it.each([
    ['full-width digits and punctuation', '错误码：６５，原因＂ｘ＂', '错误码:65,原因"x"'],
    ['smart quotes', '“code”: ‘65’', '"code": \'65\''],
    ['line ends of Windows and of old Macs', 'a\r\nb\rc', 'a\nb\nc'],
    ['colours of a terminal', '\u001b[31mERROR\u001b[0m 65', 'ERROR 65'],
  ])('%s become plain', (_name, text, plain) => {
    expect(normalise(text)).toBe(plain);
  });
});

describe('decode', () => {
  it.each([
    ['percent encoding', `body=${encodeURIComponent(BODY)}`, `body=${BODY}`],
    ['HTML entities', BODY.replaceAll('"', '&quot;'), BODY],
    ['HTML entities, twice', BODY.replaceAll('"', '&amp;quot;'), BODY],
    ['base64', base64(BODY), BODY],
    [
      'base64 as it stands in addresses',
      base64('{"code":65,"x":"?>?>~~"}').replace('+', '-').replace('/', '_'),
      '{"code":65,"x":"?>?>~~"}',
    ],
    ['base64 that was cut off behind a group', base64('{"code":65,"a":12}').slice(0, 21), '{"code":65,"a":'],
    ['numbers of characters in HTML', '{&#34;code&#x22;:65,&QUOT;a&quot;:&#0;1&#x110000;}', '{"code":65,"a": 1 }'],
    ['a broken escape beside a whole one', '%7B%22code%22:65%7D %zz %E9%94', '{"code":65} %zz %E9%94'],
    [
      'a name that was broken before its dot',
      'Error: FailedOperation\n.RoomNotExist',
      'Error: FailedOperation.RoomNotExist',
    ],
    ['UTF-16 that begins with a NUL', [...BODY].map((letter) => `\0${letter}`).join(''), BODY],
    ['a sentence in base64', base64('the room does not exist'), 'the room does not exist'],
    ['base64 of base64', base64(base64(BODY)), BODY],
    ['base64 in percent encoding', encodeURIComponent(base64(BODY)), BODY],
    ['NULs of UTF-16', [...BODY].join('\0'), BODY],
    ['base64 behind a key', `payload=${base64(BODY)}`, `payload=${BODY}`],
    ['base64 behind a long key', `Response_Payload=${base64(BODY)}&x=1`, `Response_Payload=${BODY}&x=1`],
    [
      'quoted-printable',
      BODY.replaceAll('{', '=7B').replace('"r', '=\n"r').replace(':', '=3D'),
      BODY.replace(':', '='),
    ],
    ['characters in quoted-printable', '=E9=94=99=E8=AF=AF=E7=A0=81 65', '错误码 65'],
    [
      'a line that a mail broke',
      `${'x'.repeat(60)} ${BODY.slice(0, 14)}=\n${BODY.slice(14)}`,
      `${'x'.repeat(60)} ${BODY}`,
    ],
    ['doubled quotes of CSV', `1,"${BODY.replaceAll('"', '""')}"`, `1,"${BODY}"`],
    ['escaped letters', String.raw`{"code":65,"\u0072eason":"x"}`, '{"code":65,"reason":"x"}'],
    ['an escaped quote stays in its string', String.raw`"\x22code\x22:65"`, String.raw`"\"code\":65"`],
  ])('%s', (_name, text, plain) => {
    expect(decode(text).text).toBe(plain);
    expect(decode(text).layers).not.toEqual([]);
  });

  it.each([
    'an ordinary sentence, 100% sure',
    'JyvK8nXHuV1BE64GDkAaBGEscvtHW7v8BrQoRPCHxmeVxwY22',
    '38f8e3cfdc474cd56fc1ceba380d7e1a',
    '50%zz & more; a = b',
    '%',
    'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdef',
    'code=22&error=3E&x=80',
    'API_KEY=\nTOKEN=\ncode=53',
    'record one\0code 53\0record three',
  ])('%j has no encoding', (text) => {
    expect(decode(text)).toEqual({ text, layers: [] });
  });

  const wrap = (text: string, width: number) => text.match(new RegExp(`.{1,${width}}`, 'gu'))?.join('\n') ?? '';
  const LINE = `2026-11-14T09:11:02Z ERROR worker: stop failed: ${BODY}`;

  it.each([20, 27, 32, 40])('lines that a terminal has wrapped after %i characters', (width) => {
    expect(decode(wrap(LINE, width)).text).toBe(LINE);
    expect(decode(`${wrap(LINE, width)}\n${wrap(LINE, width)}`).text.split('\n')).toEqual([LINE, LINE]);
  });

  it.each([
    ['lines of one length', 'GET /a 200 12ms served\nGET /b 404 13ms served\nGET /c 500 14ms served'],
    ['a long line and a short one', `${LINE}\n65`],
    ['narrow columns', '65\n53\n62'],
  ])('%s are not wrapped', (_name, text) => {
    expect(decode(text)).toEqual({ text, layers: [] });
  });

  it('keeps the number of lines', () => {
    const text = `one\n${base64('{"a":1,\n"b":2}')}\n%0A%0Athree`;
    expect(decode(text).text.split('\n')).toHaveLength(3);
  });
});
