import { londonDateOf } from '../../calendar/index.js';
import { scopeOf } from '../../process-check/index.js';
import type { CommandData } from '../../acts/commands.js';
import type { Reason } from '../../facts/outcome.js';
import { amended } from '../opening.steps.js';
import { actsDo, rule, type RuleContext } from '../../rules/rule.js';

type Opening = 'OpenProcurement' | 'AmendProcurement';

/** The Regulations apply only where reg 3 says so; outside it Probity has nothing to decide. */
export const procurementIsInScope = rule<Opening>('procurement-is-in-scope', ['reg3Applies'], (context) => {
  const said = opening(context);
  if (said === null) return null;
  const { inScope, reasons } = scopeOf(said);
  if (inScope) return null;
  return reasons
    .filter(({ holds }) => !holds)
    .map(({ provision, because }): Reason => ({
      code: 'procurement-is-in-scope',
      provision,
      message: because,
      ...actsDo(
        'Correct what is said of the services, or procure them under the law that does apply to them.',
        context.type,
      ),
    }));
});

function opening({ facts, data, evidence }: RuleContext<Opening>): Parameters<typeof scopeOf>[0] | null {
  if (data === null) return null;
  const merged = (facts.opening ? amended(facts.opening, data) : data) as Partial<CommandData['OpenProcurement']>;
  return {
    commencedOn: londonDateOf(evidence.now),
    authorityKind: evidence.authority.kind,
    healthServicePurpose: merged.healthServicePurpose ?? false,
    cpv: merged.cpv ?? '',
    cpvQualifierMet: merged.cpvQualifierMet ?? null,
    mixed: merged.mixed ?? null,
  };
}
