export { scheduleOf, statementOf, type NoticeKind } from './kinds.js';
export { intendedProviders, missingFrom, noticeOf, type Notice, type NoticeEntry } from './notice.js';
export { noticeItems } from './items.js';
