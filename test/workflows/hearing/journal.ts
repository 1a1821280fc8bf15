import type { CommandData, CommandType } from '../../../workflows/index.js';
import { judged, representation } from '../../support/law/examples/hearing-examples.js';
import { inStandstill, terms } from '../../support/law/places/procurements.js';
import type { Story } from '../../support/law/story.js';
import { later, londonDay, midnightAfter, workingDayAfter } from './london.js';
import { unmet, validRepresentations, windowEnds, type Act, type Standstill } from './regulation-12.js';

const hour = 3_600_000;

/** One move of whoever plays: what is done, to which of several, how long after the last and how far back it is dated. */
export interface Move {
  readonly does: (typeof doings)[number];
  readonly which: number;
  readonly wait: 'none' | 'hours' | 'days' | 'last millisecond' | 'midnight';
  readonly backdatedHours: number;
}

/** What may be tried; `what is due` is what a diligent authority would do next. */
export const doings = [
  'what is due',
  'lodge',
  'record a letter',
  'find invalid',
  'find valid',
  'withdraw',
  'offer',
  'answer',
  'ask for information',
  'provide',
  'withhold',
  'review',
  'decide',
  'inform',
  'intend no more',
  'ask the Panel',
  'accept',
  'refuse',
  'advise',
  'release',
  'abandon',
  'enter into the contract',
] as const;

const standing = inStandstill('direct-award-c');

/** A standstill under Direct Award C, played move by move, with the record that the second reading is made from. */
export class Journal {
  readonly standstill: Standstill = { publishedOn: '2026-03-24', intended: ['owl'] };
  readonly record: Act[] = [];
  now = '2026-03-24T09:00:00.000Z';
  private readonly story: Story = standing.branch();

  get facts() {
    return this.story.procurement.facts;
  }

  get state(): string {
    return this.story.state;
  }

  /** What the second reading finds unmet at an instant. */
  unmet(at = this.now): readonly string[] {
    return unmet(this.standstill, this.record, at);
  }

  /** Whether the engine would let the contract be entered into now, or be recorded as entered into at an instant before. */
  contractIsOpen(enteredIntoAt?: string): boolean {
    return this.story.allows('EnterIntoContract', { ...terms, ...(enteredIntoAt ? { enteredIntoAt } : {}) });
  }

  /** Whether the engine would let it be entered into at an instant to come, if nobody did anything until then. */
  contractWillBeOpen(at: string): boolean {
    return this.story.allows('EnterIntoContract', terms, at);
  }

  make({ does, which, wait, backdatedHours }: Move): void {
    this.now = this.afterWaiting(wait, which);
    this.story.at(this.now);
    const at = backdatedHours === 0 ? undefined : later(this.now, -backdatedHours * hour);
    if (does === 'what is due') this.doWhatIsDue(which);
    else this.act(does, which, at);
  }

  private tries<T extends CommandType>(type: T, data: CommandData[T], at = this.now): void {
    this.story.tries(type, data);
    if (this.story.outcome?.accepted) this.record.push({ type, data, at });
  }

  private afterWaiting(wait: Move['wait'], which: number): string {
    if (wait === 'none') return this.now;
    if (wait === 'hours') return later(this.now, which * 5 * hour + which);
    if (wait === 'days') return later(this.now, which * 31 * hour);
    const midnight = this.nextMidnight();
    return wait === 'midnight' ? midnight : later(midnight, -1);
  }

  /** The next midnight that can matter: of the window, or of five working days from the last letter. */
  private nextMidnight(): string {
    const sent = this.record.filter(({ type }) => type === 'InformOfFurtherDecision').map(({ at }) => at);
    const ends = [
      windowEnds(this.standstill),
      ...sent.map((at) => midnightAfter(workingDayAfter(londonDay(at), 5))),
      midnightAfter(londonDay(this.now)),
    ];
    return ends.filter((end) => end > this.now).sort()[0] ?? this.now;
  }

  private doWhatIsDue(which: number): void {
    const { hearing } = this.facts.run;
    const valid = validRepresentations(this.standstill, this.record).map(({ reference }) => reference);
    const missing = this.unmet();
    const first = (start: string) => missing.find((each) => each.startsWith(start))?.split(' ')[1] ?? '';
    const waits = (part: string) => missing.some((each) => each.includes(part));
    if (valid.length === 0) return;
    if (waits('12(4)(a)')) {
      this.tries('OfferClarification', { representation: first('12(4)(a)'), notNeededBecause: 'It is clear.' });
    } else if (waits('12(4)(b)')) {
      this.tries('ProvideInformation', { item: first('12(4)(b)'), what: 'The worksheet.', to: 'Fox Care CIC' });
    } else if (
      waits('12(4)(c)') &&
      valid.some((r) => !hearing.reviews.some((one) => one.representations.includes(r)))
    ) {
      this.act('review', 0, undefined);
    } else if (waits('Panel has not')) {
      this.waitForThePanel(which);
    } else if (waits('12(4)(d)') || waits('12(4)(c)') || waits('12(10)(a)(i):')) {
      this.act('decide', 0, undefined);
    } else if (waits('12(10)(a)(iii)')) {
      const replaced = / of (D\d+)$/.exec(missing.find((each) => each.startsWith('12(10)(a)(iii)')) ?? '')?.[1];
      const decisions = replaced === undefined ? {} : { decisions: [replaced] };
      this.tries('InformOfFurtherDecision', { recipient: first('12(10)(a)(iii)'), ...decisions });
    } else if (waits('12(10)(a)(iv)')) {
      this.tries('IntendNoFurtherDecision', {});
    }
  }

  /** What is due of a request that is open: the Panel’s answer or the authority’s release, then a decision on the advice. */
  private waitForThePanel(which: number): void {
    const open = Object.values(this.facts.run.hearing.panel).find(
      ({ inTime, refused, released }) => inTime && !refused && !released,
    );
    if (!open) return;
    const number = Number(open.reference.slice(1)) - 1;
    if (open.advised) return this.act('decide', 0, undefined);
    if (open.acceptedAt) return this.act(which === 0 ? 'release' : 'advise', number, undefined);
    return this.act(which === 1 ? 'refuse' : 'accept', number, undefined);
  }

  private act(does: Exclude<Move['does'], 'what is due'>, which: number, at: string | undefined): void {
    const R = { representation: `R${1 + (which % 3)}` };
    const P = { request: `P${1 + (which % 2)}` };
    const item = `I${1 + (which % 3)}`;
    const known = Object.keys(this.facts.run.hearing.representations);
    switch (does) {
      case 'lodge':
        return this.tries('MakeRepresentation', representation);
      case 'record a letter':
        return this.tries('RecordRepresentation', { ...representation, receivedAt: at ?? this.now, how: 'post' }, at);
      case 'find invalid':
      case 'find valid': {
        const inTime = this.facts.run.hearing.representations[R.representation]?.inTime !== false;
        const provider = does === 'find valid' ? 'in-doubt' : 'no';
        const conditions = judged({
          providerOfTheServices: { met: provider, reason: 'A supplier of catering.' },
          inTime: { met: inTime ? 'yes' : 'no', reason: 'The clock.' },
        });
        return this.tries('JudgeRepresentation', { ...R, representorIs: 'none-of-these', conditions });
      }
      case 'withdraw':
        return this.tries('WithdrawRepresentation', { ...R, withdrawnAt: at }, at);
      case 'offer':
        return this.tries('OfferClarification', { ...R, offer: 'A meeting.', offeredAt: at }, at);
      case 'answer':
        return this.tries('AnswerClarification', { ...R, answer: 'As annexed.', answeredAt: at }, at);
      case 'ask for information':
        return this.tries(
          'RequestInformation',
          { ...R, requestedAt: at, items: [{ description: 'Scores.', record: 'e' }] },
          at,
        );
      case 'provide':
        return this.tries(
          'ProvideInformation',
          { item, what: 'The worksheet.', to: 'Fox Care CIC', providedAt: at },
          at,
        );
      case 'withhold':
        return this.tries(
          'WithholdInformation',
          { item, exemption: 'public-interest', reason: 'Risk.', withheldAt: at },
          at,
        );
      case 'review': {
        const reviewers = [{ name: 'A Reviewer', role: 'Director' }];
        const representations = which === 0 ? known : [R.representation];
        const review = { representations, reviewers, lookedAt: 'The file.', findings: 'It stands.', reviewedAt: at };
        return this.tries('RecordReview', review, at);
      }
      case 'decide': {
        const outcome = (['proceed', 'proceed', 'go-back', 'abandon'] as const)[which % 4] ?? 'proceed';
        const why = { reasons: 'As reviewed.', reasonsForDeparting: 'The facts differ.' };
        return this.tries('MakeFurtherDecision', { outcome, step: 1, ...why, decidedAt: at }, at);
      }
      case 'inform': {
        const recipient = ['owl', 'R1', 'R2', 'R3'][which % 4] ?? 'owl';
        return this.tries('InformOfFurtherDecision', { recipient, sentAt: at }, at);
      }
      case 'intend no more':
        return this.tries('IntendNoFurtherDecision', { decidedAt: at }, at);
      case 'ask the Panel':
        return this.tries('RequestPanelReview', { ...R, requestedAt: at }, at);
      case 'accept':
        return this.tries('RecordPanelAcceptance', { ...P, acceptedAt: at }, at);
      case 'refuse':
        return this.tries('RecordPanelRefusal', { ...P, ground: 'no-capacity', refusedAt: at }, at);
      case 'advise':
        return this.tries('RecordPanelAdvice', { ...P, advises: 'proceed', advice: 'Sound.', receivedAt: at }, at);
      case 'release':
        return this.tries('ReleasePanelHold', { ...P, reason: 'No answer.', decidedAt: at }, at);
      case 'abandon':
        return this.tries('Abandon', { reasons: 'Not wanted.', decidedAt: at }, at);
      case 'enter into the contract':
        return this.tries('EnterIntoContract', { ...terms, enteredIntoAt: at }, at);
    }
  }
}
