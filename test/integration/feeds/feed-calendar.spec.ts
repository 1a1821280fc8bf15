import { calendarOf } from '../../../src/feeds/feed.calendar.js';
import type { FeedEvent } from '../../../src/feeds/feed.events.js';
import { readCalendar } from './icalendar.js';

const event: FeedEvent = {
  procurementId: '6f2c1f5e-8a43-4c55-9d1b-0a8d8a1f3c11',
  deadlineId: 'standstill:1',
  kind: 'standstill-ends',
  provision: 'reg 12(9)',
  reference: 'ICB-2026-014',
  day: '2026-03-29',
  status: 'pending',
  sequence: 7,
  revisedAt: '2026-03-24T09:00:00.123Z',
};

const url = 'https://probity.example.nhs.uk';

describe('deadlines as an iCalendar object', () => {
  it('are events of a whole day, the day on which the clocks change included', () => {
    const { faults, events } = readCalendar(calendarOf([event], url));
    expect(faults).toEqual([]);
    expect(events).toEqual([
      expect.objectContaining({
        SEQUENCE: '7',
        DTSTAMP: '20260324T090000Z',
        'DTSTART;VALUE=DATE': '20260329',
        SUMMARY: 'Last day for representations: ICB-2026-014',
        DESCRIPTION: 'reg 12(9). Open.',
        STATUS: 'CONFIRMED',
        TRANSP: 'TRANSPARENT',
        'URL;VALUE=URI': `${url}/api/v1/procurements/${event.procurementId}`,
      }),
    ]);
  });

  it('are the same text whenever it is made, with an identity that only the deadline decides', () => {
    expect(calendarOf([event], url)).toBe(calendarOf([event], url));
    const uid = (change: Partial<FeedEvent>) =>
      readCalendar(calendarOf([{ ...event, ...change }], url)).events[0]!['UID'];
    expect(uid({ day: '2026-04-09', sequence: 9, status: 'void', reference: 'X' })).toBe(uid({}));
    expect(uid({ deadlineId: 'standstill:2' })).not.toBe(uid({}));
    expect(uid({ deadlineId: 'award-notice:Dr A, "Name"; x' })).toMatch(/^[0-9a-f-]{36}\.[0-9a-f]{16}@probity$/);
  });

  it('are cancelled when they are void, and stay where they are when they are done', () => {
    const { events } = readCalendar(
      calendarOf(
        [
          { ...event, status: 'void' },
          { ...event, deadlineId: 'standstill:2', status: 'done' },
        ],
        url,
      ),
    );
    expect(events.map(({ STATUS }) => STATUS)).toEqual(['CANCELLED', 'CONFIRMED']);
  });

  it('are well formed with any reference, and with none at all', () => {
    for (const reference of ['a,b;c\\d"e', '✓ '.repeat(80), 'x'.repeat(400), 'END:VCALENDAR', '🦉'.repeat(60)]) {
      const { faults, events } = readCalendar(calendarOf([{ ...event, reference }], url));
      expect(faults).toEqual([]);
      expect(events[0]!['SUMMARY']!.replace(/\\([\\;,])/g, '$1')).toBe(`Last day for representations: ${reference}`);
    }
    const { faults, components } = readCalendar(calendarOf([], url));
    expect({ faults, components }).toEqual({ faults: [], components: ['VTIMEZONE'] });
  });

  it('name every kind that the law has, and an unknown one as well', () => {
    const kinds = ['standstill-ends', 'further-decision-wait', 'information', 'identification-gate', 'award-notice'];
    for (const kind of [...kinds, 'abandonment-notice']) {
      expect(calendarOf([{ ...event, kind }], url)).not.toContain('SUMMARY:Deadline');
    }
    expect(calendarOf([{ ...event, kind: 'new' }], url)).toContain('SUMMARY:Deadline: ICB-2026-014');
  });
});
