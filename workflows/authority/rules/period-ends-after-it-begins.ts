import { dateInWords, type CalendarDate } from '../../calendar/index.js';
import type { AuthorityCommand } from '../authority.commands.js';
import type { AuthorityFacts } from '../authority.facts.js';
import { authorityRule, individualIn, interestIn } from '../authority-rule.js';

type Lasting = 'DeclareInterest' | 'AmendInterest' | 'EndInterest' | 'RelateOrganisations' | 'RecordDeparture';

interface Period {
  readonly from: CalendarDate | null | undefined;
  readonly to: CalendarDate | null | undefined;
  readonly field: string;
}

/** Nothing ends before it begins. */
export const periodEndsAfterItBegins = authorityRule<Lasting>(
  'period-ends-after-it-begins',
  ['reg21Conflicts', 'nhsAct14Z30Register'],
  ({ type, data, facts, today }, no) => {
    const { from, to, field } = periodOf({ type, data } as AuthorityCommand<Lasting>, facts, today);
    if (!from || !to || from <= to) return null;
    return no({
      message: `It would end on ${dateInWords(to)}, before it begins on ${dateInWords(from)}.`,
      unblock: `Give ${dateInWords(from)} or a later day.`,
      field: `data.${field}`,
    });
  },
);

function periodOf({ type, data }: AuthorityCommand<Lasting>, facts: AuthorityFacts, today: CalendarDate): Period {
  switch (type) {
    case 'DeclareInterest':
      return { from: data.from, to: data.to, field: 'to' };
    case 'AmendInterest': {
      const known = interestIn(facts, data.interest);
      return {
        from: data.from ?? known?.from,
        to: data.to === undefined ? known?.to : data.to,
        field: data.to === undefined ? 'from' : 'to',
      };
    }
    case 'EndInterest':
      return { from: interestIn(facts, data.interest)?.from, to: data.endedOn ?? today, field: 'endedOn' };
    case 'RelateOrganisations':
      return { from: data.from, to: data.until, field: 'until' };
    case 'RecordDeparture':
      return { from: individualIn(facts, data.person)?.registeredOn, to: data.leftOn ?? today, field: 'leftOn' };
  }
}
