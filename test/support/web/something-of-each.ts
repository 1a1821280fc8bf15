import type { Service } from '../http/service.js';
import { signedIn } from './browser.js';
import { answered } from './form-player.js';
import { offersToScore } from './offers-to-score.js';
import { arriveAt, newestRegime, placesOf } from './places.js';

/** The states in which what may be seen could differ: before anything is published, while scores are given, when one is heard, at the end. */
export const states = ['choosingProcess', 'evaluatingOffers', 'representationsReceived', 'complete'] as const;

export type State = (typeof states)[number];

/** Procurements in different states and, for everything that an address may name, something that is there. */
export interface SomethingOfEach {
  /** The ids of the procurements. */
  readonly ids: ReadonlyMap<State, string>;
  /** What a route stands for, of the procurement in one of the states: `/procurements/:id/history/:version`. */
  addressOf(path: string, state: State): string;
}

/**
 * Makes them. In the one that is heard, there are representations of a provider with an account, a document, and a draft that is shared;
 * in the one that is scored, evaluators who have been appointed.
 */
export async function somethingOfEach(service: Service): Promise<SomethingOfEach> {
  const ids = new Map<State, string>();
  for (const state of states) {
    const place = placesOf(newestRegime).find((one) => one.state === state)!;
    ids.set(state, state === 'evaluatingOffers' ? await offersToScore(service) : await arriveAt(service, place));
  }
  const held = ids.get('representationsReceived')!;
  const body = { standing: 'would-be-provider', failure: 'Regulation 6(4) was passed over.', text: 'We say why.' };
  const lodged = await service.ask('POST', `procurements/${held}/representations`, { as: 'owlRep', body });
  const headers = { 'content-type': 'application/octet-stream', 'x-file-name': 'Minutes.txt' };
  const kept = await service.ask('POST', `procurements/${held}/documents`, { headers, raw: Buffer.from('Minutes') });
  const me = await service.ask('GET', 'me', { as: 'una' });
  const act = 'record-principles';
  const given: Readonly<Record<string, string>> = {
    ...{ version: '1', act, number: '1', authority: 'icb-1', code: 'refused', issuer: 'none' },
    ...{ provision: 'reg%2012(3)', page: 'name', digest: String(kept.body['digest']) },
    reference: (lodged.body as unknown as { reference: string }).reference,
    person: (me.body['person'] as { id: string }).id,
    draft: await sharedDraft(service, `/procurements/${held}/do/${act}`),
  };
  const special: Readonly<Record<string, string>> = {
    '/authority/do/:act': '/authority/do/adopt-scheme',
    '/authority/do/:act/check': '/authority/do/adopt-scheme/check',
    '/help/:page': '/help/hearing',
    '/provider/representations/:reference/:act': '/provider/representations/:reference/answer',
  };
  return {
    ids,
    addressOf: (path, state) =>
      (special[path] ?? path).replace(/:(\w+)/g, (_, name: string) =>
        name === 'id' ? ids.get(state)! : (given[name] ?? name),
      ),
  };
}

/** Keeps an act half filled in, lets others of the authority see it, and gives by what it is found. */
async function sharedDraft(service: Service, address: string): Promise<string> {
  const decider = await signedIn(service, 'decider');
  const form = await decider.get(address);
  await decider.submit(address, answered(form, [['data.quality', 'A virtual clinic is added.']], 'save'));
  await decider.submit(`${address}/share`);
  return /\/draft\/([0-9a-f-]{36})"/.exec((await decider.get(`${address}/saved`)).body)![1]!;
}
