import {
  nationalSecurity,
  type CommandType,
  type ExclusionState,
  type SubjectFacts,
  type SubjectState,
} from '../../../../workflows/index.js';
import { permissions, type MemberSeen } from '../../../identity/index.js';
import type { StandingInFull } from '../../../procurements/procurements.reading.js';
import { headOf, type ProcurementHead } from '../../components/procurement-head.js';
import { listOf } from '../../../platform/words/amounts.js';
import { calledIn } from '../../words/called.js';
import { doAddress, lawAddress } from '../../words/commands.js';
import { whoCan } from '../../components/who-may.js';
import type { Looking } from '../procurement/overview.view.js';
import { contestsOf, ministerRows, type ContestRow, type MinisterRow } from './minister.view.js';
import { factsOf, knownOf, type KnownLine } from './subject.view.js';

/** A provider, or a sub-contractor that it intends to use. */
export interface SubjectView {
  readonly name: string;
  readonly is: string;
  readonly known: readonly KnownLine[];
  readonly waiting: string | null;
  /** Where its check is put on record; null where there is one, or whoever looks cannot. */
  readonly check: string | null;
}

export interface ProviderView {
  readonly name: string;
  readonly excluded: boolean;
  readonly subcontracting: string;
  readonly subjects: readonly SubjectView[];
}

/** An act about exclusion that can be done now. */
export interface ExclusionAct {
  readonly text: string;
  readonly href: string | null;
  readonly who: string | null;
  readonly provision: string;
  readonly provisionAddress: string;
}

export interface ExclusionsView {
  readonly head: ProcurementHead;
  /** Who is out of the process, in a sentence. */
  readonly answer: string;
  readonly providers: readonly ProviderView[];
  /** Providers of which nothing is on record with regard to exclusion. */
  readonly unknown: readonly { readonly name: string; readonly check: string | null }[];
  readonly ministers: readonly MinisterRow[];
  readonly contests: readonly ContestRow[];
  readonly acts: readonly ExclusionAct[];
}

/** The acts about exclusion, in the order in which they come. */
const exclusionActs: readonly CommandType[] = [
  'RequestSubcontractingInformation',
  'RecordIntendedSubcontractors',
  'RecordExclusionCheck',
  'OfferSelfCleaning',
  'RecordSelfCleaning',
  'NotifyOfIntendedExclusion',
  'ReplaceSubcontractor',
  'NotifyMinisterOfIntention',
  'RecordMinistersView',
  'DecideExclusion',
  'OverrideExclusion',
  'NotifyMinister',
  'RecordRepresentationsOnExclusion',
  'RecordProceedings',
  'RecordProceedingsDetermined',
];

/** About whom an act would be, where it is about somebody of whom a certain thing is known; there is nothing to do where nobody is. */
const isAbout: Partial<Record<CommandType, (subject: SubjectState, facts: SubjectFacts | undefined) => boolean>> = {
  OfferSelfCleaning: ({ grounds }) => grounds.some(({ basis }) => basis === 'assessed'),
  RecordSelfCleaning: (_subject, facts) => Boolean(facts?.opportunity),
  NotifyOfIntendedExclusion: ({ subcontractor, grounds }) => subcontractor !== null && grounds.length > 0,
  ReplaceSubcontractor: ({ subcontractor, replacedAt }) => subcontractor !== null && replacedAt === null,
  NotifyMinisterOfIntention: ({ grounds }) => grounds.some(({ ground }) => ground === nationalSecurity),
  RecordMinistersView: (_subject, facts) => Boolean(facts?.minister),
  DecideExclusion: () => true,
  OverrideExclusion: ({ grounds }) => grounds.length > 0,
};

function isAboutSomebody(standing: StandingInFull, type: CommandType): boolean {
  const about = isAbout[type];
  if (!about) return true;
  return standing.exclusions.some(({ provider, subjects }) =>
    subjects.some((subject) => about(subject, factsOf(standing, provider, subject))),
  );
}

/** Who was checked against the exclusion grounds and the debarment list, what was found, and what came of it. */
export function exclusionsView(
  standing: StandingInFull,
  looking: Looking,
  members: readonly MemberSeen[],
): ExclusionsView {
  const { exclusions } = standing;
  const can = (type: CommandType): boolean => permissions[type].some((role) => looking.roles.includes(role));
  const open = standing.actions.filter(
    ({ type, available }) => available && exclusionActs.includes(type) && isAboutSomebody(standing, type),
  );
  const mayCheck = can('RecordExclusionCheck') && open.some(({ type }) => type === 'RecordExclusionCheck');
  const checkOf = (provider: string): string | null =>
    mayCheck ? doAddress(standing.id, 'RecordExclusionCheck', provider) : null;
  return {
    head: headOf(standing, 'exclusions', 'Exclusions', looking.roles.includes('auditor')),
    answer: answerOf(exclusions),
    providers: exclusions.map((state) => providerView(standing, state, checkOf(state.provider))),
    unknown: nothingKnown(standing).map(({ id, name }) => ({ name, check: checkOf(id) })),
    ministers: ministerRows(standing, can('NotifyMinister'), members),
    contests: contestsOf(standing),
    acts: exclusionActs.flatMap((wanted) =>
      open
        .filter(({ type }) => type === wanted)
        .map(({ type, label, provision }) => ({
          text: label,
          href: can(type) ? doAddress(standing.id, type) : null,
          who: can(type) ? null : whoCan(type, members),
          ...{ provision, provisionAddress: lawAddress(provision) },
        })),
    ),
  };
}

function answerOf(exclusions: readonly ExclusionState[]): string {
  const out = exclusions.filter(({ excluded }) => excluded).map(({ name }) => name);
  if (out.length > 0) return `Excluded from the process: ${listOf(out)}.`;
  if (exclusions.length === 0) return 'Nobody has been checked yet.';
  const unchecked = exclusions
    .flatMap(({ subjects }) => subjects)
    .filter(({ checkedOn, replacedAt }) => checkedOn === null && replacedAt === null);
  if (unchecked.length > 0) return `Nobody is excluded. Not checked yet: ${listOf(unchecked.map(({ name }) => name))}.`;
  const undecided = exclusions.flatMap(({ subjects }) => subjects).filter(({ awaiting }) => awaiting !== null);
  if (undecided.length > 0) return `Nobody is excluded. Not settled yet: ${listOf(undecided.map(({ name }) => name))}.`;
  return 'Everybody here was checked, and nobody is excluded.';
}

/** Providers that take part, or are considered, of which no check and no answer is on record. */
function nothingKnown({
  facts,
  exclusions,
}: StandingInFull): readonly { readonly id: string; readonly name: string }[] {
  const { run } = facts;
  const known = new Set(exclusions.map(({ provider }) => provider));
  const called = calledIn(facts, new Map());
  const considered = Object.entries(run.candidates).flatMap(([id, { outcome }]) => (outcome === 'kept' ? id : []));
  const all = [...Object.keys(run.offers), ...considered, ...(run.findings ? [run.findings.provider] : [])];
  return [...new Set(all)].filter((id) => !known.has(id)).map((id) => ({ id, name: called.provider(id) }));
}

const subcontractingWords: Readonly<Record<ExclusionState['subcontracting'], string>> = {
  intends: 'It intends to sub-contract.',
  'does-not-intend': 'It does not intend to sub-contract.',
  'not-given': 'It was asked whether it intends to sub-contract, and gave no answer.',
  asked: 'It was asked whether it intends to sub-contract, and has not answered yet.',
  'not-asked': 'It has not been asked whether it intends to sub-contract.',
};

function providerView(standing: StandingInFull, state: ExclusionState, check: string | null): ProviderView {
  return {
    name: state.name,
    excluded: state.excluded,
    subcontracting: subcontractingWords[state.subcontracting],
    subjects: state.subjects.map((subject) => subjectView(standing, state, subject, check)),
  };
}

function subjectView(
  standing: StandingInFull,
  { provider }: ExclusionState,
  subject: SubjectState,
  check: string | null,
): SubjectView {
  const { subcontractor, name, awaiting, checkedOn, replacedAt } = subject;
  return {
    name,
    is: subcontractor === null ? 'The provider itself' : 'Sub-contractor',
    known: knownOf(standing, provider, subject),
    waiting: awaiting,
    check: checkedOn === null && replacedAt === null ? check : null,
  };
}
