import { cite, type CalendarDate } from '../../../../workflows/index.js';
import { serviceDatesOf } from '../items/service-dates.js';
import type { Severity } from '../types.js';
import { finding, undetermined, type Check, type CheckContext, type Reported } from './check.js';

/**
 * Whether the services began before the law lets them. Under C, the Most Suitable Provider Process and the Competitive Process
 * nothing may be entered into before standstill has ended (reg 12(1)). A notice of award follows the award by up to 30 days, and
 * those of A, B, an urgent award and a call-off follow no standstill: services may have begun before them.
 */
export const servicesBeganCheck: Check = (context) => {
  const { published } = context.notice;
  if (published === null || context.framework) return [];
  const starts = [...serviceDatesOf(context.notice).starts].sort((a, b) => (a.on < b.on ? -1 : 1));
  const [first] = starts;
  if (!first) return [];
  if (first.on >= published) return inStandstill(first.on, context);
  const judged = judge(first.on, context);
  if (judged === null) return [];
  return [
    finding('services-began-before-notice', judged.severity, first.path, {
      found: first.on,
      expected: judged.expected,
      provision: judged.provision,
      message: `The services are said to begin on ${first.on}, before the notice was published (${published}). ${judged.why}`,
    }),
  ];
};

interface Judgement {
  readonly severity: Severity;
  readonly provision: string | null;
  readonly expected: string | null;
  readonly why: string;
}

function judge(start: CalendarDate, { kind, process, clock, earlierStandstill }: CheckContext): Judgement | null {
  const bar = cite('reg12StandstillBars');
  if (kind === 'intention-to-award') {
    const why = 'No contract may be entered into before the standstill that this notice starts has ended.';
    return { severity: 'error', provision: bar, expected: clock && `not before ${clock.earliestAward}`, why };
  }
  if (kind === 'invitation' || kind === 'intended-approach') {
    const why = 'A selection that only begins with this notice cannot have led to services already provided.';
    return { severity: 'warning', provision: null, expected: null, why };
  }
  const followsStandstill = ['direct-award-c', 'most-suitable-provider', 'competitive'].includes(process.process ?? '');
  if (kind !== 'award' || !followsStandstill) return null;
  if (earlierStandstill === null) {
    const why =
      'That is lawful if the contract was entered into after standstill had ended, which this notice does not show.';
    return { severity: 'info', provision: bar, expected: null, why };
  }
  if (start >= earlierStandstill.earliestAward) return null;
  const why = `Standstill, begun by the notice of intention of ${earlierStandstill.published}, had not ended by then.`;
  return { severity: 'error', provision: bar, expected: `not before ${earlierStandstill.earliestAward}`, why };
}

/** A start within the standstill is not proof of anything: an existing contract may cover the days until it ends. */
function inStandstill(start: CalendarDate, { clock }: CheckContext): readonly Reported[] {
  if (clock === null || start >= clock.earliestAward) return [];
  return [
    undetermined(
      'services-began-before-notice',
      `The services are to begin on ${start}, while the contract cannot be entered into before ${clock.earliestAward}. What covers the days between is not said.`,
    ),
  ];
}
