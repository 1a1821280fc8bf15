import { defaultNames, defaults, provisions, type Evidence, type Governance } from '../../../workflows/index.js';
import {
  answersFor,
  chosen,
  considered,
  everyReason,
  identified,
  opening,
  terms,
  standstillOver,
} from '../../support/law/places/procurements.js';
import { Story } from '../../support/law/story.js';

const governed = (more: Partial<Governance> = {}): Partial<Evidence> => ({
  governance: { assurance: 'advised', scheme: null, interests: [], ...more },
});
const acting = (person: string, role: string): Partial<Evidence> => ({ actor: { person, organisation: 'icb', role } });
const warned = ({ outcome }: Story) => (outcome?.accepted ? outcome.warnings : []);

describe('what is asked for by default where the Regulations leave it open', () => {
  it('is inferred, each, and never shown as law', () => {
    expect(defaultNames.filter((name) => provisions[defaults[name].provision].standing !== 'inferred')).toEqual([]);
  });

  it('carries its standing in refusals and warnings; the law itself carries none', () => {
    const required = identified()
      .at('2026-03-20')
      .does('CompleteIdentification', {})
      .branch(governed({ assurance: 'required' }));
    required.tries('AssessProvider', {
      provider: { id: 'owl' },
      keyCriteria: considered,
      basicSelectionCriteria: { met: true, assessment: 'Met.' },
    });
    const importance = required.reasons.find(({ provision }) => provision === 'reg 5 (importance)');
    expect(importance).toMatchObject({ code: 'criteria-were-settled', standing: 'inferred' });
    const ofLaw = required.reasons.find(({ provision }) => provision === 'reg 19(3)');
    expect(ofLaw).toBeDefined();
    expect(ofLaw).not.toHaveProperty('standing');
  });

  it('is not asked for where the authority settled it otherwise, which every such step says with the reason', () => {
    const settled = [{ default: 'importance-is-settled', on: '2026-01-05', reason: 'We weigh in the round.' }] as const;
    const required = identified()
      .at('2026-03-20')
      .does('CompleteIdentification', {})
      .branch(governed({ assurance: 'required', settledOtherwise: settled }));
    required.tries('AssessProvider', {
      provider: { id: 'owl' },
      keyCriteria: considered,
      basicSelectionCriteria: { met: true, assessment: 'Met.' },
    });
    expect(required.reasons.map(({ provision }) => provision)).not.toContain('reg 5 (importance)');
    const advised = standstillOver('direct-award-c').branch(
      governed({
        settledOtherwise: [{ default: 'scheme-of-delegation', on: '2026-01-05', reason: 'The board decides.' }],
      }),
    );
    expect(warned(advised.does('EnterIntoContract', terms))).toContainEqual(
      expect.objectContaining({
        code: 'default-settled-otherwise',
        provision: 'reg 24(d) (scheme of delegation)',
        standing: 'inferred',
        message: expect.stringContaining('The board decides.') as string,
      }),
    );
    expect(warned(advised).map(({ code }) => code)).not.toContain('no-scheme-of-delegation');
  });
});

describe('who decided the process (reg 24(d))', () => {
  const opened = (role: string, assurance: Governance['assurance']) =>
    new Story({ ...governed({ assurance }), ...acting('ann', role) }).at('2026-03-02').does('OpenProcurement', opening);
  const choice = {
    process: 'direct-award-c',
    answers: answersFor['direct-award-c'],
    reasons: everyReason,
    reason: 'It fits.',
  } as const;
  const code = 'decision-names-the-individuals';

  it('is named when a commissioner puts the choice on record: waited for, or warned of', () => {
    const refused = opened('commissioner', 'required').tries('ChooseProcess', choice);
    expect(refused.reasons.find((one) => one.code === code)).toMatchObject({
      provision: 'reg 24(d)',
      field: 'data.decisionMakers',
    });
    const advised = opened('commissioner', 'advised').does('ChooseProcess', choice);
    expect(warned(advised).map((one) => one.code)).toContain(code);
  });

  it('is whoever gives it, where that is a decision-maker, or those who are named', () => {
    const own = opened('decision-maker', 'required').tries('ChooseProcess', choice);
    expect(own.reasons.map((one) => one.code)).not.toContain(code);
    const named = opened('commissioner', 'required').tries('ChooseProcess', {
      ...choice,
      decisionMakers: [{ name: 'D. Maker', role: 'Director', person: 'dee' }],
    });
    expect(named.reasons.map((one) => one.code)).not.toContain(code);
  });
});

describe('one person who decides everything', () => {
  const alone = 'one-person-decided-alone';
  const by = (person: string, more: Partial<Governance> = {}) => ({
    ...governed(more),
    ...acting(person, 'decision-maker'),
  });

  it('is pointed out at the contract, and not where anybody else has decided', () => {
    const all = (last: string, more: Partial<Governance> = {}) =>
      chosen('direct-award-a', by('ann', more))
        .at('2026-03-10')
        .does('ContactProvider', { provider: { id: 'owl', name: 'Owl Health Limited', address: '1 Barn Lane' } })
        .branch(by(last, more))
        .does('EnterIntoContract', { ...terms, providers: [{ id: 'owl' }] });
    expect(warned(all('ann')).find(({ code }) => code === alone)).toMatchObject({ standing: 'inferred' });
    expect(warned(all('bob')).map(({ code }) => code)).not.toContain(alone);
    const settledOtherwise = [{ default: 'more-than-one-person', on: '2026-01-05', reason: 'We are three.' }] as const;
    expect(warned(all('ann', { settledOtherwise })).map(({ code }) => code)).not.toContain(alone);
  });
});
