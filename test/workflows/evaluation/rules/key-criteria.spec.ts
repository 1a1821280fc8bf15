import { awardCriteriaServeTheKeyCriteria } from '../../../../workflows/evaluation/rules/award-criteria-serve-the-key-criteria.js';
import { basicSelectionWasAssessedOneByOne } from '../../../../workflows/evaluation/rules/basic-selection-was-assessed-one-by-one.js';
import { criteriaWereSettled } from '../../../../workflows/evaluation/rules/criteria-were-settled.js';
import { keyCriteriaAreAddressedInTheirOwnWords } from '../../../../workflows/evaluation/rules/key-criteria-are-addressed-in-their-own-words.js';
import { selectionResultsAgree } from '../../../../workflows/evaluation/rules/selection-results-agree.js';
import type { AddressedKeyCriteria, CommandData } from '../../../../workflows/index.js';
import {
  addressed,
  eachMet,
  importance,
  selectionCriteria,
} from '../../../support/law/examples/evaluation-examples.js';
import { ruleTable } from '../../../support/law/rules/rule-table.js';
import { chosen, considered, content, criteria, evaluation, owl } from '../../../support/law/places/procurements.js';

const start = () => chosen('competitive');
const underC = () => chosen('direct-award-c');
const settled = () => underC().does('SetBasicSelectionCriteria', selectionCriteria).does('SetKeyCriteria', importance);
const [registration] = selectionCriteria.criteria;

const findings = (
  past: AddressedKeyCriteria | undefined,
  future: AddressedKeyCriteria | undefined,
  basicSelectionCriteria: CommandData['RecordFindings']['basicSelectionCriteria'] = eachMet,
): CommandData['RecordFindings'] => ({
  provider: owl,
  past: { satisfied: true, keyCriteria: considered, addressed: past },
  future: { likelyToSatisfy: true, keyCriteria: considered, addressed: future },
  basicSelectionCriteria,
  reasons: 'Both findings rest on the contract reviews.',
});

/** The same account with one answer changed. */
function changed(criterion: keyof AddressedKeyCriteria, part: string, to: unknown): AddressedKeyCriteria {
  return { ...addressed, [criterion]: { ...addressed[criterion], [part]: to } };
}

/** Looking forward: every answer in other words. */
const forward = JSON.parse(
  JSON.stringify(addressed, (key, value: unknown) =>
    typeof value === 'string' && Number.isNaN(Number(key)) ? `In the new term: ${value}` : value,
  ),
) as AddressedKeyCriteria;

ruleTable(keyCriteriaAreAddressedInTheirOwnWords, [
  { when: 'both findings in full', given: settled, asks: ['RecordFindings', findings(addressed, forward)] },
  {
    when: 'award criteria with each key criterion addressed',
    given: start,
    asks: ['SetAwardCriteria', { ...criteria, addressed }],
  },
  {
    when: 'findings with the summary alone',
    given: settled,
    asks: ['RecordFindings', findings(undefined, undefined)],
    no: [
      { provision: 'reg 24(e)', field: 'data.past.addressed' },
      { provision: 'reg 24(e)', field: 'data.future.addressed' },
    ],
  },
  {
    when: 'award criteria with the summary alone',
    given: start,
    asks: ['SetAwardCriteria', criteria],
    no: [{ provision: 'reg 24(f)', field: 'data.addressed' }],
  },
  {
    when: 'a part left blank',
    given: start,
    asks: [
      'SetAwardCriteria',
      { ...criteria, addressed: changed('accessInequalitiesAndChoice', 'healthInequalities', ' ') },
    ],
    no: [{ provision: 'reg 24(f)', field: 'data.addressed.accessInequalitiesAndChoice.healthInequalities' }],
  },
  {
    when: 'a part of four words',
    given: start,
    asks: ['SetAwardCriteria', { ...criteria, addressed: changed('socialValue', 'social', 'As in the\nplan.') }],
    no: [{ provision: 'reg 24(f)', field: 'data.addressed.socialValue.social' }],
  },
  {
    when: 'a part of five words',
    given: start,
    asks: [
      'SetAwardCriteria',
      { ...criteria, addressed: changed('socialValue', 'social', 'Volunteers drive patients every week.') },
    ],
  },
  {
    when: 'the text of one part pasted into another, with other capitals and stops',
    given: start,
    asks: [
      'SetAwardCriteria',
      { ...criteria, addressed: changed('socialValue', 'social', `${addressed.value.costs.toUpperCase()}!!`) },
    ],
    no: [{ provision: 'reg 24(f)', field: 'data.addressed.socialValue.social' }],
  },
  {
    when: 'no evidence for one criterion',
    given: start,
    asks: ['SetAwardCriteria', { ...criteria, addressed: changed('value', 'evidence', [' ']) }],
    no: [{ provision: 'reg 24(f)', field: 'data.addressed.value.evidence' }],
  },
  {
    when: 'a finding about the future that repeats one answer about the past',
    given: settled,
    asks: [
      'RecordFindings',
      findings(addressed, {
        ...forward,
        socialValue: { ...forward.socialValue, social: addressed.socialValue.social },
      }),
    ],
    no: [{ provision: 'reg 24(e)', field: 'data.future.addressed.socialValue.social' }],
  },
]);

ruleTable(criteriaWereSettled, [
  { when: 'both were settled', given: settled, asks: ['RecordFindings', null] },
  {
    when: 'neither was',
    given: underC,
    asks: ['RecordFindings', null],
    no: [{ provision: 'reg 19(3)' }, { provision: 'reg 5 (importance)' }],
  },
  {
    when: 'an invitation without the importance of the key criteria',
    given: () => start().does('SetBasicSelectionCriteria', selectionCriteria).does('SetAwardCriteria', criteria),
    asks: ['SubmitInvitationNotice', { content }],
    no: [{ provision: 'reg 5 (importance)' }],
  },
]);

const partly = {
  met: false,
  assessment: 'Two of three.',
  results: eachMet.results.map((one, index) => ({ ...one, met: index > 0 })),
};

ruleTable(selectionResultsAgree, [
  {
    when: 'no results',
    given: settled,
    asks: ['RecordFindings', findings(addressed, forward, { met: true, assessment: 'Met.' })],
  },
  { when: 'each met, and the whole', given: settled, asks: ['RecordFindings', findings(addressed, forward)] },
  {
    when: 'one not met, and the whole not',
    given: settled,
    asks: ['RecordFindings', findings(addressed, forward, partly)],
  },
  {
    when: 'one not met, and the whole met all the same',
    given: settled,
    asks: ['RecordFindings', findings(addressed, forward, { ...partly, met: true })],
    no: [{ provision: 'reg 19(1)', field: 'data.basicSelectionCriteria.met' }],
  },
  {
    when: 'each met, and the whole not',
    given: settled,
    asks: ['RecordFindings', findings(addressed, forward, { ...eachMet, met: false })],
    no: [{ provision: 'reg 19(1)', field: 'data.basicSelectionCriteria.met' }],
  },
  {
    when: 'a result on a criterion that was never set',
    given: underC,
    asks: ['RecordFindings', findings(addressed, forward, { ...eachMet, results: eachMet.results.slice(0, 1) })],
    no: [{ provision: 'reg 19(3)', field: 'data.basicSelectionCriteria.results' }],
  },
]);

ruleTable(basicSelectionWasAssessedOneByOne, [
  { when: 'each criterion with its evidence', given: settled, asks: ['RecordFindings', findings(addressed, forward)] },
  {
    when: 'one criterion without evidence',
    given: settled,
    asks: [
      'RecordFindings',
      findings(addressed, forward, {
        ...eachMet,
        results: eachMet.results.map((one, index) => (index === 1 ? { ...one, evidence: ' ' } : one)),
      }),
    ],
    no: [{ provision: 'reg 24(e)', field: 'data.basicSelectionCriteria.results' }],
  },
  {
    when: 'an offer at the first stage without results',
    given: () =>
      start()
        .does('SetBasicSelectionCriteria', { criteria: [registration!] })
        .does('SetAwardCriteria', { ...criteria, stages: ['one', 'two'] }),
    asks: ['RecordEvaluation', { ...evaluation('owl', 80), stage: 'one' }],
    no: [{ provision: 'reg 24(f)', field: 'data.basicSelectionCriteria.results' }],
  },
  {
    when: 'an offer at a later stage without results',
    given: () =>
      start()
        .does('SetBasicSelectionCriteria', { criteria: [registration!] })
        .does('SetAwardCriteria', { ...criteria, stages: ['one', 'two'] }),
    asks: ['RecordEvaluation', { ...evaluation('owl', 80), stage: 'two' }],
  },
]);

const both = {
  integrationCollaborationAndSustainability: 'A term of the contract for everybody.',
  socialValue: 'A term of the contract for everybody.',
};

ruleTable(awardCriteriaServeTheKeyCriteria, [
  {
    when: 'what is not served has its reason',
    given: start,
    asks: ['SetAwardCriteria', { ...criteria, unserved: both }],
  },
  {
    when: 'a key criterion that nothing serves, and nothing said of it',
    given: start,
    asks: ['SetAwardCriteria', { ...criteria, unserved: { ...both, socialValue: ' ' } }],
    no: [{ provision: 'reg 11(2)', field: 'data.unserved.socialValue' }],
  },
  {
    when: 'an award criterion that serves none',
    given: start,
    asks: [
      'SetAwardCriteria',
      {
        ...criteria,
        unserved: { ...both, value: 'Fixed price.' },
        criteria: criteria.criteria.map((one) => (one.id === 'cost' ? { ...one, keyCriteria: [] } : one)),
      },
    ],
    no: [{ provision: 'reg 11(2)', field: 'data.criteria[1].keyCriteria' }],
  },
]);
