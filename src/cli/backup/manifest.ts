import { CliExit, EXIT } from '../exit.js';

/** What a backup says of itself. It is the last thing in the file, so a file that was cut short has none. */
export interface Manifest {
  readonly format: typeof FORMAT;
  /** When it was begun, by the database's clock (UTC). */
  readonly madeAt: string;
  /** The newest change that Probity had made to the database's tables. */
  readonly migration: string;
  /** The major version of the PostgreSQL that the data is of. */
  readonly postgres: string;
  readonly withKeys: boolean;
  readonly withDocuments: boolean;
  /** What `probity verify` said when it was made; null where another version of Probity last used the database. */
  readonly verified: { readonly sound: boolean; readonly asOf: string; readonly digest: string } | null;
  /** Folders to make, empty ones too, by their names in the data folder. */
  readonly folders: readonly string[];
  readonly files: readonly ManifestFile[];
}

export interface ManifestFile {
  /** Its name in the data folder, with slashes. */
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
}

export const FORMAT = 'probity-backup-1';
export const MANIFEST = 'manifest.json';

/** More than a description of some hundred thousand files needs. */
export const LONGEST_MANIFEST = 256 * 1024 * 1024;

/** The folders of an installation that a backup may hold something of. */
const PARTS = ['postgres', 'documents', 'issuer'];

const LONGEST_NAME = 1_000;

/** Whether a name stays within the data folder, wherever that is. */
export function isInside(name: string): boolean {
  if (name.length > LONGEST_NAME || /[\\\0]/.test(name)) return false;
  const segments = name.split('/');
  return PARTS.includes(segments[0]!) && segments.every((segment) => !['', '.', '..'].includes(segment));
}

/**
 * Reads a manifest, which may be anybody's.
 *
 * @throws CliExit saying what is wrong with it.
 */
export function readManifest(text: string): Manifest {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    throw unreadable('its manifest cannot be read');
  }
  if (typeof read !== 'object' || read === null) throw unreadable('its manifest cannot be read');
  const { format, madeAt, migration, postgres, withKeys, withDocuments, verified, folders, files } = read as Record<
    string,
    unknown
  >;
  if (format !== FORMAT) throw unreadable(`it is not of the form ${FORMAT}`);
  const sound =
    [madeAt, migration, postgres].every((each) => typeof each === 'string') &&
    [withKeys, withDocuments].every((each) => typeof each === 'boolean') &&
    isVerified(verified) &&
    Array.isArray(folders) &&
    folders.every((folder) => typeof folder === 'string' && isInside(folder)) &&
    Array.isArray(files) &&
    files.every(isFile);
  if (!sound) throw unreadable('its manifest is not as one is written');
  return read as Manifest;
}

function isVerified(value: unknown): boolean {
  if (value === null) return true;
  const { sound, asOf, digest } = (value ?? {}) as Record<string, unknown>;
  return typeof sound === 'boolean' && typeof asOf === 'string' && typeof digest === 'string';
}

function isFile(value: unknown): boolean {
  const { name, size, sha256 } = (value ?? {}) as Record<string, unknown>;
  if (typeof name !== 'string' || !isInside(name)) return false;
  return Number.isSafeInteger(size) && typeof sha256 === 'string';
}

/** A file that is no backup, or no longer the one that was written. */
export function unreadable(why: string): CliExit {
  return new CliExit(EXIT.no, `this backup is not whole, or was altered: ${why}. Nothing was restored from it.`);
}
