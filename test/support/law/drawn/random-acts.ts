import {
  addDays,
  addMilliseconds,
  londonDateOf,
  type CommandData,
  type CommandType,
  type Procurement,
} from '../../../../workflows/index.js';
import { examples } from '../examples/all-examples.js';
import { invalid, judged, representation } from '../examples/hearing-examples.js';
import {
  answersFor,
  considered,
  content,
  criteria,
  elk,
  evaluation,
  everyReason,
  fox,
  letter,
  opening,
  owl,
  terms,
} from '../places/procurements.js';
import { plausibleExclusions } from './random-exclusions.js';
import { frameworkContent, frameworkTerms } from '../places/frameworks.js';

/** Picks a number below `of`; the same seed picks the same numbers. */
export type Dice = (of: number) => number;

/** A small generator of numbers that a seed decides (mulberry32). */
export function dice(seed: number): Dice {
  let state = seed >>> 0;
  return (of) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % of;
  };
}

/** Something that might be put right: an instant, a value, an address, or an act that is struck. */
function plausibleCorrection({ version, facts }: Procurement, now: string, roll: Dice): CommandData['CorrectRecord'] {
  const event = 1 + roll(Math.max(1, version));
  const instants = ['publishedAt', 'submittedAt', 'decidedAt', 'receivedAt', 'sentAt', 'enteredIntoAt', 'closedAt'];
  const provider = pick(roll, [...Object.keys(facts.providers), 'owl']);
  const one = pick<CommandData['CorrectRecord']['corrections'][number]>(roll, [
    { event, path: pick(roll, instants), is: hoursBefore(now, roll(400)) },
    { event, path: pick(roll, instants), is: hoursBefore(now, roll(100)) },
    { event, path: 'lifetimeValue', is: 1_000_000 + roll(5_000_000) },
    { event, strike: true },
    { of: 'provider', id: provider, path: pick(roll, ['name', 'address']), is: `What is right, ${roll(9)}` },
    { of: 'offer', id: provider, path: 'receivedAt', is: hoursBefore(now, roll(300)) },
  ]);
  const corrections = roll(3) === 0 ? [one, { event: 1, path: 'title', is: `Title ${roll(99)}` }] : [one];
  return { corrections, why: 'It was typed wrongly.', told: [], noneTold: 'Nobody had seen it.' };
}

const providers = [owl, fox, elk, { id: 'constructor', name: 'Constructor Care CIC', address: '4 Mill Lane, Leeds' }];
const pick = <T>(roll: Dice, list: readonly T[]): T => list[roll(list.length)]!;
const met = { met: true, assessment: 'Met.' };

/** What somebody might well give with a command, here and now: mostly in order, sometimes not, by the dice. */
export function plausible<T extends CommandType>(
  type: T,
  procurement: Procurement,
  now: string,
  roll: Dice,
): CommandData[T] {
  const { facts } = procurement;
  const { run } = facts;
  const provider = pick(roll, providers);
  /** The instant of the act: mostly now, at times earlier, and once in a while not yet. */
  const at = pick(roll, [
    undefined,
    undefined,
    undefined,
    now,
    hoursBefore(now, roll(900)),
    addMilliseconds(now, 60_000),
  ]);
  const some = <K extends string>(ids: readonly K[]) =>
    pick(roll, ids.length > 0 ? ids : (['nothing'] as unknown as K[]));
  const framework = facts.opening?.framework === true;
  const notice = framework ? frameworkContent : content;
  const published = { publishedAt: at ?? now };
  const candidates = Object.keys(run.candidates).filter((id) => run.candidates[id]?.outcome === 'kept');
  const stages = run.criteria?.stages ?? [];
  const chosen = run.chosen?.providers ?? [];
  const losing = Object.keys(run.offers).filter((id) => !chosen.includes(id));
  const R = some(Object.keys(run.hearing.representations));
  const process = pick(roll, Object.keys(answersFor) as (keyof typeof answersFor)[]);
  const ordinary: { readonly [K in CommandType]?: () => CommandData[K] } = {
    CorrectRecord: () => plausibleCorrection(procurement, now, roll),
    OpenProcurement: () => ({ ...opening, framework: roll(5) === 0 }),
    AmendProcurement: () => ({ framework: roll(2) === 0, reason: 'A slip.' }),
    ChooseProcess: () => ({
      process: framework ? 'competitive' : process,
      answers: answersFor[process],
      reasons: everyReason,
      reason: 'It fits.',
      decidedAt: at,
    }),
    ContactProvider: () => ({ provider, contactedAt: at }),
    RecordFindings: () => ({
      ...examples.RecordFindings[0],
      provider,
      decidedAt: at,
      basicSelectionCriteria: { ...met, met: roll(6) > 0 },
    }),
    SubmitIntendedApproachNotice: () => ({ content: notice, submittedAt: at }),
    RecordIntendedApproachNoticePublished: () => published,
    IdentifyProvider: () => ({
      provider,
      outcome: roll(4) > 0 ? 'kept' : 'dropped',
      reasons: 'As found.',
      aware: roll(2) === 0,
    }),
    CompleteIdentification: () => ({ completedAt: at }),
    AssessProvider: () => ({
      provider: { id: some(candidates) },
      keyCriteria: considered,
      basicSelectionCriteria: { ...met, met: roll(6) > 0 },
      assessedAt: at,
    }),
    ChooseMostSuitableProvider: () => ({
      providers: [{ id: some(candidates) }],
      reasons: 'As assessed.',
      decidedAt: at,
    }),
    SetAwardCriteria: () => ({ ...criteria, stages: pick(roll, [undefined, ['quality', 'cost']]), setAt: at }),
    SubmitInvitationNotice: () => ({ content: notice, submittedAt: at }),
    RecordInvitationNoticePublished: () => published,
    RecordOffer: () => ({ provider, receivedAt: at }),
    CloseOffers: () => ({ closedAt: at }),
    RecordEvaluation: () => ({
      ...evaluation(some(Object.keys(run.offers)), roll(100)),
      stage: some(stages),
      goesOn: roll(5) > 0,
      evaluatedAt: at,
    }),
    SelectProviders: () => ({
      providers: [{ id: some(Object.keys(run.offers)) }],
      reasons: 'As scored.',
      decidedAt: at,
    }),
    InformSuccessfulProvider: () => ({ provider: { id: some(chosen) }, sentAt: at }),
    InformUnsuccessfulProvider: () => ({
      ...letter,
      provider: { id: some(losing) },
      sentAt: at,
      plannedPublicationOn: addDays(londonDateOf(now), roll(3)),
    }),
    SubmitIntentionNotice: () => ({ content: notice, submittedAt: at }),
    RecordIntentionNoticePublished: () => published,
    ...plausibleExclusions(procurement, provider, now, roll),
    EndStandstill: () => ({ endedAt: at }),
    EnterIntoContract: () => ({
      ...terms,
      contract: pick(roll, [undefined, `LOT-${roll(9)}`]),
      providers: pick(roll, [undefined, [provider]]),
      enteredIntoAt: at,
    }),
    ConcludeFramework: () => ({
      ...frameworkTerms,
      framework: pick(roll, [undefined, `FW-${roll(9)}`]),
      concludedAt: at,
    }),
    SubmitAwardNotice: () => ({ content: notice, submittedAt: at }),
    RecordAwardNoticePublished: () => published,
    Abandon: () => ({
      reasons: 'Not wanted.',
      decidedAt: at,
      switchingTo: pick(roll, [undefined, undefined, process]),
    }),
    ReturnToStep: () => ({ step: 1 + roll(6), reasons: 'New evidence.', decidedAt: at }),
    InformRelevantProvider: () => ({ provider: { id: some(run.repetition?.toInform ?? []) }, sentAt: at }),
    SubmitAbandonmentNotice: () => ({ submittedAt: at }),
    RecordAbandonmentNoticePublished: () => published,
    RecordRepresentation: () => ({ ...representation, receivedAt: at ?? now, how: 'e-mail' }),
    JudgeRepresentation: () => ({ representation: R, conditions: roll(3) === 0 ? invalid : judged() }),
    WithdrawRepresentation: () => ({ representation: R }),
    OfferClarification: () => ({ representation: R, notNeededBecause: 'It is clear.' }),
    RecordReview: () => ({ ...examples.RecordReview[0], representations: Object.keys(run.hearing.representations) }),
    MakeFurtherDecision: () => ({
      outcome: pick(roll, ['proceed', 'abandon', 'go-back'] as const),
      step: 1 + roll(4),
      reasons: 'As reviewed.',
      decidedAt: at,
    }),
    InformOfFurtherDecision: () => ({
      recipient: some(run.hearing.decisions.at(-1)?.recipients.map(({ key }) => key) ?? []),
      sentAt: at,
    }),
  };
  const give = roll(12) === 0 ? undefined : ordinary[type];
  return give ? give() : pick(roll, examples[type]);
}

function hoursBefore(now: string, hours: number): string {
  return addMilliseconds(now, -hours * 3_600_000);
}
