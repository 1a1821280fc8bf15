import { readProcessAnswers } from '../../../src/law/read-process-answers.js';
import { answers } from '../../workflows/process-check/answers.js';

/** What is wrong with a document, as `probity check` and `POST /process-check` say it. */
async function problems(document: unknown): Promise<readonly string[]> {
  const read = await readProcessAnswers(document);
  return read.ok ? [] : read.problems.map(({ field, message }) => `${field} ${message}`);
}

describe('the answers that are checked', () => {
  const { framework: _, ...withoutFramework } = answers();
  const { offered: __, ...choiceWithoutOffered } = answers().patientChoice;

  it.each<[string, unknown, string]>([
    ['an unknown field', { ...answers(), tender: true }, 'tender is not a known field'],
    [
      'an unknown field further down',
      { ...answers(), proposed: { lifetimeValue: 1, vat: 1 } },
      'proposed.vat is not a known field',
    ],
    [
      'a field named __proto__',
      JSON.parse(JSON.stringify(answers()).replace('{', '{"__proto__":{"x":1},')),
      '__proto__ is not a known field',
    ],
    ['a missing field', withoutFramework, 'framework is missing'],
    [
      'a missing field further down',
      { ...answers(), patientChoice: choiceWithoutOffered },
      'patientChoice.offered is missing',
    ],
    ['the wrong type', { ...answers(), existingProvider: 'yes' }, 'existingProvider must be true or false'],
    ['a number for yes or no', { ...answers(), framework: 0 }, 'framework must be true or false'],
    ['null for yes or no', { ...answers(), framework: null }, 'framework must be true or false'],
    [
      'text for an amount',
      { ...answers(), proposed: { lifetimeValue: '4300000' } },
      'proposed.lifetimeValue must be a number',
    ],
    ['a list for an object', { ...answers(), patientChoice: [] }, 'patientChoice must be an object'],
    ['text for an object', { ...answers(), change: 'none' }, 'change must be an object'],
    [
      'a negative amount',
      { ...answers(), proposed: { lifetimeValue: -1 } },
      'proposed.lifetimeValue must not be negative',
    ],
    [
      'an amount too large for a number',
      JSON.parse(JSON.stringify(answers()).replace('4300000', '1e999')),
      'proposed.lifetimeValue must be finite',
    ],
    [
      'a day that does not exist',
      { ...answers(), commencedOn: '2026-04-31' },
      'commencedOn must be a date that exists',
    ],
    [
      'a kind of authority that is not listed',
      { ...answers(), authorityKind: 'university' },
      'authorityKind must be one of combined-authority,',
    ],
    [
      'a contradiction',
      { ...answers(), existingProvider: false },
      'existingContract cannot be given where there is said to be no existing provider',
    ],
    [
      'a character that cannot be stored',
      { ...answers(), mixed: { healthValue: 2, otherValue: 1, inseparable: true, inseparableReason: 'a\u0000' } },
      'mixed.inseparableReason must not contain the character U+0000',
    ],
    [
      'very long text',
      { ...answers(), commencedOn: '2'.repeat(500_000) },
      'commencedOn must be a date like 2026-03-24',
    ],

    ['JSON that is no object', '[]', 'the document must be an object'],
    [
      'nesting without end',
      { ...answers(), change: JSON.parse(`${'['.repeat(2000)}${']'.repeat(2000)}`) as unknown },
      'change.0.0 is nested too deeply',
    ],
  ])('are refused for %s', async (_name, document, message) => {
    const found = await problems(document);
    expect(found).toEqual([expect.stringContaining(message)]);
  });

  it('are refused with every bad field at once', async () =>
    expect(
      await problems({ ...withoutFramework, existingProvider: 'yes', tender: 1, mixed: { healthValue: '1' } }),
    ).toEqual(
      expect.arrayContaining([
        'framework is missing',
        'existingProvider must be true or false',
        'tender is not a known field',
        'mixed.healthValue must be a number',
        'mixed.otherValue is missing',
        'mixed.inseparable is missing',
      ]),
    ));

  it.each(['mixed', 'cpvQualifierMet'] as const)('may leave %s out, which is to say null', async (field) => {
    const { [field]: _left, ...rest } = answers({ cpv: '85100000-0' });
    expect(await problems(rest)).toEqual([]);
    expect(await problems({ ...rest, [field]: null })).toEqual([]);
  });

  it('may say that there is no existing contract, and then nothing of it', async () => {
    const { existingContract: _1, proposed: _2, change: _3, sufficientStandard: _4, ...rest } = answers();
    expect(await problems({ ...rest, existingProvider: false })).toEqual([]);
  });

  it('arrive as they were given', async () =>
    expect(await readProcessAnswers(answers())).toMatchObject({ ok: true, answers: answers() }));
});
