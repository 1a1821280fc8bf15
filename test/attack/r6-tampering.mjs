// Everything that decisions rest on, altered by a superuser who has switched the triggers off, and by whoever may write to the folder
// of documents. Each must be found by `probity verify`; what only an outside copy can tell, by a digest noted before.
import { randomUUID } from 'node:crypto';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { above, findsEach, keep, playInto, probity } from './support/demonstration.mjs';
import { advise, commissioner, opening } from './support/people.mjs';
import { openInstallation, send, serve } from './support/service.mjs';

export const name = 'R6: tampering as a superuser';

const TOUCHED = [
  ...['event', 'stream', 'sealed_value', 'procurement', 'due_date', 'representation', 'organisation', 'person'],
  ...['membership', 'holiday_calendar', 'refusal', 'refusal_head', 'command_outcome', 'document'],
];

/** The row that comes first by its place in the table: which one does not matter. */
const one = (table) => `ctid = (SELECT min(ctid) FROM ${table})`;
const longest = `(authority_id, type, id) = (SELECT authority_id, type, id FROM stream ORDER BY version DESC, id LIMIT 1)`;
const ofLongest = longest.replace('(authority_id, type, id) =', '(authority_id, stream_type, stream_id) =');
const last = `version = (SELECT max(version) FROM stream)`;

const inside = [
  ['representations that are gone', /^representation: \d+ rows/, 'DELETE FROM representation'],
  [
    'a receipt altered',
    /^representation: 1 rows/,
    `UPDATE representation SET receipt = 'ABCD' WHERE ${one('representation')}`,
  ],
  [
    'a role granted in SQL',
    /^membership: 1 rows/,
    `INSERT INTO membership (organisation_id, person_id, role, granted_at)
     SELECT organisation_id, person_id, 'administrator', now() FROM membership WHERE ${one('membership')}`,
  ],
  [
    'a role taken away in SQL',
    /^membership: 1 rows/,
    `UPDATE membership SET revoked_at = now() WHERE ${one('membership')}`,
  ],
  ['another whose token it is', /^person: 1 rows/, `UPDATE person SET subject = 'mallory' WHERE ${one('person')}`],
  [
    'two people whose tokens were exchanged',
    /^person: 2 rows/,
    `WITH two AS (SELECT id, subject, row_number() OVER (ORDER BY id) AS n FROM person LIMIT 2)
     UPDATE person SET subject = subject || '-' WHERE id IN (SELECT id FROM two)`,
    `WITH two AS (SELECT id, subject FROM person WHERE subject LIKE '%-' ORDER BY id LIMIT 2)
     UPDATE person p SET subject = rtrim(other.subject, '-') FROM two, two other WHERE p.id = two.id AND other.id <> two.id`,
  ],
  [
    'what an authority is',
    /^organisation: 1 rows/,
    `UPDATE organisation SET authority_kind = 'nhs-england' WHERE id = 'attacked'`,
  ],
  [
    'a holiday list that was emptied',
    /calendars .*not as it was/,
    `UPDATE holiday_calendar SET contents = jsonb_set(contents, '{holidays}', '[]')`,
  ],
  ['a holiday list that is gone', /calendars .*is gone/, 'DELETE FROM holiday_calendar'],
  [
    'the last refusal that is gone',
    /refusals .*taken/,
    `DELETE FROM refusal r WHERE hash = (SELECT hash FROM refusal_head h WHERE h.authority_id = r.authority_id
     ORDER BY h.about LIMIT 1)`,
  ],
  ['every refusal that is gone', /refusals .*taken/, 'DELETE FROM refusal'],
  ['another reason for a refusal', /refusals .*altered/, `UPDATE refusal SET reasons = '[]' WHERE ${one('refusal')}`],
  [
    'another answer to a repeated request',
    /answers .*(?:altered|otherwise)/,
    `UPDATE command_outcome SET request_digest = 'x'`,
  ],
  ['answers that are gone', /answers .*taken away/, 'DELETE FROM command_outcome'],
  [
    'another state in the register',
    /register .*state/,
    `UPDATE procurement SET state = 'closed' WHERE state <> 'closed'`,
  ],
  ['due dates moved', /^due_date: \d+ rows/, `UPDATE due_date SET at = at + interval '1 day'`],
  ['another name of a document', /documents .*otherwise/, `UPDATE document SET name = 'other.pdf'`],
  ['a document no longer noted', /documents .*no longer/, 'DELETE FROM document'],
  [
    'another word in an event',
    /do not have the stored hash/,
    `UPDATE event SET canonical = canonical || ' ' WHERE ${one('event')}`,
  ],
  ['an event taken from the middle', /is missing/, `DELETE FROM event WHERE ${ofLongest} AND version = 2`],
  ['the last event taken away', /the recorded head is event/, `DELETE FROM event WHERE ${ofLongest} AND ${last}`],
];

export async function run({ check }) {
  const installation = await openInstallation();
  const { url, dataDir } = installation;
  const env = { DATABASE_URL: url, PROBITY_DATA_DIR: dataDir, PROBITY_LOG_LEVEL: 'silent' };
  try {
    await playInto(installation, ['competitive', 'cr0001-24-representations']);
    const document = await throughTheService(installation, env);
    const before = probity(env, ['verify', '--json']);
    const report = JSON.parse(before.stdout);
    check(
      'verify finds nothing before',
      before.code === 0 && report.notLookedAt.length === 0,
      `${report.events} events`,
    );
    const { asOf, digest } = report;
    const looked = Object.fromEntries(report.checks.map((each) => [each.check, each.looked]));
    check(
      'and has looked at everything',
      ['calendars', 'refusals', 'answers', 'documents'].every((each) => looked[each] > 0),
      JSON.stringify(looked),
    );

    const restore = await keep(url, TOUCHED);
    await findsEach({ check, url, env, restore }, inside);
    bytesOfADocument({ check, env }, path.join(dataDir, 'documents', document.slice(0, 2), document.slice(2)));
    await aWholeHistory({ check, url, env, restore }, ['--as-of', asOf, '--expect', digest]);
  } finally {
    await installation.close();
  }
}

/** A procurement with a document that an act rests on, refused attempts, and answers kept for repeated requests. */
async function throughTheService(installation, env) {
  const token = commissioner(env);
  const service = await serve(installation);
  try {
    await advise(service.api, token);
    const opened = await send(`${service.api}/procurements`, { body: opening('WITH-A-DOCUMENT'), token });
    const at = `${service.api}/procurements/${opened.json.id}`;
    const bytes = Buffer.from(`%PDF-1.7\n${randomUUID()}\n%%EOF\n`);
    const headers = { 'content-type': 'application/pdf', 'x-file-name': 'Minutes.pdf' };
    const sent = await send(`${at}/documents`, { raw: bytes, headers, token });
    if (sent.status !== 201) throw new Error(`not uploaded: ${sent.text}`);
    const { digest } = sent.json;
    const tries = async (type, data, version) =>
      (await send(`${at}/commands`, { body: { type, data }, headers: { 'if-match': `"${version}"` }, token })).status;
    const documents = [{ name: 'Minutes.pdf', digest }];
    const amended = await tries(
      'AmendProcurement',
      { reason: 'As the minutes say.', lifetimeValue: 4_400_000, documents },
      1,
    );
    if (amended !== 200) throw new Error(`not amended: ${amended}`);
    const contract = {
      lifetimeValue: 4_400_000,
      startsOn: '2027-09-01',
      endsOn: '2029-08-31',
      reasons: 'As reported.',
    };
    for (let n = 0; n < 3; n += 1) {
      const refused = await tries('EnterIntoContract', contract, 2);
      if (refused !== 422) throw new Error(`not refused: ${refused}`);
    }
    return digest;
  } finally {
    await service.stop();
  }
}

function bytesOfADocument({ check, env }, file) {
  const away = `${file}-away`;
  renameSync(file, away);
  const gone = probity(env, ['verify']);
  check('verify finds a document whose bytes are gone', gone.code === 1 && /bytes are gone/.test(gone.said));
  writeFileSync(file, 'What nobody sent.');
  const altered = probity(env, ['verify']);
  check(
    'verify finds a document whose bytes were altered',
    altered.code === 1 && /bytes were altered/.test(altered.said),
  );
  rmSync(file);
  renameSync(away, file);
  check('and nothing once it is put back', probity(env, ['verify']).code === 0);
}

/** A procurement that nothing remembers any more: from inside nothing tells of it, and a digest noted before does. */
async function aWholeHistory({ check, url, env, restore }, noted) {
  const same = probity(env, ['verify', ...noted]);
  check('the digest is the one that was noted', same.code === 0);
  await above(url, 'DELETE FROM refusal', 'DELETE FROM refusal_head');
  const chains = probity(env, ['verify', ...noted]);
  check(
    'verify finds refusals gone with their chains, by the digest',
    chains.code === 1 && /refused attempts or receipts were/.test(chains.said),
  );
  await restore();
  const id = `(SELECT id FROM procurement WHERE reference = 'WITH-A-DOCUMENT')`;
  await above(
    url,
    ...['event', 'sealed_value'].map((table) => `DELETE FROM ${table} WHERE stream_id = ${id}::text`),
    `DELETE FROM stream WHERE id = ${id}::text`,
    ...['document', 'refusal'].map((table) => `DELETE FROM ${table} WHERE procurement_id::text = ${id}::text`),
    `DELETE FROM refusal_head WHERE about = ${id}::text`,
    `DELETE FROM command_outcome WHERE answer ->> 'procurementId' = ${id}::text`,
    `DELETE FROM due_date WHERE procurement_id = ${id}`,
    `DELETE FROM procurement WHERE reference = 'WITH-A-DOCUMENT'`,
  );
  const found = probity(env, ['verify', ...noted]);
  check(
    'verify finds a whole history taken away, by the digest',
    found.code === 1 && /a stream was removed/.test(found.said),
  );
  await restore();
  check('and nothing once it is put back', probity(env, ['verify', ...noted]).code === 0);
}
