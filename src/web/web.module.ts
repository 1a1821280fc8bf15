import { Module } from '@nestjs/common';
import { ConflictsModule } from '../conflicts/conflicts.module.js';
import { EngineModule } from '../engine/index.js';
import { PageFilter } from './errors/page.filter.js';
import { AssetsController } from './layout/assets.controller.js';
import { PageRenderer } from './layout/page-renderer.js';
import { PageInterceptor } from './page-of.js';
import { FrontController } from './pages/front/front.controller.js';
import { RegisterOfInterestsController } from './pages/interests/register-of-interests.controller.js';
import { ReaderGuard, ReaderIfAnyGuard } from './session/for-readers.js';
import { NoSessions } from './session/no-sessions.js';
import { WebSessions } from './session/web-sessions.js';

const frame = [
  PageFilter,
  PageInterceptor,
  PageRenderer,
  ReaderGuard,
  ReaderIfAnyGuard,
  { provide: WebSessions, useClass: NoSessions },
];

/** What people see of Probity in a browser: a second face of the same engine. */
@Module({
  imports: [EngineModule, ConflictsModule],
  controllers: [AssetsController, FrontController, RegisterOfInterestsController],
  providers: frame,
})
export class WebModule {}
