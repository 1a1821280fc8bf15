import { asArray, asObject, type JsonObject } from './json.js';

/** One release of a file: a notice, and where in the file it stands (`releases[1].`, or nothing for the only one). */
export interface Release {
  readonly data: JsonObject;
  readonly prefix: string;
}

/** Why a document is not one that can be checked, and the path of what is wrong. */
export interface Unreadable {
  readonly path: string;
  readonly message: string;
}

const MEMBERS_OF_A_RELEASE = ['ocid', 'tag', 'tender', 'awards', 'contracts', 'planning', 'parties'];

/** Find a Tender gives a hundred in one package. */
const MOST_RELEASES = 1000;

/**
 * The releases of an OCDS document: a release, a release package (the shape Find a Tender publishes), or a record package,
 * whose releases are used where they are written out and its compiled release where they are only linked to.
 */
export function releasesOf(document: unknown): readonly Release[] | Unreadable {
  const root = asObject(document);
  if (!root) return { path: '', message: 'Not an OCDS document: a JSON object is expected.' };
  const found = located(root);
  if (!Array.isArray(found)) return found as Unreadable;
  const releases = found as readonly (readonly [path: string, data: unknown])[];
  if (releases.length === 0) {
    return { path: 'records' in root ? 'records' : 'releases', message: 'The package holds no release.' };
  }
  if (releases.length > MOST_RELEASES) {
    const path = 'records' in root ? 'records' : 'releases';
    return { path, message: `More than ${MOST_RELEASES} releases are in one file; check them in parts.` };
  }
  const notOne = releases.find(([, data]) => !isRelease(data));
  if (notOne) return notARelease(notOne[0]);
  return releases.map(([path, data]) => ({
    data: data as JsonObject,
    prefix: releases.length === 1 ? '' : `${path}.`,
  }));
}

export function isUnreadable(value: readonly Release[] | Unreadable): value is Unreadable {
  return !Array.isArray(value);
}

function located(root: JsonObject): readonly (readonly [string, unknown])[] | Unreadable {
  if ('releases' in root) {
    if (!Array.isArray(root['releases'])) return { path: 'releases', message: 'A list of releases is expected here.' };
    return root['releases'].map((data: unknown, index) => [`releases[${index}]`, data] as const);
  }
  if ('records' in root) {
    if (!Array.isArray(root['records'])) return { path: 'records', message: 'A list of records is expected here.' };
    return root['records'].flatMap((record: unknown, index) => ofRecord(record, `records[${index}]`));
  }
  return isRelease(root) ? [['', root]] : notARelease('');
}

function ofRecord(record: unknown, path: string): readonly (readonly [string, unknown])[] {
  const written = asArray(asObject(record)?.['releases']).flatMap((data, index) =>
    isRelease(data) && !isLink(data) ? [[`${path}.releases[${index}]`, data] as const] : [],
  );
  if (written.length > 0) return written;
  const compiled = asObject(record)?.['compiledRelease'];
  return compiled === undefined ? [] : [[`${path}.compiledRelease`, compiled]];
}

function isRelease(data: unknown): boolean {
  const object = asObject(data);
  return object !== null && MEMBERS_OF_A_RELEASE.some((member) => object[member] !== undefined);
}

/** OCDS lets a record name its releases by `url` instead of holding them. */
function isLink(data: unknown): boolean {
  const object = asObject(data);
  return object !== null && typeof object['url'] === 'string' && object['ocid'] === undefined;
}

function notARelease(path: string): Unreadable {
  const members = MEMBERS_OF_A_RELEASE.map((member) => `\`${member}\``).join(', ');
  return { path, message: `Neither an OCDS release nor a package of releases: none of ${members} is there.` };
}
