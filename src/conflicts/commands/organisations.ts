import type { RegisterOrganisationDto, RelateOrganisationsDto } from '../dto/register.dto.js';
import { lasts, type RelationKind } from '../register.facts.js';
import { organisationEntry, refused, requireRole, wrong, type Handler } from './asked.js';

/** Puts an organisation on the register, or says anew what it is and is called. */
export const registerOrganisation: Handler<RegisterOrganisationDto> = ({ id, kind, name }, asked) => {
  requireRole(asked, 'conflicts-guardian');
  const known = asked.register.organisations[id];
  if (known?.kind === kind && known.name === name) {
    throw refused('organisation-is-new', `${name} is on the register already.`, 'Nothing more is needed.');
  }
  return [{ type: 'OrganisationRegistered', data: { id, kind, name } }];
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
