import { namesOf } from '../facts/facts.js';
import { cite } from '../law/index.js';
import type { OpenWork } from '../rules/open-work.js';
import { byId } from '../facts/people.js';
import type { Evidence, Procurement } from '../facts/procurement.js';
import { askedAnew } from './declared-anew.js';
import { mayBeOne, questionOf } from './same-organisation.js';

/** What waits for somebody about conflicts of interest in a procurement that goes on (reg 21(1)). */
export function conflictsWork(procurement: Procurement, evidence: Evidence): readonly OpenWork[] {
  const { abandonment, closedAt, contracts } = procurement.facts;
  if (abandonment !== null || closedAt !== null) return [];
  return [
    ...organisations(procurement, evidence),
    ...undecided(procurement),
    ...(contracts.length > 0 ? [] : declarations(procurement)),
  ];
}

/** What a conflicts guardian says on the register of interests, and no command of a procurement does. */
function organisations({ facts }: Procurement, evidence: Evidence): readonly OpenWork[] {
  return mayBeOne(facts, evidence).map((question) => ({
    kind: 'same-organisation',
    about: question.party.id,
    label: `${questionOf(question)}. A conflicts guardian confirms on the register of interests that they are one, or that they are not.`,
    provision: cite('reg21SameOrganisation'),
    ...{ dueOn: null, overdue: false, command: null },
  }));
}

/** Whoever declared before the bidders were known declares anew; each is asked by the names of those that were not known. */
function declarations({ facts, machine }: Procurement): readonly OpenWork[] {
  return askedAnew(facts, machine).map(({ person, capacity, bidders }) => ({
    kind: 'declare-anew',
    about: person,
    label: `${byId(person)}${capacity === null ? '' : ` (${capacity.replace('-', ' ')})`} declared before it was known that these take part, and declares anew, a conflict or that there is none: ${namesOf(facts, bidders)}.`,
    provision: cite('reg21DeclaredAnew'),
    ...{ dueOn: null, overdue: false, command: 'DeclareNoConflict' },
  }));
}

/** What was declared or raised, and about which somebody else decides what is done (reg 24(i)); not of whoever is recused. */
function undecided({ facts }: Procurement): readonly OpenWork[] {
  const { conflicts: all, recusals } = facts.conflicts;
  return all
    .filter(({ managed, person }) => managed === null && !recusals.some((one) => one.person === person))
    .map(({ reference, person, source }) => ({
      kind: 'manage-conflict',
      about: reference,
      label: `Decide what is done about ${reference}, a conflict that was ${source} of ${byId(person)}: somebody else than they.`,
      provision: cite('reg24ConflictsManaged'),
      ...{ dueOn: null, overdue: false, command: 'ManageConflict' },
    }));
}
