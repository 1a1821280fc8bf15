import type { Role } from '../../identity/index.js';
import type { DemonstrationPerson } from '../../web/session/demonstration.js';
import type { CastMember } from './cast.js';

/** A procurement that somebody took part in. */
export interface Matter {
  readonly id: string;
  readonly title: string;
  /** Whether the law bars its contract still. */
  readonly isBarred: boolean;
}

const toTry: Readonly<Record<Role, (matter: Matter | undefined) => DemonstrationPerson['toTry']>> = {
  commissioner: (matter) => about(matter, 'see where it stands', ''),
  'decision-maker': (matter) =>
    matter?.isBarred
      ? about(matter, 'see why the contract cannot be entered into yet', '/not-yet')
      : about(matter, 'see what was decided, and on what grounds', ''),
  'conflicts-guardian': (matter) => about(matter, 'see who declared what, and what was done about it', '/conflicts'),
  evaluator: (matter) => about(matter, 'see the scores', '/evaluation'),
  auditor: (matter) => about(matter, 'follow it event by event, and look at it as it stood', '/history'),
  administrator: () => ({ text: 'see who belongs to the authority, and in which role', href: '/authority' }),
  provider: () => ({ text: 'see what you objected to, and how it stands', href: '/provider' }),
};

function about(matter: Matter | undefined, text: string, page: string): DemonstrationPerson['toTry'] {
  return matter ? { text: `${text} (${matter.title})`, href: `/procurements/${matter.id}${page}` } : null;
}

/** Everybody of a demonstration as whom people may sign in, each with what is worth trying; those whom the law keeps waiting first. */
export function peopleToBe(
  people: readonly CastMember[],
  matters: ReadonlyMap<string, Matter>,
): readonly DemonstrationPerson[] {
  const waiting = new Set(
    people.filter(({ id }) => matters.get(id)?.isBarred).map(({ organisation }) => organisation.id),
  );
  const rank = ({ organisation }: CastMember): number =>
    (organisation.isAuthority ? 0 : 2) + (waiting.has(organisation.id) ? 0 : 1);
  return [...people]
    .sort((a, b) => rank(a) - rank(b))
    .map((member) => {
      const { person, principal, organisation, id } = member;
      return {
        principal: { issuer: principal.issuer, subject: principal.subject },
        name: person.name,
        organisation: {
          id: organisation.id,
          kind: organisation.isAuthority ? 'authority' : 'provider',
          name: organisation.name,
        },
        roles: person.roles,
        toTry: toTry[person.roles[0]!](matters.get(id)),
      };
    });
}
