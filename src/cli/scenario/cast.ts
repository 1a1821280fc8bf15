import type { AskingPrincipal } from '../../engine/index.js';
import type { PersonInScenario, Scenario } from './scenario.js';
import type { Stage } from './stage.js';

/** A person of a scenario, as the installation knows them. */
export interface CastMember {
  readonly person: PersonInScenario;
  readonly principal: AskingPrincipal;
  /** The id of the person within the installation. */
  readonly id: string;
  readonly organisation: { readonly id: string; readonly name: string; readonly isAuthority: boolean };
}

export type Cast = Readonly<Record<string, CastMember>>;

/** The parts of a stage by which people and organisations come in. */
export type Entrance = Pick<Stage, 'identity' | 'organisations' | 'governance'>;

const LONGEST_ID = 100;

/**
 * Registers the organisations of a scenario and makes its people members of them. Those that the installation knows already,
 * by the same name, are the same.
 */
export async function enter({ authorities, providers, people }: Scenario, stage: Entrance): Promise<Cast> {
  const organisations = new Map<string, CastMember['organisation']>();
  for (const { key, name, kind, assurance } of Object.values(authorities)) {
    const id = await registered(stage, { id: idOf(name), kind: 'authority', name, authorityKind: kind });
    await stage.governance.setAssurance(id, assurance, 'The scenario says so.');
    organisations.set(key, { id, name, isAuthority: true });
  }
  for (const { key, name, address } of Object.values(providers)) {
    const id = await registered(stage, { id: idOf(name), kind: 'provider', name, address });
    organisations.set(key, { id, name, isAuthority: false });
  }
  const cast: Record<string, CastMember> = {};
  for (const person of Object.values(people)) {
    const organisation = organisations.get(person.organisation)!;
    const subject = `${idOf(person.key)}.${organisation.id}`;
    const { name, roles } = person;
    const member = await stage.identity.addPerson({ organisationId: organisation.id, name, roles, subject });
    cast[person.key] = { person, principal: { issuer: member.issuer, subject }, id: member.id, organisation };
  }
  return cast;
}

/** The authority for which a person opens a procurement: their own or, for a provider's, one of the scenario. */
export function authorityFor({ organisation }: CastMember, { authorities }: Scenario): string {
  return organisation.isAuthority ? organisation.id : idOf(Object.values(authorities)[0]!.name);
}

async function registered(
  stage: Entrance,
  organisation: Parameters<Stage['identity']['registerOrganisation']>[0],
): Promise<string> {
  const known = await stage.organisations.organisation(organisation.id);
  return known?.kind === organisation.kind ? known.id : (await stage.identity.registerOrganisation(organisation)).id;
}

/** `NHS Loom and Dale ICB` is `nhs-loom-and-dale-icb`. */
function idOf(name: string): string {
  const id = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_ID)
    .replace(/^-|-$/g, '');
  return id || 'organisation';
}
