import type { CommandData, CommandType } from '../acts/commands.js';
import type { Facts } from '../facts/facts.js';
import type { Procurement } from '../facts/procurement.js';
import type { NoticeContent } from '../acts/notices/notices.fields.js';
import { contractReference } from '../notices/award-reference.js';
import { differences, type Difference } from './differences.js';
import { termsAnnounced, termsIn, termsInvited, termsOpened, type Terms } from './contract-terms.js';

type Award = 'EnterIntoContract' | 'ConcludeFramework';
type Submission = 'SubmitInvitationNotice' | 'SubmitIntentionNotice';

/** A command that says again what has been said before. */
export type SaysAgain = Award | Submission;

const saysAgain: readonly CommandType[] = [
  'SubmitInvitationNotice',
  'SubmitIntentionNotice',
  'EnterIntoContract',
  'ConcludeFramework',
];

/** Whether a command is one that says again what has been said before. */
export function isSaidAgain(type: CommandType): type is SaysAgain {
  return saysAgain.includes(type);
}

/**
 * What a contract or framework agreement, as it is entered into, says other than the notice that announced it. Under A nothing is
 * announced beforehand: there it is held against the opening, and nothing of it is of substance.
 */
export function againstTheNotice(
  { facts, regime }: Procurement,
  type: Award,
  data: CommandData[Award],
): readonly Difference[] {
  const framework = type === 'ConcludeFramework';
  const { contract, framework: own, users } = data as { contract?: string; framework?: string; users?: string[] };
  const announced = termsAnnounced(facts, contractReference(facts, framework ? own : contract));
  const now: Terms = {
    value: data.lifetimeValue ?? null,
    term: { startsOn: data.startsOn, endsOn: data.endsOn },
    users: users ?? null,
  };
  const thing = framework ? 'the framework agreement' : 'the contract';
  if (announced) return differences(announced, now, { before: 'the notice of intention', now: thing }, regime);
  if (facts.choice?.process !== 'direct-award-a') return [];
  // Sch 2 para 5 lets an award under A or B go without a lifetime value.
  const opened = now.value === null ? { ...termsOpened(facts), value: null } : termsOpened(facts);
  return differences(opened, now, { before: 'the opening', now: thing }, regime).map(asJudgement);
}

/** What a notice of intention says other than the invitation to make offers. */
export function againstTheInvitation({ facts, regime }: Procurement, content: NoticeContent): readonly Difference[] {
  const invited = termsInvited(facts);
  if (!invited) return [];
  const said = { before: 'the notice inviting offers', now: 'the notice of intention' };
  return differences(invited, termsIn(facts, content, invited), said, regime);
}

/** What a notice says other than the opening. Nobody outside the authority was told that, so that nothing of it is of substance. */
export function againstTheOpening({ facts, regime }: Procurement, content: NoticeContent): readonly Difference[] {
  const opened = termsOpened(facts);
  const said = { before: 'the opening', now: 'the notice' };
  return differences(opened, termsIn(facts, content, opened), said, regime).map(asJudgement);
}

const asJudgement = (one: Difference): Difference => ({ ...one, substance: false });

/** Everything that a command says other than what was said before it. */
export function differencesIn(
  procurement: Procurement,
  type: SaysAgain,
  data: CommandData[SaysAgain],
): readonly Difference[] {
  if (type === 'EnterIntoContract' || type === 'ConcludeFramework') {
    return againstTheNotice(procurement, type, data as CommandData[Award]);
  }
  const content = (data as CommandData[Submission]).content ?? {};
  const invited = type === 'SubmitIntentionNotice' && termsInvited(procurement.facts) !== null;
  return invited ? againstTheInvitation(procurement, content) : againstTheOpening(procurement, content);
}

/** Whether several contracts under one notice come to more than it announced, each being within it: `null` where they do not. */
export function togetherMoreThanAnnounced(facts: Facts, data: CommandData['EnterIntoContract']): number | null {
  const announced = termsAnnounced(facts, '')?.value ?? null;
  const before = facts.contracts.reduce((sum, { lifetimeValue }) => sum + (lifetimeValue ?? 0), 0);
  const several = facts.run.intention?.content?.contracts !== undefined;
  if (announced === null || several || facts.contracts.length === 0 || !facts.run.standstill) return null;
  const together = Math.round((before + (data.lifetimeValue ?? 0)) * 100) / 100;
  return together > announced ? together : null;
}
