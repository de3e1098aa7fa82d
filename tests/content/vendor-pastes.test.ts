import { expect, it } from 'vitest';
import { createSearch } from '../../src/search/index.ts';
import { searchIndex } from '../../src/search/index-file/search-index.ts';
import { catalog } from './catalog.ts';

/** What SDKs, servers and webhooks of all vendors print, and the entry it is about. */
const PASTES: [text: string, id: string][] = [
  [
    'curl -s https://api.100ms.live/v2/rooms/64f0 -H "Authorization: Bearer ***"\n{"code":404,"message":"Room not found"}',
    '100ms/server-api/404-room-not-found',
  ],
  ['twirp error not_found: participant does not exist', 'livekit/server-api/not_found-participant-does-not-exist'],
  ['FailedOperation.RoomNotExist', 'tencent/trtc-rest/FailedOperation.RoomNotExist'],
  ['TwilioError 53000', 'twilio/video/53000'],
  ['{"videoroom":"event","error_code":426,"error":"No such room (1234)"}', 'janus/videoroom/426'],
  [
    '{"code":400,"message":"Invalid body param","details":["Invalid body param: room size greater than 20000"]}',
    '100ms/server-api/400-invalid-body-param-room-size-greater-8721',
  ],
  [
    '{"id":"3f1c","type":"beam.failure","data":{"beam_id":"b1","error_type":"UPLOAD_ERROR","error_message":"upload failed"}}',
    '100ms/webhooks/beam-failure-error-type-UPLOAD_ERROR',
  ],
  [
    'livekit.api.twirp_client.TwirpError: TwirpError(code=not_found, message=requested room does not exist, status=404)',
    'livekit/server-api/not_found-requested-room-does-not-exist',
  ],
  ['{"egressId":"EG_abc","status":"EGRESS_FAILED","error":"x y z","errorCode":412}', 'livekit/egress/status-4'],
  [
    'closing participant {"room":"x","reason":"DUPLICATE_IDENTITY"}',
    'livekit/codes-and-disconnect-reasons/disconnectreason-2',
  ],
  ['unexpected status from INVITE response: sip status: 486: Busy Here', 'livekit/sip/sip-486'],
  [
    '[TencentCloudSDKException] code:AuthFailure.SignatureExpire message:The provided signature is expired requestId:aa-bb',
    'tencent/api-common/AuthFailure.SignatureExpire',
  ],
  [
    '{"EventGroupId":3,"EventType":311,"CallbackTs":1615554923704,"EventInfo":{"TaskId":"x","Payload":{"Status":1}}}',
    'tencent/trtc-webhooks/311-status-1',
  ],
  ['com.twilio.video.TwilioException: Signaling connection disconnected (53001)', 'twilio/video/53001'],
  ['resultInformation: {"code":404,"subCode":8522,"message":"x"}', 'azure/acs-call-automation/404-8522'],
  [
    '{"type":"Microsoft.Communication.CallDisconnected","data":{"callConnectionId":"421f","resultInformation":{"code":487,"subCode":10004}}}',
    'azure/acs-call-end/487-10004',
  ],
  ['{"janus":"error","session_id":12,"error":{"code":458,"reason":"No such session 12"}}', 'janus/core/458'],
  ['{"streaming":"event","error_code":455,"error":"No such mountpoint/stream 1"}', 'janus/streaming/455'],
  ['{"audiobridge":"event","error_code":485,"error":"No such room (5)"}', 'janus/audiobridge/485'],
  ['OpenTokError: Authentication failed. API Key: 12345', 'vonage/video-rest/authentication-failed-api-key'],
  ['StreamApiException: StreamChat error code 40: token expired', 'stream/api/40'],
  [
    'An error occurred (ConflictException) when calling the DeleteStage operation: x',
    'aws/ivs-realtime/ConflictException',
  ],
  [
    'software.amazon.awssdk.services.ivsrealtime.model.ServiceQuotaExceededException: x (Service: IvsRealTime, Status Code: 402)',
    'aws/ivs-realtime/ServiceQuotaExceededException',
  ],
  ['{"error":"invalid-request-error","info":"x"} https://api.daily.co/v1/rooms', 'daily/rest/invalid-request-error'],
  [
    '{"RequestId":"11","HostId":"rtc.aliyuncs.com","Code":"InvalidAppId.NotFound","Message":"x"}',
    'alibaba/rtc-server/InvalidAppId.NotFound-appid-not-found',
  ],
  ['{"event_type":2,"task_id":"t","detail":{"quit_reason":1003}}', 'zegocloud/cloud-recording/2-quit-reason-1003'],
  ['{"Code":0,"ErrorList":[{"UserId":"u","SubCode":660300005}]}', 'zegocloud/zim-server/660300005'],
  [
    '{"productId":3,"eventType":41,"payload":{"details":{"msgName":"recorder_leave","leaveCode":4}}}',
    'agora/cloud-recording-webhooks/41-leavecode-4',
  ],
  [
    '{"error":"unauthorized","error_description":"Unable to authenticate due to expired access Token"}',
    'agora/chat-rest/unauthorized-unable-to-authenticate-due-to-expired-073c',
  ],
];

const search = createSearch(searchIndex(catalog));

it.each(PASTES)('%s', (text, id) => {
  expect(search(text).hits[0]?.document.id).toBe(id);
});

it('a vendor whose name is an everyday word is not named by a message', () => {
  const { hits } = search('stream not found');
  expect(hits.filter(({ document }) => document.id.startsWith('stream/'))).toEqual([]);
});
