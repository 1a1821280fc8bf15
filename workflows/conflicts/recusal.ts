import { atMoment } from '../calendar/index.js';
import type { CommandData, CommandType } from '../acts/commands.js';
import { entryOf, type Facts } from '../facts/facts.js';
import type { ProvisionKey } from '../law/index.js';
import type { Evidence, Procurement } from '../facts/procurement.js';
import { nameOf, ofAnIcb, providersThatAre } from './interests.js';
import { mayBeOne, questionOf } from './same-organisation.js';
import { decidesNothing, stageAt, type Stage } from '../acts/stages.js';

/** Why somebody must not take part in a decision. */
export interface Bar {
  readonly provision: ProvisionKey;
  /** What follows the person's name, and what follows "you". */
  readonly because: string;
  readonly ofYou: string;
  readonly found: Readonly<Record<string, unknown>>;
}

type Situation = {
  readonly procurement: Procurement;
  readonly evidence: Evidence;
};

/**
 * What keeps a person from a decision: their recusal, from all of them (reg 21(2)(b)); a post of a board member's in a provider
 * that takes part in the Competitive Process, from all of them (reg 21(4)); a restriction, from the stages that it closes.
 */
export function barsAgainst<T extends CommandType>(
  person: string,
  { type, data }: { readonly type: T; readonly data: CommandData[T] | null },
  situation: Situation,
): readonly Bar[] {
  if (decidesNothing(type, data)) return [];
  const { facts } = situation.procurement;
  const stage = stageAt(type, data);
  return [recusal(facts, person), dualRole(person, situation), stage && restriction(facts, person, stage)].filter(
    (bar) => bar !== null,
  );
}

/** Whether somebody may decide nothing at all in a procurement. */
export function isRecused(person: string, situation: Situation): boolean {
  return recusal(situation.procurement.facts, person) !== null || mustRecuse(person, situation);
}

/** Whether a board member's recusal is compulsory, because a provider that they hold a post in takes part (reg 21(4)). */
export function mustRecuse(person: string, situation: Situation): boolean {
  return dualRole(person, situation) !== null;
}

function recusal(facts: Facts, person: string): Bar | null {
  const recused = facts.conflicts.recusals.find((one) => one.person === person);
  if (!recused) return null;
  const { recordedAt, conflict } = recused;
  const when = `from this procurement ${atMoment(recordedAt)}${conflict === null ? '' : ` over ${conflict}`}`;
  const self = recused.of === 'self';
  return {
    provision: 'reg21Recuse',
    because: `${self ? 'recused themselves' : 'was recused'} ${when}`,
    ofYou: `${self ? 'recused yourself' : 'were recused'} ${when}`,
    found: { person, recusedAt: recordedAt, conflict },
  };
}

/** The board member's post (reg 21(3) to (5)): whether anybody has declared or managed it or not. */
function dualRole(person: string, { procurement, evidence }: Situation): Bar | null {
  const { facts, machine } = procurement;
  if (machine !== 'competitive' || !ofAnIcb(facts)) return null;
  const posts = postsOf(facts, person, evidence);
  const [provider] = posts.flatMap((post) => providersThatAre(facts, post, evidence));
  if (provider === undefined) return perhapsDualRole(facts, posts, { person, evidence });
  const within = `a position within ${nameOf(facts, provider)}, which takes part in this Competitive Process`;
  return {
    provision: 'reg21IcbCompetitive',
    because: `is a member of the integrated care board and holds ${within}`,
    ofYou: `are a member of the integrated care board and hold ${within}`,
    found: { person, provider },
  };
}

/** A post in an organisation that may be a provider taking part keeps them out until somebody has said whether it is. */
function perhapsDualRole(
  facts: Facts,
  posts: readonly { readonly id: string }[],
  { person, evidence }: { readonly person: string; readonly evidence: Evidence },
): Bar | null {
  const question = mayBeOne(facts, evidence).find(
    ({ organisation, party }) => posts.some(({ id }) => id === organisation.id) && entryOf(facts.providers, party.id),
  );
  if (!question) return null;
  const within = `a position within an organisation that may be a provider taking part (${questionOf(question)}), and nobody has said on the register of interests whether they are one`;
  return {
    provision: 'reg21SameOrganisation',
    because: `is a member of the integrated care board and holds ${within}`,
    ofYou: `are a member of the integrated care board and hold ${within}`,
    found: { person, organisation: question.organisation.id, provider: question.party.id },
  };
}

/** The providers in which a board member holds a post, as the procurement or the register knows it. */
export function postsOf(facts: Facts, person: string, { governance }: Evidence) {
  const participant = entryOf(facts.conflicts.participants, person);
  const named = participant?.boardMember ? participant.posts.map(({ provider }) => provider) : [];
  const registered = (governance?.interests ?? [])
    .filter((interest) => interest.person === person && interest.boardMember && interest.post)
    .flatMap(({ organisations }) => organisations.filter(({ through }) => through === null));
  return [...named, ...registered];
}

function restriction(facts: Facts, person: string, stage: Stage): Bar | null {
  const closed = facts.conflicts.conflicts.find(
    ({ managed, ...conflict }) =>
      conflict.person === person && managed?.outcome === 'restricted' && managed.stages.includes(stage),
  );
  if (!closed) return null;
  const kept = `kept from the stage “${stage.replace(/-/g, ' ')}” by the restriction decided on ${closed.reference}`;
  return {
    provision: 'reg21Conflicts',
    because: `is ${kept}`,
    ofYou: `are ${kept}`,
    found: { person, conflict: closed.reference, stages: closed.managed?.stages },
  };
}
