import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv-draft-04';

const FOLDER = fileURLToPath(new URL('../../../../shared/data/ocds/', import.meta.url));

type Schema = Readonly<Record<string, unknown>>;

const read = (name: string): Schema => JSON.parse(readFileSync(`${FOLDER}${name}`, 'utf8')) as Schema;

/** A schema changed as a JSON merge patch says (RFC 7396), by which extensions of the standard change its schemas. */
function patched(schema: unknown, patch: unknown): unknown {
  if (typeof patch !== 'object' || patch === null || Array.isArray(patch)) return patch;
  const held = typeof schema === 'object' && schema !== null && !Array.isArray(schema) ? { ...schema } : {};
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) delete (held as Record<string, unknown>)[name];
    else (held as Record<string, unknown>)[name] = patched((held as Schema)[name], value);
  }
  return held;
}

/** Judges packages by the schemas that the standard publishes, with the UK extension; null where they are not beside the project. */
export const openContracting = existsSync(`${FOLDER}release-schema.json`) ? judges() : null;

function judges() {
  const ajv = new (Ajv as unknown as typeof Ajv.default)({ strict: false, allErrors: true, validateFormats: false });
  const uk = read('uk-extension-release-schema.json');
  const release = { ...(patched(read('release-schema.json'), uk) as Schema), id: 'release' };
  const validate = ajv.compile(release);
  const wrong = (what: unknown): readonly string[] =>
    validate(what) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  const required = (what: Schema, members: readonly string[]): readonly string[] =>
    members.flatMap((member) => (what[member] === undefined ? [`${member} is missing`] : []));
  return {
    wrongWithReleases: (body: Schema): readonly string[] => [
      ...required(body, read('release-package-schema.json')['required'] as string[]),
      ...(body['releases'] as unknown[]).flatMap(wrong),
    ],
    wrongWithRecord: (body: Schema): readonly string[] => [
      ...required(body, read('record-package-schema.json')['required'] as string[]),
      ...(body['records'] as { releases: unknown[]; compiledRelease: unknown }[]).flatMap((record) => [
        ...record.releases.flatMap(wrong),
        ...wrong(record.compiledRelease),
      ]),
    ],
  };
}
