import { operationAnchor, serviceOf } from '../../../src/ids.ts';
import type {
  SearchDocument,
  SearchIndex,
  SearchOccurrence,
  SearchService,
  SearchVendor,
} from '../../../src/search/index-file/search-index.ts';

/**
 * An index of vendors that do not exist, a few dozen entries in all, which has one of everything that the search tells apart: codes of each
 * shape, codes in fields, headers and events, subcodes, statuses, editions, products without a table, names that are everyday words.
 */

type Row = Partial<Omit<SearchDocument, 'id' | 'occurrences'>> & {
  literals?: (string | [text: string, ...variables: string[]])[];
  /** Of each of these; of none in particular without. */
  operations?: string[];
  http?: number;
} & Partial<Pick<SearchOccurrence, 'condition' | 'outcome' | 'effect' | 'retry' | 'text' | 'steps' | 'status'>>;

function document(id: string, row: Row = {}): SearchDocument {
  const { literals = [], operations = [], http = null, condition = 'not-found', outcome = 'failure', ...rest } = row;
  const { effect = 'none', retry = 'never', text = '', steps = [], status: _, ...own } = rest;
  const key = id.slice(serviceOf(id).length + 1);
  const kind = own.kind ?? 'code';
  const code = kind === 'code' || kind === 'state' ? key : null;
  const one = {
    httpStatus: http,
    status: null,
    literals: literals.map((literal) => {
      const [said = '', ...variables] = typeof literal === 'string' ? [literal] : literal;
      return { text: said, variables };
    }),
    text,
    steps,
    warns: false,
    condition,
    outcome,
    effect,
    retry,
  };
  return {
    id,
    kind,
    code,
    names: [],
    subcode: null,
    place: null,
    bitMask: false,
    direction: 'response',
    label: code ?? key,
    title: key,
    retired: false,
    former: [],
    ...own,
    status: null,
    occurrences: (operations.length > 0 ? operations : [null]).map((operation) => ({ ...one, operation })),
  } as SearchDocument;
}

const rows = (service: string, all: Record<string, Row>): SearchDocument[] =>
  Object.entries(all).map(([key, row]) => document(`${service}/${key}`, row));

const vendor = (id: string, own: Partial<SearchVendor>): SearchVendor => ({
  id,
  name: own.words?.[0] ?? id,
  words: [],
  everyday: [],
  documentation: `docs.${id}.example`,
  hosts: [`api.${id}.example`],
  selfHosted: false,
  products: [],
  ...own,
});

const service = (id: string, name: string, own: Partial<SearchService> = {}): SearchService => ({
  id,
  name,
  legacy: false,
  former: [],
  inheritedBy: [],
  hosts: [],
  paths: [],
  words: [],
  documents: [],
  fields: [],
  answer: { code: null, texts: [] },
  partial: false,
  operations: [],
  ...own,
});

const operation = (id: string, own: Partial<SearchService['operations'][number]> = {}) => ({
  id,
  anchor: operationAnchor(id),
  paths: [],
  words: [],
  fields: [],
  ...own,
});

const product = (name: string, own: Partial<SearchVendor['products'][number]> = {}) => ({
  name,
  words: [],
  hosts: [],
  paths: [],
  fields: [],
  codes: [],
  documentation: `https://docs.acme.example/${name.toLowerCase().replaceAll(' ', '-')}`,
  ...own,
});

const vendors = [
  vendor('acme', {
    words: ['Acme', 'AcmeRTC', '极客'],
    products: [
      product('Acme Boards', {
        words: ['Acme Boards', 'board sdk'],
        hosts: ['boards.acme.example'],
        paths: ['/v5/boards/'],
        fields: ['payload.boardUuid'],
        codes: ['BD.####'],
      }),
    ],
  }),
  vendor('metro', { words: ['Metro', 'Metro.video'], everyday: ['Metro'] }),
  vendor('bolt', { words: ['Bolt', 'BoltSFU'], selfHosted: true, hosts: [] }),
  vendor('orbit', { words: ['Orbit', 'Studio 53', 'Studio53'] }),
  vendor('nova', {
    words: ['NovaCall'],
    products: [product('Nova Calls', { documentation: 'https://nova.example/' })],
  }),
];

const services = [
  service('acme/recorder', 'Cloud Recorder', {
    paths: ['/v1/recorder/'],
    words: ['Acme Cloud Recorder', 'Cloud Recorder', '云端录像', 'productId 3'],
    documents: ['docs.acme.example/recorder', 'docs.acme.example/en/shared'],
    former: ['acme/old-recorder'],
    fields: ['recorderSid'],
    answer: { code: 'code', texts: ['reason', 'message'] },
    operations: [
      operation('start', { paths: ['start'], words: ['starts'], fields: ['recorderConfig'] }),
      operation('stop', { paths: ['stop'] }),
      operation('subStop', { paths: ['sub_stop'] }),
      operation('updateLayout', { paths: ['updateLayout', 'PUT layout'], words: ['update layout'] }),
    ],
  }),
  service('acme/recorder-legacy', 'Cloud Recorder (legacy)', {
    legacy: true,
    documents: ['docs.acme.example/recorder'],
    words: ['old Cloud Recorder'],
    answer: { code: 'code', texts: ['reason'] },
    operations: [operation('start'), operation('stop')],
  }),
  service('acme/mixer', 'Stream Mixer', {
    paths: ['/v2/stream_mixer/'],
    words: ['Acme Stream Mixer', 'Acme Mixer', 'mixer', 'productId 4', 'Flow 混流', '混流转推'],
    fields: ['mixerTask'],
    answer: { code: 'Code', texts: ['Message'] },
    partial: true,
    operations: [operation('StartMix', { paths: ['StartMix'], fields: ['mixLayout'] }), operation('StopMix')],
  }),
  service('acme/signaling-rest', 'Signaling REST API', {
    words: ['Acme REST API', 'API', 'arn'],
    answer: { code: 'bizErr', texts: ['hint'] },
    operations: [operation('GetStage', { paths: ['stage'] }), operation('delete')],
  }),
  service('metro/rooms', 'Rooms', {
    paths: ['/v1/rooms'],
    words: ['Metro rooms', 'Metro API', 'Rooms'],
    answer: { code: 'error', texts: ['info'] },
    operations: [
      operation('POST /rooms', { paths: ['POST rooms'] }),
      operation('POST /rooms/{name}', { words: ['update a room'] }),
      operation('DELETE /rooms/{name}'),
      operation('GET /rooms/{name}/presence'),
    ],
  }),
  service('metro/api', 'API'),
  service('bolt/server', 'Server', {
    paths: ['/twirp/bolt.Room/'],
    words: ['Bolt Server', 'bolt-server'],
    documents: ['docs.bolt.example/server'],
    inheritedBy: ['bolt/webhooks'],
    answer: { code: 'code', texts: ['msg'] },
    operations: [operation('CreateRoom', { paths: ['CreateRoom'] }), operation('kick', { words: ['kicks'] })],
  }),
  service('bolt/sip', 'SIP', { words: ['Bolt SIP', 'SIP', 'Ingress'] }),
  service('orbit/ingress', 'Ingress', {
    paths: ['/v1/rooms', '/ingest.'],
    words: ['Ingress', 'orb', 'Orbit Ingress'],
    answer: { code: 'result', texts: ['description'] },
    operations: [operation('CreateIngress'), operation('ListRooms', { paths: ['GET rooms'] })],
  }),
  service('orbit/stage', 'Stage', {
    hosts: ['stage.orbit.example'],
    paths: ['/stage_relay/x/', '/nothing/'],
    operations: [operation('GetStage'), operation('CreateStage')],
  }),
  service('bolt/webhooks', 'Webhooks', {
    words: ['Bolt webhooks', 'Webhooks'],
    documents: ['docs.acme.example/en/shared'],
  }),
];

const EVENT = { field: 'event_type' };
const place = (field: string, event?: string) => ({ field, ...(event === undefined ? {} : { event }) });

const documents = [
  ...rows('acme/recorder', {
    '2': {
      title: 'Invalid parameter',
      http: 400,
      condition: 'invalid-argument',
      operations: ['start'],
      literals: ['The parameter is invalid for this request', ['channel name (...) is empty', 'name']],
    },
    '3': { title: 'A value is wrong', http: 400, condition: 'invalid-argument' },
    '53': { title: 'The recorder runs already', http: 201, literals: ['recorder already running'] },
    '65': {
      title: 'Request not completed',
      former: ['acme/recorder/sixty-five'],
      http: 504,
      operations: ['start', 'stop'],
      literals: ['request not completed', 'request timeout, please try again in a few seconds'],
    },
    '404': { title: 'The recorder is gone', http: 404, literals: [['failed to find worker of task ...', 'task']] },
    '435': {
      title: 'Nobody is in the channel',
      http: 404,
      operations: ['stop'],
      literals: ['no users in the channel'],
    },
    '200': { title: 'It is done', http: 200, outcome: 'success' },
    '1001': { title: 'The stream ended', http: 200, outcome: 'success' },
    '110200150': { title: 'No such stream', http: 404, literals: ['no stream'] },
  }),
  ...rows('acme/recorder', {
    'bad-token': { kind: 'message', label: 'Invalid token', http: 401, literals: ['Invalid token'] },
    'no-permission': {
      kind: 'message',
      label: 'No permission for this app ID',
      http: 403,
      condition: 'denied',
      literals: ['No permission for this app ID'],
    },
  }),
  ...rows('acme/recorder-legacy', {
    '2': { title: 'Bad value', http: 400, literals: ['The parameter is invalid for this request'] },
    '49': { title: 'Stopped twice', operations: ['stop'] },
    serviceIdle: { kind: 'state', title: 'Nothing runs', place: place('serverResponse.status') },
  }),
  ...rows('acme/mixer', {
    FailedOperation: { title: 'The operation failed', http: 500 },
    'FailedOperation.RoomNotExist': {
      title: 'No such room',
      http: 404,
      operations: ['StartMix'],
      literals: ['The room does not exist or was destroyed.'],
    },
    'InvalidParameter.SdkAppId': {
      title: 'Bad app',
      condition: 'invalid-argument',
      literals: ['SdkAppId is invalid.'],
    },
    '110200150': { title: 'The task is gone', http: 404 },
    '53': { title: 'The mix is full', literals: ['the mix is full'] },
    '503': { title: 'The mixer rests', http: 400 },
    '51000000': { title: 'The mixer is off' },
    '-20007': { title: 'No license', condition: 'denied' },
    '0x01030404': { title: 'The layout is broken' },
  }),
  ...rows('acme/signaling-rest', {
    '404-8522': { code: '404', subcode: '8522', label: '404/8522', title: 'No such user', http: 404 },
    '404-8530': { code: '404', subcode: '8530', label: '404/8530', title: 'No such channel', http: 404 },
    '7-7': { code: '7', subcode: '7', label: '7/7', title: 'Twice' },
    '4004': {
      title: 'Sent too often',
      http: 429,
      condition: 'rate-limited',
      literals: ['too many messages of one user'],
    },
  }),
  ...rows('metro/rooms', {
    'not-found': { title: 'No such room', http: 404, literals: [['room ... not found', 'name'], 'Not Found'] },
    'rate-limit-error': { title: 'Too many requests', http: 429, condition: 'rate-limited' },
    'invalid-request-error': {
      title: 'The request is invalid',
      http: 400,
      condition: 'invalid-argument',
      operations: ['POST /rooms', 'POST /rooms/{name}'],
    },
    ejected: { kind: 'state', title: 'Removed by an owner', place: place('action'), direction: 'event' } as Row,
  }),
  ...rows('bolt/server', {
    not_found: { title: 'No such room', http: 404, literals: ['requested room does not exist'] },
    unauthenticated: { title: 'No token', http: 401, literals: ['invalid authorization token'] },
    ROOM_DELETED: {
      code: '5',
      names: ['ROOM_DELETED'],
      title: 'The room was deleted',
      place: place('disconnectReason'),
      direction: 'end-reason',
    },
    USER_REJECTED: {
      code: '12',
      names: ['USER_REJECTED'],
      title: 'They hung up',
      place: place('disconnectReason'),
      direction: 'end-reason',
    },
    'x-bolt': { code: '77', title: 'The gateway is full', place: { header: 'X-Bolt-Error' } },
    '53205': { title: 'The participant was removed', literals: ['Participant was removed from the room'] },
    '486': { names: ['0x000001e6'], title: 'The bridge is busy', literals: ['bridging'] },
    '487': { names: ['server_gone'], title: 'The server has left' },
    RoomBusy: { title: 'The room is busy', operations: ['CreateRoom'] },
    'SIP-486': {
      kind: 'status',
      label: 'SIP 486',
      title: 'Busy here',
      status: { protocol: 'sip', value: 486 },
      condition: 'busy',
    } as Row,
    'SIP-603': { kind: 'status', label: 'SIP 603', title: 'Declined', condition: 'busy' },
  }),
  ...rows('orbit/ingress', {
    '777': {
      title: 'The ingest is over',
      http: 409,
      literals: ['ingest is over', ['... was rejected by ...', 'what', 'whom']],
    },
    ingest_failed: { title: 'The ingest failed', http: 500, literals: ['Bad Request', 'cannot parse the ingest'] },
    '888': { title: 'The ingest ended', operations: ['CreateIngress'], literals: ['ingest over'] },
    INGEST_GONE: { title: 'The ingest is gone', http: 404 },
    '53': { title: 'The ingest is full', literals: ['the mix is full'] },
  }),
  ...rows('orbit/stage', {
    '777': { title: 'The stage is over', http: 409, literals: ['stage is over'] },
    ejected: { title: 'Ejected from the stage', http: 403, operations: ['GetStage'] },
  }),
  ...rows('bolt/webhooks', {
    '101': { names: ['recorder_started'], title: 'Recording began', place: EVENT, outcome: 'success' },
    '104': { names: ['recorder_left'], title: 'The recorder left', place: EVENT, direction: 'event' },
    'egress.ended': { title: 'The egress ended', place: { field: 'event' } },
    '104-leave-1': { code: '1', label: 'leaveCode 1', title: 'Kicked', place: place('payload.leaveCode', '104') },
    '104-leave-6': {
      code: '6',
      label: 'leaveCode 6',
      title: 'Left',
      outcome: 'success',
      place: place('leaveCode', '104'),
    },
    'egress-full': {
      code: 'DISK_FULL',
      label: 'DISK_FULL',
      title: 'The disk is full',
      place: place('error_type', 'egress.ended'),
    },
    'mask-1': {
      code: '1',
      label: 'stateMask 1',
      title: 'Audio is missing',
      bitMask: true,
      place: place('stateMask', '101'),
    },
    'mask-2': {
      code: '2',
      label: 'stateMask 2',
      title: 'Video is missing',
      bitMask: true,
      place: place('stateMask', '101'),
    },
    'mask-4': {
      code: '4',
      label: 'stateMask 4',
      title: 'Data is missing',
      bitMask: true,
      place: place('stateMask', '101'),
    },
    'track-muted-2': { code: '2', label: 'muteReason 2', title: 'Muted', place: place('muteReason', 'track.muted') },
    'track-muted-9': {
      code: '9',
      label: 'muteReason 9',
      title: 'Muted twice',
      place: place('data.mute_reason', 'track.muted'),
    },
    'joined-4': { code: '4', label: 'joinCode 4', title: 'Joined late', place: place('joinCode', 'joined') },
    'joined-late': { code: 'LATE_JOIN', title: 'Late', place: { event: 'joined' } },
    '103-code-8': { code: '8', label: 'code 8', title: 'Half done', place: place('payload.code', '103') },
    'module-3': { code: '3', label: 'module 3', title: 'The uploader', place: place('module'), outcome: 'success' },
  }),
];

/** Statuses of a protocol have it in their occurrences. */
for (const [id, value] of [
  ['bolt/server/SIP-486', 486],
  ['bolt/server/SIP-603', 603],
] as const)
  for (const one of documents.find((other) => other.id === id)?.occurrences ?? [])
    one.status = { protocol: 'sip', value };

/** Each time a new one, so that nobody gets what another one has changed. */
export const madeUpIndex = (): SearchIndex =>
  structuredClone({
    documents: [
      ...documents,
      {
        ...document('metro/rooms/HTTP-429', { kind: 'http-status', label: 'HTTP 429', title: 'Slow down', http: 429 }),
        status: 429,
      },
      {
        ...document('metro/rooms/HTTP-503', { kind: 'http-status', label: 'HTTP 503', title: 'Down', http: 503 }),
        status: 503,
      },
    ],
    vendors,
    services,
    conditions: [
      {
        id: 'not-found',
        title: 'Not found',
        isAboutRequest: false,
        former: ['absent'],
        synonyms: ['no such thing', '找不到房间'],
      },
      { id: 'invalid-argument', title: 'Invalid value', isAboutRequest: true, former: [], synonyms: ['wrong value'] },
      {
        id: 'rate-limited',
        title: 'Too many requests',
        isAboutRequest: false,
        former: [],
        synonyms: ['slow down', 'throttled'],
      },
      { id: 'denied', title: 'Not allowed', isAboutRequest: false, former: [], synonyms: ['no permission'] },
      { id: 'busy', title: 'Busy', isAboutRequest: false, former: [], synonyms: [] },
    ],
    protocols: [{ id: 'sip', name: 'SIP', words: ['SIP', 'sip call'] }],
    guides: ['retrying-safely', 'ticket-systems', 'tickets-for-teams'],
  });
