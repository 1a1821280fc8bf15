import { addDays, deadlines, londonDateOf, type CommandData, type Procurement } from '../../../../workflows/index.js';
import type { OfExclusions } from '../examples/exclusion-examples.js';

type Dice = (of: number) => number;

type Given = { readonly [T in OfExclusions]: () => CommandData[T] };

/** What somebody might well give with a command about exclusion, here and now, about a provider that is given. */
export function plausibleExclusions(
  procurement: Procurement,
  named: CommandData['ContactProvider']['provider'],
  now: string,
  roll: Dice,
): Given {
  const { exclusions, run } = procurement.facts;
  const today = londonDateOf(now);
  const pick = <T>(list: readonly T[], otherwise: T): T => list[roll(list.length || 1)] ?? otherwise;
  const intended = Object.keys(exclusions.subcontracting[named.id]?.subcontractors ?? {});
  const checked = pick(Object.values(exclusions.subjects), null);
  const subject = {
    provider: checked ? { id: checked.provider } : named,
    ...(checked?.subcontractor ? { subcontractor: checked.subcontractor } : {}),
  };
  const sub = { provider: subject.provider, subcontractor: checked?.subcontractor ?? 'stoat' };
  const asMade = procurement.regime === '2024-01-01';
  const ground = pick(['Sch 6 para 17', 'Sch 7 para 12(1)', 'Sch 7 para 14', 'Sch 6 para 43'], '');
  const finds = roll(3) === 0;
  const matter = pick(exclusions.matters, null)?.reference ?? 'X1';
  const reasons = 'As found.';
  return {
    RequestSubcontractingInformation: () => ({ provider: named }),
    RecordIntendedSubcontractors: () => ({
      provider: named,
      ...(roll(2) === 0
        ? { answer: 'does-not-intend' }
        : { answer: 'intends', subcontractors: [{ id: `s${roll(3)}`, name: 'A Sub-contractor Limited' }] }),
    }),
    RecordExclusionCheck: () => ({
      provider: named,
      ...(intended.length > 0 && roll(2) === 0 ? { subcontractor: pick(intended, '') } : {}),
      mandatory: 'every',
      discretionary: 'every',
      ...(asMade ? {} : { debarmentList: { lookedAtOn: today, entries: roll(8) === 0 ? [{ ground }] : [] } }),
      ...(finds && asMade ? { groundsAsMade: [{ words: 'A conviction.', exclusion: 'must' as const }] } : {}),
      ...(finds && !asMade
        ? { grounds: [{ ground, eventOn: addDays(today, -roll(300)), continuing: roll(4) > 0 }] }
        : {}),
      assessment: reasons,
    }),
    OfferSelfCleaning: () => ({ ...subject, until: addDays(today, 1 + roll(10)) }),
    RecordSelfCleaning: () => ({
      ...subject,
      evidence: 'A new board.',
      sufficient: roll(2) === 0,
      reasons,
      statementOfReasons: 'Too little.',
    }),
    NotifyMinisterOfIntention: () => subject,
    RecordMinistersView: () => ({ ...subject, excludable: roll(4) > 0, shouldBeExcluded: roll(4) > 0 }),
    NotifyOfIntendedExclusion: () => ({ ...sub, until: addDays(today, 1 + roll(10)) }),
    ReplaceSubcontractor: () => ({
      ...sub,
      ...(roll(2) === 0 ? { replacement: { id: 's9', name: 'Another CIC' } } : {}),
    }),
    DecideExclusion: () => ({ ...subject, outcome: roll(2) === 0 ? 'exclude' : 'not-exclude', reasons }),
    OverrideExclusion: () => ({
      ...subject,
      approver: { name: 'A. Officer', role: 'Chief Executive' },
      reasons,
      whyExceptional: 'Nobody else can.',
    }),
    NotifyMinister: () => ({
      deadline:
        pick(
          deadlines(procurement).filter(({ kind, metAt }) => kind === 'minister-notice' && metAt === null),
          null,
        )?.id ?? 'none',
    }),
    RecordRepresentationsOnExclusion: () => ({
      exclusion: matter,
      representation: pick(Object.keys(run.hearing.representations), 'R1'),
    }),
    RecordProceedings: () => ({ exclusion: matter, kind: roll(3) === 0 ? 'appeal' : 'review', commencedAt: now }),
    RecordProceedingsDetermined: () => ({
      proceedings: pick(exclusions.contests, null)?.reference ?? 'C1',
      determinedAt: now,
      outcome: 'Dismissed.',
    }),
  };
}
