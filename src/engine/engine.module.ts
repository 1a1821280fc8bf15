import { Module } from '@nestjs/common';
import { TrailModule } from '../trail/index.js';
import { AuthorityHistory } from './authority-history.js';
import { Clock, DatabaseClock } from './clock.js';
import { EnginePorts } from './engine-ports.js';
import { Engine } from './engine.js';
import { Rebuild } from './rebuild.js';

/** The one path by which a procurement changes. Domain modules import it and plug into its ports. */
@Module({
  imports: [TrailModule],
  providers: [EnginePorts, Engine, Rebuild, AuthorityHistory, { provide: Clock, useClass: DatabaseClock }],
  exports: [EnginePorts, Engine, Rebuild, AuthorityHistory, Clock, TrailModule],
})
export class EngineModule {}
