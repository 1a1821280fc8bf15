import { announcedContracts } from '../contract-terms.js';
import { nameOf, namesOf, type Facts } from '../../facts/facts.js';
import { contractProviders, contractReference } from '../../notices/award-reference.js';
import { nothingDoes, rule } from '../../rules/rule.js';

type Award = 'EnterIntoContract' | 'ConcludeFramework';

const anew =
  'A further contract needs a procurement, a notice of intention and a standstill period of its own. A notice that is to announce several contracts tells them apart.';

/** A notice of intention carries the contracts that it announced, and no others: one with each provider, or those that it names. */
export const announcedAwardIsMadeOnce = rule<Award>(
  'announced-award-is-made-once',
  ['reg12OneAward', 'reg12StandstillBars'],
  ({ type, data, facts }, no) => {
    if (!facts.run.standstill) return null;
    const announced = announcedContracts(facts);
    const thing = type === 'ConcludeFramework' ? 'framework agreement' : 'contract';
    if (announced.length === 0) {
      const providers = data === null ? leastOf(facts) : contractProviders(facts, data.providers);
      const taken = facts.contracts.find((contract) => providers.some((id) => contract.providers.includes(id)));
      if (!taken) return null;
      return no({
        message: `The ${thing} ${taken.reference} with ${namesOf(facts, taken.providers)} has been entered into under this notice of intention, which announced one.`,
        // Whoever is named with others may still have the award by itself, where it was announced and is not made yet.
        ...(left(facts).length > 0
          ? { unblock: anew }
          : nothingDoes(`Nothing more can be awarded under it. ${anew}`, 'OpenProcurement')),
        field: 'data.providers',
        found: { contract: taken.reference, providers: taken.providers },
      });
    }
    if (data === null) return null;
    const { contract, framework, providers } = data as { contract?: string; framework?: string } & typeof data;
    const reference = contractReference(facts, type === 'ConcludeFramework' ? framework : contract);
    const own = announced.find((one) => one.reference === reference);
    if (!own) {
      return no({
        message: `The notice of intention announced ${announced.map((one) => one.reference).join(', ')}, and not ${reference}.`,
        unblock: `Enter into one of those that it announced. ${anew}`,
        field: type === 'ConcludeFramework' ? 'data.framework' : 'data.contract',
        found: { announced: announced.map((one) => one.reference), reference },
      });
    }
    const named = providers?.map(({ id }) => id) ?? contractProviders(facts);
    const same = named.length === own.providers.length && named.every((id) => own.providers.includes(id));
    if (same) return null;
    return no({
      message: `The notice of intention announced ${reference} with ${namesOf(facts, own.providers)}, and it is given with ${namesOf(facts, named)}.`,
      unblock: `Name those with whom it was announced: ${own.providers.map((id) => nameOf(facts, id)).join(', ')}.`,
      field: 'data.providers',
      found: { announced: own.providers, named },
    });
  },
);

/** With whom a contract could still be, where somebody only asks: it has been entered into once everybody intended has one. */
function leastOf(facts: Facts): readonly string[] {
  const open = left(facts);
  return open.length > 0 ? open : contractProviders(facts);
}

/** Those to whom an award was intended and who have none yet. */
const left = (facts: Facts): readonly string[] =>
  contractProviders(facts).filter((id) => !facts.contracts.some(({ providers }) => providers.includes(id)));
