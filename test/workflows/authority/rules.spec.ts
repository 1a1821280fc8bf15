import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  authorityCommandTypes,
  authorityKind,
  catalogue,
  regimes,
  type AuthorityCommand,
  type AuthorityEvidence,
  type AuthorityStanding,
  type Reason,
} from '../../../workflows/index.js';
import { authorityGateOf } from '../../../workflows/authority/authority.gates.js';
import { noFacts } from '../../../workflows/facts/facts.js';
import { expectWellFormed } from '../../support/law/rules/rule-table.js';
import { admitted, evidence, given, inTurn } from './authorities.js';
import { declared, lines } from './rule-lines.js';

describe('the rules of an authority’s own acts', () => {
  const against = (
    name: string,
    standing: AuthorityStanding,
    { type, data }: AuthorityCommand,
    known: Partial<AuthorityEvidence>,
  ): readonly Reason[] => {
    const found = authorityGateOf(type).filter((rule) => rule.name === name);
    return found.flatMap((rule) => rule.check({ facts: standing.facts, type, data, evidence: evidence(known) }));
  };

  it.each(lines.map((line) => [line[0], line] as const))(
    '%s',
    (name, [, before, refused, allowed, field, known = {}]) => {
      const standing = inTurn(given(), before);
      const reasons = against(name, standing, refused, known);
      expect(reasons.map((reason) => reason.field)).toEqual([field]);
      reasons.forEach((reason) => expectWellFormed(reason, name, noFacts));
      expect(against(name, standing, allowed, known)).toEqual([]);
      // And what is refused by the rule is refused by the law, with its reason among all of them.
      const decided = authorityKind.decide(standing, refused, evidence(known));
      expect(decided.accepted ? [] : decided.reasons.map(({ code }) => code)).toContain(name);
    },
  );

  it('stand each in a file of its own name, and each has its line here', async () => {
    const folder = new URL('../../../workflows/authority/rules/', import.meta.url);
    const files = readdirSync(fileURLToPath(folder)).map((file) => file.replace('.ts', ''));
    expect(lines.map(([name]) => name).sort()).toEqual(files.sort());
    for (const name of files) {
      const exported = (await import(`../../../workflows/authority/rules/${name}.js`)) as Record<
        string,
        { name: string }
      >;
      expect(Object.values(exported).map((rule) => rule.name)).toEqual([name]);
    }
  });

  it('stand at a gate, and each is listed under every provision that it rests on', () => {
    const listed = new Map(catalogue(regimes.at(-1)).map(({ key, rules }) => [key, rules]));
    const rules = authorityCommandTypes.flatMap((type) => [...authorityGateOf(type)]);
    expect(new Set(rules.map(({ name }) => name))).toEqual(new Set(lines.map(([name]) => name)));
    expect(
      rules.flatMap(({ name, provisions }) => provisions.filter((key) => !listed.get(key)?.includes(name))),
    ).toEqual([]);
  });

  it('are total: whatever is known and whatever is asked, they answer', () => {
    const every = lines.flatMap(([, , refused, allowed]) => [refused, allowed]);
    for (const { type, data } of every) {
      for (const { facts } of [authorityKind.nothing, admitted(), inTurn(given(), [[declared]])]) {
        for (const asked of [data, null]) {
          for (const rule of authorityGateOf(type)) rule.check({ facts, type, data: asked, evidence: evidence({}) });
        }
      }
    }
    expect(every.length).toBeGreaterThan(authorityCommandTypes.length);
  });
});
