import {
  cite,
  holding,
  isOverdue,
  owed,
  standingDecision,
  undecided,
  type Instant,
  type RepresentationFacts,
} from '../../workflows/index.js';
import type { Run } from './dossier.js';
import type { DutyDto } from './dto/staff-representation.dto.js';
import { itemsOf } from './parts.js';

/**
 * What the authority owes about a representation that holds the standstill, duty by duty, with what is still missing. None is owed
 * about one that came late, or was found invalid.
 */
export function dutiesOf(run: Run, facts: RepresentationFacts, now: Instant): readonly DutyDto[] {
  const { hearing } = run;
  const { reference } = facts;
  if (!holding(hearing).some((one) => one.reference === reference)) return [];
  const decision = standingDecision(hearing);
  const reviewed = hearing.reviews.some(({ representations }) => representations.includes(reference));
  const isUndecided = undecided(hearing).some((one) => one.reference === reference);
  const untold = decision !== null && !decision.informed[reference];
  return [
    duty('judge', 'reg12RepresentationsWindow', facts.judged ? null : 'It has not been judged; in doubt it is valid.'),
    duty('clarify', 'reg12Clarify', clarificationMissing(run, facts)),
    information(run, facts, now),
    duty('review', 'reg12Review', reviewed ? null : 'No review takes it into account.'),
    duty('decide', 'reg12FurtherDecision', isUndecided ? 'No further decision has been made on it.' : null),
    duty(
      'inform',
      'reg12Communicate',
      untold || isUndecided ? 'It has not been informed of a further decision on it.' : null,
    ),
  ];
}

function clarificationMissing({ hearing }: Run, { reference, clarification }: RepresentationFacts): string | null {
  if (!owed(hearing).some((one) => one.reference === reference)) return null;
  if (!clarification) return 'The opportunity to explain or clarify has not been offered.';
  if (clarification.notNeeded || clarification.answeredAt) return null;
  return 'The opportunity to explain or clarify has not been answered.';
}

function information(run: Run, facts: RepresentationFacts, now: Instant): DutyDto {
  const open = itemsOf(run, facts).filter(({ provided, withheld }) => !provided && !withheld);
  const missing = open.length > 0 ? `Still open: ${open.map(({ id }) => id).join(', ')}.` : null;
  const dueOn = open.map((item) => item.dueOn).sort()[0] ?? null;
  return { ...duty('information', 'reg12Information', missing), dueOn, overdue: isOverdue(dueOn, now) };
}

function duty(name: DutyDto['duty'], provision: Parameters<typeof cite>[0], missing: string | null): DutyDto {
  return { duty: name, provision: cite(provision), done: missing === null, missing, dueOn: null, overdue: false };
}
