/** What a number is when it is hardly a code. One table of named shapes for every reader. */
export interface NotCode {
  /** What it is, for the reader. */
  why: string;
  /** How certain a code it can be at most. */
  most: number;
  /** Which numbers it can be; any, where it does not say. */
  value?: RegExp;
  /** What is right before it, and right behind it. */
  before?: RegExp;
  behind?: RegExp;
}

/** Names of months in the languages of many logs and letters, shortened or not. */
const MONTH =
  '(?:jan(?:uar[yi]?)?|feb(?:ruar[yi]?)?|mar(?:ch)?|märz|apr(?:il)?|may|mai|june?|juni|july?|juli|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?|' +
  'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro)\\.?';

/** A day of a month. */
const DAY = /^(?:0?[1-9]|[12]\d|3[01])$/u;

/** A year of our time: no code, unless a table has it or a word announces it. */
export const YEAR = /^(?:19[89]|20[0-4])\d$/u;

/** The first that fits holds. `before` is matched against the text up to the number, `behind` against the text behind it. */
export const NOT_CODES: readonly NotCode[] = [
  { why: 'part of a date or time', most: 0, before: /\d[-/]\d{1,2}[-/]$|\d{1,2}:$|\d[-/]$|[T ]\d\d:\d\d[.:,]$/u },
  { why: 'part of a date or time', most: 0, behind: /^[-/]\d{1,4}(?!\d)|^:\d\d/u },
  { why: 'part of a date or time', most: 0, value: DAY, before: new RegExp(String.raw`\b${MONTH}\s{1,2}$`, 'iu') },
  {
    why: 'part of a date or time',
    most: 0,
    value: DAY,
    behind: new RegExp(String.raw`^(?:st|nd|rd|th)?\.?\s(?:of\s|de\s)?${MONTH}(?:$|[,.)\n]|,?\s(?:de\s)?\d)`, 'iu'),
  },
  { why: 'part of a date or time', most: 0, behind: /^\s?[年月日時时]/u },
  { why: 'part of a larger number or a version', most: 0, before: /\d\.$|(?:^|[^\p{L}\p{N}])v\.?$/iu },
  { why: 'part of a larger number or a version', most: 0, behind: /^\.\d/u },
  // In a row of a CSV file, a comma is on both sides.
  {
    why: 'part of a larger number or a version',
    most: 0,
    before: /(?:^|[^,])$/u,
    behind: /^(?:,\d{3}){0,3},\d{1,3}(?![\d,])/u,
  },
  { why: 'part of an ID or a name', most: 0, before: /[\p{L}\p{N}][-_~.]$|[@$%+]$|0x$/u },
  { why: 'part of an ID or a name', most: 0, behind: /^[-_][\p{L}\p{N}]|^[@%]/u },
  { why: 'part of an ID or a name', most: 0, before: /\d#\*?$/u },
  { why: 'part of an ID or a name', most: 0, behind: /^#\d/u },
  { why: 'a port or a line number', most: 0, before: /[\p{Script=Latin}\p{N})\]*]:$/u },
  { why: 'a measurement', most: 0, before: /\b(?:array|list|object|string|tuple)\($/u },
  { why: 'a list number', most: 0, before: /(?:^|\n)[\s"'`>*-]{0,20}$/u, behind: /^[.)]\s/u },
  { why: 'part of a calculation', most: 0, behind: /^\s?[=<>+*]{1,2}\s?\d/u },
  { why: 'part of a calculation', most: 0, before: /\d\s?[=<>+*]{1,2}\s?$/u },
  { why: 'part of an address', most: 0, before: /\/$/u },
  { why: 'part of an address', most: 0, behind: /^\//u },
  {
    why: 'a measurement',
    most: 0.1,
    behind:
      /^\s?(?:ms|s|sec|secs|seconds?|mins?|minutes?|h|hours?|days?|weeks?|times|bytes?|[kmg]i?b|[kmg]|kbps|mbps|fps|px|hz|users?|people|items?|rows?|files?|lines?|tests?|percent|x\d|%|次|秒|分|小时|天|个|人|路|毫秒|名|件|台|개|명|초|분|personas?|pessoas|segundos?|horas?)(?![\p{Script=Latin}\p{N}])/iu,
  },
  {
    why: 'a line, process or place in a program',
    most: 0,
    before:
      /(?:\b(?:line|pid|tid|ppid|port|col|column|goroutine|thread|fd|inode|offset|position|byte)|端口)[\s:=#]{0,2}$/iu,
  },
  {
    why: 'an exit status',
    most: 0,
    before: /\bexit(?:ed)?(?: with)?(?: (?:code|status))?[\s:=]{0,3}$|\bsignal $/iu,
  },
  {
    why: 'an ID or a count, judging by the word before it',
    most: 0.3,
    before:
      /(?:\b(?:uid|user|id|width|height|fps|bitrate|room|channel|cname|appid|after|in|for|version|attempt|retry|retries|took|size|total|count|page|step|node|of|x|number|num|no|event|job|task|pool|worker|top|first|last|every|about|than|to|by|on|at|and|or|the|a|was|is|are|sala|quarto|pedido|cita|factura)|用户|房间|频道|第|订单)[\s:=#]{0,2}$/iu,
  },
];
