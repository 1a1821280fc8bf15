import { createHash } from 'node:crypto';
import { canonicalText, isCanonical, sha256Hex } from '../../../src/trail/canonical.js';
import { digestOf, openDisclosure, sealValue } from '../../../src/trail/disclosure.js';
import { noHead } from '../../../src/trail/event.js';
import { recordAfter } from '../../../src/trail/record.js';
import { draft, second, streamNamed } from './drafts.js';

describe('canonical bytes', () => {
  it('writes the example of RFC 8785 section 3.2.2 as that section prints it', () => {
    const value = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000f\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(canonicalText(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('orders members as RFC 8785 section 3.2.3 does, by UTF-16 code units', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    const order = [...canonicalText(value).matchAll(/:"([^"]+)"/g)].map((match) => match[1]);
    expect(order).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]);
  });

  it('refuses what JSON cannot say', () => {
    for (const value of [Number.NaN, Infinity, 'half a pair \ud83d', undefined]) {
      expect(() => canonicalText(value)).toThrow('canonical JSON');
    }
  });

  it('tells canonical text from text that only means the same', () => {
    for (const text of ['{"a":1,"b":[{"1":0,"10":0,"2":0}]}', '{}', '[]', '"ö"', '{"a":{"b":1}}']) {
      expect(isCanonical(text, JSON.parse(text))).toBe(true);
    }
    for (const text of [
      '{"b":1,"a":1}',
      '{"a": 1}',
      '{"a":1.0}',
      '"\\u00f6"',
      '{"a":1,"a":1}',
      '{"10":0,"2":0,"1":0}',
    ]) {
      expect(isCanonical(text, JSON.parse(text))).toBe(false);
    }
  });
});

describe('the hash of an event', () => {
  const { events, eventRows } = recordAfter(
    noHead,
    streamNamed('s-1'),
    [draft(), draft({ data: { n: 2 } })],
    second(1),
  );

  it('is SHA-256 over the canonical JSON of everything else in it', () => {
    const { hash, ...rest } = events[0]!;
    const text = canonicalText(rest);
    expect(text).toBe(eventRows[0]!.canonical);
    expect(hash).toBe(createHash('sha256').update(Buffer.from(text, 'utf8')).digest('hex'));
  });

  it('is what another program makes of a fixed event (Python: json.dumps with sorted keys, hashlib)', () => {
    const fixed = { ...events[0]!, id: '00000000-0000-4000-8000-000000000000', hash: undefined };
    expect(sha256Hex(canonicalText(fixed))).toBe('1d70750df9f84e9ac7574601306d3d51bc3b0855181bb1eb3174f0b1c1c7ae0a');
  });

  it('links each event to the one before it, and the first to none', () => {
    expect(events.map((event) => event.previousHash)).toEqual([null, events[0]!.hash]);
  });

  it('never lets time go back within a stream', () => {
    const head = { version: 1, hash: events[0]!.hash, at: second(9) };
    expect(recordAfter(head, streamNamed('s-1'), [draft()], second(8)).events[0]!.recordedAt).toBe(second(9));
  });

  it('is not made for an event without an actor', () => {
    const nobody = { personId: '', organisationId: 'icb-1', role: 'commissioner' };
    for (const actor of [nobody, {} as typeof nobody, { system: false } as unknown as typeof nobody]) {
      expect(() => recordAfter(noHead, streamNamed('s-1'), [draft({ actor })], second(1))).toThrow('who did it');
    }
  });

  it('records of an actor nothing but who they are', () => {
    const actor = { personId: 'p', organisationId: 'o', role: 'commissioner', name: 'Jo Bloggs' };
    const { events } = recordAfter(noHead, streamNamed('s-1'), [draft({ actor })], second(1));
    expect(events[0]!.actor).toEqual({ personId: 'p', organisationId: 'o', role: 'commissioner' });
  });
});

describe('a sealed value', () => {
  it('has the digest that RFC 9901 section 4.2.3 gives for its example', () => {
    const published = 'WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsICJmYW1pbHlfbmFtZSIsICJNw7ZiaXVzIl0';
    expect(digestOf(published)).toBe('X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0');
    expect(openDisclosure(published)).toEqual({ name: 'family_name', value: 'Möbius' });
  });

  it('is salted, so that the same value never has the same digest twice', () => {
    const [one, other] = [sealValue('score', 4), sealValue('score', 4)];
    expect(one.digest).not.toBe(other.digest);
    const [salt] = JSON.parse(Buffer.from(one.disclosure, 'base64url').toString()) as [string];
    expect(Buffer.from(salt, 'base64url')).toHaveLength(16);
  });

  it('stands in the event as a digest only', () => {
    const sealed = { evaluators: [{ name: 'Jo Bloggs' }], note: 'in confidence' };
    const { events, eventRows, sealedRows } = recordAfter(noHead, streamNamed('s-1'), [draft({ sealed })], second(1));
    expect(eventRows[0]!.canonical).not.toMatch(/Bloggs|confidence/);
    expect(Object.keys(events[0]!.sealed)).toEqual(['evaluators', 'note']);
    expect(sealedRows.map((row) => openDisclosure(row.disclosure)?.value)).toEqual([sealed.evaluators, sealed.note]);
  });
});
