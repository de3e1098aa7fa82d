import { describe, expect, it } from 'vitest';
import { buildCatalog } from '../../catalog/join/build.ts';
import { loadContent } from '../../catalog/files/load.ts';
import { resolveAddress } from './resolve-address.ts';
import { searchIndex } from '../index-file/search-index.ts';

const index = searchIndex(buildCatalog(loadContent('content')));
const pageAt = (path: string) => {
  const resolution = resolveAddress(path, index);
  return resolution?.kind === 'page' ? resolution.path : resolution;
};

describe('an address without a page leads to the one that is meant', () => {
  it.each([
    ['another case', '/AGORA/Cloud-Recording/65/', '/agora/cloud-recording/65/'],
    [
      'another case of the key',
      '/agora/cloud-recording-legacy/SERVICEIDLE/',
      '/agora/cloud-recording-legacy/serviceIdle/',
    ],
    ['no slash at the end', '/agora/cloud-recording/65', '/agora/cloud-recording/65/'],
    ['the file of a page', '/agora/cloud-recording/65.html', '/agora/cloud-recording/65/'],
    ['the index file', '/agora/cloud-recording/index.html', '/agora/cloud-recording/'],
    ['underscores', '/agora/cloud_recording/65', '/agora/cloud-recording/65/'],
    ['no vendor', '/cloud-recording/65', '/agora/cloud-recording/65/'],
    ['another name of the vendor', '/zego/room/50001', '/zegocloud/room/50001/'],
    ['another name of the vendor alone', '/zego/', '/zegocloud/'],
    ['a comma behind it', '/agora/cloud-recording/65,', '/agora/cloud-recording/65/'],
    ['the word before it', '/agora/cloud-recording/error-65', '/agora/cloud-recording/65/'],
    ['the operation before it', '/agora/cloud-recording/stop/65', '/agora/cloud-recording/65/#stop'],
    ['the edition', '/agora/legacy/65', '/agora/cloud-recording-legacy/65/'],
    ['the edition behind the service', '/agora/cloud-recording/current/65', '/agora/cloud-recording/65/'],
    [
      'a name that only the other edition has',
      '/agora/cloud-recording/ServiceIdle',
      '/agora/cloud-recording-legacy/serviceIdle/',
    ],
    ['a guide in another case', '/GUIDES/Ticket_Systems', '/guides/ticket-systems/'],
    ['a list of vendors that is not there', '/vendors/agora', '/agora/'],
    [
      'another language of the documentation',
      '/cn/cloud-recording/cloud_recording_api_rest',
      '/agora/cloud-recording/',
    ],
    ['another name of the service', '/agora/stt/2', '/agora/real-time-stt/2/'],
    ['a number that one entry has', '/110200150', '/zegocloud/stream-mixing/110200150/'],
    ['the same below its vendor', '/zego/110200150', '/zegocloud/stream-mixing/110200150/'],
    ['an operation as a part', '/agora/cloud-recording/65/stop', '/agora/cloud-recording/65/#stop'],
    ['the language of the documentation', '/zh/agora/cloud-recording/65', '/agora/cloud-recording/65/'],
    ['a language before a list', '/zh/codes/65', '/codes/65/'],
    ['a language of a region', '/en-US/conditions/rate-limited', '/conditions/rate-limited/'],
    ['a language with its script', '/zh-Hans/agora/cloud-recording/65', '/agora/cloud-recording/65/'],
    ['a language alone', '/zh/', '/'],
    ['the version of the API', '/api/v1/conditions/rate-limited', '/conditions/rate-limited/'],
    ['the version of the API alone before it', '/v1/conditions/rate-limited', '/conditions/rate-limited/'],
    ['plus signs', '/agora/cloud+recording/65', '/agora/cloud-recording/65/'],
    ['a plus sign in a condition', '/conditions/rate+limited', '/conditions/rate-limited/'],
    ['plus signs in place of the slashes', '/agora+cloud-recording+65/', '/agora/cloud-recording/65/'],
    ['spaces in place of the slashes', '/agora cloud-recording 65', '/agora/cloud-recording/65/'],
    ['the beginning of a word of a guide', '/guides/retry', '/guides/retrying-safely/'],
    ['a word of a guide in another form, without the list', '/retry-safely/', '/guides/retrying-safely/'],
    ['a bracket in full width behind it', '/agora/cloud-recording/65）', '/agora/cloud-recording/65/'],
    ['an ellipsis behind it', '/agora/cloud-recording/65…', '/agora/cloud-recording/65/'],
    ['a guide without its list', '/ticket-systems', '/guides/ticket-systems/'],
    ['a condition without its list', '/rate-limited/', '/conditions/rate-limited/'],
    ['the last letter missing', '/agora/cloud-recordin/65', '/agora/cloud-recording/65/'],
    ['the last letter of a condition missing', '/conditions/rate-limite', '/conditions/rate-limited/'],
    ['the last letter of a guide missing', '/guides/ticket-system', '/guides/ticket-systems/'],
    ['the list in the singular', '/code/65', '/codes/65/'],
    ['the list under another name', '/status/206', '/http/206/'],
    ['the list in another case', '/Conditions/Rate-Limited', '/conditions/rate-limited/'],
    [
      'a document of the vendor',
      '/https://docs.agora.io/en/cloud-recording/rest-api/status-codes',
      '/agora/cloud-recording/',
    ],
    ['its path alone', '/en/cloud-recording/rest-api/status-codes', '/agora/cloud-recording/'],
    ['an old address of its documentation', '/en/cloud-recording/cloud_recording_api_rest', '/agora/cloud-recording/'],
    [
      'a comparison with its services in the other order',
      '/compare/zegocloud--cloud-recording/agora--cloud-recording/',
      '/compare/agora--cloud-recording/zegocloud--cloud-recording/',
    ],
    ['a document about several services', '/docs/real-time-voice-server/api-reference/return-codes', '/zegocloud/'],
  ])('%s: %s', (_case, path, target) => {
    expect(pageAt(path)).toBe(target);
  });
});

it('says which parts of it nothing could be made of', () => {
  expect(resolveAddress('/agora/cloud-recording/65/stop/bogus', index)).toEqual({
    kind: 'page',
    path: '/agora/cloud-recording/65/#stop',
    ignored: ['bogus'],
  });
});

describe('digits are exact', () => {
  it.each(['/zegocloud/room/-77', '/agora/cloud-recording/6.5', '/zegocloud/room/10-4', '/agora/cloud-recording/065'])(
    '%s leads to no entry',
    (path) => {
      expect(resolveAddress(path, index)?.kind).toBe('question');
    },
  );
});

describe('former addresses, in another case or with a part left out', () => {
  const moved = searchIndex(buildCatalog(loadContent('tests/fixtures/content/moved')));
  it.each([
    ['/AJAX/tape/02', '/acme/recorder/2/'],
    ['/tape/02', '/acme/recorder/2/'],
    ['/ajax/TAPE/resting', '/acme/recorder/resting/'],
    ['/ajax/tape/3/start', '/acme/recorder/3/#start'],
    ['/OLD/player/Two', '/acme/recorder/2/'],
    ['/Conditions/Wrong-Input', '/conditions/invalid/'],
  ])('%s', (path, target) => {
    expect(resolveAddress(path, moved)).toMatchObject({ kind: 'page', path: target });
  });
});

describe('an address that may mean several entries asks the search', () => {
  it.each([
    ['/65', { kind: 'question', text: '65', vendor: '', service: '' }],
    ['/http-401', { kind: 'question', text: 'HTTP 401', vendor: '', service: '' }],
    ['/agora/65', { kind: 'question', text: '65', vendor: 'agora', service: '' }],
    [
      '/agora/cloud-recording/request-timeout',
      { kind: 'question', text: 'request-timeout', vendor: 'agora', service: 'cloud-recording' },
    ],
  ])('%s', (path, resolution) => {
    expect(resolveAddress(path, index)).toEqual(resolution);
  });
});

it.each([
  '/',
  '/nonsense',
  '/compare/agora--cloud-recording/nobody--recording/',
  '/wp-admin/setup.php',
  '/<b>',
  '/%',
  '/constructor/__proto__',
])('%s means nothing', (path) => {
  expect(resolveAddress(path, index)).toBeNull();
});
