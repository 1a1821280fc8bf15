import { conflictsIn } from '../../src/notices/lint/evidence/conflicts.js';
import { decisionMakersIn } from '../../src/notices/lint/evidence/decision-makers.js';
import { reasonsIn } from '../../src/notices/lint/evidence/reasons.js';
import { sentencesOf, type Sentence } from '../../src/notices/lint/evidence/sentences.js';

const read = (text: string): readonly Sentence[] => sentencesOf([{ path: 'description', text }]);

/** Wordings as authors use them, our own; `unclear` is left to the reader, which is neither a pass nor a fault. */
describe('who decided', () => {
  it.each([
    'Decided by the Director of Commissioning.',
    "The Integrated Care Board's Finance and Performance Committee approved this on 3 March.",
    'Approval: Executive Management Team, 4 June 2025.',
    'Decision taken under delegated authority by the Chief Finance Officer.',
    'This was signed off by our Deputy Chief Executive.',
    'Who decided: the Primary Care Commissioning Committee.',
    'Decision makers were the Place Director and Head of Contracts.',
    'The people who made this decision are the Director of Public Health and the Assistant Director.',
    'Award decision made by Jane Smith, Head of Procurement.',
    'The Cabinet resolved on 12 May to make this award.',
    'Made under the scheme of delegation by the Accountable Officer.',
    'The Trust Board agreed the award at its private session.',
    'Decision-maker(s): SRO and Programme Board.',
    'Details of decision makers – Joint Commissioning Board.',
    'Award authorised by Cllr A Jones, Portfolio Holder for Health.',
    'The decision-making body was the Strategic Commissioning Committee.',
    'Contract award ratified by Governing Body.',
    "The award decision was taken at the ICB's System Resources Committee.",
    'The Director of Adult Social Care took the decision.',
    'Decision - Corporate Director (Public Health).',
    'Responsible for the decision: Contracts Sub-Group.',
    'Decision-makers\nFinance Committee of the ICB',
    'The decision was that of the Chief Executive.',
    'Ms A. Patel (Chief Nurse) and Dr B. Lowe (Medical Director) decided the award.',
  ])('is said in: %s', (text) => {
    expect(decisionMakersIn(read(text))).toBe('there');
  });

  it.each([
    'The decision was made on 3 March 2026.',
    'The ICB has decided to award the contract.',
    'A decision has been taken.',
    'Representations should be sent to the Contracts Team.',
    'No conflicts were declared by evaluators, moderators or committee members.',
    'Provided by a multidisciplinary team led by a consultant.',
    'Please contact the procurement manager with any queries.',
    'The service is overseen by a clinical lead.',
    'The award has been approved.',
    'The evaluation panel scored the offers.',
  ])('is not said in: %s', (text) => {
    expect(decisionMakersIn(read(text))).toBe('absent');
  });

  it.each(['Decision-maker: the ICB.', 'Decided by NHS England.'])('is left to the reader in: %s', (text) => {
    expect(decisionMakersIn(read(text))).toBe('unclear');
  });
});

describe('why the provider was chosen', () => {
  it.each([
    'Why this provider: waiting times and outcomes (quality and innovation); tariff (value); GP links (integration); evening clinics (access); apprentices (social value).',
    'The provider was chosen because it scored highest across quality and innovation, value, integration, access and social value.',
    'Rationale: Quality and innovation – CQC Outstanding; Value – 3% below benchmark; Integration, collaboration and service sustainability – co-located; Improving access, reducing health inequalities and facilitating choice – outreach; Social value – local jobs.',
    'Against the key criteria the existing provider was found to perform well: its outcomes are above average and its prices below.',
    "Reasons. Of the five key criteria, quality and innovation weighed most and the provider's results there are the best in the region.",
    'We assessed the provider against all five key criteria. Quality and innovation: strong. Value: acceptable. Integration: strong. Access: strong. Social value: adequate.',
    'Quality and innovation: 4.6/5 from patients. Value: cost per contact £38 against £44. Integration and sustainability: shared record with GPs. Access: eight sites. Social value: living wage.',
    'On quality and innovation the trust meets each KPI; on value its costs are low; on integration it shares records.',
    'What decided it: best patient outcomes (quality and innovation), lowest unit price (value), shared bases with district nurses (integration), no waiting list (access) and a carbon plan (social value).',
  ])('is said in: %s', (text) => {
    expect(reasonsIn(read(text)).evidence).toBe('there');
  });

  it.each([
    'Key criteria: Quality and innovation 40%, Value 30%, Social value 30%.',
    'Sexual health outreach, 1 July 2026 to 30 June 2029. Approximate lifetime value £720,000.',
    'The key criteria and their weightings are: quality and innovation (30), value (20), integration, collaboration and service sustainability (20), improving access, reducing health inequalities and facilitating choice (20), social value (10).',
    'Community dermatology. Lifetime value £2m.',
    'Patients can access the service in five sites; the service gives high quality care.',
    'The provider satisfies the basic selection criteria.',
  ])('is not said in: %s', (text) => {
    expect(reasonsIn(read(text)).evidence).toBe('absent');
  });
});

describe('conflicts of interest', () => {
  it.each([
    'Conflicts: none.',
    'There were no conflicts of interest.',
    'No conflicts, actual or potential, arose.',
    'Conflict of interest: nil.',
    'Nobody involved had any interest to declare.',
    'Declarations of interest were sought and none was made.',
    'Interests: nothing declared.',
    'No one who took part declared an interest.',
    'All evaluators confirmed that they had no conflict.',
    'Declared or potential interests: nil.',
    'A check for conflicts of interest found none.',
    'Everyone signed a declaration and nothing was declared.',
    'Neither actual nor potential conflicts of interest were identified.',
    'Conflicts of interest: N/A – none.',
    'No member of the panel held an interest in any bidder.',
    'There are no known conflicts of interest.',
    'The decision-makers were free of conflicts.',
    'Conflicts of interest: one GP member works for the provider; she took no part.',
    "A panel member's spouse is employed by a bidder; that member was replaced before evaluation.",
    "One conflict was declared (a director's sister works at the provider). He withdrew from the meeting and did not vote.",
    'A non-executive director is a trustee of the provider; he was recused.',
    'Two potential conflicts were declared and managed by exclusion from scoring.',
    'Interests declared: Dr Patel (shareholder of the provider) - not present for the item.',
    'One conflict of interest was noted and the individual had no involvement in the evaluation.',
    'One evaluator declared a friendship with an employee of a bidder and was stood down.',
    'A committee member declared that her husband is a partner in the practice and left the room.',
    'A potential conflict was identified for one evaluator, whose scores were disregarded.',
    "A director sits on the provider's board. Her access to the bid documents was blocked.",
  ])('are spoken of, and managed if there were any, in: %s', (text) => {
    expect(conflictsIn(read(text))).toEqual({ declared: 'there', managed: 'there' });
  });

  it.each([
    'Conflicts of interest: one member of the group holds an honorary post with the provider.',
    'One conflict of interest was declared.',
    "A director's husband is employed by the provider.",
    'Conflicts: Dr Shah is a shareholder of the provider.',
    'A potential conflict of interest was identified in respect of one evaluator.',
    'Two members declared interests in the provider.',
  ])('are declared and not managed in: %s', (text) => {
    expect(conflictsIn(read(text))).toEqual({ declared: 'there', managed: 'absent' });
  });

  it.each([
    'The contract was awarded on 2 May 2025. Decision-makers: the Board.',
    'Expressions of interest were invited. The service is in the interest of patients.',
    'Conflicts of interest:',
    'The provider holds a contract with the ICB for a similar service.',
    'The trust is a member of the provider collaborative.',
    'The former provider has links with local schools.',
  ])('are not spoken of in: %s', (text) => {
    expect(conflictsIn(read(text))).toEqual({ declared: 'absent', managed: 'absent' });
  });

  it.each([
    'Conflict: the medical director previously worked for the provider. The chair decided she could stay for the discussion but not vote.',
    'Conflicts of interest: all were managed in line with policy; one member abstained.',
  ])('are left to the reader in: %s', (text) => {
    expect(conflictsIn(read(text))).not.toMatchObject({ managed: 'absent' });
  });
});
