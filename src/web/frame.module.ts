import { Global, Module } from '@nestjs/common';
import { EngineModule } from '../engine/index.js';
import { PageFilter } from './errors/page.filter.js';
import { AssetsController } from './layout/assets.controller.js';
import { PageRenderer } from './layout/page-renderer.js';
import { PageInterceptor } from './page-of.js';
import { CookieSessions } from './session/cookie-sessions.js';
import { ReaderGuard, ReaderIfAnyGuard } from './session/for-readers.js';
import { LogoutTokens } from './session/logout-tokens.js';
import { OidcClients } from './session/oidc-clients.js';
import { SameOriginGuard } from './session/same-origin.js';
import { SignInAttempts } from './session/sign-in-attempts.js';
import { StepUp } from './session/step-up.js';
import { StoredSessions } from './session/stored-sessions.js';
import { WebSessions } from './session/web-sessions.js';

const frame = [
  PageFilter,
  PageInterceptor,
  PageRenderer,
  ReaderGuard,
  ReaderIfAnyGuard,
  SameOriginGuard,
  StoredSessions,
  OidcClients,
  SignInAttempts,
  StepUp,
  LogoutTokens,
  CookieSessions,
  { provide: WebSessions, useExisting: CookieSessions },
];

/** What every page stands in: who reads it, the layout, its files, and what is said when something is wrong. */
@Global()
@Module({ imports: [EngineModule], controllers: [AssetsController], providers: frame, exports: frame })
export class WebFrameModule {}
