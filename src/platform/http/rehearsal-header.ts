import type { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';

/** The header of every answer of a rehearsal: what time it is in it, as a UTC instant. */
export const REHEARSAL_HEADER = 'probity-rehearsal';

/** Marks every answer, whatever it is and whoever asked, as one of a rehearsal. */
export function markAsRehearsal(adapter: FastifyAdapter, clock: { readonly simulated: string }): void {
  adapter.getInstance<FastifyInstance>().addHook('onRequest', (_request, reply, done) => {
    void reply.header(REHEARSAL_HEADER, clock.simulated);
    done();
  });
}
