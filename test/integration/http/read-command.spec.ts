import 'reflect-metadata';
import fc from 'fast-check';
import { commandTypes, isInstant, type CommandType } from '../../../workflows/index.js';
import { commandClasses } from '../../../src/commands/command-classes.js';
import { readCommand, readOpening } from '../../../src/commands/procurement.commands.js';
import { examples } from '../../support/law/examples/all-examples.js';
import { opening } from '../../support/law/places/procurements.js';
import { readAtOnce, UNREAD } from '../../../src/platform/http/fields/at-once.js';
import { unreadable } from '../../../src/platform/http/readable.js';
import { readFieldByField, readObject } from '../../../src/platform/http/typed-command.js';
import { anything, mutated } from './mutations.js';

const classes: Readonly<Record<CommandType, new () => object>> = commandClasses;

const errorsOf = (type: unknown, data: unknown): Readonly<Record<string, string>> => {
  const read = readCommand(type, data);
  return 'errors' in read ? Object.fromEntries(read.errors.map(({ field, message }) => [field, message])) : {};
};

describe('reading a command', () => {
  it('has a class for every command, and for nothing else', () => {
    expect(Object.keys(commandClasses).sort()).toEqual([...commandTypes].sort());
  });

  it.each(commandTypes)('reads the examples of %s that the law is tested with, unchanged', (type) => {
    const [ordinary, ...others] = examples[type].map((data) => JSON.parse(JSON.stringify(data)) as object);
    expect(readCommand(type, ordinary)).toEqual({ command: { type, data: ordinary } });
    for (const sent of others) {
      const read = readCommand(type, sent);
      // Only what is blank or empty where no rule asks for it is refused here.
      if ('errors' in read) for (const { message } of read.errors) expect(message).toMatch(/blank|must have from 1/);
      else expect(read).toEqual({ command: { type, data: sent } });
    }
  });

  it.each(commandTypes)('reads %s at once as it reads it field by field, whatever is sent', (type) => {
    const fieldByField = (data: object): unknown => readFieldByField(classes[type], data);
    for (const example of examples[type]) {
      const data = JSON.parse(JSON.stringify(example)) as object;
      expect(JSON.stringify(readObject(classes[type], data, 'data'))).toBe(JSON.stringify(fieldByField(data)));
      fc.assert(
        fc.property(mutated(data), (sent) => {
          // What is too much, or no object, is refused before either.
          if (typeof sent !== 'object' || sent === null || Array.isArray(sent) || unreadable(sent, 'data').length > 0)
            return;
          const read = readObject(classes[type], structuredClone(sent), 'data');
          expect(JSON.stringify(read)).toBe(JSON.stringify(fieldByField(structuredClone(sent))));
        }),
        { numRuns: 30 },
      );
    }
  });

  it('reads the examples at once, and leaves to the whole check what is wrong', () => {
    const atOnce = (type: CommandType, data: unknown): boolean => readAtOnce(classes[type], data) !== UNREAD;
    const first = (type: CommandType): object => JSON.parse(JSON.stringify(examples[type][0])) as object;
    expect(commandTypes.filter((type) => !atOnce(type, first(type)))).toEqual([]);
    expect(commandTypes.filter((type) => atOnce(type, { ...first(type), unheardOf: 1 }))).toEqual([]);
  });

  it('gives plain data: no classes, and nothing that was left out', () => {
    const read = readCommand('Abandon', { reasons: 'Redesign.', decisionMakers: [{ name: 'A', role: 'B' }] });
    if ('errors' in read) throw new Error('refused');
    expect(Object.getPrototypeOf(read.command.data)).toBe(Object.prototype);
    expect(Object.keys(read.command.data)).toEqual(['decisionMakers', 'reasons']);
  });

  it('takes a provider by its identifier alone', () => {
    expect(readCommand('ContactProvider', { provider: 'owl' })).toEqual({
      command: { type: 'ContactProvider', data: { provider: { id: 'owl' } } },
    });
    expect(
      readCommand('SelectProviders', { providers: ['owl', { id: 'fox', name: 'Fox Care' }], reasons: 'x' }),
    ).toEqual({
      command: {
        type: 'SelectProviders',
        data: { providers: [{ id: 'owl' }, { id: 'fox', name: 'Fox Care' }], reasons: 'x' },
      },
    });
  });

  it('takes moments as people write them, and keeps them as UTC', () => {
    expect(readCommand('CloseOffers', { closedAt: '2026-06-01T10:00' })).toEqual({
      command: { type: 'CloseOffers', data: { closedAt: '2026-06-01T09:00:00.000Z' } },
    });
  });

  it('takes data left out for no fields, and null for a mistake', () => {
    expect(readCommand('CloseOffers', undefined)).toEqual({ command: { type: 'CloseOffers', data: {} } });
    expect(errorsOf('CloseOffers', null)).toEqual({ data: 'must be an object' });
    expect(errorsOf('Abandon', undefined)).toEqual({ reasons: 'is missing' });
  });

  it('leaves to the rules what a rule asks: blank accounts of the key criteria, no providers, no users', () => {
    const blank = { ...examples.AssessProvider[0].keyCriteria, value: ' ' };
    expect(errorsOf('AssessProvider', { ...examples.AssessProvider[0], keyCriteria: blank })).toEqual({});
    expect(errorsOf('SelectProviders', { providers: [], reasons: 'x' })).toEqual({});
    expect(errorsOf('InformUnsuccessfulProvider', { provider: 'fox', whySuccessful: '', whyUnsuccessful: '' })).toEqual(
      {},
    );
  });

  it('reports everything that is wrong at once', () => {
    const errors = errorsOf('RecordFindings', { provider: 5, past: {}, future: 'good', reasons: '', colour: 'red' });
    expect(errors).toEqual({
      colour: 'is not a known field',
      provider: 'must be an identifier, or an object with an `id`',
      'past.satisfied': 'is missing',
      'past.keyCriteria': 'is missing',
      future: 'must be an object',
      basicSelectionCriteria: 'is missing',
      reasons: 'must not be blank',
    });
  });

  it.each<[CommandType, object, string, string]>([
    ['ChooseProcess', { process: 'lottery' }, 'process', 'must be one of direct-award-a, '],
    ['ChooseProcess', { answers: { colour: 'red' } }, 'answers.colour', 'is not a known field'],
    ['ChooseProcess', { answers: { existingProvider: 'yes' } }, 'answers.existingProvider', 'must be true or false'],
    ['ChooseProcess', { reasons: { colour: 'red' } }, 'reasons.colour', 'is not a known field'],
    [
      'ChooseProcess',
      { answers: { proposed: { lifetimeValue: Infinity } } },
      'answers.proposed.lifetimeValue',
      'must be finite',
    ],
    ['SetAwardCriteria', { criteria: [{ weight: NaN }] }, 'criteria[0].weight', 'must be from 0 to 100'],
    ['SetAwardCriteria', { criteria: [{ weight: '60' }] }, 'criteria[0].weight', 'must be a number'],
    ['SetAwardCriteria', { criteria: [{ weight: 33.3333 }] }, 'criteria[0].weight', 'must have at most 3 decimals'],
    [
      'SetAwardCriteria',
      { criteria: [{ keyCriteria: ['charm'] }] },
      'criteria[0].keyCriteria',
      'entry 0 must be one of quality',
    ],
    ['SetAwardCriteria', { criteria: [{ id: 'a b' }] }, 'criteria[0].id', 'must be 1 to 64 letters'],
    ['SetAwardCriteria', { stages: [] }, 'stages', 'must have from 1 to 20 entries'],
    ['RecordEvaluation', { scores: [{ score: -1 }] }, 'scores[0].score', 'must be from 0 to 1000'],
    ['RecordOffer', { digest: 'ABC' }, 'digest', 'must be a SHA-256'],
    ['ReturnToStep', { step: 1.5 }, 'step', 'must be a whole number from 1 to 20'],
    ['ReturnToStep', { step: '1' }, 'step', 'must be a whole number from 1 to 20'],
    ['EnterIntoContract', { startsOn: '2026-02-29' }, 'startsOn', 'must be a date that exists'],
    ['ConcludeFramework', { users: 'all' }, 'users', 'must be a list'],
    ['SubmitAwardNotice', { contracts: ['A', ' '] }, 'contracts', 'entry 1 must not be blank'],
    ['Abandon', { switchingTo: null }, 'switchingTo', 'must be one of '],
    ['Abandon', { toString: 1 }, 'toString', 'is not a known field'],
  ])('says of %s with %j what is wrong with %s', (type, data, field, message) => {
    expect(errorsOf(type, data)[field]).toEqual(expect.stringContaining(message));
  });

  it('refuses a type that is none, whatever it is', () => {
    fc.assert(
      fc.property(anything, (type) => {
        fc.pre(!(commandTypes as readonly unknown[]).includes(type));
        expect(Object.keys(errorsOf(type, {}))).toEqual(['type']);
      }),
    );
  });

  it('either reads a command or says what is wrong, whatever it is given', () => {
    const kinds = commandTypes.map((type) => fc.record({ type: fc.constant(type), data: mutated(examples[type][0]) }));
    fc.assert(
      fc.property(fc.oneof(...kinds), ({ type, data }) => {
        const read = readCommand(type, data);
        if ('errors' in read) {
          expect(read.errors.length).toBeGreaterThan(0);
          for (const { field, message } of read.errors)
            expect([field, message]).toEqual([expect.any(String), expect.stringMatching(/^(must|is|has|entry) ?/)]);
          return;
        }
        // What was read once is well formed and says the same when it is read again.
        expect(readCommand(type, read.command.data)).toEqual(read);
        for (const [name, value] of Object.entries(read.command.data)) {
          if (name.endsWith('At') && name !== 'lookedAt') expect(isInstant(value as string)).toBe(true);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('stands cyclic data, deep data and long lists', () => {
    const deep: Record<string, unknown> = {};
    let inner = deep;
    for (let n = 0; n < 10_000; n += 1) inner = inner['provider'] = {};
    expect(Object.values(errorsOf('ContactProvider', deep))).toEqual(['is nested too deeply']);
    const cyclic: Record<string, unknown> = {};
    cyclic['provider'] = cyclic;
    expect(Object.values(errorsOf('ContactProvider', cyclic))).toEqual(['is nested too deeply']);
    expect(errorsOf('Abandon', { reasons: 'x', decisionMakers: new Array(501).fill({}) })).toEqual({
      decisionMakers: 'must have at most 500 entries',
    });
  });
});

describe('reading an opening', () => {
  it('keeps the authority apart from what the command carries', () => {
    expect(readOpening({ ...opening, authority: 'icb-1' })).toEqual({
      command: { type: 'OpenProcurement', data: opening },
      authority: 'icb-1',
    });
    expect(readOpening(opening)).toMatchObject({ authority: null });
  });

  it('names the body where there is none', () => {
    expect(readOpening(undefined)).toEqual({ errors: [{ field: 'body', message: 'is missing' }] });
    expect(readOpening([])).toEqual({ errors: [{ field: 'body', message: 'must be an object' }] });
  });
});
