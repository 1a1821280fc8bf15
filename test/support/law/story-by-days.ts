import { addDays, type CommandData, type Process } from '../../../workflows/index.js';
import { englandAndWales } from '../../../src/deadlines/holidays/england-and-wales.js';
import { Story } from './story.js';
import { answersFor, everyReason, opening, terms } from './places/procurements.js';

export const met = { met: true, assessment: 'Registered with the CQC; accounts reviewed.' };
export const deciders = [{ name: 'D. Maker', role: 'Director of commissioning' }];

/** A story that begins on a day, told by the number of days since; each act is at 09:00 Greenwich time. */
export class StoryByDays extends Story {
  constructor(readonly begins: string) {
    // The list is fixed here, so that a newer one with the same holidays does not change what was recorded.
    super({ calendar: { ...englandAndWales, asOf: '2026-11-21', source: 'GOV.UK bank holidays' } });
    this.day(0);
  }
  day(days: number): this {
    return this.at(addDays(this.begins, days));
  }
  /** The instant of a day of the story. */
  on(days: number): string {
    return `${addDays(this.begins, days)}T09:00:00.000Z`;
  }
}

/** A procurement opened, amended and its process chosen on the day on which its story begins. */
export function opened(
  begins: string,
  process: Process,
  more: Partial<CommandData['OpenProcurement']> = {},
): StoryByDays {
  return new StoryByDays(begins)
    .does('OpenProcurement', {
      ...opening,
      cpv: '85323000-9',
      cpvQualifierMet: true,
      cpvQualifierReason: 'Delivered to individuals.',
      lifetimeValueBasis: 'without VAT, with extensions',
      serviceStartsOn: terms.startsOn,
      serviceEndsOn: terms.endsOn,
      ...more,
    })
    .does('AmendProcurement', { title: 'Community diagnostics for adults', reason: 'The title was too wide.' })
    .does('ChooseProcess', {
      process,
      answers: answersFor[process],
      reasons: everyReason,
      reason: 'It fits what is known of the market.',
      decisionMakers: deciders,
    });
}
