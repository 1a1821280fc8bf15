import { inferred, law } from './provision.js';

/** Regulations 13 to 23: abandoning and going back (reg 15), and what the others have to do with the five processes. */
export const regs13To23 = {
  reg13Modification: law('reg 13', 'Modification of a contract or framework agreement during its term.'),
  reg14Urgent: law('reg 14', 'Urgent award or modification.'),
  reg14AdviceSought: law(
    'reg 14(3)(b)',
    'An existing contract may be modified for continuity where, among others, independent expert advice was sought in the standstill period.',
  ),

  reg15Power: law(
    'reg 15(1)',
    'At any time before the award, an authority may abandon, or go back to an earlier step.',
  ),
  reg15Abandon: law(
    'reg 15(1)(a)',
    'Abandon the procurement and award no contract, or conclude no framework agreement.',
  ),
  reg15GoBack: law('reg 15(1)(b)', 'Go back to an earlier step and repeat that step and subsequent steps.'),
  reg15InStandstill: law(
    'reg 15(2)',
    'In a standstill period such a decision may only be made in accordance with reg 12.',
  ),
  reg15NoDecisionWithoutRepresentations: inferred(
    'reg 15(2) (no representations)',
    'Reg 12 gives a power to decide only once representations are received; without them the authority waits for standstill to end.',
  ),
  reg15OnlyAfterStandstill: law(
    'reg 15(3)',
    'A decision made in standstill is carried out only after the standstill period has ended.',
  ),
  reg15Notice: law('reg 15(4)', 'A decision to abandon a procurement that was started is published in a notice.'),
  reg15NoticeWhen: law('reg 15(5)', 'When the notice of abandonment must be submitted.'),
  reg15NoticeAfterStandstill: law(
    'reg 15(5)(a)(i)',
    'Where decided in standstill: after the standstill period has ended.',
  ),
  reg15NoticeWithin30OfEnd: law(
    'reg 15(5)(a)(ii)',
    'Where decided in standstill: within 30 days of the end of the standstill period.',
  ),
  reg15NoticeWithin30OfDecision: law('reg 15(5)(b)', 'In any other case: within 30 days of the decision to abandon.'),
  reg15Started: inferred(
    'reg 15(4) (having started)',
    'A process is taken to have been started once it has been chosen under reg 6, which is its first recorded step, though no provider has been contacted and no notice submitted.',
  ),
  reg15InformOfRepeat: law('reg 15(6)', 'Relevant providers are informed in writing of a decision to repeat steps.'),
  reg15AlreadyInformed: law('reg 15(7)', 'That is satisfied by a communication under reg 12(6) or (8).'),
  reg15Steps: law('reg 15(8)(a)', 'A step is one referred to in reg 9, 10 or 11; A and B have none to repeat.'),
  reg15RelevantProviders: law(
    'reg 15(8)(b)',
    'Relevant providers are those made aware, in the selection process, that they are being considered.',
  ),

  reg16CompetitiveForFramework: law(
    'reg 16(3)',
    'The Competitive Process must be followed to conclude a framework agreement.',
  ),
  reg16Users: law(
    'reg 16(4)',
    'A framework agreement must identify the authorities which may award contracts based on it.',
  ),
  reg16Term: law(
    'reg 16(5)',
    'The term must not exceed 4 years, other than in exceptional cases justified by the subject-matter.',
  ),
  reg17CompetitiveForNewParties: law(
    'reg 17(2)',
    'The Competitive Process must be followed to add providers to a framework agreement.',
  ),
  reg18CallOffs: law('reg 18', 'Contracts based on a framework agreement.'),

  reg19BasicSelectionCriteria: law(
    'reg 19(1)',
    'No contract is awarded to, and no framework agreement concluded with, a provider who does not meet the basic selection criteria.',
  ),
  reg19NotForAAndB: law('reg 19(2)(a)', 'That does not apply to a contract under Direct Award Process A or B.'),
  reg19NotForCallOffs: law('reg 19(2)(b)', 'That does not apply to a contract based on a framework agreement.'),
  reg19Determine: law('reg 19(3)', 'The basic selection criteria are determined in accordance with Schedule 16.'),

  reg20Excluded: law(
    'reg 20(1)',
    'No contract is awarded to an excluded provider, and an excluded provider is excluded from the process.',
  ),
  reg20PublicInterest: law(
    'reg 20(1A)',
    'Exceptionally an award may be made to an excluded provider for overriding reasons relating to the public interest.',
  ),
  reg20Excludable: law('reg 20(2)', 'An excludable provider may be excluded.'),
  reg20CMinisterOfExclusion: law(
    'reg 20C(2)',
    'A Minister is given notice of an exclusion or replacement before the end of 30 days beginning with its date.',
  ),
  reg20CMinisterOfRepresentations: law(
    'reg 20C(5)(a)',
    'Notice of representations or proceedings: before the end of 30 days beginning with the day they are made or commenced.',
  ),
  reg20CMinisterOfOutcome: law(
    'reg 20C(5)(b)',
    'Notice of the outcome: before the end of 30 days beginning with the day the process is concluded.',
  ),
  reg21Conflicts: law('reg 21(1)', 'Measures to prevent, identify and remedy conflicts of interest.'),
  reg21Interest: law(
    'reg 21(2)(a)',
    'A conflict includes any direct or indirect financial, economic or other personal interest that might be perceived to compromise impartiality and independence.',
  ),
  reg21Recuse: law(
    'reg 21(2)(b)',
    'An individual with a conflict of interest is required to recuse themselves from the decision-making process.',
  ),
  reg21IcbMember: law(
    'reg 21(3)',
    'In an integrated care board, being a member and holding a position within a provider is not in itself a conflict.',
  ),
  reg21IcbCompetitive: law(
    'reg 21(4)',
    'Under the Competitive Process, a member of an integrated care board holding a position within a provider taking part must recuse themselves.',
  ),
  reg22Termination: law('reg 22(1)', 'Every contract awarded lets the authority terminate it on the listed grounds.'),
  reg21MoreThanOne: inferred(
    'reg 21(1) (more than one person)',
    'Among measures that effectively prevent conflicts is that no single person decides everything from the choice of the process to the contract.',
  ),
  reg21SameOrganisation: inferred(
    'reg 21(1) (the same organisation)',
    'Measures to identify conflicts include that a person says whether an organisation in which somebody has an interest is a provider under another id or another way of writing its name.',
  ),
  reg21DeclaredAnew: inferred(
    'reg 21(1) (declared anew)',
    'Measures to identify conflicts include that whoever evaluates or decides is asked to declare again once the bidders are known: that there is no conflict cannot be said of those who are not known.',
  ),
  reg23PanelHold: inferred(
    'reg 23(1) (while the Panel advises)',
    'While a provider’s request in time for the Panel’s review is open, the standstill is held; the authority can release it with a reason. The Regulations do not name the Panel.',
  ),
  reg23Advice: law('reg 23(1)', 'An authority may seek or receive independent expert advice when making decisions.'),
} as const;
