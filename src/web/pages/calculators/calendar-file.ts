import ical from 'ical-generator';
import { addDays, dateInWords } from '../../../../workflows/index.js';
import type { StandstillDto } from '../../../deadlines/dto/clocks.dto.js';

/** A standstill as two whole days of a calendar (RFC 5545): the last day for representations, and the earliest award. */
export function calendarFileOf({ published, lastDay, earliestAward }: StandstillDto): string {
  const calendar = ical({
    name: 'Standstill period',
    prodId: { company: 'Probity', product: 'standstill', language: 'EN' },
  });
  const whole = (date: string, summary: string, description: string): void => {
    calendar.createEvent({
      id: `${published}-${date}@probity`,
      stamp: new Date(`${published}T00:00:00Z`),
      start: new Date(`${date}T00:00:00Z`),
      end: new Date(`${addDays(date, 1)}T00:00:00Z`),
      allDay: true,
      timezone: null,
      ...{ summary, description },
    });
  };
  const from = `For a notice of intention published on ${dateInWords(published)}.`;
  whole(lastDay, 'Last day for representations', `${from} They must arrive before midnight at its end (reg 12(3)).`);
  whole(earliestAward, 'Earliest award', `${from} If no valid representation arrives (reg 12(9)).`);
  return calendar.toString();
}
