import { entryOf, type Facts } from '../../facts/facts.js';
import type { Correction, SubjectCorrection } from '../../acts/corrections/corrections.fields.js';
import type { Correctable } from '../../corrections/correctable.js';
import type { Edit, Wrong } from '../../facts/corrected.js';
import { strikes, type Act } from '../../corrections/overlay.js';
import type { PastEvent } from '../../facts/stream.js';
import { asText, isMeantBy, valueAt, withValueAt } from '../../corrections/paths.js';

/** What a correction of values comes to: every event that gave the wrong one, or what is wrong with the correction. */
export interface Resolved {
  readonly edits: readonly (Edit & { readonly is: unknown })[];
  readonly wrong: readonly Wrong[];
}

/**
 * Turns corrections of values into edits of single events, with what was there; those that strike are passed over.
 *
 * @param acts the history, with what is put right so far; null where an act is struck.
 * @param placesOf every place where a value of somebody or something was given.
 */
export function editsOf<P extends PastEvent, C extends string>(
  corrections: readonly Correction[],
  acts: readonly (Act<P, C> | null)[],
  law: Correctable<C>,
  placesOf: (correction: SubjectCorrection) => readonly Place[],
): Resolved {
  const edits: (Edit & { readonly is: unknown })[] = [];
  const wrong: Wrong[] = [];
  corrections.forEach((correction, index) => {
    if (strikes(correction)) return;
    const places =
      'of' in correction
        ? placesOf(correction)
        : [{ event: correction.event, path: correction.path, is: correction.is }];
    if (places.length === 0) wrong.push(nothingOfIt(correction as SubjectCorrection, index));
    for (const { event, path, is } of places) {
      const act = acts[event - 1];
      const complaint = complaintAbout(act, { event, path, is }, index, { law, events: acts.length });
      if (complaint) wrong.push(complaint);
      else if (act) {
        const was = valueAt(act.given, path) ?? null;
        const sealed = law.sealsOf(act.command).includes(path.split('.')[0]!) ? { sealed: edits.length + 1 } : {};
        edits.push({ event, path, was, is, ...sealed });
      }
    }
  });
  return { edits, wrong };
}

/** A place in the history where a wrong value was given, and what is right. */
export interface Place {
  readonly event: number;
  readonly path: string;
  readonly is: unknown;
}

function complaintAbout<P extends PastEvent, C extends string>(
  act: Act<P, C> | null | undefined,
  { event, path, is }: Place,
  correction: number,
  { law, events }: { readonly law: Correctable<C>; readonly events: number },
): Wrong | null {
  const about = { correction, event, path, reasons: [] };
  if (!act) return { ...about, label: '', kind: 'no-such-event', found: { events } };
  const label = law.labelOf(act.command);
  const known = { ...about, label };
  if (!law.patternsOf(act.command).some((pattern) => isMeantBy(path, pattern)))
    return { ...known, kind: 'not-a-slip', found: {} };
  const sealedRoot = law.sealsOf(act.command).includes(path.split('.')[0]!);
  if (sealedRoot && !act.readable) return { ...known, kind: 'erased', found: {} };
  const was = valueAt(act.given, path);
  if (asText(was ?? null) === asText(is)) return { ...known, kind: 'no-change', found: {} };
  const changed = withValueAt(act.given, path, is);
  if (asText(changed) === asText(act.given)) return { ...known, kind: 'nothing-there', found: {} };
  return null;
}

function nothingOfIt({ of, id, path }: SubjectCorrection, correction: number): Wrong {
  return { correction, kind: 'nothing-there', event: null, label: '', path, reasons: [], found: { of, id } };
}

/** Every place in a procurement's history where the value that is known now, and is wrong, was given. */
export function placesOf(correction: SubjectCorrection, acts: readonly (Act | null)[], facts: Facts): readonly Place[] {
  const standing = acts.filter((act) => act !== null);
  if (correction.of === 'offer') return ofTheOffer(correction, standing);
  return correction.of === 'provider' ? ofTheProvider(correction, standing, facts) : ofThePerson(correction, standing);
}

function ofTheOffer({ id, path, is }: SubjectCorrection, acts: readonly Act[]): readonly Place[] {
  const offer = acts.findLast(
    ({ command, given }) => command === 'RecordOffer' && valueAt(given, 'provider.id') === id,
  );
  return offer ? [{ event: offer.version, path, is }] : [];
}

function ofTheProvider({ id, path, is }: SubjectCorrection, acts: readonly Act[], facts: Facts): readonly Place[] {
  const known = entryOf(facts.providers, id);
  if (!known || (path !== 'name' && path !== 'address')) return [];
  const wrong = known[path];
  return acts.flatMap(({ version, given }) =>
    providerPaths(given)
      .filter((at) => valueAt(given, `${at}.id`) === id && valueAt(given, `${at}.${path}`) === wrong)
      .map((at) => ({ event: version, path: `${at}.${path}`, is })),
  );
}

function providerPaths(given: Readonly<Record<string, unknown>>): readonly string[] {
  const several = Array.isArray(given['providers']) ? given['providers'].map((_, index) => `providers.${index}`) : [];
  return ['provider', ...several];
}

const lists = ['decisionMakers', 'reviewers', 'evaluators'] as const;

function ofThePerson({ id, path, is }: SubjectCorrection, acts: readonly Act[]): readonly Place[] {
  if (path !== 'name' && path !== 'role') return [];
  const naming = acts.filter(({ command, given }) => command === 'NameParticipant' && given['person'] === id);
  const wrong = naming.findLast(({ given }) => given[path] !== undefined)?.given[path];
  const named = naming
    .filter(({ given }) => given[path] === wrong)
    .map(({ version }) => ({ event: version, path, is }));
  const elsewhere = acts.flatMap(({ version, given }) =>
    lists
      .flatMap((list) => (Array.isArray(given[list]) ? given[list].map((_, index) => `${list}.${index}`) : []))
      .filter((at) => valueAt(given, `${at}.person`) === id && isWrong(valueAt(given, `${at}.${path}`)))
      .map((at) => ({ event: version, path: `${at}.${path}`, is })),
  );
  function isWrong(value: unknown): boolean {
    return wrong === undefined ? value !== undefined && value !== is : value === wrong;
  }
  return [...(wrong === undefined ? [] : named), ...elsewhere];
}
