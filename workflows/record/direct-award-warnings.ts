import { cite } from '../law/index.js';
import type { Warning } from '../facts/outcome.js';
import type { StepContext } from '../rules/step.js';
import { gapsOf } from './gaps-of.js';
import { note } from './record-notes.js';

/**
 * What the record lacks when a contract is entered into under direct award process A or B. Those have no notice of intention, and
 * the Regulations no other step that the record would have to come before, so that it is a warning and never a bar.
 */
export function recordOfADirectAward(context: StepContext<'EnterIntoContract'>): readonly Warning[] {
  const { facts, data, evidence, procurement, at } = context;
  const process = facts.choice?.process;
  if (!evidence.governance || (process !== 'direct-award-a' && process !== 'direct-award-b')) return [];
  const sealedNames = data.decisionMakers && data.decisionMakers.length > 0 ? ['decisionMakers'] : [];
  const when = { version: procurement.version + 1, at, recordedAt: evidence.now };
  const noted = { ...when, data, run: facts.run.number, sealedNames };
  return gapsOf({ ...facts, record: note(facts.record, 'EnterIntoContract', noted) }).map(
    ({ provision, missing, unblock }) => ({
      code: 'the-record-has-no-gaps',
      provision: cite(provision),
      message: `${missing} ${unblock} No step of this process waits for it.`,
    }),
  );
}
