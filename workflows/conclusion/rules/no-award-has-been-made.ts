import { momentInWords } from '../../calendar/index.js';
import { rule } from '../../rules/rule.js';

/** A procurement is abandoned, or a step of it repeated, only before an award is made. */
export const noAwardHasBeenMade = rule('no-award-has-been-made', ['reg15Power'], ({ facts }, no) => {
  const [first] = facts.contracts;
  if (!first) return null;
  return no({
    message: `${first.kind === 'framework' ? 'The framework agreement' : 'The contract'} ${first.reference} has been ${first.kind === 'framework' ? 'concluded' : 'entered into'} (${momentInWords(first.enteredIntoAt)}).`,
    unblock: 'Nothing can: after an award the contract is modified or ended under its own terms and regs 13 and 22.',
    instead: [],
    found: { contract: first.reference, at: first.enteredIntoAt },
  });
});
