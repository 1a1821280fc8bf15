import { checkProcess, type ProcessCheckResult } from '../../process-check/index.js';
import { citesOf, processTitles, type Process, type ProvisionKey } from '../../law/index.js';
import type { Reason } from '../../facts/outcome.js';
import { answersInFull } from '../answers-in-full.js';
import { actsDo, rule } from '../../rules/rule.js';

/** The process is one that reg 6 requires or leaves open on the answers given; A and B are duties, not options. */
export const processIsTheOneReg6Requires = rule<'ChooseProcess'>(
  'process-is-the-one-reg-6-requires',
  [
    'reg6AppropriateProcess',
    'reg6DirectAwardA',
    'reg6DirectAwardB',
    'reg6Choice3',
    'reg6Choice3NotAOrB',
    'reg6Choice2',
    'reg6Choice2NotAOrB',
    'reg6Competitive',
    'reg6CompetitiveNotAOrB',
    'reg6Framework',
  ],
  (context) => {
    const { data, procurement } = context;
    if (data === null) return null;
    const result = checkProcess(answersInFull(context, data.answers), procurement.regime);
    if (result.gateway === null) return outOfScope(result.reasons);
    if (result.may.includes(data.process)) return null;
    const open = result.may.map((process) => processTitles[process].title).join(' or ');
    const reason: Reason = {
      code: 'process-is-the-one-reg-6-requires',
      provision: `reg ${result.gateway}`,
      also: ['reg 6(1)', ...standingAgainst(data.process, result)],
      message: `On these answers reg ${result.gateway} applies: the authority must follow ${open}, not ${processTitles[data.process].title}.`,
      found: { chosen: data.process, may: result.may, conditions: result.reasons },
      ...actsDo(`Choose ${open}, or correct the answers.`, 'ChooseProcess'),
      field: 'data.process',
    };
    return reason;
  },
);

/** Outside the Regulations there is no process to choose. */
function outOfScope(conditions: ReturnType<typeof checkProcess>['reasons']): readonly Reason[] {
  return conditions
    .filter(({ holds }) => !holds)
    .map(({ provision, because }) => ({
      code: 'process-is-the-one-reg-6-requires',
      provision,
      message: because,
      ...actsDo(
        'Correct what was said at the opening; outside the Regulations there is no process of theirs to choose.',
        'AmendProcurement',
      ),
    }));
}

const gateways: Record<Process, string> = {
  'direct-award-a': 'reg 6(3)',
  'direct-award-b': 'reg 6(4)',
  'direct-award-c': 'reg 6(5)',
  'most-suitable-provider': 'reg 6(6)',
  competitive: 'reg 6(7)',
};

/** For each process that gives way to A and B, where each paragraph that leads to it says so. */
const givesWay: Partial<Record<Process, readonly ProvisionKey[]>> = {
  'direct-award-c': ['reg6Choice3NotAOrB'],
  'most-suitable-provider': ['reg6Choice3NotAOrB', 'reg6Choice2NotAOrB'],
  competitive: ['reg6Choice3NotAOrB', 'reg6Choice2NotAOrB', 'reg6CompetitiveNotAOrB'],
};

/** The conditions of the chosen process itself that do not hold. */
function standingAgainst(process: Process, { gateway, reasons }: ProcessCheckResult): readonly string[] {
  const own = gateways[process];
  const open = reasons.filter(({ provision, holds }) => !holds && provision.startsWith(own));
  const compulsory = gateway === '6(3)' || gateway === '6(4)';
  return [...(compulsory ? citesOf(...(givesWay[process] ?? [])) : []), ...open.map(({ provision }) => provision)];
}
