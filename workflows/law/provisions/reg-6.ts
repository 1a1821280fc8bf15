import { inferred, law } from './provision.js';

/** Regulation 6: which process must or may be followed. */
export const reg6 = {
  reg6AppropriateProcess: law('reg 6(1)', 'The authority must follow the process that reg 6 determines.'),
  reg6AtCommencement: inferred(
    'reg 6(1) (at commencement)',
    'A process chosen under one law and begun under a later one is held to reg 6 as it stands when the procurement commences. As of which day its answers are given is not said.',
  ),
  reg6SubjectTo: law(
    'reg 6(2)',
    'Reg 6 gives way to reg 13 (modification), reg 15 (abandonment) and reg 18 (call-offs).',
  ),

  reg6DirectAwardA: law('reg 6(3)', 'Where its conditions hold, Direct Award Process A must be followed.'),
  reg6AExistingProvider: law('reg 6(3)(a)', 'There is an existing provider of the services.'),
  reg6AOnlyProvider: law(
    'reg 6(3)(b)',
    'The authority is satisfied that, due to their nature, only the existing provider can provide the services.',
  ),
  reg6ANotFramework: law('reg 6(3)(c)', 'The procurement is not to conclude a framework agreement.'),

  reg6DirectAwardB: law('reg 6(4)', 'Where its conditions hold, Direct Award Process B must be followed.'),
  reg6BChoice: law('reg 6(4)(a)', 'The services are ones in which a patient is offered a choice of provider.'),
  reg6BNumbers: law('reg 6(4)(b)', 'The authority does not restrict the number of providers.'),
  reg6BAllOffered: law(
    'reg 6(4)(c)',
    'The authority will offer contracts to every provider who meets all requirements.',
  ),
  reg6BInterest: law('reg 6(4)(d)', 'The authority has arrangements for providers to express an interest.'),
  reg6BNotFramework: law('reg 6(4)(e)', 'The procurement is not to conclude a framework agreement.'),
  reg6AAndB: inferred(
    'reg 6(3) and (4) together',
    'Where the conditions of both A and B hold the Regulations set no order between two duties; the answers need a person to resolve them.',
  ),

  reg6Choice3: law(
    'reg 6(5)',
    "Where its conditions hold, one of Direct Award Process C, the Most Suitable Provider Process and the Competitive Process must be followed, at the authority's discretion.",
  ),
  reg6Choice3NotAOrB: law('reg 6(5)(a)', 'The authority is not required to follow A or B.'),
  reg6Choice3Expiring: law(
    'reg 6(5)(b)',
    'The term of an existing contract is due to expire and a new contract is to replace it at the end of its term.',
  ),
  reg6Choice3Threshold: law('reg 6(5)(c)', 'The considerable change threshold is not met.'),
  reg6Choice3Standard: law(
    'reg 6(5)(d)',
    'The authority is of the view that the existing provider is satisfying the existing contract and will likely satisfy the proposed one to a sufficient standard.',
  ),
  reg6Choice3NotFramework: law('reg 6(5)(e)', 'The procurement is not to conclude a framework agreement.'),

  reg6Choice2: law(
    'reg 6(6)',
    "Where its conditions hold, the Most Suitable Provider Process or the Competitive Process must be followed, at the authority's discretion.",
  ),
  reg6Choice2NotAOrB: law('reg 6(6)(a)', 'The authority is not required to follow A or B.'),
  reg6Choice2NotChoice3: law('reg 6(6)(b)', 'Paragraph (5) does not apply.'),
  reg6Choice2Likely: law(
    'reg 6(6)(c)',
    'The authority is of the view that it is likely to be able to identify the most suitable provider.',
  ),
  reg6Choice2NotFramework: law('reg 6(6)(d)', 'The procurement is not to conclude a framework agreement.'),

  reg6Competitive: law('reg 6(7)', 'In every other case the Competitive Process must be followed.'),
  reg6CompetitiveNotAOrB: law('reg 6(7)(a)', 'The authority is not required to follow A or B.'),
  reg6CompetitiveNoChoice: law('reg 6(7)(b)', 'Neither paragraph (5) nor (6) applies.'),
  reg6Framework: law('reg 6(8)', 'To conclude a framework agreement the Competitive Process must be followed.'),
  reg6Switching: law(
    'reg 6(9)',
    'To change to another process chosen under (5) or (6), the procurement is abandoned under reg 15 and a new one begun.',
  ),

  reg6Threshold: law('reg 6(10)', 'When the considerable change threshold is met.'),
  reg6ThresholdCharacter: law(
    'reg 6(10)(a)',
    'The proposed arrangements are materially different in character to the existing contract as entered into.',
  ),
  reg6ThresholdChange: law('reg 6(10)(b)', 'All of (i) to (iii) hold: attribution, amount and percentage.'),
  reg6ThresholdAttributable: law(
    'reg 6(10)(b)(i)',
    'Changes in the services are attributable to a decision of the authority.',
  ),
  reg6ThresholdAmount: law(
    'reg 6(10)(b)(ii)',
    'The proposed lifetime value is at least £500,000 higher than that of the existing contract as entered into.',
  ),
  reg6ThresholdPercent: law(
    'reg 6(10)(b)(iii)',
    'The proposed lifetime value is at least 25% higher than that of the existing contract as entered into.',
  ),
  reg6SuccessionException: law(
    'reg 6(11)',
    'Not met where (10)(a) applies solely because the provider changes by corporate succession and (10)(b) does not apply.',
  ),
  reg6SuccessionSole: law(
    'reg 6(11)(a)',
    '(10)(a) applies solely by corporate succession, and the authority is satisfied that the provider meets the basic selection criteria.',
  ),
  reg6SuccessionNotChange: law('reg 6(11)(b)', 'Paragraph (10)(b) does not apply.'),
  reg6ExternalException: law(
    'reg 6(12)',
    'Not met where (10)(a) does not apply and the change responds to external factors beyond the control of authority and provider.',
  ),
  reg6ExternalNotCharacter: law('reg 6(12)(a)', 'Paragraph (10)(a) does not apply.'),
  reg6ExternalFactors: law(
    'reg 6(12)(b)',
    'The change is in response to external factors beyond the control of the authority and the provider.',
  ),
} as const;
