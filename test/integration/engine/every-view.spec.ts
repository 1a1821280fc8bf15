import { partsFor } from '../../../src/engine-parts.js';
import { Rebuild, type RebuildReport } from '../../../src/engine/index.js';
import { IdentityService } from '../../../src/identity/index.js';
import type { Database } from '../../../src/platform/database/database.js';
import { complete } from '../../support/law/places/procurements.js';
import { removeFolders, run } from '../../support/processes.js';
import { bodyOf, Parties, publicLetter } from '../representations/parties.js';

/** Tables that hold what nothing else says, or what is kept for a while: none of them can be made anew from the events. */
const notViews = [
  ...['event', 'stream', 'sealed_value', 'erasure', 'installation'],
  ...['command_outcome', 'refusal', 'refusal_head', 'reception', 'receipt', 'receipt_head', 'outbox'],
  ...['document', 'document_leaving', 'document_scan', 'feed', 'holiday_calendar', 'public_request'],
  'web_session',
  'sign_in_link',
  'sign_in_attempt',
  ...['act_draft', 'setup_link'],
  ...['probity_migrations', 'write_probe'],
];

/** What somebody may do by hand to each view, and the key by which the row is named that it is done to. */
const damages: readonly {
  readonly view: string;
  readonly key: string;
  readonly changed: string;
  readonly gone: string;
  readonly added: string;
}[] = [
  {
    view: 'standing',
    key: 'id',
    changed: `UPDATE standing SET facts = facts - 'opening' WHERE id = $1`,
    gone: `DELETE FROM standing WHERE id = $1`,
    added: `INSERT INTO standing SELECT (jsonb_populate_record(s, '{"id": "invented"}')).* FROM standing s WHERE id = $1`,
  },
  {
    view: 'directory',
    key: 'id',
    changed: `UPDATE directory SET authority_id = 'icb-2' WHERE id = $1`,
    gone: `DELETE FROM directory WHERE id = $1`,
    added: `INSERT INTO directory SELECT (jsonb_populate_record(d, '{"id": "invented"}')).* FROM directory d WHERE id = $1`,
  },
  {
    view: 'procurement',
    key: 'id',
    changed: `UPDATE procurement SET title = 'Another' WHERE id = $1`,
    gone: `DELETE FROM procurement WHERE id = $1`,
    added: `INSERT INTO procurement SELECT (jsonb_populate_record(p, '{"id": "invented"}')).* FROM procurement p WHERE id = $1`,
  },
  {
    view: 'due_date',
    key: 'procurement_id',
    changed: `UPDATE due_date SET due_on = due_on + 1 WHERE procurement_id = $1 AND kind = 'standstill-ends'`,
    gone: `DELETE FROM due_date WHERE procurement_id = $1 AND kind = 'standstill-ends'`,
    added: `INSERT INTO due_date SELECT (jsonb_populate_record(d, '{"id": "invented"}')).* FROM due_date d
      WHERE procurement_id = $1 AND kind = 'standstill-ends'`,
  },
  {
    view: 'representation',
    key: 'procurement_id',
    changed: `UPDATE representation SET command_id = gen_random_uuid() WHERE procurement_id = $1 AND organisation IS NULL`,
    gone: `DELETE FROM representation WHERE procurement_id = $1 AND organisation IS NULL`,
    added: `INSERT INTO representation SELECT (jsonb_populate_record(r, '{"version": 1}')).* FROM representation r
      WHERE procurement_id = $1 AND organisation IS NULL`,
  },
  {
    view: 'organisation',
    key: 'id',
    changed: `UPDATE organisation SET name = 'Another' WHERE id = $1`,
    gone: `DELETE FROM organisation WHERE id = $1`,
    added: `INSERT INTO organisation SELECT (jsonb_populate_record(o, '{"id": "invented"}')).* FROM organisation o WHERE id = $1`,
  },
  {
    view: 'former_name',
    key: 'organisation_id',
    changed: `UPDATE former_name SET name = 'Another' WHERE organisation_id = $1`,
    gone: `DELETE FROM former_name WHERE organisation_id = $1`,
    added: `INSERT INTO former_name SELECT (jsonb_populate_record(f, '{"until": "2025-01-01"}')).* FROM former_name f
      WHERE organisation_id = $1`,
  },
  {
    view: 'person',
    key: 'id',
    changed: `UPDATE person SET email = 'another@example.org' WHERE id = $1::uuid`,
    gone: `WITH held AS (DELETE FROM membership WHERE person_id = $1::uuid) DELETE FROM person WHERE id = $1::uuid`,
    added: `INSERT INTO person SELECT (jsonb_populate_record(p, '{"id": "00000000-0000-4000-8000-00000000beef", "subject": "invented"}')).*
      FROM person p WHERE id = $1::uuid`,
  },
  {
    view: 'membership',
    key: 'person_id',
    changed: `UPDATE membership SET revoked_at = granted_at WHERE person_id = $1::uuid`,
    gone: `DELETE FROM membership WHERE person_id = $1::uuid`,
    added: `INSERT INTO membership SELECT (jsonb_populate_record(m, '{"role": "decision-maker"}')).* FROM membership m
      WHERE person_id = $1::uuid`,
  },
];

describe('every view that there is', () => {
  let parties: Parties;
  let database: Database;
  let rebuild: Rebuild;
  /** Of the receipt of what came without an account. */
  let code: string;
  /** What the statements above are done to: by the view. */
  let named: Readonly<Record<string, string>>;
  beforeAll(async () => {
    parties = await Parties.start();
    const { service } = parties;
    await service.plays(complete('competitive').recorded);
    const id = await parties.standstill();
    await parties.lodges(id, parties.fox);
    const answer = await service.ask('POST', `procurements/${id}/representations`, { as: null, body: publicLetter });
    expect(answer.status).toBe(201);
    code = bodyOf<{ readonly code: string }>(answer).code;
    service.at(null);
    const renaming = { name: 'NHS Fells and Shore ICB', from: '2026-04-01', why: 'By order of 2 March 2026.' };
    const { headers } = await service.ask('GET', 'organisations/icb-1', { as: 'administrator' });
    const sent = { as: 'administrator', body: renaming, headers: { 'if-match': String(headers['etag']) } } as const;
    expect((await service.ask('POST', 'organisations/icb-1/renamings', sent)).status).toBe(200);
    await service.app
      .get(IdentityService)
      .registerOrganisation({ id: 'lonely-care', kind: 'provider', name: 'Lonely Care' });
    database = await service.test.connect();
    // As the command line puts it together, not as the service does.
    rebuild = new Rebuild(database, partsFor(database));
    const [fox] = await database.query<{ id: string }>(
      `SELECT person_id::text AS id FROM membership WHERE organisation_id = 'fox-care'`,
    );
    const person = fox!.id;
    named = {
      ...{ standing: id, directory: id },
      ...{ procurement: id, due_date: id, representation: id },
      ...{ organisation: 'lonely-care', former_name: 'icb-1', person, membership: person },
    };
  });
  afterAll(async () => {
    await parties.service.stop();
    removeFolders();
  });

  /** The rows of every view, but for what is not of the events. */
  async function everything(): Promise<unknown> {
    const rows: Record<string, unknown> = {};
    for (const { view } of damages) {
      rows[view] = await database.query(
        `SELECT to_jsonb(t) - '{claimed_until,attempts,attempted_version}'::text[] AS row FROM ${view} t ORDER BY 1`,
      );
    }
    return rows;
  }

  const different = ({ views }: RebuildReport): readonly string[] =>
    views.filter((each) => each.different > 0).map(({ view }) => view);

  it('is compared, and every other table is known to be none', async () => {
    const tables = await database.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
    );
    const { views, equal } = await rebuild.check();
    expect([equal, views.map(({ view }) => view)]).toEqual([true, damages.map(({ view }) => view)]);
    expect(views.filter(({ rows }) => rows === 0)).toEqual([]);
    const known = [...views.map(({ view }) => view), ...notViews];
    expect(tables.map(({ name }) => name).sort()).toEqual(known.sort());
  });

  describe.each(damages)('$view', ({ view, key, changed, gone, added }) => {
    it.each([
      ['changed', changed],
      ['taken away', gone],
      ['added', added],
    ])('is put right where a row is %s by hand', async (_, sql) => {
      const before = await everything();
      await parties.service.test.asOwner(sql, [named[view]]);
      expect(await everything()).not.toEqual(before);
      const report = await rebuild.check();
      expect(report.equal).toBe(false);
      expect(different(report)).toContain(view);
      const keys = report.views.find((one) => one.view === view)?.examples.map((example) => example[key]);
      expect(keys).toEqual([expect.stringMatching(new RegExp(`^(${named[view]}|invented|.*beef)$`))]);
      expect(await rebuild.repair()).toMatchObject({ equal: false, repaired: true });
      expect(await everything()).toEqual(before);
      expect((await rebuild.check()).equal).toBe(true);
    });
  });

  // Each row would stand in the way of the other, were they put right one after the other.
  it('is put right where two rows were exchanged', async () => {
    const before = await everything();
    await parties.service.test.asOwner(`UPDATE representation r SET (receipt, command_id) = (o.receipt, o.command_id)
      FROM representation o WHERE r.procurement_id = o.procurement_id AND r.version <> o.version`);
    await parties.service.test.asOwner(`UPDATE person SET subject = 'waiting' WHERE subject = 'commissioner'`);
    await parties.service.test.asOwner(`UPDATE person SET subject = 'commissioner' WHERE subject = 'decider'`);
    await parties.service.test.asOwner(`UPDATE person SET subject = 'decider' WHERE subject = 'waiting'`);
    expect(different(await rebuild.check())).toEqual(['representation', 'person']);
    await rebuild.repair();
    expect(await everything()).toEqual(before);
  });

  it('is named by the command line where it is not as the events say, and put right', async () => {
    const before = await everything();
    for (const { view, changed } of damages) await parties.service.test.asOwner(changed, [named[view]]);
    const probity = (...more: string[]) => run(['rebuild', ...more, '--database', parties.service.test.url]);
    const told = await probity('--check');
    expect(told.code).toBe(1);
    for (const { view } of damages) expect(told.stdout).toMatch(new RegExp(`^${view}: \\d+ rows, 1 different$`, 'm'));
    const repaired = await probity();
    expect(repaired.code).toBe(0);
    for (const { view } of damages) expect(repaired.stdout).toMatch(new RegExp(`^${view}: .*put right$`, 'm'));
    expect(await everything()).toEqual(before);
    expect((await probity('--check')).code).toBe(0);
  });

  // A receipt that leads nowhere is as if nothing had been received.
  it('finds a receipt by its code again, once its view is put right', async () => {
    const find = () => parties.service.ask('GET', `receipts/${code}`, { as: null });
    expect((await find()).status).toBe(200);
    await parties.service.test.asOwner('DELETE FROM representation');
    expect((await find()).status).toBe(404);
    await rebuild.repair();
    expect((await find()).status).toBe(200);
  });
});
