import { dateInWords, londonDateOf, numberOn, standstillDaysOn } from '../../../../workflows/index.js';
import type { PublishedProcurement } from '../../../procurements/published.reading.js';
import { listOf } from '../../../platform/words/amounts.js';
import { lawAddress } from '../../words/commands.js';
import { workingDaysLeft } from '../../words/moments.js';
import { latestSaid } from './latest-said.js';
import { withoutStandstill, type PublicState } from './public-state.js';

interface PublicAnswer {
  readonly short: string;
  readonly more: string;
  /** Where representations are made; null where that makes no sense now. */
  readonly represent: string | null;
  /** Late ones are received too, and marked late. */
  readonly late: boolean;
  readonly provisions: readonly { readonly cite: string; readonly href: string }[];
}

/** Whether anyone can still object, until or since when. */
export function answerOf({ id, clock, asOf, process }: PublishedProcurement, state: PublicState): PublicAnswer {
  const represent = `/register/${id}/represent`;
  const provisions = (...cites: readonly string[]) => cites.map((cite) => ({ cite, href: lawAddress(cite) }));
  const none = { represent: null, late: false };
  switch (state.is) {
    case 'open': {
      const today = londonDateOf(asOf);
      const left = workingDaysLeft(clock?.days ?? [], asOf);
      const counts = clock?.days.some(({ date, counted }) => counted && date === today) === true;
      return {
        short: `Yes, until midnight at the end of ${state.today ? 'today, ' : ''}${dateInWords(state.lastDay)}.`,
        more: state.today
          ? 'Today is the last day. What arrives after midnight is late.'
          : `${(left ?? '').replace(/ left$/, '')} ${left?.startsWith('1 ') ? 'is' : 'are'} left${counts ? `, counting today, ${dateInWords(today)}` : ''}.`,
        ...{ represent, late: false, provisions: provisions('reg 12(3)') },
      };
    }
    case 'closed':
      return {
        short: `No, not since midnight at the end of ${dateInWords(state.lastDay)}.`,
        more: `The time for representations is over${state.today ? ' since today' : ''}. What is sent now is kept and read, and is marked late: it does not hold the decision.`,
        ...{ represent, late: true, provisions: provisions('reg 12(3)', 'reg 12(9)') },
      };
    case 'not-yet':
      return {
        short: 'Not yet.',
        more: `The authority has not announced to whom it intends to award. From the day after that notice is published there are ${standstillDaysOn(londonDateOf(asOf))} working days to object, counted here day by day.`,
        ...none,
        provisions: provisions('reg 12(2)', 'reg 12(3)'),
      };
    case 'no-standstill':
      return {
        short: 'No.',
        more: 'This process has no standstill period: the contract is awarded without one, and the notice is published afterwards.',
        ...none,
        provisions: provisions('reg 12(1)'),
      };
    case 'awarded':
      return {
        short: 'No.',
        more: `The award was published on ${dateInWords(state.on)}.${withoutStandstill.includes(process) ? ' This process has no standstill period.' : ''}`,
        ...none,
        provisions: provisions('reg 12(3)'),
      };
    case 'abandoned':
      return {
        short: 'No. There is nothing to object to any more.',
        more: `The abandonment was published on ${dateInWords(state.on)}.`,
        ...none,
        provisions: provisions('reg 15(1)'),
      };
  }
}

interface Next {
  readonly text: string;
  readonly provisions: readonly { readonly cite: string; readonly href: string }[];
}

/** What follows from where it is; null where nothing does. */
export function whatComesNext(found: PublishedProcurement, state: PublicState): Next | null {
  const providers = listOf(
    ((latestSaid(found, 'providers') ?? []) as readonly { readonly name: string }[]).map(({ name }) => name),
  );
  const cited = (...cites: readonly string[]) => cites.map((cite) => ({ cite, href: lawAddress(cite) }));
  switch (state.is) {
    case 'not-yet':
      return {
        text: 'When the authority has decided, it publishes a notice of its intention. The standstill period begins on the day after.',
        provisions: cited('reg 12(2)'),
      };
    case 'open':
    case 'closed': {
      const award = found.clock ? dateInWords(found.clock.earliestAward) : '';
      return {
        text: `If nobody objects in time, the contract may be entered into from ${award}. If valid representations are made, the authority must hear them, review its decision and tell those providers${providers === '' ? '' : ` and ${providers}`} what it decides, with reasons. It must then wait ${numberOn('further-decision-working-days', londonDateOf(found.asOf)).value} working days.`,
        provisions: cited('reg 12(4)', 'reg 12(6)', 'reg 12(10)'),
      };
    }
    default:
      return null;
  }
}
