import { nameOf } from '../facts/facts.js';
import { cite } from '../law/index.js';
import type { OpenWork } from '../rules/open-work.js';
import type { Procurement } from '../facts/procurement.js';
import { agreedFor, scoredCriteria } from './scoring.js';

/** What was agreed on a score that has been set aside since, until it is agreed again or the notice of intention is out. */
export function scoresToAgreeAgain({ facts }: Procurement): readonly OpenWork[] {
  const { run, abandonment } = facts;
  if (abandonment !== null || run.intention !== null) return [];
  const criteria = new Map(scoredCriteria(facts).map(({ id, name }) => [id, name]));
  const open = run.scoring.agreed.filter(
    (one) => one.restsOnSetAside && agreedFor(facts, one.stage, one.provider, one.criterion)?.agreed === one,
  );
  return open.map(({ provider, criterion }) => ({
    kind: 'agree-again',
    about: provider,
    label: `Agree again on ${nameOf(facts, provider)}, ${criteria.get(criterion) ?? criterion}: a score that was agreed on has been set aside.`,
    provision: cite('reg24CriteriaCompetitive'),
    dueOn: null,
    overdue: false,
    command: 'ModerateCriterion',
  }));
}
