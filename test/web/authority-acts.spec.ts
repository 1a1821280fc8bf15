import { authorityActs } from '../../workflows/index.js';
import { Answers } from '../../src/web/forms/answers.js';
import { answersOf } from '../../src/web/forms/answers-of.js';
import { readForm } from '../../src/web/forms/read-form.js';
import { Service } from '../support/http/service.js';
import { signedIn, type Browser } from '../support/web/browser.js';
import { answered } from '../support/web/form-player.js';
import { shownText, wrongWith } from '../support/web/judge-page.js';

const addressOf = (type: string): string =>
  type.replace(/[A-Z]/g, (letter, at: number) => `${at === 0 ? '' : '-'}${letter.toLowerCase()}`);

/** The inputs of a form that was answered so. */
const filled = (type: keyof typeof authorityActs, data: object): [string, string][] => [
  ...answersOf(authorityActs[type].carries, data).entries.map(([name, value]): [string, string] => [name, value]),
  ['go', 'continue'],
];

/** Fills in the form, looks at the check, and gives the act. */
async function settles(browser: Browser, address: string, inputs: readonly (readonly [string, string])[]) {
  const check = await browser.submit(address, inputs);
  expect([check.statusCode, wrongWith(check.body)]).toEqual([200, []]);
  return { check: shownText(check.body), done: await browser.submit(`${address}/check`, answered(check, [], 'send')) };
}

describe('the acts of an authority in the browser', () => {
  let service: Service;
  let guardian: Browser;
  let decider: Browser;

  beforeAll(async () => {
    service = await Service.start();
    service.at('2026-03-30');
    guardian = await signedIn(service, 'guardian');
    decider = await signedIn(service, 'decider');
  });
  afterAll(() => service.stop());

  const personOf = async (name: string): Promise<string> => {
    const { body } = await service.ask('GET', 'members', { as: 'administrator' });
    return (body.items as unknown as readonly { id: string; name: string }[]).find((one) => one.name === name)!.id;
  };

  it('have a form each, for whoever may do them', async () => {
    for (const type of Object.keys(authorityActs)) {
      const who = ['AdoptScheme', 'SetAssurance', 'SettleDefault'].includes(type) ? decider : guardian;
      const { statusCode, body } = await who.get(`/authority/do/${addressOf(type)}`);
      expect([type, statusCode, wrongWith(body)]).toEqual([type, 200, []]);
    }
    const evaluator = await signedIn(service, 'eva');
    expect((await evaluator.get('/authority/do/adopt-scheme')).statusCode).toBe(403);
    expect((await evaluator.get('/authority/do/no-such-act')).statusCode).toBe(404);
    expect((await (await signedIn(service, 'owlRep')).get('/authority/do/declare-interest')).statusCode).toBe(403);
  });

  it.each(Object.entries(authorityActs))(
    'read %s from its form as its example says it',
    (_type, { carries, example }) => {
      const known = { now: '2026-03-30T09:00:00.000Z', providers: {}, people: new Map() };
      const read = readForm(carries, new Answers(answersOf(carries, example).entries), known);
      // Of what may be left out, none at all is said by leaving it out.
      const said = JSON.parse(JSON.stringify(example), (key, value: unknown) =>
        key === 'places' ? undefined : value,
      ) as object;
      expect(read).toEqual({ data: said, unread: [] });
    },
  );

  it('declare an interest in an organisation that nobody knows yet, and amend it', async () => {
    const browser = await signedIn(service, 'commissioner');
    const { check, done: declared } = await settles(
      browser,
      '/authority/do/declare-interest',
      filled('DeclareInterest', {
        kind: 'financial',
        organisationName: 'Harbour Steps CIC',
        description: 'A shareholding of five per cent.',
        from: '2025-06-01',
        awareOn: '2026-03-20',
      }),
    );
    expect(check).toContain('Check before you declare an interest');
    expect(check).toContain('It would be entry I1 of the register of interests.');
    expect(check).toContain('Nothing stands against it');
    expect(check).toMatch(/Checked against \d+ rules at .* The \d+ rules that this act must satisfy Satisfied /);
    expect([declared.statusCode, declared.headers['location']]).toEqual([303, '/authority/interests']);
    const interests = await browser.get('/authority/interests');
    expect(wrongWith(interests.body)).toEqual([]);
    expect(shownText(interests.body)).toContain('I1: Financial, Harbour Steps CIC');
    const form = await browser.get('/authority/do/amend-interest');
    expect(shownText(form.body)).toContain('I1: commissioner, financial, Harbour Steps CIC');
    const { done: amended } = await settles(
      browser,
      '/authority/do/amend-interest',
      filled('AmendInterest', { interest: 'I1', description: 'Of ten per cent.', reason: 'More shares were bought.' }),
    );
    expect(amended.statusCode).toBe(303);
    expect(shownText((await browser.get('/authority/interests')).body)).toContain('Of ten per cent.');
  });

  it('is not done on what somebody else has changed since, and nothing that was written is lost', async () => {
    const gives = (level: string, version: string) =>
      decider.submit('/authority/do/set-assurance/check', [
        ...filled('SetAssurance', { level, reason: 'As the board decided.' }),
        ['version', version],
      ]);
    const { body } = await decider.get('/authority/do/set-assurance');
    const [, seen] = /name="version" value="(\d+)"/.exec(body)!;
    expect((await gives('required', seen!)).statusCode).toBe(303);
    const late = await gives('advised', seen!);
    expect([late.statusCode, wrongWith(late.body)]).toEqual([412, []]);
    expect(shownText(late.body)).toContain('Others settled something while you were writing');
    expect(late.body).toContain('As the board decided.');
    const [, now] = /name="version" value="(\d+)"/.exec(late.body)!;
    expect((await gives('advised', now!)).statusCode).toBe(303);
  });

  it('keep what was answered and say what is missing, or why the law says no', async () => {
    const browser = await signedIn(service, 'commissioner');
    const empty = await browser.submit('/authority/do/declare-interest', [
      ['data.description', 'Some shares'],
      ['go', 'continue'],
    ]);
    expect([empty.statusCode, wrongWith(empty.body)]).toEqual([400, []]);
    expect(shownText(empty.body)).toContain('There is a problem');
    expect(empty.body).toContain('Some shares');
    const future = await browser.submit(
      '/authority/do/declare-interest',
      filled('DeclareInterest', {
        kind: 'financial',
        description: 'Shares.',
        organisation: 'harbour-steps-cic',
        from: '2025-06-01',
        awareOn: '2027-01-01',
      }),
    );
    expect([future.statusCode, wrongWith(future.body)]).toEqual([200, []]);
    expect(shownText(future.body)).toContain('It would be refused');
    expect(future.body).not.toContain('value="send"');
    const before = await service.eventCount();
    const sent = await browser.submit('/authority/do/declare-interest/check', answered(future, [], 'send'));
    expect([sent.statusCode, wrongWith(sent.body)]).toEqual([422, []]);
    expect(shownText(sent.body)).toContain('This cannot be done now');
    expect(await service.eventCount()).toBe(before);
  });

  it('adopt a scheme of delegation with a committee, chosen and named and never by an identifier', async () => {
    const chair = await personOf('decider');
    const scheme = {
      committees: [{ id: 'x', name: 'Strategic Commissioning Committee', quorum: 1, members: [chair] }],
      delegations: [
        {
          id: 'D1',
          to: { committee: 'Strategic Commissioning Committee' },
          decisions: ['award', 'selection'],
          delegatedBy: 'The Board',
          from: '2026-01-01',
        },
      ],
    };
    const inputs = filled('AdoptScheme', scheme).filter(([name]) => !name.endsWith('committees[0].id'));
    const { check, done: adopted } = await settles(decider, '/authority/do/adopt-scheme', inputs);
    expect(check).toContain('Version 1 of the scheme of delegation would be in force at once.');
    expect([adopted.statusCode, adopted.headers['location']]).toEqual([303, '/authority/governance']);
    const governed = await decider.get('/authority/governance');
    expect(wrongWith(governed.body)).toEqual([]);
    const text = shownText(governed.body);
    expect(text).toContain('Version 1, adopted on Monday 30 March 2026');
    expect(text).toContain('Strategic Commissioning Committee the award and which provider is selected');
    // The next one begins with what is in force.
    expect((await decider.get('/authority/do/adopt-scheme')).body).toContain(
      'value="Strategic Commissioning Committee"',
    );
  });
});
