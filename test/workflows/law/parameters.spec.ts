import {
  addDays,
  dayOfLaw,
  everyNumber,
  lawBegins,
  numberTitles,
  parameter,
  ParameterNotInForce,
  parameters,
  parameterValue,
  provisions,
  regimes,
} from '../../../workflows/index.js';

describe('parameters', () => {
  it.each([
    ['standstill-working-days', 8, 'working days', 'reg 12(3)'],
    ['further-decision-working-days', 5, 'working days', 'reg 12(10)(a)(v)'],
    ['msp-identification-days', 14, 'days', 'reg 10(5)'],
    ['award-notice-days', 30, 'days', 'reg 7(2)(b)'],
    ['abandonment-notice-days', 30, 'days', 'reg 15(5)(b)'],
    ['considerable-change-amount', 500_000, 'pounds', 'reg 6(10)(b)(ii)'],
    ['considerable-change-percent', 25, 'percent', 'reg 6(10)(b)(iii)'],
    ['exclusion-check-days', 90, 'days', 'reg 20(1) (current check)'],
    ['framework-term-years', 4, 'years', 'reg 16(5)'],
  ] as const)('%s is %i %s under %s, since the Regulations came into force', (name, value, unit, cited) => {
    const row = parameter(name, lawBegins);
    expect({ ...row, provision: provisions[row.provision].cite }).toEqual({
      name,
      value,
      unit,
      from: '2024-01-01',
      provision: cited,
    });
    expect(parameterValue(name, '2026-11-21')).toBe(value);
  });

  it('give the 30 days for a notice to a Minister only since there is a duty to give it', () => {
    expect(parameter('minister-notice-days', '2025-02-24')).toMatchObject({
      value: 30,
      provision: 'reg20CMinisterOfExclusion',
    });
    expect(() => parameter('minister-notice-days', '2025-02-23')).toThrow(ParameterNotInForce);
  });

  it.each(parameters)('$name has no value on the day before it was set, and never the nearest', (row) => {
    const { name, from } = row;
    const dayBefore = addDays(from, -1);
    const asked = () => (row.unit === 'day' ? dayOfLaw(row.name, dayBefore) : parameter(row.name, dayBefore));
    expect(asked).toThrow(ParameterNotInForce);
    expect(asked).toThrow(`${name} has no value on ${dayBefore}: it is set from ${from}`);
  });

  it.each(parameters)('$name is set by the edition of its day, and people are told what it is', ({ name, from }) => {
    expect(regimes).toContain(from);
    expect(everyNumber().filter((row) => row.name === name && row.from === from)).toHaveLength(1);
    expect(numberTitles[name]).toMatch(/^[a-z][^.]+$/);
  });

  it('say which of them are a reading, and not the words', () => {
    const readings = parameters.filter(({ provision }) => provisions[provision].standing === 'inferred');
    expect(readings.map(({ name }) => name)).toEqual([
      'information-working-days',
      'announced-value-percent',
      'announced-term-days',
      'grounds-begin',
      'grounds-look-further-back',
      'exclusion-check-days',
    ]);
  });

  it('are the only rows of their name on any one day', () => {
    const keys = parameters.map(({ name, from }) => `${name} ${from}`);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
