import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../../shared/data/', import.meta.url));

/** A file that others have published and that may lie beside the project, and what is not tested where it does not. */
export interface PublishedFile {
  /** Its path within the folder. */
  readonly path: string;
  readonly untested: string;
}

/**
 * A `describe` over what somebody else has published: a schema, a list, test vectors. The file is no part of the project. Where it is
 * absent nothing of `tests` is run, and a skipped test says what is then not tested.
 */
export function describeWithPublished(name: string, { path, untested }: PublishedFile, tests: (text: string) => void) {
  const file = `${FOLDER}${path}`;
  if (existsSync(file)) describe(name, () => tests(readFileSync(file, 'utf8')));
  else
    describe(name, () => it.skip(`${path} is not beside the project, so it is not tested that ${untested}`, () => {}));
}
