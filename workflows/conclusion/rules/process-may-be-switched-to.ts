import { processTitles, type Process } from '../../law/index.js';
import { rule } from '../../rules/rule.js';

/** Only a process chosen at the authority's discretion is changed for another, and only for one that was open to it. */
export const processMayBeSwitchedTo = rule<'Abandon'>(
  'process-may-be-switched-to',
  ['reg6Switching'],
  ({ data, facts: { choice } }, no) => {
    const next = data?.switchingTo;
    if (!next) return null;
    if (!choice) {
      return no({
        message: 'No process has been chosen, so there is none to switch from.',
        unblock: 'Choose the process, or abandon without switching to another.',
        by: ['ChooseProcess', 'Abandon'],
        field: 'data.switchingTo',
      });
    }
    const discretion = choice.gateway === '6(5)' || choice.gateway === '6(6)';
    const open = choice.may.filter((process) => process !== choice.process);
    if (discretion && open.includes(next)) return null;
    return no({
      message: discretion
        ? `Reg ${choice.gateway} left the choice between ${titlesOf(choice.may).join(', ')}; ${next === choice.process ? 'that process is the one being followed' : 'that process was not among them'}.`
        : `The process followed is the one that reg ${choice.gateway} requires; the authority chose nothing that it could change.`,
      unblock: discretion
        ? `Name ${titlesOf(open).join(' or ')}, or abandon without switching to another.`
        : 'Abandon without switching to another.',
      found: { gateway: choice.gateway, process: choice.process, may: choice.may },
      field: 'data.switchingTo',
    });
  },
);

const titlesOf = (processes: readonly Process[]): readonly string[] =>
  processes.map((process) => processTitles[process].title);
