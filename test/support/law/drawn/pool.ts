import { type Evidence, type MachineId, type Procurement, processes } from '../../../../workflows/index.js';
import { Story } from '../story.js';
import { decided, heard, reviewed } from '../places/hearings.js';
import { judged, representation } from '../examples/hearing-examples.js';
import {
  chosen,
  complete,
  contentUnderC,
  inStandstill,
  opening,
  terms,
  awarded,
  standstillOver,
  stepsOf,
  withStandstill,
} from '../places/procurements.js';
import { frameworkStandstillOver, frameworkTerms } from '../places/frameworks.js';
import { repeatFrom, wentBack } from '../places/going-back.js';
import { stagedOffers } from '../places/stages.js';

/** A procurement as it stood in some story, and what was known then. */
export interface Met {
  readonly procurement: Procurement;
  readonly known: Evidence;
}

/** Every procurement that the stories pass through: each state of each machine, several times, with different facts. */
export function pool(): readonly Met[] {
  met ??= [
    { procurement: new Story().procurement, known: new Story().known() },
    ...stories().flatMap(({ path }) => path),
  ];
  return met;
}

let met: readonly Met[] | undefined;

/** The first procurement that any story meets in each state of each machine. */
export function firstInEachState(): ReadonlyMap<string, Met> {
  const found = new Map<string, Met>();
  for (const met of pool()) {
    const where = at(met.procurement.machine, met.procurement.state);
    if (!found.has(where)) found.set(where, met);
  }
  return found;
}

/** The name of a place in the pool. */
export function at(machine: MachineId, state: string): string {
  return `${machine}/${state}`;
}

function stories(): readonly Story[] {
  return [
    ...processes.map((process) => complete(process)),
    ...processes.map((process) => abandonedAndPublished(chosen(process))),
    ...withStandstill.map((process) => abandonedAndPublished(standstillOver(process))),
    ...withStandstill.flatMap((process) =>
      stepsOf[process].all.map((step) => repeatFrom(wentBack(process, step), process, step)),
    ),
    new Story().at('2026-03-02').does('OpenProcurement', opening).does('Abandon', { reasons: 'Not wanted.' }),
    ...withStandstill.map((process) => decided(heard(inStandstill(process).at('2026-03-26')), 'proceed')),
    ...withStandstill.map((process) =>
      abandonedAndPublished(decided(heard(inStandstill(process).at('2026-03-26')), 'abandon'), true),
    ),
    ...withStandstill.map((process) =>
      decided(heard(inStandstill(process).at('2026-03-26')), 'go-back', 1)
        .at('2026-04-20')
        .does('EndStandstill', {}),
    ),
    beforeThePanel(),
    contentUnderC({ basicSelectionCriteria: { met: false, assessment: 'No accounts.' } }),
    inStandstill('competitive'),
    stagedOffers(),
    frameworkStandstillOver().does('ConcludeFramework', frameworkTerms),
    awarded('direct-award-a').does('EnterIntoContract', { ...terms, contract: 'LOT-2', providers: [{ id: 'owl' }] }),
  ];
}

/** A decision to proceed of which the Panel has been asked, with information asked for and advice sought. */
function beforeThePanel(): Story {
  const story = inStandstill('direct-award-c').at('2026-03-26').does('MakeRepresentation', representation);
  return decided(
    reviewed(
      story
        .does('JudgeRepresentation', { representation: 'R1', conditions: judged() })
        .does('OfferClarification', { representation: 'R1', offer: 'A meeting on Thursday.' })
        .does('AnswerClarification', { representation: 'R1', answer: 'As set out in the annex.' })
        .does('RequestInformation', {
          representation: 'R1',
          items: [
            { description: 'How value was assessed.', record: 'e' },
            { description: 'Who decided.', record: 'd' },
          ],
        })
        .does('ProvideInformation', { item: 'I1', what: 'The worksheet.', to: 'Fox Care CIC' })
        .does('WithholdInformation', { item: 'I2', exemption: 'public-interest', reason: 'Two are at risk.' })
        .does('SeekExpertAdvice', { from: 'A King’s Counsel', endorsedBy: 'NHS England', question: 'Is it sound?' }),
      'R1',
    ),
    'proceed',
  )
    .at('2026-03-30')
    .does('RequestPanelReview', { representation: 'R1' })
    .does('RecordPanelAcceptance', { request: 'P1' })
    .does('RequestPanelReview', { representation: 'R1' })
    .does('ReleasePanelHold', { request: 'P2', reason: 'The Panel reviews the first.' })
    .does('RecordPanelAdvice', { request: 'P1', advises: 'go-back', advice: 'Step 1 was thin.' });
}

function abandonedAndPublished(story: Story, byFurtherDecision = false): Story {
  story.at('2026-04-15');
  return (byFurtherDecision ? story : story.does('Abandon', { reasons: 'The services are no longer wanted.' }))
    .does('SubmitAbandonmentNotice', {})
    .does('RecordAbandonmentNoticePublished', { publishedAt: '2026-04-15T09:00:00.000Z' });
}
