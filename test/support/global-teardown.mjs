import pg from 'pg';

export default async function globalTeardown() {
  const { server, url, template } = globalThis.probityTestServer ?? {};
  if (server) return server.stop();
  if (!url) return undefined;
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query(`DROP DATABASE IF EXISTS ${template} WITH (FORCE)`);
  return admin.end();
}
