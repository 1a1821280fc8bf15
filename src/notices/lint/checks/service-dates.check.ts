import { newestRegime, parameterValue } from '../../../../workflows/index.js';
import { isLongerThan, serviceDatesOf, type ServiceDates } from '../items/service-dates.js';
import { finding, undetermined, type Check, type CheckContext, type Reported } from './check.js';

/** When the services are provided: given where the Schedule asks for it, and explained where an urgent award makes it long. */
export const serviceDatesCheck: Check = (context) => {
  const dates = serviceDatesOf(context.notice);
  return [...missing(dates, context), ...longerThanUsual(dates, context)];
};

function missing(
  { given }: ServiceDates,
  { requirements, notice, framework, kind }: CheckContext,
): readonly Reported[] {
  const provision = requirements.provisionFor('serviceDates') ?? requirements.provisionFor('intendedDates');
  if (provision === null || given === 'dates') return [];
  if (given === 'part') {
    return [
      undetermined(
        'service-dates-missing',
        `The notice gives a beginning or an end of the services, but not plainly the dates between which they are provided (${provision}).`,
      ),
    ];
  }
  if (given === 'duration') {
    return [
      finding('service-dates-missing', 'error', `${notice.prefix}tender.lots`, {
        expected: 'the dates between which the services are to be provided',
        provision,
        message: `The notice gives how long the services last, and not the dates between which they are to be provided (${provision}).`,
      }),
    ];
  }
  if (framework && kind === 'invitation') {
    return [
      undetermined(
        'service-dates-missing',
        `Whether the term of the framework agreement is given (${provision}) is left to the reader.`,
      ),
    ];
  }
  return [
    finding('service-dates-missing', 'error', `${notice.prefix}tender.lots`, {
      expected: 'the dates between which the services are to be provided',
      provision,
      message: `The notice does not give the dates between which the services are to be provided (${provision}).`,
    }),
  ];
}

const WHY_SO_LONG =
  /\b(?:over|more than|longer than|exceed\w*|beyond)\s(?:\d{1,3}|twelve)\smonths\b|\b(?:length|duration|term|period|end date|months|years?)\b[^.\n]{0,120}\b(?:because|due to|reasons?|necessary|required|reflects?|allows?|in order to|so that|to (?:allow|enable|ensure))\b|\b(?:because|due to|reasons?)\b[^.\n]{0,120}\b(?:length|duration|term|period|months|years?)\b/i;

/** Sch 13 para 7: an urgent award whose services last longer than so many months gives the reasons for those dates. */
function longerThanUsual(
  { longest }: ServiceDates,
  { requirements, written, notice }: CheckContext,
): readonly Reported[] {
  const provision = requirements.provisionFor('longTermReasons');
  if (provision === null || longest === null || WHY_SO_LONG.test(written)) return [];
  const months = parameterValue('urgent-award-months', notice.published ?? newestRegime());
  if (!isLongerThan(months, longest)) return [];
  return [
    finding('reasons-missing', 'error', `${notice.prefix}description`, {
      found: `${longest.from} to ${longest.to}`,
      expected: `the reasons for a period of more than ${months} months`,
      provision,
      message: `The services of this urgent award last longer than ${months} months (${longest.from} to ${longest.to}), and no reasons are given for those dates (${provision}).`,
    }),
  ];
}
