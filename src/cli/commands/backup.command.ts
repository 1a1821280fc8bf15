import path from 'node:path';
import type { Command } from 'commander';
import { CliExit, EXIT } from '../exit.js';
import { print, say } from './dates.js';

const EXAMPLES = `Examples:
  $ probity backup /backups/probity-2026-03-24.tar.gz
  $ probity backup --without-keys --without-documents /backups/database-only.tar.gz
`;

const HELP = `
It may be made while the service runs, which goes on deciding: what the file holds is as of the end of the copying. The
file is read back before it gets its name, so a file of that name is whole. It holds personal data and, unless left out, the
key with which tokens are made: keep it as you keep those. Note its digest somewhere else.

With DATABASE_URL set, use pg_dump; this command then says how.

Exit codes: 0 made; 1 refused, or made of an installation that does not verify; 2 wrong usage.`;

/** `probity backup`: all that an installation with the embedded server is, in one file. */
export function register(program: Command): void {
  program
    .command('backup')
    .summary('copy a whole installation into one file, while it runs')
    .description(
      'Copies the database of the embedded server, the documents and the key of the local issuer into one file.',
    )
    .argument('<file>', 'the file to make; it must not be there')
    .option('--without-keys', 'leave out the key of the local issuer: no token of the original counts in a copy')
    .option('--without-documents', 'leave out the documents; they have to be backed up in another way')
    .addHelpText('before', EXAMPLES)
    .addHelpText('after', HELP)
    .action(run);
}

async function run(
  file: string,
  { withoutKeys = false, withoutDocuments = false }: { withoutKeys?: boolean; withoutDocuments?: boolean },
): Promise<void> {
  const { readConfiguration } = await import('../../platform/configuration/configuration.js');
  const { refuseOtherServer } = await import('../backup/other-servers.js');
  const { makeBackup } = await import('../backup/make-backup.js');
  const configuration = readConfiguration();
  await refuseOtherServer(configuration.databaseUrl, 'backup');
  const options = { withKeys: !withoutKeys, withDocuments: !withoutDocuments };
  const { files, madeAt, verified } = await makeBackup(path.resolve(file), configuration, options);
  const size = files.reduce((sum, each) => sum + each.size, 0);
  print(
    `${file}: ${files.length} files, ${Math.ceil(size / 1_000_000)} MB unpacked, begun ${madeAt}, read back and whole`,
  );
  if (!withoutKeys) say('probity: it holds the key of the local issuer: whoever has the file can be anyone');
  if (verified === null) {
    say('probity: another version of Probity last used this database, so it was copied without being verified');
    return;
  }
  print(`digest of all heads as of ${verified.asOf}: ${verified.digest}`);
  if (verified.sound) return;
  throw new CliExit(
    EXIT.no,
    'the history of this installation does not verify; the backup is a true copy of it. See `probity verify`.',
  );
}
