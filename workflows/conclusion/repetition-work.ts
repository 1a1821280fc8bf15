import { standingDecision } from '../facts/hearing.facts.js';
import type { Procurement } from '../facts/procurement.js';
import { work, type OpenWork } from '../rules/open-work.js';

/** What waits for somebody once a step is to be repeated: going back to it, and telling the relevant providers (reg 15(6)). */
export function repetitionWork({ state, facts }: Procurement): readonly OpenWork[] {
  const { run } = facts;
  const step = standingDecision(run.hearing)?.step ?? null;
  const { toInform = [], informed = {} } = run.repetition ?? {};
  return [
    ...(state === 'goingBack'
      ? [
          work(
            'go-back',
            step === null ? null : String(step),
            'reg12GoBack',
            'ReturnToStep',
            `The standstill has ended: go back to step ${step}, as decided.`,
          ),
        ]
      : []),
    ...toInform
      .filter((id) => !Object.hasOwn(informed, id))
      .map((id) =>
        work(
          'tell-of-repetition',
          id,
          'reg15InformOfRepeat',
          'InformRelevantProvider',
          `Tell ${facts.providers[id]?.name ?? id} that a step is repeated.`,
        ),
      ),
  ];
}
