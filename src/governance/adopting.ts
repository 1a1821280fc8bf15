import type { Scheme } from '../../workflows/index.js';
import { isRegistered } from '../conflicts/register.queries.js';
import type { AuthorityEvent, SoFar } from '../engine/index.js';
import { findOrganisation, membersOf } from '../identity/index.js';
import { InvalidInput, type FieldError } from '../platform/errors.js';
import type { AdoptSchemeDto, CommitteeDto, DelegationDto } from './dto/adopt-scheme.dto.js';

type Given = Omit<Scheme, 'version' | 'adoptedAt'>;

/** Whom a scheme may name. */
interface Known {
  readonly authorityId: string;
  /** Ids of members, by authority; null for an organisation that is no authority. */
  readonly members: ReadonlyMap<string, ReadonlySet<string> | null>;
  /** Whether the register of interests knows somebody. */
  readonly registered: (person: string) => boolean;
}

/** What adopting a scheme leaves behind. Refuses (400), field by field, what contradicts itself or names nobody. */
export async function adopted(
  data: AdoptSchemeDto,
  authorityId: string,
  { tx, events }: SoFar,
  register: Parameters<typeof isRegistered>[0],
): Promise<readonly AuthorityEvent[]> {
  const committees = (data.committees ?? []).map((committee) => ({ authorities: [authorityId], ...committee }));
  const members = new Map<string, ReadonlySet<string> | null>();
  for (const id of new Set([authorityId, ...committees.flatMap(({ authorities }) => authorities)])) {
    const isAuthority = (await findOrganisation(tx, id))?.kind === 'authority';
    members.set(id, isAuthority ? new Set((await membersOf(tx, id)).map((member) => member.id)) : null);
  }
  const known: Known = { authorityId, members, registered: (person) => isRegistered(register, person) };
  const errors = [
    ...twice('committees', committees),
    ...committees.flatMap((committee, index) => wrongWithCommittee(committee, `data.committees[${index}]`, known)),
    ...twice('delegations', data.delegations),
    ...data.delegations.flatMap((each, index) =>
      wrongWithDelegation(each, `data.delegations[${index}]`, committees, known),
    ),
  ];
  if (errors.length > 0) throw new InvalidInput(errors.slice(0, MOST_ERRORS));
  const delegations = data.delegations.map((delegation) => ({
    ...{ upTo: null, services: [], places: [], until: null },
    ...delegation,
  }));
  const scheme = { delegations, committees } as Given;
  const version = events.filter(({ type }) => type === 'SchemeAdopted').length + 1;
  return [{ type: 'SchemeAdopted', data: { version, ...scheme } }];
}

const MOST_ERRORS = 100;

const error = (field: string, message: string): FieldError => ({ field, message });

function twice(list: string, entries: readonly { readonly id: string }[]): readonly FieldError[] {
  const ids = entries.map(({ id }) => id);
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index ? [] : [error(`data.${list}[${index}].id`, `is the id of another one too`)],
  );
}

function wrongWithCommittee(
  { quorum, members, authorities }: CommitteeDto & { readonly authorities: readonly string[] },
  at: string,
  known: Known,
): readonly FieldError[] {
  const theirs = authorities.map((id) => known.members.get(id) ?? null);
  const isThere = (person: string): boolean => theirs.some((each) => each?.has(person)) || known.registered(person);
  return [
    ...(quorum > new Set(members).size
      ? [error(`${at}.quorum`, `must not be more than the ${new Set(members).size} members there are`)]
      : []),
    ...members.flatMap((person, index) => [
      ...(isThere(person) ? [] : [error(`${at}.members[${index}]`, nobody)]),
      ...(members.indexOf(person) === index ? [] : [error(`${at}.members[${index}]`, 'is named twice')]),
    ]),
    ...(authorities.includes(known.authorityId)
      ? []
      : [error(`${at}.authorities`, 'must name your own authority too')]),
    ...theirs.flatMap((each, index) =>
      each ? [] : [error(`${at}.authorities[${index}]`, 'names no authority of this installation')],
    ),
  ];
}

const nobody = 'names no member of the authority, and nobody on its register of interests';

function wrongWithDelegation(
  { to, services = [], from, until = null }: DelegationDto,
  at: string,
  committees: readonly CommitteeDto[],
  known: Known,
): readonly FieldError[] {
  const { person, committee } = to;
  const own = known.members.get(known.authorityId);
  return [
    ...((person === undefined) === (committee === undefined)
      ? [error(`${at}.to`, 'must name either a person or a committee')]
      : []),
    ...(person === undefined || own?.has(person) || known.registered(person) ? [] : [error(`${at}.to.person`, nobody)]),
    ...(committee === undefined || committees.some(({ id }) => id === committee)
      ? []
      : [error(`${at}.to.committee`, 'names no committee of this scheme')]),
    ...services.flatMap((code, index) =>
      CPV.test(code)
        ? []
        : [error(`${at}.services[${index}]`, 'must be a CPV code or its beginning, such as 85 or 85121282-3')],
    ),
    ...(until !== null && until < from ? [error(`${at}.until`, `must not be before ${from}, when it begins`)] : []),
  ];
}

const CPV = /^\d{2,8}(-\d)?$/;
