import { ownActs } from '../../../workflows/index.js';
import { asked, at, codes, corrected, law, VAL, whole } from './own-histories.js';

describe('putting right what an authority has settled of itself', () => {
  it.each([
    ['InterestDeclared', 0],
    ['IndividualRegistered', 0],
    ['IndividualRegistered', 1],
  ])('%s %s is not struck, as somebody has acted on it', (type, nth) => {
    expect(codes(asked(whole, [{ event: at(type, nth), strike: true }]))).toContain('nobody-acted-on-what-is-struck');
  });

  it('strikes nothing that was decided, and puts right nothing of it', () => {
    const never = whole.past.flatMap(({ event }, index) => {
      const type = Object.values(ownActs).find((act) => act.event === event.type)!.type;
      return law.mayBeStruck(type) ? [] : [index + 1];
    });
    for (const event of never) {
      expect([event, codes(asked(whole, [{ event, strike: true }]))]).toEqual([event, ['correction-is-of-a-slip']]);
    }
    const reason = asked(whole, [{ event: at('AssuranceSet'), path: 'level', is: 'required' }]);
    expect(codes(reason)).toEqual(['correction-is-of-a-slip']);
  });

  it.each([
    ['a day that has not come', at('InterestEnded'), 'endedOn', '2026-04-05'],
    ['an order of days that cannot be', at('InterestDeclared'), 'awareOn', '2026-03-20'],
    ['an organisation that nobody knows', at('InterestDeclared'), 'organisation', 'nobody'],
    ['a renaming that has not come', at('OrganisationRenamed'), 'from', '2026-04-01'],
    ['a delegation that ends before it begins', at('SchemeAdopted'), 'delegations.0.until', '2025-01-01'],
  ])('refuses %s', (_what, event, path, is) => {
    expect(codes(asked(whole, [{ event, path, is }]))).toEqual(['corrected-act-is-possible']);
  });

  it('refuses an event that there is not, a field that is none, and what is known by a name', () => {
    expect(codes(asked(whole, [{ event: 99, path: 'from', is: '2026-01-01' }]))).toEqual([
      'correction-is-of-what-is-on-record',
    ]);
    expect(codes(asked(whole, [{ event: at('InterestDeclared'), path: 'late', is: false }]))).toEqual([
      'correction-is-of-a-slip',
    ]);
    expect(codes(asked(whole, [{ of: 'provider', id: 'owl', path: 'name', is: 'x' }]))).toEqual([
      'correction-is-of-what-is-on-record',
    ]);
  });

  describe('is put right by whoever looks after it', () => {
    const ofRegister = [{ event: at('InterestEnded'), path: 'endedOn', is: '2026-03-11' }] as const;
    const ofName = [{ event: at('OrganisationRenamed'), path: 'from', is: '2026-03-01' }] as const;
    const ofScheme = [{ event: at('SchemeAdopted'), path: 'committees.0.name', is: 'Committee' }] as const;

    it('and by nobody else', () => {
      expect(codes(asked(whole, ofRegister, 'val'))).toEqual([]);
      expect(codes(asked(whole, ofRegister, 'ann'))).toEqual(['whoever-corrects-keeps-what-is-put-right']);
      expect(codes(asked(whole, ofName, 'ann'))).toEqual([]);
      expect(codes(asked(whole, ofName, 'val'))).toEqual(['whoever-corrects-keeps-what-is-put-right']);
      expect(codes(asked(whole, ofScheme, 'ann'))).toEqual([]);
      expect(codes(asked(whole, [...ofScheme, ...ofRegister], 'ann'))).toEqual([
        'whoever-corrects-keeps-what-is-put-right',
      ]);
    });

    it('a correction by whoever looks after what it put right', () => {
      const after = corrected(whole, ofRegister, 'val');
      const strike = [{ event: after.standing.version, strike: true }] as const;
      expect(codes(asked(after, strike, 'ann'))).toEqual(['whoever-corrects-keeps-what-is-put-right']);
      expect(codes(asked(after, strike, 'val'))).toEqual([]);
    });

    it('but never of their own interests', () => {
      const [{ event: before }] = ofRegister;
      const own = {
        ...whole,
        past: whole.past.map((one, index) =>
          index + 1 === before ? { ...one, event: { ...one.event, data: { ...one.event.data, person: VAL } } } : one,
        ),
      };
      expect(codes(asked(own, ofRegister, 'val'))).toEqual(['whoever-corrects-keeps-what-is-put-right']);
    });
  });
});
