import { isDeepStrictEqual } from 'node:util';
import { organisationIdentifier } from '../../../workflows/index.js';
import { connected } from '../connections.js';
import type {
  ConfirmSameOrganisationDto,
  RegisterOrganisationDto,
  RelateOrganisationsDto,
} from '../dto/register.dto.js';
import { interestsOf, isAbout, lasts, type RelationKind } from '../register.facts.js';
import { organisationEntry, refused, requireRole, wrong, type Handler } from './asked.js';

/** Puts an organisation on the register, or says anew what it is and is called. */
export const registerOrganisation: Handler<RegisterOrganisationDto> = (data, asked) => {
  requireRole(asked, 'conflicts-guardian');
  const { id, kind, name } = data;
  const known = Object.hasOwn(asked.register.organisations, id) ? asked.register.organisations[id] : undefined;
  const formerNames = data.formerNames ?? known?.formerNames;
  const identifiers = data.identifiers?.map(identifier) ?? known?.identifiers;
  const said = { id, kind, name, ...(formerNames ? { formerNames } : {}), ...(identifiers ? { identifiers } : {}) };
  if (known && isDeepStrictEqual(said, { ...known })) {
    throw refused('organisation-is-new', `${name} is on the register already.`, 'Nothing more is needed.');
  }
  return [{ type: 'OrganisationRegistered', data: said }];
};

/** An identifier in the one way it is written. Refuses (400) what is none. */
function identifier(text: string, index: number): string {
  const written = organisationIdentifier(text);
  if (written !== null) return written;
  throw wrong(
    `identifiers[${index}]`,
    'must be an identifier with its scheme, as GB-COH-01234567: GB-COH, GB-NHS, GB-CHC, GB-SC, GB-NIC, XI-LEI or GB-VAT, with its check digits right where it has some',
  );
}

/** Says whether two ids are one organisation's, or takes that back. Nobody says it of an organisation in which they have an interest. */
export const confirmSameOrganisation: Handler<ConfirmSameOrganisationDto> = (data, asked) => {
  requireRole(asked, 'conflicts-guardian');
  const { organisation, other, says, reason } = data;
  const { register, asker, today } = asked;
  if (organisation === other) throw wrong('other', 'must be another id');
  const own = interestsOf(register, asker, today).flatMap((interest) =>
    interest.organisation === null ? [] : connected(register, interest.organisation, today).map(({ id }) => id),
  );
  if (own.includes(organisation) || own.includes(other)) {
    throw refused(
      'interest-is-somebody-elses',
      'Nobody settles whether an organisation in which they have an interest is another.',
      'Ask another conflicts guardian.',
    );
  }
  const said = register.sameness.find((each) => isAbout(each, organisation, other));
  if (says === 'taken-back' && !said) throw wrong('says', 'takes nothing back: nothing was said of these two');
  if (said && says === (said.same ? 'same' : 'different')) {
    throw refused(
      'organisations-are-told-apart-anew',
      'That is what the register says already.',
      'Nothing more is needed.',
    );
  }
  const answer = { organisation, other, says, by: asker, on: today };
  return [{ type: 'SameOrganisationConfirmed', data: answer, sealed: { reason } }];
};

const inverse: Readonly<Partial<Record<RelationKind, RelationKind>>> = { parent: 'subsidiary', subsidiary: 'parent' };

/** Says what one organisation is to another, so that an interest in one is found where the other takes part. */
export const relateOrganisations: Handler<RelateOrganisationsDto> = async (data, asked) => {
  requireRole(asked, 'conflicts-guardian');
  const { organisation, other, relation, from = null, until = null } = data;
  if (organisation === other) throw wrong('other', 'must be another organisation');
  if (from !== null && until !== null && until < from) throw wrong('until', `must not be before ${from}`);
  const entries = [
    ...(await organisationEntry(asked, { id: organisation })),
    ...(await organisationEntry(asked, { id: other }, 'other')),
  ];
  const contrary = asked.register.relations.find(
    (each) =>
      inverse[relation] !== undefined &&
      ((each.relation === relation && each.organisation === other && each.other === organisation) ||
        (each.relation === inverse[relation] && each.organisation === organisation && each.other === other)) &&
      lasts(each.from, each.until, asked.today),
  );
  if (contrary)
    throw wrong('relation', `contradicts the register, where ${other} is the parent or subsidiary the other way`);
  return [...entries, { type: 'OrganisationsRelated', data: { organisation, other, relation, from, until } }];
};
