import { readdir } from 'node:fs/promises';
import path from 'node:path';

/** Folders of a cluster whose files the server makes anew when it starts; the folders themselves must be there. */
const MADE_ANEW = [
  'pg_wal',
  'pg_dynshmem',
  'pg_notify',
  'pg_replslot',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
];

/** Files that tell of the running server, not of the data. */
const OF_THE_SERVER =
  /^(postmaster\.(pid|opts)|backup_label|tablespace_map|\.s\.PGSQL\..*|pg_internal\.init.*|pgsql_tmp.*)$/;

const CONTROL = 'global/pg_control';

export interface Listing {
  /** Relative, with slashes. */
  readonly folders: readonly string[];
  readonly files: readonly string[];
}

/** What of a running cluster is to be copied, the control file last; its journal comes after all of it. */
export async function clusterFiles(cluster: string): Promise<Listing> {
  const { folders, files } = await listing(cluster, (name) => !OF_THE_SERVER.test(path.posix.basename(name)));
  const kept = files.filter((name) => name !== CONTROL && !MADE_ANEW.includes(name.split('/')[0]!));
  // What is below such a folder belongs to it, but for two that the journal has.
  const made = folders.filter((name) => !MADE_ANEW.includes(name.split('/')[0]!) || !name.includes('/'));
  return { folders: [...made, 'pg_wal/archive_status', 'pg_wal/summaries'], files: [...kept, CONTROL] };
}

/** Everything below a folder for which `wanted` says so; nothing where there is no such folder. What goes meanwhile is left out. */
export async function listing(folder: string, wanted: (name: string) => boolean): Promise<Listing> {
  const folders: string[] = [];
  const files: string[] = [];
  const walk = async (at: string): Promise<void> => {
    const entries = await readdir(path.join(folder, at), { withFileTypes: true }).catch(unlessMissing);
    for (const entry of entries ?? []) {
      const name = path.posix.join(at, entry.name);
      if (!wanted(name)) continue;
      if (entry.isFile()) files.push(name);
      else if (entry.isDirectory()) {
        folders.push(name);
        await walk(name);
      }
    }
  };
  await walk('');
  return { folders, files: files.sort() };
}

function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
