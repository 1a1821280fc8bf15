export { scheduleOf, statementOf, type NoticeKind } from './kinds.js';
export { intendedProviders, missingFrom, noticeOf, type Notice, type NoticeEntry } from './notice.js';
export { schedules, type NoticeItem, type ScheduleNumber, type ScheduleParagraph } from './schedules.js';
export { noticeItems } from './items.js';
