import type { CommandType } from '../acts/commands.js';
import { panelHolds, type Hearing, type PanelRequestFacts } from '../facts/hearing.facts.js';
import { condition, toDo, type EndCondition, type ToDo } from './end-condition.js';

/** That no request for the Panel's review is open: while one is, it holds the end of the standstill (inferred from reg 23). */
export function panelFinished(hearing: Hearing): EndCondition {
  const holds = panelHolds(hearing);
  const finished = Object.values(hearing.panel).flatMap(({ refused, released }) => [
    refused?.at ?? '',
    released?.at ?? '',
  ]);
  return condition(
    'no request for the Panel’s review is open',
    'reg23PanelHold',
    holds.length > 0
      ? [
          `${holds.map(({ reference }) => reference).join(', ')} holds the end of the standstill.`,
          holds.map(afterPanelRequest).join(' '),
          ...holds.flatMap(actsAfterPanelRequest),
        ]
      : null,
    finished.sort().at(-1) || null,
  );
}

/** What a request for the Panel's review waits for: after the advice a further decision is made, and until then it may be released. */
function afterPanelRequest({ reference, acceptedAt, advised }: PanelRequestFacts): string {
  if (advised) return `Decide again in the light of the Panel’s advice on ${reference}.`;
  const next = acceptedAt
    ? `Record the Panel’s advice on ${reference}`
    : `Record whether the Panel accepts ${reference}`;
  return `${next}, or release the hold and give the reason.`;
}

/** The acts of the same. */
function actsAfterPanelRequest({ reference, acceptedAt, advised }: PanelRequestFacts): readonly ToDo[] {
  if (advised) return [toDo('MakeFurtherDecision')];
  const answers: readonly CommandType[] = acceptedAt
    ? ['RecordPanelAdvice']
    : ['RecordPanelAcceptance', 'RecordPanelRefusal'];
  return [...answers, 'ReleasePanelHold' as const].map((act) => toDo(act, [reference]));
}
