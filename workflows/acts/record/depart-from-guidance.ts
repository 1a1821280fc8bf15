import { act } from '../act.js';
import { decisionMaker } from '../decision.js';
import { account, identifier, instant, line, one, oneOf, type Carried } from '../shape.js';
import { keyDecisions } from './record.words.js';

/** A departure from guidance to which the authority must have regard (NHS Act 2006 s.12ZB(5)). */
export const departFromGuidance = act('DepartFromGuidance', {
  event: 'GuidanceDepartedFrom',
  label: 'Record a departure from guidance',
  says: 'A departure from guidance (NHS Act 2006 s.12ZB(5))',
  governedBy: 'commencement',
  // Whoever is recused is kept from it by its own gates.
  decidesAt: null,
  onRecord: { g: 'all' },
  carries: {
    guidance: line({
      blank: true,
      corrects: true,
      noun: 'the guidance',
      question: 'Which guidance do you depart from?',
      hint: 'Its title and date.',
      says: 'The guidance, as it is called and dated',
    }),
    paragraph: line({
      optional: true,
      corrects: true,
      noun: 'the paragraph',
      question: 'Which paragraph of the guidance is it?',
    }),
    says: account({
      optional: true,
      noun: 'what the guidance says',
      question: 'What does the guidance say, in short?',
      says: 'What the guidance says, in short',
    }),
    instead: account({
      blank: true,
      noun: 'what was done instead',
      question: 'What was done instead?',
      says: 'What was done instead',
    }),
    reason: account({ blank: true, noun: 'the reason', question: 'Why do you depart from the guidance?' }),
    decision: oneOf(keyDecisions)({
      optional: true,
      noun: 'the decision',
      question: 'Which decision is it about?',
      hint: 'Leave it empty if it is about none.',
    }),
    approvedBy: identifier({
      of: 'anybody',
      names: 'approving',
      noun: 'the person who approved it',
      question: 'Who approved it?',
      hint: 'Never the person who prepared it.',
      says: 'Who approved it: the id of a member or, for somebody without an account, one that you give',
    }),
    approver: one(decisionMaker)({
      sealed: true,
      corrects: ['name', 'role'],
      noun: 'the name and job title of the person who approved it',
      question: 'What are the name and job title of the person who approved it?',
      says: 'The approver by name and role; sealed',
    }),
    preparedBy: identifier({
      of: 'anybody',
      optional: true,
      noun: 'the person who prepared it',
      question: 'Who prepared it?',
      hint: 'Leave it empty if it is you.',
      says: 'Who prepared it; whoever gives the command, if left out',
    }),
    decidedAt: instant({
      optional: true,
      corrects: true,
      noun: 'when it was decided',
      question: 'When was it decided?',
      says: 'When it was decided; now, if left out',
    }),
  },
  example: {
    guidance: 'NHS England: The Provider Selection Regime, statutory guidance, April 2025',
    paragraph: 'Transparency, page 61',
    instead: 'The notice was published in two parts.',
    reason: 'The platform takes no more than 10,000 characters.',
    approvedBy: 'director-of-finance',
    approver: { name: 'Sam Lee', role: 'Director of Finance' },
  },
  besideTheProcess: true,
});

export type DepartFromGuidance = Carried<typeof departFromGuidance>;
