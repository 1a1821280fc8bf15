import {
  dateInWords,
  everyGround,
  type CommandType,
  type MinistersView,
  type StandingGround,
  type SubjectFacts,
  type SubjectState,
} from '../../../../workflows/index.js';
import type { StandingInFull } from '../../../procurements/procurements.reading.js';
import { listOf } from '../../../platform/words/amounts.js';
import { lawAddress } from '../../words/commands.js';
import { dayOf } from '../../words/moments.js';

/** Something that is known, with the provision that it rests on where there is one. */
export interface KnownLine {
  readonly name: string;
  readonly lines: readonly string[];
  readonly provision: string | null;
  readonly provisionAddress: string | null;
}

/** What is on record of a provider, or of a sub-contractor of it; undefined where nothing is. */
export function factsOf(
  { facts }: StandingInFull,
  provider: string,
  { subcontractor }: SubjectState,
): SubjectFacts | undefined {
  return Object.values(facts.exclusions.subjects).find(
    (one) => one.provider === provider && one.subcontractor === subcontractor,
  );
}

/** Everything that is known of a provider, or of a sub-contractor, with regard to exclusion: the check, who was heard, the decision. */
export function knownOf(standing: StandingInFull, provider: string, subject: SubjectState): readonly KnownLine[] {
  const facts = factsOf(standing, provider, subject);
  return [
    ...checkLines(standing, subject, facts),
    ...(facts ? heardLines(standing, facts) : []),
    ...decided(standing, provider, subject, facts),
  ];
}

type Maybe = KnownLine | null;

const present = (lines: readonly Maybe[]): readonly KnownLine[] => lines.filter((line) => line !== null);

/** A line of what is known; `type` is the act that put it on record, which names its provision. */
function line(standing: StandingInFull, name: string, type: CommandType, ...lines: readonly string[]): KnownLine {
  const provision = standing.actions.find((action) => action.type === type)?.provision || null;
  return { name, lines, provision, provisionAddress: provision === null ? null : lawAddress(provision) };
}

const statusWords: Readonly<Record<NonNullable<SubjectState['status']>, string>> = {
  excluded: 'At least one ground on which it must be excluded stands.',
  excludable: 'At least one ground on which it may be excluded stands, and none on which it must be.',
  'no-ground': 'No ground stands.',
};

function checkLines(
  standing: StandingInFull,
  subject: SubjectState,
  facts: SubjectFacts | undefined,
): readonly KnownLine[] {
  const { status, grounds, checkCurrentUntil } = subject;
  const check = facts?.check;
  const on = (name: string, ...lines: readonly string[]): KnownLine =>
    line(standing, name, 'RecordExclusionCheck', ...lines);
  if (!check || status === null) return [on('Check', 'Not checked yet.')];
  const found = check.grounds.filter(
    (one) => !grounds.some((each) => each.ground === one.ground && each.basis === one.basis),
  );
  return present([
    on(
      'Check',
      `Checked on ${dateInWords(check.on)}${byWhom(standing, check.by)}.`,
      whichGrounds(check.everyMandatoryGround, check.everyDiscretionaryGround),
      ...(checkCurrentUntil === null
        ? []
        : [`An award can rest on it until the end of ${dateInWords(checkCurrentUntil)}.`]),
    ),
    on(
      'Debarment list',
      check.debarmentListOn === null
        ? 'It was not looked at.'
        : `Looked at on ${dateInWords(check.debarmentListOn)}. ${onTheList(check.grounds)}`,
    ),
    on('What was found', statusWords[status], ...grounds.map(groundInWords)),
    found.length === 0 ? null : on('No longer stands', ...found.map(groundInWords)),
  ]);
}

const onTheList = (grounds: readonly StandingGround[]): string =>
  grounds.some(({ basis }) => basis === 'debarment-list')
    ? 'An entry about it was found.'
    : 'No entry that counts was found.';

function byWhom({ people }: StandingInFull, person: string | null): string {
  const name = person === null ? undefined : people.get(person);
  return name === undefined ? '' : ` by ${name}`;
}

function whichGrounds(mandatory: boolean, discretionary: boolean): string {
  if (mandatory && discretionary) return 'Every mandatory and every discretionary ground was considered.';
  if (mandatory) return 'Every mandatory ground was considered, and not every discretionary one.';
  if (discretionary) return 'Every discretionary ground was considered, and not every mandatory one.';
  return 'Not every ground was considered.';
}

/** `Breach of contract (Sch 7 para 12(1)): it may be excluded. Found by the authority.` */
function groundInWords({ ground, exclusion, basis }: StandingGround): string {
  const duty = exclusion === 'must' ? 'it must be excluded' : 'it may be excluded';
  const from = basis === 'debarment-list' ? 'By the debarment list' : 'Found by the authority';
  return `${groundName(ground)}: ${duty}. ${from}.`;
}

/** A ground by its title and where the Schedules have it; one in an authority’s own words is sealed. */
function groundName(ground: string): string {
  const known = everyGround().find(({ id }) => id === ground);
  return known ? `${known.title} (${ground})` : 'A ground in the authority’s own words';
}

const namesOfGrounds = (grounds: readonly string[]): string => listOf(grounds.map(groundName));

/** What somebody was told and said, and what a Minister was. */
function heardLines(standing: StandingInFull, subject: SubjectFacts): readonly KnownLine[] {
  const { opportunity, selfCleaning, minister, notice } = subject;
  return present([
    opportunity &&
      line(
        standing,
        'Opportunity to be heard',
        'OfferSelfCleaning',
        `Given on ${dayOf(opportunity.at)}, until the end of ${dateInWords(opportunity.until)}.`,
        `About: ${namesOfGrounds(opportunity.grounds)}.`,
      ),
    selfCleaning &&
      line(
        standing,
        'Representations and self-cleaning',
        'RecordSelfCleaning',
        selfCleaning.evidence
          ? `Representations and evidence were considered, on record ${dayOf(selfCleaning.at)}.`
          : `No evidence came, on record ${dayOf(selfCleaning.at)}.`,
        selfCleaning.sufficient
          ? `The authority is satisfied that the circumstances are neither continuing nor likely to occur again: ${namesOfGrounds(selfCleaning.grounds)}.`
          : 'The authority is not satisfied that the circumstances are over and unlikely to occur again.',
      ),
    notice &&
      line(
        standing,
        'Notification because of the sub-contractor',
        'NotifyOfIntendedExclusion',
        `The provider was notified on ${dayOf(notice.at)}, and may find another until the end of ${dateInWords(notice.until)}.`,
      ),
    minister &&
      line(
        standing,
        'National security',
        'NotifyMinisterOfIntention',
        `A Minister was notified of the intention on ${dayOf(minister.notifiedAt)}.`,
        minister.view === null ? 'The Minister’s view has not come yet.' : ministersViewInWords(minister.view),
      ),
  ]);
}

function ministersViewInWords({ at, excludable, shouldBeExcluded }: MinistersView): string {
  const view = !excludable
    ? 'that it is not excludable'
    : shouldBeExcluded
      ? 'that it is excludable and should be excluded'
      : 'that it is excludable and should not be excluded';
  return `The Minister’s view came on ${dayOf(at)}: ${view}.`;
}

function decided(
  standing: StandingInFull,
  provider: string,
  { subcontractor, overridden }: SubjectState,
  facts: SubjectFacts | undefined,
): readonly KnownLine[] {
  const decisions = standing.facts.exclusions.decisions.filter(
    (one) => one.provider === provider && one.subcontractor === subcontractor,
  );
  return present([
    decisions.length === 0
      ? null
      : line(
          standing,
          decisions.length === 1 ? 'Decision' : 'Decisions, the last one stands',
          'DecideExclusion',
          ...decisions.map(({ outcome, at, grounds }) => {
            const on =
              grounds.length === 0 ? '' : ` It rests on ${listOf(grounds.map(({ ground }) => groundName(ground)))}.`;
            return `${outcome === 'exclude' ? 'Excluded' : 'Not excluded'}, decided on ${dayOf(at)}.${on}`;
          }),
        ),
    facts?.override
      ? line(
          standing,
          'Public interest',
          'OverrideExclusion',
          `Decided on ${dayOf(facts.override.at)} that an award is to be made all the same.`,
          ...(overridden ? [] : ['A ground found since is not covered.']),
        )
      : null,
    facts?.replacedAt
      ? line(standing, 'Replaced', 'ReplaceSubcontractor', `It was replaced on ${dayOf(facts.replacedAt)}.`)
      : null,
  ]);
}
