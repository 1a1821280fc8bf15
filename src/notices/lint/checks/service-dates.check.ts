import { isOverTwelveMonths, serviceDatesOf, type ServiceDates } from '../items/service-dates.js';
import { cite } from '../../../../workflows/index.js';
import { finding, undetermined, type Check, type CheckContext, type Reported } from './check.js';

/** When the services are provided: given where the Schedule asks for it, and not begun before the law lets them. */
export const serviceDatesCheck: Check = (context) => {
  const dates = serviceDatesOf(context.notice);
  return [...missing(dates, context), ...began(dates, context), ...overTwelveMonths(dates, context)];
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
        `The notice gives a beginning, an end or a duration of the services, but not plainly the dates between which they are provided (${provision}).`,
      ),
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

/**
 * Under C, the Most Suitable Provider Process and the Competitive Process nothing may be entered into before standstill has
 * ended (reg 12(1)), so services that began before the notice of intention did so without a lawful award. A notice of award
 * follows the award by up to 30 days, and those of A, B, an urgent award and a call-off follow no standstill: services may have
 * begun before them.
 */
function began(
  { starts }: ServiceDates,
  { kind, process, notice, clock, framework }: CheckContext,
): readonly Reported[] {
  const { published } = notice;
  if (published === null || framework) return [];
  const [earliest] = starts.filter(({ on }) => on < published).sort((a, b) => (a.on < b.on ? -1 : 1));
  if (!earliest) return begunInStandstill(starts, { clock });
  const standstill = ['direct-award-c', 'most-suitable-provider', 'competitive'].includes(process.process ?? '');
  const [severity, provision, why] =
    kind === 'intention-to-award'
      ? ([
          'error',
          cite('reg12StandstillBars'),
          'No contract may be entered into before the standstill that this notice starts has ended.',
        ] as const)
      : kind === 'invitation' || kind === 'intended-approach'
        ? ([
            'warning',
            null,
            'A selection that only begins with this notice cannot have led to services already provided.',
          ] as const)
        : kind === 'award' && standstill
          ? ([
              'info',
              null,
              'That is lawful if the contract was entered into after standstill had ended, which this notice does not show.',
            ] as const)
          : ([null, null, ''] as const);
  if (severity === null) return [];
  return [
    finding('services-began-before-notice', severity, earliest.path, {
      found: earliest.on,
      expected: kind === 'intention-to-award' && clock ? `not before ${clock.earliestAward}` : null,
      provision,
      message: `The services are said to begin on ${earliest.on}, before the notice was published (${published}). ${why}`,
    }),
  ];
}

/** A start within the standstill is not proof of anything: an existing contract may cover the days until it ends. */
function begunInStandstill(
  starts: ServiceDates['starts'],
  { clock }: Pick<CheckContext, 'clock'>,
): readonly Reported[] {
  const within = clock === null ? undefined : starts.find(({ on }) => on < clock.earliestAward);
  if (!within || clock === null) return [];
  return [
    undetermined(
      'services-began-before-notice',
      `The services are to begin on ${within.on}, while the contract cannot be entered into before ${clock.earliestAward}. What covers the days between is not said.`,
    ),
  ];
}

const WHY_SO_LONG =
  /\b(?:over|more than|longer than|exceed\w*|beyond)\s(?:12|twelve)\smonths\b|\b(?:length|duration|term|period|end date|months|years?)\b[^.\n]{0,120}\b(?:because|due to|reasons?|necessary|required|reflects?|allows?|in order to|so that|to (?:allow|enable|ensure))\b|\b(?:because|due to|reasons?)\b[^.\n]{0,120}\b(?:length|duration|term|period|months|years?)\b/i;

/** Sch 13 para 7: an urgent award whose services last longer than 12 months gives the reasons for those dates. */
function overTwelveMonths(
  { longest }: ServiceDates,
  { requirements, written, notice }: CheckContext,
): readonly Reported[] {
  const provision = requirements.provisionFor('longTermReasons');
  if (provision === null || longest === null || !isOverTwelveMonths(longest) || WHY_SO_LONG.test(written)) return [];
  return [
    finding('reasons-missing', 'error', `${notice.prefix}description`, {
      found: `${longest.from} to ${longest.to}`,
      expected: 'the reasons for a period of more than 12 months',
      provision,
      message: `The services of this urgent award last longer than 12 months (${longest.from} to ${longest.to}), and no reasons are given for those dates (${provision}).`,
    }),
  ];
}
