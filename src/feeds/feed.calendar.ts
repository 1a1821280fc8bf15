import { ICalCalendar, ICalEventClass, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { sha256Hex } from '../trail/index.js';
import { formerDayOf, titleOf, type FeedEvent } from './feed.events.js';

const SECONDS_BETWEEN_READS = 3600;

const STATUS_TEXT = { pending: 'Open.', done: 'Done.', void: 'No longer applies.' } as const;

/** An iCalendar object holds at least one component (RFC 5545, 3.6); without an event it is this, which says nothing new. */
const LONDON = `BEGIN:VTIMEZONE
TZID:Europe/London
BEGIN:DAYLIGHT
DTSTART:19810329T010000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
TZNAME:BST
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T020000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
TZNAME:GMT
END:STANDARD
END:VTIMEZONE
`.replaceAll('\n', '\r\n');

/**
 * Deadlines as an iCalendar object (RFC 5545): an event for each, all day on its London day, cancelled where it is void. The same
 * deadlines give the same text, whenever and wherever it is made.
 *
 * @param publicUrl where links to this service point, without a slash at the end.
 */
export function calendarOf(events: readonly FeedEvent[], publicUrl: string): string {
  const calendar = new ICalCalendar({
    prodId: { company: 'Probity', product: 'Deadlines', language: 'EN' },
    name: 'Probity deadlines',
    ttl: SECONDS_BETWEEN_READS,
  });
  for (const event of events) {
    const { procurementId, provision, day, status, sequence, revisedAt } = event;
    calendar.createEvent({
      id: uidOf(event),
      sequence,
      // Midnight UTC stands for the day itself: without a time zone only its date is written.
      start: new Date(`${day}T00:00:00.000Z`),
      allDay: true,
      stamp: new Date(revisedAt),
      lastModified: new Date(revisedAt),
      summary: titleOf(event).replace(/\p{Cc}+/gu, ' '),
      description: `${provision}. ${STATUS_TEXT[status]}${formerDayOf(event)}`,
      url: `${publicUrl}/api/v1/procurements/${procurementId}`,
      status: status === 'void' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      class: ICalEventClass.CONFIDENTIAL,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  const text = `${calendar.toString()}\r\n`;
  return events.length > 0 ? text : text.replace('END:VCALENDAR', `${LONDON}END:VCALENDAR`);
}

/** One for each deadline of each procurement, for ever. References of contracts are no part of it, only their digest. */
function uidOf({ procurementId, deadlineId }: FeedEvent): string {
  return `${procurementId}.${sha256Hex(deadlineId).slice(0, 16)}@probity`;
}
