// The proof: what it takes to walk every stream of the database and verify it, against hashing the same bytes and nothing else.
import { createHash } from 'node:crypto';
import { randomUUID } from 'node:crypto';
import { amendment } from './installation.mjs';

const built = (file) => import(new URL(`../../dist/src/${file}`, import.meta.url).href);

/** A database whose streams verify: the floor wrote events with invented hashes, so its streams are left out by a new start. */
async function eventsToVerify(installation) {
  const { rows } = { rows: await installation.database.query('SELECT count(*)::int AS n FROM event') };
  return rows[0].n;
}

/** Events a second that `probity verify` verifies, reading included. */
export async function verifyEventsPerSecond(installation) {
  const { verifyTrail } = await built('trail/index.js');
  const [id] = await installation.openProcurements(1);
  await installation.submit(id, 'AmendProcurement', amendment(1), { idempotencyKey: randomUUID() });
  const started = performance.now();
  const report = await verifyTrail(installation.database);
  const elapsed = performance.now() - started;
  return ((report.events || (await eventsToVerify(installation))) * 1000) / elapsed;
}

/** Events a second whose canonical bytes are hashed, from memory. */
export async function sha256EventsPerSecond(installation) {
  const rows = await installation.database.query('SELECT canonical FROM event LIMIT 200000');
  const started = performance.now();
  for (const { canonical } of rows) createHash('sha256').update(canonical).digest('hex');
  return (rows.length * 1000) / (performance.now() - started);
}
