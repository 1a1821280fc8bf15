import os from 'node:os';
import path from 'node:path';
import { SetupError } from '../errors.js';
import { oidcIssuers, type OidcIssuer } from './oidc-issuers.js';
import {
  addresses,
  databaseAddress,
  ocidPrefix,
  oneOf,
  read,
  socketAddress,
  text,
  webAddress,
  wholeNumber,
  type Reader,
} from './readers.js';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Everything that can be set, read once at start. Injected where it is needed; nothing else reads the environment. */
export class Configuration {
  readonly host!: string;
  /** 0 asks for any free port. */
  readonly port!: number;
  /** Where links to this service point, without a slash at the end. */
  readonly publicUrl!: string;
  /** The database to use; without one, an embedded server keeps its data in {@link dataDir}. */
  readonly databaseUrl: string | undefined;
  /** Absolute. Holds the embedded server's data and the local issuer's key. */
  readonly dataDir!: string;
  readonly poolSize!: number;
  readonly logLevel!: (typeof LOG_LEVELS)[number];
  readonly bodyLimitBytes!: number;
  /** Seconds between two looks for due dates that have passed. */
  readonly sweepSeconds!: number;
  /** The issuers that are trusted; empty means the local issuer. */
  readonly oidcIssuers!: readonly OidcIssuer[];
  /** Whom a token of the local issuer is for. */
  readonly tokenAudience!: string;
  /** Absolute. Where documents are kept; the same folder for every instance. */
  readonly documentsDir!: string;
  readonly documentLimitBytes!: number;
  /** Where a virus scanner listens that speaks clamd's protocol; null where documents are not scanned. */
  readonly scanner!: { readonly path: string } | { readonly host: string; readonly port: number } | null;
  /** How much is kept of what one provider, and of what all that have no account together, send to one procurement. */
  readonly senderStorageBytes!: number;
  readonly publicStorageBytes!: number;
  /** How much of the disk is left free: twice as much where somebody without an account sends. */
  readonly freeDiskBytes!: number;
  /** Whose word counts for the address that a request came from: addresses and networks of proxies. */
  readonly trustedProxies!: readonly string[];
  /** How many representations, and how many documents, one address may send within a minute without an account. */
  readonly publicPerMinute!: number;
  /** How many connections one address may have at once; those of trusted proxies are not counted. */
  readonly connectionsPerAddress!: number;
  /** How many of each one account may send within a minute, of acts on its representations too. */
  readonly accountPerMinute!: number;
  /** How many of each all that have no account may send within a minute, but for the first few of each address. */
  readonly installationPerMinute!: number;
  readonly noticeChecksPerMinute!: number;
  /** The `ocid` prefix under which open contracting data is published, as registered; null where none is published. */
  readonly ocidPrefix!: string | null;
  /**
   * Working days within which information that a provider asks for is to be given; the law says promptly (reg 12(4)(b)). Null where its
   * own reading holds, `information-working-days`.
   */
  readonly informationWorkingDays!: number | null;

  constructor(values: { readonly [K in keyof Configuration]: Configuration[K] }) {
    Object.assign(this, values);
  }
}

/** A setting, as `probity settings` prints it. */
export interface Setting {
  readonly name: string;
  /** The value when it is not set, as text. */
  readonly otherwise: string;
  readonly meaning: string;
}

/** Every setting, in the order in which they are printed. */
export const settings = [
  { name: 'PROBITY_HOST', otherwise: '127.0.0.1', meaning: 'The address the service listens on' },
  { name: 'PROBITY_PORT', otherwise: '3000', meaning: 'The port it listens on; 0 takes any that is free' },
  { name: 'PROBITY_PUBLIC_URL', otherwise: 'http://HOST:PORT', meaning: 'The address that others know it by' },
  { name: 'DATABASE_URL', otherwise: 'the embedded PostgreSQL', meaning: 'A PostgreSQL (15 or later) to use instead' },
  {
    name: 'PROBITY_DATA_DIR',
    otherwise: '~/.local/share/probity, or /var/lib/probity as root',
    meaning: "The folder of the embedded PostgreSQL and of the local issuer's key",
  },
  {
    name: 'PROBITY_POOL_SIZE',
    otherwise: '16',
    meaning: 'The most connections to the database per instance, 2 to 500, beside one that watches it',
  },
  { name: 'PROBITY_LOG_LEVEL', otherwise: 'info', meaning: `How much is logged: ${LOG_LEVELS.join(', ')}` },
  { name: 'PROBITY_BODY_LIMIT_BYTES', otherwise: '1048576', meaning: 'The largest request body that is read' },
  {
    name: 'PROBITY_SWEEP_SECONDS',
    otherwise: '1',
    meaning: 'Seconds between two looks for due dates that have passed',
  },
  {
    name: 'PROBITY_OIDC_ISSUERS',
    otherwise: 'the local issuer',
    meaning:
      'Who may sign people in: a JSON array of `{ issuer, audience, jwksUri?, algorithms? }`; with `clientId` and `clientKeyFile` (a private key as a JWK) or `clientSecretFile` in a browser too, and then also `name?`, `scopes?`, `stepUp?` (values of acr, any of which is asked for anew before acts that bind)',
  },
  { name: 'PROBITY_TOKEN_AUDIENCE', otherwise: 'probity', meaning: "Whom the local issuer's tokens are for" },
  {
    name: 'PROBITY_DOCUMENTS_DIR',
    otherwise: 'documents within PROBITY_DATA_DIR',
    meaning: 'The folder of the documents; several instances must share it',
  },
  { name: 'PROBITY_DOCUMENT_LIMIT_BYTES', otherwise: '20971520', meaning: 'The largest document that is taken' },
  {
    name: 'PROBITY_SCANNER',
    otherwise: 'none: documents are not scanned',
    meaning: "Where a scanner listens that speaks clamd's protocol, `HOST:PORT` or the path of a socket",
  },
  {
    name: 'PROBITY_SENDER_STORAGE_BYTES',
    otherwise: '524288000',
    meaning: 'How much is kept of the documents that one provider sends to one procurement',
  },
  {
    name: 'PROBITY_PUBLIC_STORAGE_BYTES',
    otherwise: '2147483648',
    meaning: 'The same for all together that have no account',
  },
  {
    name: 'PROBITY_FREE_DISK_BYTES',
    otherwise: '1073741824',
    meaning: 'How much of the disk documents leave free; those without an account leave twice as much',
  },
  {
    name: 'PROBITY_TRUSTED_PROXIES',
    otherwise: 'none',
    meaning: 'Addresses or networks, by commas, of the proxies whose `X-Forwarded-For` is believed',
  },
  {
    name: 'PROBITY_PUBLIC_PER_MINUTE',
    otherwise: '20',
    meaning:
      'How many representations, and how many documents, one address may send in a minute without an account, and how many receipts it may ask for',
  },
  {
    name: 'PROBITY_CONNECTIONS_PER_ADDRESS',
    otherwise: '256',
    meaning: 'How many connections one address may have at once; those of `PROBITY_TRUSTED_PROXIES` are not counted',
  },
  {
    name: 'PROBITY_ACCOUNT_PER_MINUTE',
    otherwise: '60',
    meaning: 'How many of each one account may send in a minute, and of acts on its representations',
  },
  {
    name: 'PROBITY_INSTALLATION_PER_MINUTE',
    otherwise: '600',
    meaning:
      'How many of each are taken in a minute from all that have no account; the first three of an address within an hour always are',
  },
  {
    name: 'PROBITY_NOTICE_CHECKS_PER_MINUTE',
    otherwise: '60',
    meaning: 'How many notices one address may have checked in a minute',
  },
  {
    name: 'PROBITY_OCID_PREFIX',
    otherwise: 'none: no open contracting data is published',
    meaning:
      'The prefix that the Open Contracting Partnership registered for the publisher, `ocds-` and six letters or digits',
  },
  {
    name: 'PROBITY_INFORMATION_WORKING_DAYS',
    otherwise: 'as `probity law` has it',
    meaning: 'Working days in which information asked for under reg 12(4)(b) is due; the law says promptly',
  },
] as const satisfies readonly Setting[];

type SettingName = (typeof settings)[number]['name'];

/** Reads and checks every setting. Throws {@link SetupError} naming the first that is wrong; values are never repeated. */
export function readConfiguration(environment: NodeJS.ProcessEnv = process.env): Configuration {
  refuseUnknown(environment);
  const get = <T>(name: SettingName, reader: Reader<T>, otherwise: () => T): T =>
    read(name, environment[name], reader, otherwise);
  const byDefault = <T>(name: SettingName, reader: Reader<T>): T =>
    get(name, reader, () => reader(settings.find((setting) => setting.name === name)!.otherwise));
  const host = byDefault('PROBITY_HOST', text);
  const port = byDefault('PROBITY_PORT', wholeNumber(0, 65_535));
  const publicUrl = get(
    'PROBITY_PUBLIC_URL',
    webAddress,
    () => `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
  );
  const dataDir = path.resolve(get('PROBITY_DATA_DIR', text, () => defaultDataDir(environment)));
  return new Configuration({
    host,
    port,
    publicUrl: publicUrl.replace(/\/{1,20}$/, ''),
    databaseUrl: get('DATABASE_URL', databaseAddress as Reader<string | undefined>, () => undefined),
    dataDir,
    poolSize: byDefault('PROBITY_POOL_SIZE', wholeNumber(2, 500)),
    logLevel: byDefault('PROBITY_LOG_LEVEL', oneOf(LOG_LEVELS)),
    bodyLimitBytes: byDefault('PROBITY_BODY_LIMIT_BYTES', wholeNumber(1024, 104_857_600)),
    sweepSeconds: byDefault('PROBITY_SWEEP_SECONDS', wholeNumber(1, 3600)),
    oidcIssuers: get('PROBITY_OIDC_ISSUERS', oidcIssuers, () => []),
    tokenAudience: byDefault('PROBITY_TOKEN_AUDIENCE', text),
    documentsDir: path.resolve(get('PROBITY_DOCUMENTS_DIR', text, () => path.join(dataDir, 'documents'))),
    documentLimitBytes: byDefault('PROBITY_DOCUMENT_LIMIT_BYTES', wholeNumber(1024, 1_073_741_824)),
    scanner: get('PROBITY_SCANNER', socketAddress as Reader<Configuration['scanner']>, () => null),
    senderStorageBytes: byDefault('PROBITY_SENDER_STORAGE_BYTES', wholeNumber(1024, 1_000_000_000_000)),
    publicStorageBytes: byDefault('PROBITY_PUBLIC_STORAGE_BYTES', wholeNumber(1024, 1_000_000_000_000)),
    freeDiskBytes: byDefault('PROBITY_FREE_DISK_BYTES', wholeNumber(0, 1_000_000_000_000_000)),
    trustedProxies: get('PROBITY_TRUSTED_PROXIES', addresses, () => []),
    publicPerMinute: byDefault('PROBITY_PUBLIC_PER_MINUTE', wholeNumber(1, 1_000_000)),
    connectionsPerAddress: byDefault('PROBITY_CONNECTIONS_PER_ADDRESS', wholeNumber(1, 1_000_000)),
    accountPerMinute: byDefault('PROBITY_ACCOUNT_PER_MINUTE', wholeNumber(1, 1_000_000)),
    installationPerMinute: byDefault('PROBITY_INSTALLATION_PER_MINUTE', wholeNumber(1, 1_000_000)),
    noticeChecksPerMinute: byDefault('PROBITY_NOTICE_CHECKS_PER_MINUTE', wholeNumber(1, 1_000_000)),
    ocidPrefix: get('PROBITY_OCID_PREFIX', ocidPrefix as Reader<string | null>, () => null),
    informationWorkingDays: get(
      'PROBITY_INFORMATION_WORKING_DAYS',
      wholeNumber(1, 30) as Reader<number | null>,
      () => null,
    ),
  });
}

/** A name that is nearly right would otherwise be a setting that silently does nothing. */
function refuseUnknown(environment: NodeJS.ProcessEnv): void {
  const known: readonly string[] = settings.map((setting) => setting.name);
  const stranger = Object.keys(environment).find((name) => name.startsWith('PROBITY_') && !known.includes(name));
  if (stranger !== undefined) throw new SetupError(stranger, `is not a setting; the settings are ${known.join(', ')}`);
}

/** Follows the XDG base directory specification, which says to pass over a value that is not absolute. */
function defaultDataDir(environment: NodeJS.ProcessEnv): string {
  if (process.getuid?.() === 0) return '/var/lib/probity';
  const xdg = environment['XDG_DATA_HOME'];
  if (xdg && path.isAbsolute(xdg)) return path.join(xdg, 'probity');
  try {
    return path.join(environment['HOME'] || os.homedir(), '.local/share/probity');
  } catch (cause) {
    throw new SetupError('PROBITY_DATA_DIR', 'must be set, because this user has no home folder', { cause });
  }
}
