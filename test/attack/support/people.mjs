// Somebody who may open and amend procurements, made by the command line as an administrator would make them.
import { spawnSync } from 'node:child_process';
import { launch, send } from './service.mjs';

function probity(args, env) {
  const done = spawnSync(process.execPath, [launch, ...args], { env: { ...process.env, ...env }, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`probity ${args.join(' ')}: ${done.stderr}`);
  return done.stdout.trim();
}

/** A token of a commissioner of a new authority, on the installation that the settings describe. */
export function commissioner(env) {
  const organisation = ['--organisation', 'attacked', '--organisation-name', 'NHS Attacked ICB', '--kind', 'authority'];
  const kind = ['--authority-kind', 'integrated-care-board', '--address', '1 High Street'];
  const person = ['--name', 'Aisha Khan', '--role', 'commissioner', '--role', 'decision-maker', '--json'];
  const { id } = JSON.parse(probity(['user', 'add', ...organisation, ...kind, ...person], env));
  return probity(['token', id, '--hours', '24'], env);
}

/** Lets the authority decide without the declarations that are not what is attacked. */
export async function advise(api, token) {
  const body = { type: 'SetAssurance', data: { level: 'advised', reason: 'Something else is attacked here.' } };
  const at = `${api}/authorities/attacked/governance`;
  const { headers } = await send(at, { method: 'GET', token });
  const matched = { 'if-match': headers.get('etag') };
  const { status, text } = await send(`${at}/commands`, { body, token, headers: matched });
  if (status !== 200) throw new Error(`the assurance was not set: ${text}`);
}

/** `probity verify`: whether it found nothing, and what it said. */
export function verified(env) {
  const done = spawnSync(process.execPath, [launch, 'verify'], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  return { clean: done.status === 0, said: `${done.stdout}${done.stderr}`.trim() };
}

/** A procurement to open; `reference` tells it from others. */
export const opening = (reference) => ({
  title: 'Community diagnostics',
  reference,
  description: 'Community diagnostic services for adults',
  cpv: '85121200-5',
  healthServicePurpose: true,
  lifetimeValue: 4_300_000,
});
