import { existsSync } from 'node:fs';
import path from 'node:path';
import type { RebuildReport, ViewReport } from '../engine/index.js';
import type { Database } from '../platform/database/database.js';
import type { RegisterFinding } from '../procurements/register-check.js';
import type { CheckReport, Finding, TrailReport, VerifyOptions } from '../trail/index.js';
import { historyOf } from './stored-history.js';

/** All that `probity verify` looks at, and what it found. */
export interface Verification extends TrailReport {
  readonly register: readonly RegisterFinding[];
  /** The views, built anew from the events and compared; null where they could not be built, because an event cannot be read. */
  readonly views: readonly ViewReport[] | null;
  readonly checks: readonly CheckReport[];
  /** What could not be looked at, and why. */
  readonly notLookedAt: readonly string[];
}

/**
 * Tells all that can be told from inside of whether anything that a decision rests on was altered: the events, then everything
 * beside them that they say something of.
 *
 * @param documentsDir where the documents are; null where that is not known.
 */
export async function verifyEverything(
  database: Database,
  options: VerifyOptions,
  documentsDir: string | null,
): Promise<Verification> {
  const { checkErasures, verifyTrail } = await import('../trail/index.js');
  const { checkOutcomes, checkReceipts, checkRefusals } = await import('../engine/index.js');
  const { checkRegister } = await import('../procurements/register-check.js');
  const { checkCalendars } = await import('../deadlines/calendar-check.js');
  const { checkDocuments } = await import('../documents/document-check.js');
  const { expect } = options;
  const trail = await verifyTrail(database, { ...options, expect: undefined });
  const digests = await digestsWith(database, trail);
  const digest = digests.at(-1)!.digest;
  const register = await checkRegister(database);
  const rebuilt = await builtAnew(database);
  const checks = [
    await checkErasures(database),
    await checkCalendars(database),
    await checkRefusals(database),
    await checkReceipts(database),
    await checkOutcomes(database),
  ];
  const notLookedAt: string[] = [];
  const another = expect === undefined || expect === digest ? [] : [anotherDigest(trail.asOf, digest, expect)];
  // As versions before noted it.
  const asNoted = digests.find((each) => each.digest === expect);
  if (asNoted && another.length > 0) {
    another.pop();
    notLookedAt.push(`whether ${asNoted.without} is there: the digest that was noted does not speak for them`);
  }
  if (documentsDir !== null && (existsSync(documentsDir) || (await hasNone(database)))) {
    checks.push(await checkDocuments(database, documentsDir));
  } else
    notLookedAt.push(
      `the bytes of documents: ${documentsDir ?? 'their folder'} is not there; set PROBITY_DOCUMENTS_DIR`,
    );
  if (!rebuilt) notLookedAt.push('the views: they cannot be built anew from a history that cannot be read');
  const sound =
    trail.verified &&
    another.length === 0 &&
    register.length === 0 &&
    rebuilt?.equal === true &&
    checks.every(({ findings }) => findings.length === 0);
  const findings = [...trail.findings, ...another];
  const found = { ...trail, digest, findings, first: findings[0] ?? null, verified: sound };
  return { ...found, register, views: rebuilt?.views ?? null, checks, notLookedAt };
}

/** The digest that is noted elsewhere: over the heads of all streams, and over the ends of all chains of refused attempts and of receipts. */
export async function digestWith(database: Database, trail: Pick<TrailReport, 'asOf' | 'digest'>): Promise<string> {
  return (await digestsWith(database, trail)).at(-1)!.digest;
}

/** The same as it was noted version by version, the newest last, with what those before do not speak for. */
async function digestsWith(
  database: Database,
  { asOf, digest }: Pick<TrailReport, 'asOf' | 'digest'>,
): Promise<readonly { readonly digest: string; readonly without: string }[]> {
  const { digestOfReceipts, digestOfRefusals } = await import('../engine/index.js');
  const { sha256Hex } = await import('../trail/index.js');
  const refusals = `${digest} ${await digestOfRefusals(database, asOf)}`;
  const receipts = `${refusals} ${await digestOfReceipts(database, asOf)}`;
  return [
    { digest, without: 'every refused attempt and every receipt' },
    { digest: sha256Hex(refusals), without: 'every receipt' },
    { digest: sha256Hex(receipts), without: 'nothing' },
  ];
}

function anotherDigest(asOf: string, digest: string, expected: string): Finding {
  const message = `the digest over all heads as of ${asOf} is ${digest}, not ${expected}: a stream was removed or rewritten, or refused attempts or receipts were`;
  return { fault: 'digest', stream: null, version: null, message };
}

/** Where the documents of a database are: beside an embedded one, unless the settings say otherwise. */
export async function documentsOf(where: string | undefined): Promise<string | null> {
  if (process.env['PROBITY_DOCUMENTS_DIR']) return path.resolve(process.env['PROBITY_DOCUMENTS_DIR']);
  if (where !== undefined && !/^postgres(ql)?:/i.test(where)) return path.resolve(where, 'documents');
  const { readConfiguration } = await import('../platform/configuration/configuration.js');
  return readConfiguration().documentsDir;
}

async function hasNone(database: Database): Promise<boolean> {
  return (await database.query('SELECT 1 FROM document LIMIT 1')).length === 0;
}

/** Views compared with the events; null where the events cannot be folded, which the walk over them has found before. */
async function builtAnew(database: Database): Promise<RebuildReport | null> {
  const { OperationalError } = await import('../platform/errors.js');
  const { rebuild } = await historyOf(database);
  try {
    return await rebuild.check();
  } catch (error) {
    if (error instanceof OperationalError) throw error;
    return null;
  }
}
