import { contextOf } from '../../../workflows/deciding/context.js';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { catalogue, commandTypes, edgesFrom, provisions, regimes } from '../../../workflows/index.js';
import { noFacts } from '../../../workflows/facts/facts.js';
import { gateOf } from '../../../workflows/editions/registry.js';
import { examples } from '../../support/law/examples/all-examples.js';
import { firstInEachState, pool } from '../../support/law/drawn/pool.js';
import { expectWellFormed } from '../../support/law/rules/rule-table.js';
import { everyRule, everyRuleAtItsGates, ruleFiles } from '../../support/law/rules/every-rule.js';

const tests = fileURLToPath(new URL('../', import.meta.url));

describe('every rule', () => {
  it('is total: whatever the facts and whatever is asked, it answers', () => {
    const met = pool().filter((_one, index) => index % 5 === 0);
    const knowingNothing = [...firstInEachState().values()].map((one) => ({
      ...one,
      procurement: { ...one.procurement, facts: noFacts },
    }));
    const thrown: string[] = [];
    for (const { rule, type } of everyRuleAtItsGates()) {
      for (const { procurement, known } of [...met, ...knowingNothing]) {
        for (const data of [null, ...examples[type]]) {
          try {
            rule.check(contextOf(procurement, type, data, known));
          } catch (error) {
            thrown.push(`${rule.name} for ${type} in ${procurement.machine}/${procurement.state}: ${String(error)}`);
          }
        }
      }
    }
    expect([...new Set(thrown)].slice(0, 10)).toEqual([]);
  });

  it('says no in sentences, under a provision that exists, wherever it is asked in earnest', () => {
    const seen = new Set<string>();
    for (const { procurement, known } of firstInEachState().values()) {
      for (const type of commandTypes) {
        const comesNow = edgesFrom(procurement, type).length > 0;
        for (const rule of gateOf(procurement.regime, procurement.machine, type)) {
          for (const data of comesNow ? [null, ...examples[type]] : [null]) {
            const reasons = rule.check(contextOf(procurement, type, data, known));
            reasons.forEach((reason) => expectWellFormed(reason, rule.name, procurement.facts));
            reasons.forEach(({ message }) => seen.add(message));
          }
        }
      }
    }
    expect(seen.size).toBeGreaterThan(100);
  });

  it('stands in a file of its own name, and no such file holds anything else', async () => {
    const wrong: string[] = [];
    for (const path of ruleFiles()) {
      const name = path.split('/').at(-1)!.replace('.ts', '');
      const camel = name.replace(/-([a-z0-9])/g, (_dash, letter: string) => letter.toUpperCase());
      const exported = (await import(`../../../workflows/${path.replace('.ts', '.js')}`)) as Record<string, unknown>;
      const rules = Object.entries(exported).filter(([, value]) => typeof value === 'object' && value !== null);
      if (rules.length !== 1 || rules[0]![0] !== camel) wrong.push(path);
      else if ((rules[0]![1] as { name: string }).name !== name) wrong.push(path);
    }
    expect(wrong).toEqual([]);
  });

  it('stands at a gate: a rule that nothing must pass is no rule', () => {
    const names = ruleFiles().map((path) => path.split('/').at(-1)!.replace('.ts', ''));
    expect(names.filter((name) => !everyRule().some((rule) => rule.name === name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
    expect(everyRule()).toHaveLength(names.length);
  });

  it('rests on provisions that exist, and is listed under each', () => {
    const known = new Set(Object.keys(provisions));
    const listed = new Map(catalogue(regimes.at(-1)).map(({ key, rules }) => [key, rules]));
    const wrong = everyRule().flatMap(({ name, provisions: keys }) =>
      keys.filter((key) => !known.has(key) || !listed.get(key)?.includes(name)).map((key) => `${name}: ${key}`),
    );
    expect(wrong).toEqual([]);
  });

  it('has a table of its boundaries', () => {
    const tables = readdirSync(tests, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.spec.ts'))
      .map((file) => readFileSync(`${tests}${file}`, 'utf8'))
      .join('\n');
    const missing = ruleFiles().filter((path) => {
      const name = path.split('/').at(-1)!.replace('.ts', '');
      const camel = name.replace(/-([a-z0-9])/g, (_dash, letter: string) => letter.toUpperCase());
      return !new RegExp(`ruleTable\\(\\s*${camel}\\b`).test(tables);
    });
    expect(missing).toEqual([]);
  });
});
