import path from 'node:path';
import type { Command } from 'commander';
import { CliExit, EXIT } from '../exit.js';
import type { Restored } from '../backup/restore-backup.js';
import { print, say } from './dates.js';

const EXAMPLES = `Examples:
  $ PROBITY_DATA_DIR=/srv/probity probity restore /backups/probity-2026-03-24.tar.gz
  $ PROBITY_DATA_DIR=/srv/probity probity restore --take-over
`;

const HELP = `
A backup is restored into an empty folder, and only where every file in it is as it was written. What comes of it is a copy:
\`probity serve\` shows it, and answers commands with 503, so that nobody decides in two places. /health/ready says so.

--take-over makes it an installation of its own. Before, stop the original for good: two that decide are two histories, and
nothing joins them again. Tokens: until then those of the original count for reading, if its key is in the backup.
Taking over makes a new key, so no token that the local issuer made before counts here; make new ones with \`probity token\`.
Those of issuers in PROBITY_OIDC_ISSUERS count as before. The original, if it runs, goes on taking its own.

With DATABASE_URL set, use pg_restore; this command then says how.

Exit codes: 0 restored and verified, or taken over; 1 refused, or restored and does not verify; 2 wrong usage.`;

/** `probity restore`: an installation from a backup, which is a copy until somebody takes it over. */
export function register(program: Command): void {
  program
    .command('restore')
    .summary('make a copy of an installation from a backup, and take it over')
    .description('Restores a backup into PROBITY_DATA_DIR as a copy that can be read, or takes such a copy over.')
    .argument('[file]', 'the backup')
    .option('--take-over', 'have the copy in PROBITY_DATA_DIR take commands')
    .addHelpText('before', EXAMPLES)
    .addHelpText('after', HELP)
    .action(run);
}

async function run(file: string | undefined, { takeOver = false }: { takeOver?: boolean }): Promise<void> {
  if ((file === undefined) !== takeOver) {
    throw new CliExit(EXIT.usage, 'give either the FILE to restore or, once it is restored, --take-over');
  }
  const { readConfiguration } = await import('../../platform/configuration/configuration.js');
  const { refuseOtherServer } = await import('../backup/other-servers.js');
  const configuration = readConfiguration();
  await refuseOtherServer(configuration.databaseUrl, 'restore');
  if (file === undefined) {
    await (await import('../backup/take-over.js')).takeOver(configuration);
    return print(
      'Taken over: it takes commands from now on. The local issuer has a new key, so no token that it made before counts here; ' +
        'make new ones with `probity token`. Make sure that the original is stopped.',
    );
  }
  const { restoreBackup } = await import('../backup/restore-backup.js');
  tell(
    await restoreBackup(path.resolve(file), configuration.dataDir),
    configuration.dataDir,
    configuration.documentsDir,
  );
}

function tell({ manifest, found }: Restored, dataDir: string, documentsDir: string): void {
  print(
    `restored into ${dataDir} what was backed up at ${manifest.madeAt}: ${manifest.files.length} files, each as it was written`,
  );
  say(
    'probity: it is a copy, which can be read and takes no commands until `probity restore --take-over`. ' +
      (manifest.withKeys
        ? 'Until then tokens of the original count here for reading.'
        : 'The backup has no keys, so tokens of the original do not count here.'),
  );
  if (documentsDir !== path.join(dataDir, 'documents')) {
    say(`probity: PROBITY_DOCUMENTS_DIR is ${documentsDir}; the documents are in ${path.join(dataDir, 'documents')}`);
  } else if (!manifest.withDocuments) say('probity: the backup has no documents; put them back before it is used');
  if (found === null) {
    say('probity: an older version of Probity made it. Take it over, then run `probity upgrade` and `probity verify`.');
    return;
  }
  print(`${found.streams} streams, ${found.events} events; digest of all heads as of ${found.asOf}: ${found.digest}`);
  if (found.verified) return;
  const digest = manifest.verified && found.digest !== manifest.verified.digest;
  throw new CliExit(
    EXIT.no,
    `it does not verify${digest ? ', and its digest is not the one that was noted in it' : ''}. Run \`probity verify\` on it before anything else.`,
  );
}
