import type { GuidePage } from './page.js';

export const operations: GuidePage = {
  name: 'operations',
  about: 'backup, moving house, verifying, erasing, upgrading and watching an installation',
  text: `
RUNNING AN INSTALLATION

Backup, with the embedded server (without DATABASE_URL). It may run meanwhile, and goes on deciding:

  probity backup /backups/probity-2026-03-24.tar.gz

One file with the database, the documents and the key of the local issuer, each with its digest; it gets its name only when
it is whole and has been read back. --without-keys and --without-documents leave those out. It holds personal data and that
key: keep it as you keep those. Note the digest that is printed somewhere else.

Restore, into an empty folder:

  PROBITY_DATA_DIR=/srv/copy probity restore /backups/probity-2026-03-24.tar.gz
  PROBITY_DATA_DIR=/srv/copy probity serve                  to look at it: commands are answered 503
  PROBITY_DATA_DIR=/srv/copy probity restore --take-over    with the service stopped; then it takes commands

A file that was altered or cut short is refused, and what is wrong with it is named. What is restored is a copy until it is
taken over. Until then tokens of the original count in it, for reading, where its key was in the backup. Taking over makes
a new key: no token that the local issuer made before counts there, and people need new ones (probity token USER). Tokens of
issuers in PROBITY_OIDC_ISSUERS count in both. Calendar feeds go on under their addresses.

Moving house:
  1. Stop the service on the old machine, for good: two that decide are two histories, and nothing joins them again.
  2. probity backup there, probity restore and probity restore --take-over on the new machine, then probity serve.
  3. Point the name that people use (PROBITY_PUBLIC_URL) at the new machine, and give out tokens.

With DATABASE_URL, by the client of the server's own major version or later, and the documents after the database:

  pg_dump --format=custom --file=probity.dump "$DATABASE_URL"
  pg_restore --no-owner --exit-on-error --dbname="$DATABASE_URL" probity.dump        into an empty database

Verify: probity verify proves that nothing was altered of what decisions rest on. Run it each night and keep its digest in
another place; probity verify --as-of INSTANT --expect DIGEST holds today's history against a digest noted then.

Rebuild: probity rebuild --check compares the register and the due dates with the history; without --check it puts them right.

Erase: probity erase ID VERSION FIELD --by PERSON --reason "…" takes one sealed value away for good, and says so in the
history. Backups made before still hold it: let them expire, and erase again in whatever is restored from one.

Upgrade: probity upgrade --check says what a new version would change; probity upgrade does it. Make a backup before: there is
no way back but restoring it. Without downtime, with several instances behind a proxy: probity upgrade --help.

Health, without sign-in:
- GET /health/live: the process runs. Restart it where this does not answer.
- GET /health/ready: 200 where requests can be sent; otherwise 503 with "obstacles", each with what ends it: the database is
  away or takes no changes, clocks differ, another version has used the database, or it is a copy not taken over.
- GET /metrics: measurements, as Prometheus reads them.

Settings: probity settings. To learn without consequences: probity serve --rehearse.
`,
};
