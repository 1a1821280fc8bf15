import { dateInWords, londonDateOf, type CalendarDate } from '../calendar/index.js';
import { conflicts } from '../conflicts/conflicts-work.js';
import { calendarFlag } from '../standstill/calendar-flag.js';
import type { CommandType } from '../acts/commands.js';
import { deadlines } from './deadlines.js';
import { scoresToAgreeAgain } from '../evaluation/scoring-work.js';
import {
  decisionsToTell,
  holding,
  openItems,
  owed,
  standingDecision,
  unanswered,
  undecided,
  untold,
  type Hearing,
  type RepresentationFacts,
} from '../facts/hearing.facts.js';
import { entryOf } from '../facts/facts.js';
import { cite, type ProvisionKey } from '../law/index.js';
import { isOverdue, type OpenWork } from '../rules/open-work.js';
import type { Evidence, Procurement } from '../facts/procurement.js';
import { unpublishedNotices } from './unpublished-notices.js';

/** Whose representation it is, and which: one provider can have made several. */
const called = ({ reference, representor }: RepresentationFacts): string => `${representor} (${reference})`;

/** The same of a representation by its reference; null where there was none. */
function calledIn({ representations: all }: Hearing, reference: string | null): string {
  const found = reference === null ? undefined : entryOf(all, reference);
  return found ? called(found) : String(reference);
}

/** Everything that waits for somebody in a procurement as it stands, with what time has brought about. */
export function workIn(procurement: Procurement, evidence: Evidence): readonly OpenWork[] {
  const { run, abandonment } = procurement.facts;
  const { hearing, standstill } = run;
  const isOver = abandonment !== null || (standstill !== null && standstill.endedAt !== null);
  return [
    ...flags(procurement, evidence),
    ...(isOver ? [] : [...representations(hearing, evidence), ...decision(hearing), ...panel(hearing)]),
    ...answers(hearing),
    ...afterwards(procurement),
    ...notices(procurement, evidence),
    ...publications(procurement),
    ...conflicts(procurement, evidence),
    ...scoresToAgreeAgain(procurement),
  ];
}

function flags(procurement: Procurement, { calendar }: Evidence): readonly OpenWork[] {
  const flag = calendarFlag(procurement, calendar);
  if (!flag) return [];
  const moved = flag.furtherDecisionWait ?? flag;
  const label = `A newer holiday list (${dateInWords(flag.newCalendar.asOf)}) moves the last day of the standstill from ${dateInWords(moved.oldLastDay)} to ${dateInWords(moved.newLastDay)}: apply it.`;
  return [
    {
      kind: 'calendar-flag',
      about: null,
      label,
      provision: flag.provision,
      dueOn: null,
      overdue: false,
      command: flag.command,
    },
  ];
}

function representations(hearing: Hearing, { now }: Evidence): readonly OpenWork[] {
  const reviewed = hearing.reviews.flatMap(({ representations: those }) => those);
  const held = holding(hearing);
  return [
    ...held
      .filter(({ judged, withdrawnAt }) => !judged && !withdrawnAt)
      .map((one) =>
        work(
          'judge-representation',
          one.reference,
          'reg12RepresentationsWindow',
          'JudgeRepresentation',
          `Judge whether the representation of ${called(one)} is valid; until then it counts as valid.`,
        ),
      ),
    ...owed(hearing)
      .filter(({ clarification }) => !clarification)
      .map((one) =>
        work(
          'offer-clarification',
          one.reference,
          'reg12Clarify',
          'OfferClarification',
          `Offer ${called(one)} the opportunity to explain or clarify, or record why none is needed.`,
        ),
      ),
    ...owed(hearing)
      .filter(({ clarification: c }) => c && !c.notNeeded && !c.answeredAt)
      .map((one) =>
        work(
          'await-clarification',
          one.reference,
          'reg12Clarify',
          'AnswerClarification',
          `${called(one)} has been offered the opportunity to explain or clarify, and has not answered.`,
        ),
      ),
    ...openItems(hearing).map(({ id, representation, by, description, dueOn }) => {
      const what = `${id}, asked for by ${by?.name ?? calledIn(hearing, representation)}`;
      const isOwed = held.length > 0;
      const label = isOwed
        ? `Provide ${what}, or withhold it under an exemption: ${description}`
        : `${what}, is on record, and is owed only once representations are received in time: ${description}`;
      return {
        ...work('give-information', id, 'reg12Information', 'ProvideInformation', label, isOwed ? dueOn : null),
        overdue: isOwed && isOverdue(dueOn, now),
      };
    }),
    ...held
      .filter(({ reference }) => !reviewed.includes(reference))
      .map((one) =>
        work(
          'record-review',
          one.reference,
          'reg12Review',
          'RecordReview',
          `Review the decision in the light of the representation of ${called(one)}.`,
        ),
      ),
  ];
}

function decision(hearing: Hearing): readonly OpenWork[] {
  const standing = standingDecision(hearing);
  const open = undecided(hearing).map(called);
  if (open.length > 0) {
    return [
      work(
        'make-further-decision',
        null,
        'reg12FurtherDecision',
        'MakeFurtherDecision',
        `Make a further decision on the representations of ${open.join(', ')}.`,
      ),
    ];
  }
  if (!standing || holding(hearing).length === 0) return [];
  const advised = Object.values(hearing.panel).some(
    (request) => request.inTime && !request.released && request.advised?.decision === standing.reference,
  );
  const toTell = decisionsToTell(hearing);
  return [
    ...(advised
      ? [
          work(
            'make-further-decision',
            null,
            'reg12Subsequent',
            'MakeFurtherDecision',
            'Decide again in the light of the Panel’s advice.',
          ),
        ]
      : []),
    ...toTell.flatMap((decision) =>
      untold(decision).map(({ key, name, because }) =>
        work(
          'inform-recipient',
          key,
          'reg12Communicate',
          'InformOfFurtherDecision',
          `Inform ${entryOf(hearing.representations, key) ? `${name} (${key})` : name} of the further decision ${decision.reference}${decision === standing ? '' : ', which was replaced'}, in writing and with reasons: it ${because === 'made representations' ? because : 'was to be awarded the contract'}.`,
        ),
      ),
    ),
    ...(toTell.length === 0 && standing.noMoreIntendedAt === null
      ? [
          work(
            'intend-no-more',
            standing.reference,
            'reg12EndNoMoreDecisions',
            'IntendNoFurtherDecision',
            'Say that no more further decisions are intended, or make another.',
          ),
        ]
      : []),
  ];
}

function panel(hearing: Hearing): readonly OpenWork[] {
  return Object.values(hearing.panel)
    .filter(({ refused, released, advised, inTime }) => inTime && !refused && !released && !advised)
    .map(({ reference, representation, acceptedAt }) =>
      acceptedAt
        ? work(
            'await-panel-advice',
            reference,
            'reg23Advice',
            'RecordPanelAdvice',
            `The Panel has accepted ${reference}; record its advice when it comes. Until then the standstill is held.`,
          )
        : work(
            'await-panel',
            reference,
            'reg23Advice',
            'RecordPanelAcceptance',
            `${calledIn(hearing, representation)} has asked the Panel (${reference}); record whether it accepts. Until then the standstill is held.`,
          ),
    );
}

/** What no further decision answers: whoever wrote too late, or without standing, is told so. */
function answers(hearing: Hearing): readonly OpenWork[] {
  return unanswered(hearing).map(({ reference, representor, inTime }) =>
    work(
      'answer-representation',
      reference,
      'reg12RepresentationsWindow',
      'AnswerRepresentation',
      `Answer the representation of ${representor} (${reference}), which ${inTime ? 'was found invalid' : 'came late'} and does not hold the standstill.`,
    ),
  );
}

function afterwards({ state, facts }: Procurement): readonly OpenWork[] {
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

function notices(procurement: Procurement, { now }: Evidence): readonly OpenWork[] {
  return deadlines(procurement).flatMap(({ kind, id, label, provision, dueOn, metAt }) => {
    if (metAt !== null || (kind !== 'award-notice' && kind !== 'abandonment-notice')) return [];
    const command = kind === 'award-notice' ? 'SubmitAwardNotice' : 'SubmitAbandonmentNotice';
    const about = kind === 'award-notice' ? id.slice('award-notice:'.length) : null;
    return [{ kind, about, label: `${label}.`, provision, dueOn, overdue: isOverdue(dueOn, now), command }];
  });
}

/** What was submitted, and has yet to be put on record as published; the Regulations give no last day for that. */
function publications(procurement: Procurement): readonly OpenWork[] {
  return unpublishedNotices(procurement).map(({ contract, name, submittedAt, command, provision }) => ({
    kind: 'record-publication',
    about: contract,
    label: `Record that the ${name} was published, once it is: it was submitted on ${dateInWords(londonDateOf(submittedAt))}.`,
    provision,
    dueOn: null,
    overdue: false,
    command,
  }));
}

function work(
  kind: OpenWork['kind'],
  about: string | null,
  provision: ProvisionKey,
  command: CommandType,
  label: string,
  dueOn: CalendarDate | null = null,
): OpenWork {
  return { kind, about, label, provision: cite(provision), dueOn, overdue: false, command };
}
