import { adoptScheme } from '../acts/governance/adopt-scheme.js';
import { setAssurance } from '../acts/governance/set-assurance.js';
import { settleDefault } from '../acts/governance/settle-default.js';
import { setConfirmationPeriod } from '../acts/interests/set-confirmation-period.js';
import { authorityStep } from './authority-step.js';

export const setConfirmationPeriodStep = authorityStep(setConfirmationPeriod, {
  says: ({ data: { months, decisionMakersMonths = months } }) => ({ months, decisionMakersMonths }),
});

export const setAssuranceStep = authorityStep(setAssurance, {
  says: ({ data: { level, reason } }) => ({ level, reason }),
});

export const adoptSchemeStep = authorityStep(adoptScheme, {
  says: ({ data, facts, evidence }) => {
    const authorities = [evidence.authority];
    const committees = (data.committees ?? []).map((committee) => ({ authorities, ...committee }));
    const delegations = data.delegations.map((delegation) => ({
      ...{ upTo: null, services: [], places: [], until: null },
      ...delegation,
    }));
    return { version: facts.settled.schemes.length + 1, delegations, committees };
  },
  given: ({ version: _, ...given }) => given,
});

export const settleDefaultStep = authorityStep(settleDefault, {
  says: ({ data: { default: name, applies, reason } }) => ({ default: name, applies, reason }),
});
