import { isOutsideSpan, londonDateOf, dateInWords } from '../../calendar/index.js';
import { standstillClock } from '../../law/index.js';
import { standstillDays } from '../../law/index.js';
import { plannedPublication } from '../letters.steps.js';
import { rule } from '../../rules/rule.js';

/** The letter says why the successful provider was and the recipient was not, and until when representations may be made. */
export const letterIncludesItsSchedule = rule<'InformUnsuccessfulProvider'>(
  'letter-includes-its-schedule',
  ['sch9Content', 'reg11InformUnsuccessful'],
  ({ data, facts, procurement, evidence }, no) => {
    if (data === null) return null;
    const planned = plannedPublication(facts, data, evidence);
    const sentOn = londonDateOf(data.sentAt ?? evidence.now);
    return [
      ...(data.whySuccessful.trim()
        ? []
        : [
            no({
              message: 'The letter does not say why the successful provider was successful.',
              unblock: 'Say why it was successful.',
              field: 'data.whySuccessful',
              provision: 'sch9Para3WhySuccessful',
            }),
          ]),
      ...(data.whyUnsuccessful.trim()
        ? []
        : [
            no({
              message: 'The letter does not say why the recipient was unsuccessful.',
              unblock: 'Say why it was unsuccessful.',
              field: 'data.whyUnsuccessful',
              provision: 'sch9Para4WhyUnsuccessful',
            }),
          ]),
      ...(planned !== null && planned < sentOn
        ? [
            no({
              message: `The letter is dated ${dateInWords(sentOn)} and rests on a publication planned for ${dateInWords(planned)}, which had passed.`,
              unblock: 'Plan the publication for the day of the letter or later.',
              field: 'data.plannedPublicationOn',
              provision: 'sch9Para5RepresentationDates',
            }),
          ]
        : []),
      ...(planned !== null &&
      isOutsideSpan(standstillClock(planned, evidence.calendar, standstillDays(procurement.regime)))
        ? [
            no({
              message: `The representation dates cannot be counted: the holiday list speaks for ${dateInWords(evidence.calendar.from)} to ${dateInWords(evidence.calendar.to)} only.`,
              unblock: 'Plan a publication that the list covers, or load a newer list.',
              field: 'data.plannedPublicationOn',
              provision: 'sch9Para5RepresentationDates',
            }),
          ]
        : []),
    ];
  },
);
