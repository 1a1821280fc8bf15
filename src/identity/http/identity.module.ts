import { Global, Module } from '@nestjs/common';
import { Configuration } from '../../platform/configuration/configuration.js';
import { EngineModule } from '../../engine/index.js';
import { TrailModule } from '../../trail/index.js';
import { Access } from '../access.js';
import { ActorSource } from '../actor.source.js';
import { IdentityProjection } from '../identity.projection.js';
import { IdentityQueries } from '../identity.queries.js';
import { IdentityService } from '../identity.service.js';
import { MeController } from './me.controller.js';
import { MembersReading } from '../members.reading.js';
import { OrganisationsReading } from '../organisations.reading.js';
import { MembersController } from './members.controller.js';
import { Names } from '../names.js';
import { NamesInWords } from '../names-in-words.js';
import { NamesController } from './names.controller.js';
import { RateLimits } from './rate-limits.js';
import { RoleHistory } from './role-history.queries.js';
import { SignedInGuard, SignedInIfAtAllGuard } from './signed-in.js';
import { SetupLinks } from '../setup-links.js';
import { SignInLinks } from '../sign-in-links.js';
import { Tokens } from '../tokens/tokens.js';

const tokens = {
  provide: Tokens,
  useFactory: (configuration: Configuration): Promise<Tokens> => Tokens.open(configuration),
  inject: [Configuration],
};

const offered = [
  tokens,
  Access,
  ActorSource,
  IdentityService,
  IdentityQueries,
  IdentityProjection,
  Names,
  NamesInWords,
  MembersReading,
  OrganisationsReading,
  RateLimits,
  RoleHistory,
  SetupLinks,
  SignInLinks,
  SignedInGuard,
  SignedInIfAtAllGuard,
];

/** Who is asking, for which organisation, with which role. Global: every controller has to ask. */
@Global()
@Module({
  imports: [EngineModule, TrailModule],
  controllers: [MeController, MembersController, NamesController],
  providers: offered,
  exports: offered,
})
export class IdentityModule {}
