import {
  dateInWords,
  deadlines,
  everyGround,
  londonDateOf,
  scoredCriteria,
  stagesOf,
  type Evidence,
  type Facts,
  type Naming,
  type Procurement,
} from '../../../workflows/index.js';

import type { Choice, Choices } from './choices.js';

/** What there is to choose from comes of a procurement as it stands, and of who belongs to its authority. */
export interface ChoiceSources {
  readonly procurement: Procurement;
  readonly evidence: Evidence;
  /** Everybody of the authority whom the reader may choose. */
  readonly members: readonly { readonly id: string; readonly name: string }[];
  /** The names of others who take part, as far as they are known. */
  readonly others: ReadonlyMap<string, string>;
  /** The procurements of the authority that were abandoned. */
  readonly abandoned: readonly Choice[];
  readonly documents: readonly Choice[];
  /** How contracts of the authority performed. */
  readonly performance: readonly Choice[];
  /** The providers that have an account here. */
  readonly organisations: readonly Choice[];
}

/** What can be chosen where a form is written, by name. */
export function choicesOf(sources: ChoiceSources): Choices {
  return {
    of: (naming) => offered(naming, sources),
    providers: providersOf(sources.procurement.facts),
    documents: sources.documents,
  };
}

const choice = (value: string, text: string): Choice => ({ value, text });

const byName = (a: Choice, b: Choice): number => a.text.localeCompare(b.text, 'en-GB');

const providersOf = ({ providers }: Facts): readonly Choice[] =>
  Object.values(providers)
    .map(({ id, name }) => choice(id, name || inPlainWords(id)))
    .sort(byName);

const nameOf = ({ providers }: Facts, id: string): string => providers[id]?.name || inPlainWords(id);

/** `sam-lee` is Sam Lee: an identifier that was made of a name, where nothing else is known. */
export const inPlainWords = (id: string): string =>
  id
    .split(/[-_.]/)
    .filter((word) => word !== '')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join(' ');

function people({ procurement, members, others }: ChoiceSources): readonly Choice[] {
  const known = members.map(({ id, name }) => choice(id, name));
  const further = Object.keys(procurement.facts.conflicts.participants)
    .filter((id) => !members.some((member) => member.id === id))
    .map((id) => choice(id, others.get(id) ?? inPlainWords(id)));
  return [...known, ...further].sort(byName);
}

const onDay = (instant: string): string => dateInWords(londonDateOf(instant));

/** What there is of each kind of thing that is named in an act. */
function offered(naming: Naming, sources: ChoiceSources): readonly Choice[] {
  const { procurement, evidence } = sources;
  const { facts } = procurement;
  const { run, exclusions, conflicts } = facts;
  switch (naming) {
    case 'person':
    case 'anybody':
      return people(sources);
    case 'evaluator':
      return people(sources).filter(({ value }) =>
        Object.values(run.scoring.evaluators).some((ofStage) => Object.hasOwn(ofStage, value)),
      );
    case 'provider':
      return providersOf(facts);
    case 'offer':
      return offers(facts);
    case 'committee':
      return (evidence.governance?.scheme?.committees ?? []).map(({ id, name }) => choice(id, name));
    case 'place':
      return places(evidence);
    case 'representation':
      return Object.values(run.hearing.representations).map(({ reference, representor, receivedAt }) =>
        choice(reference, `${representor}, received on ${onDay(receivedAt)} (${reference})`),
      );
    case 'information-item':
      return Object.values(run.hearing.information).map(({ id, description }) =>
        choice(id, `${short(description)} (${id})`),
      );
    case 'panel-request':
      return Object.values(run.hearing.panel).map(({ reference, requestedAt }) =>
        choice(reference, `Request of ${onDay(requestedAt)} (${reference})`),
      );
    case 'further-decision':
      return run.hearing.decisions.map(({ reference, decidedAt }) =>
        choice(reference, `Decision of ${onDay(decidedAt)} (${reference})`),
      );
    case 'recipient':
      return recipients(facts);
    case 'conflict':
      return conflicts.conflicts.map(({ reference, person }) =>
        choice(reference, `Conflict of ${personName(sources, person)} (${reference})`),
      );
    case 'interest':
      return (evidence.governance?.interests ?? []).map(({ id, organisations }) =>
        choice(id, `Interest in ${organisations.map(({ name }) => name).join(', ')} (${id})`),
      );
    case 'subcontractor':
      return subcontractors(facts);
    case 'ground-found':
      return groundsFound(facts);
    case 'exclusion':
      return exclusions.matters.map(({ reference, kind, provider }) =>
        choice(
          reference,
          `${kind === 'exclusion' ? 'Exclusion' : 'Replacement'}: ${nameOf(facts, provider)} (${reference})`,
        ),
      );
    case 'proceedings':
      return exclusions.contests
        .filter(({ kind }) => kind !== 'representations')
        .map(({ reference, at }) => choice(reference, `Proceedings of ${onDay(at)} (${reference})`));
    case 'notice-to-a-minister':
      return deadlines(procurement)
        .filter(({ kind, metAt }) => kind === 'minister-notice' && metAt === null)
        .map(({ id, label }) => choice(id, label));
    case 'stage-of-assessment':
      return stagesOf(facts).length < 2 ? [] : stagesOf(facts).map((stage) => choice(stage, inPlainWords(stage)));
    case 'scored-criterion':
      return scoredCriteria(facts).map(({ id, name }) => choice(id, name));
    case 'award-criterion':
      return (run.criteria?.criteria ?? []).map(({ id, name }) => choice(id, name));
    case 'selection-criterion':
      return (run.selectionCriteria?.criteria ?? []).map(({ id, requirement }) =>
        choice(id, `${inPlainWords(id)}: ${short(requirement)}`),
      );
    case 'contract':
      return facts.contracts.map(({ reference, providers }) =>
        choice(reference, `${reference}, with ${providers.map((id) => nameOf(facts, id)).join(', ')}`),
      );
    case 'abandoned-procurement':
      return sources.abandoned;
    case 'entry-of-performance':
      return sources.performance;
    case 'organisation':
      return sources.organisations;
    case 'document':
      return sources.documents;
    case 'announced-contract':
      return announced(facts);
    // An entry says which procurement it stands in; a scheme of delegation is no act of a procurement.
    case 'procurement-with-performance':
    case 'authority':
    case 'new':
      return [];
  }
}

/** The first words of a long text. */
function short(text: string): string {
  const [first = ''] = text.split('\n');
  if (first.length <= 80) return first;
  return `${first.slice(0, first.lastIndexOf(' ', 80))} …`;
}

function personName({ members, others }: ChoiceSources, id: string): string {
  return members.find((member) => member.id === id)?.name ?? others.get(id) ?? inPlainWords(id);
}

/** Those who made offers; for the most suitable provider, those that were kept. */
function offers(facts: Facts): readonly Choice[] {
  const kept = Object.entries(facts.run.candidates).filter(([, { outcome }]) => outcome === 'kept');
  const ids = Object.keys(facts.run.offers);
  return (ids.length > 0 ? ids : kept.map(([id]) => id)).map((id) => choice(id, nameOf(facts, id))).sort(byName);
}

/** The references under which the notice said that contracts would be entered into. */
const announced = ({ run }: Facts): readonly Choice[] =>
  (run.intention?.content?.contracts ?? []).map(({ reference }) => choice(reference, reference));

function places({ governance }: Evidence): readonly Choice[] {
  const named = (governance?.scheme?.delegations ?? []).flatMap((delegation) => delegation.places);
  return [...new Set(named)].map((place) => choice(place, place));
}

function recipients({ run }: Facts): readonly Choice[] {
  const every = run.hearing.decisions.flatMap((decision) => decision.recipients);
  return [...new Map(every.map(({ key, name }) => [key, name]))].map(([key, name]) => choice(key, name));
}

function subcontractors(facts: Facts): readonly Choice[] {
  return Object.entries(facts.exclusions.subcontracting).flatMap(([provider, { subcontractors: named }]) =>
    Object.entries(named).map(([id, name]) => ({
      ...choice(id, `${name}, intended by ${nameOf(facts, provider)}`),
      ownedBy: provider,
    })),
  );
}

function groundsFound({ exclusions }: Facts): readonly Choice[] {
  const titles = new Map<string, string>(everyGround().map(({ id, title }) => [id, `${title} (${id})`]));
  const found = Object.values(exclusions.subjects).flatMap(({ check }) => check?.grounds ?? []);
  return [...new Set(found.map(({ ground }) => ground))].map((ground) => choice(ground, titles.get(ground) ?? ground));
}
