import { Injectable } from '@nestjs/common';
import { londonDateOf } from '../../workflows/index.js';
import { AuthorityStream, type Settled } from '../engine/index.js';
import { Access, type Principal, type Role } from '../identity/index.js';
import { Denial } from '../platform/errors.js';
import type { OneOfCommands } from '../platform/http/typed-command.js';
import type { Asked, Handler } from './commands/asked.js';
import { amendInterest, declareInterest, endInterest } from './commands/declaring.js';
import { publishInterest, recordManagement, withholdInterest } from './commands/managing.js';
import { confirmSameOrganisation, registerOrganisation, relateOrganisations } from './commands/organisations.js';
import {
  confirmInterests,
  makeNilReturn,
  recordDeparture,
  registerIndividual,
  setConfirmationPeriod,
} from './commands/returns.js';
import type { interestDtos } from './dto/command-dtos.js';
import type { RegisterEvent } from './register.events.js';
import { registerOf } from './register.fold.js';

type Dtos = typeof interestDtos;

export type InterestCommand = OneOfCommands<Dtos>;

const handlers: { readonly [T in keyof Dtos]: Handler<InstanceType<Dtos[T]>> } = {
  DeclareInterest: declareInterest,
  AmendInterest: amendInterest,
  EndInterest: endInterest,
  MakeNilReturn: makeNilReturn,
  ConfirmInterests: confirmInterests,
  RelateOrganisations: relateOrganisations,
  RegisterOrganisation: registerOrganisation,
  ConfirmSameOrganisation: confirmSameOrganisation,
  RegisterIndividual: registerIndividual,
  RecordDeparture: recordDeparture,
  RecordManagement: recordManagement,
  WithholdInterest: withholdInterest,
  PublishInterest: publishInterest,
  SetConfirmationPeriod: setConfirmationPeriod,
};

/** Changes an authority's register of interests. */
@Injectable()
export class RegisterService {
  constructor(
    private readonly access: Access,
    private readonly stream: AuthorityStream,
  ) {}

  /**
   * Gives a command as somebody.
   *
   * @throws Denial (404) for an authority that is not theirs, (403) without the role; InvalidInput for what is wrong with a field;
   *   Refusal for what the register does not allow.
   */
  async give(
    principal: Principal,
    authorityId: string,
    command: InterestCommand,
    idempotencyKey: string | null,
  ): Promise<Settled> {
    const { asker, roles } = await this.asker(principal, authorityId);
    const actor = { personId: asker, organisationId: authorityId, role: roles[0]! };
    return this.stream.change({ authorityId, principal, actor, command, idempotencyKey }, ({ tx, events, now }) =>
      handle(command, { tx, authorityId, register: registerOf(events), now, today: londonDateOf(now), asker, roles }),
    );
  }

  /** Who asks, and what they are in the authority: as its conflicts-guardian where they are one. */
  async asker(
    principal: Principal,
    authorityId: string,
  ): Promise<{ readonly asker: string; readonly roles: readonly Role[] }> {
    const { person, memberships } = await this.access.personOf(principal);
    const own = memberships.find(({ organisation: { id, kind } }) => id === authorityId && kind === 'authority');
    if (!own) throw new Denial('not-found', 'There is no such authority among those that you belong to.');
    const first = (role: Role): number => (role === 'conflicts-guardian' ? 0 : 1);
    return { asker: person.id, roles: [...own.roles].sort((a, b) => first(a) - first(b)) };
  }
}

function handle({ type, data }: InterestCommand, asked: Asked): ReturnType<Handler<object>> {
  return (handlers[type] as Handler<object>)(data, asked) satisfies
    readonly RegisterEvent[] | Promise<readonly RegisterEvent[]>;
}
