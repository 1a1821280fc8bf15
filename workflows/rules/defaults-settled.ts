import type { CommandType } from '../acts/commands.js';
import { cite, defaultNames, defaults, provisionCited, type DefaultName } from '../law/index.js';
import type { Reason, Warning } from '../facts/outcome.js';
import type { Evidence, Procurement } from '../facts/procurement.js';

/** Whether an authority has settled a default of ours otherwise, so that it does not apply to it. */
export function settledOtherwise({ governance }: Pick<Evidence, 'governance'>, name: DefaultName): boolean {
  return governance?.settledOtherwise?.some((one) => one.default === name) ?? false;
}

/** The commands at which each default is asked for. */
const askedAt: Readonly<Record<DefaultName, readonly CommandType[]>> = {
  'importance-is-settled': ['RecordFindings', 'AssessProvider', 'SubmitInvitationNotice'],
  'most-suitable-provider-is-scored': ['AssessProvider', 'ChooseMostSuitableProvider'],
  'scheme-of-delegation': ['ChooseProcess', 'EnterIntoContract', 'ConcludeFramework'],
  'more-than-one-person': ['EnterIntoContract', 'ConcludeFramework'],
  'declared-anew': ['RecordEvaluation', 'SelectProviders', 'ChooseMostSuitableProvider', 'EnterIntoContract'],
  'organisations-are-told-apart': ['SubmitIntentionNotice', 'EnterIntoContract', 'ConcludeFramework'],
};

/** What is recorded with a command at which a default would have been asked for that the authority has settled otherwise. */
export function noted(type: CommandType, { governance }: Evidence): readonly Warning[] {
  return (governance?.settledOtherwise ?? [])
    .filter((one) => defaultNames.includes(one.default) && askedAt[one.default].includes(type))
    .map((one) => ({
      code: 'default-settled-otherwise',
      provision: cite(defaults[one.default].provision),
      message: `It is not asked for here that ${defaults[one.default].title}: the authority has settled it otherwise on ${one.on}. Its reason: ${one.reason}`,
    }));
}

/** A reason or a warning with the standing of the provision that it rests on, where that is not the law itself. */
export function withStanding<T extends Reason | Warning>(said: T): T {
  const standing = provisionCited(said.provision)?.standing ?? 'law';
  return standing === 'law' ? said : { ...said, standing };
}

/** One person alone, if nobody else has decided anything in a procurement that a contract is now to be entered into in. */
export function aloneInAll({ facts }: Procurement, { actor }: Evidence, deciders: readonly string[]): string | null {
  const earlier = Object.keys(facts.conflicts.tookPart);
  const unnamed = Object.values(facts.conflicts.decidedAt).some(({ unidentified }) => unidentified.length > 0);
  const all = new Set([...earlier, ...deciders, ...(actor ? [actor.person] : [])]);
  return earlier.length > 0 && !unnamed && all.size === 1 ? [...all][0]! : null;
}
