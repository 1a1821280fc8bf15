import { elsewhere, type Provision } from './provision.js';

/** What other enactments say about who is a relevant authority, and about procurements under way when the law changed. */
export const otherInstruments = {
  nhsAct12ZBAuthorities: elsewhere(
    'NHS Act 2006',
    'NHS Act 2006 s.12ZB(7)',
    'The bodies that are relevant authorities.',
  ),
  nhsAct12ZBCombinedCounty: elsewhere(
    'NHS Act 2006',
    'NHS Act 2006 s.12ZB(7)(aa)',
    'A combined county authority is a relevant authority.',
  ),
  lura2023CombinedCounty: elsewhere(
    'Levelling-up and Regeneration Act 2023',
    'Levelling-up and Regeneration Act 2023 Sch 4 para 164',
    'Adds combined county authorities to the list; the day it came into force is not confirmed.',
  ),
  nhsAct12ZBGuidance: elsewhere(
    'NHS Act 2006',
    'NHS Act 2006 s.12ZB(5)',
    'An authority must have regard to guidance published by NHS England.',
  ),
  nhsAct14Z30Register: elsewhere(
    'NHS Act 2006',
    'NHS Act 2006 s.14Z30(1)',
    'An integrated care board keeps registers of the interests of its members, of the members of its committees and of its employees.',
  ),
  nhsAct14Z30Publish: elsewhere(
    'NHS Act 2006',
    'NHS Act 2006 s.14Z30(2)',
    'It publishes the registers, or gives access to them on request.',
  ),
  nhsAct14Z30Declare: elsewhere(
    'NHS Act 2006',
    'NHS Act 2006 s.14Z30(3)(b)',
    'A conflict or potential conflict is declared as soon as practicable after the person becomes aware of it and in any event within 28 days.',
  ),

  si2025Reg28: elsewhere(
    'SI 2025/163',
    'SI 2025/163 reg 28',
    'From 24 February 2025: the central digital platform, and exclusion on the model of the Procurement Act 2023.',
  ),
  si2025Reg34: elsewhere(
    'SI 2025/163',
    'SI 2025/163 reg 34(1)',
    'Those amendments do not affect a procedure commenced before 24 February 2025, nor a contract or framework agreement made earlier or out of such a procedure.',
  ),
  si2025Reg34AOrB: elsewhere(
    'SI 2025/163',
    'SI 2025/163 reg 34(2)(a)(i)',
    'A and B have commenced once the authority has contacted a provider in order to commence the process.',
  ),
  si2025Reg34C: elsewhere(
    'SI 2025/163',
    'SI 2025/163 reg 34(2)(a)(ii)',
    'C has commenced once the notice of intention to make an award has been submitted for publication.',
  ),
  si2025Reg34MostSuitable: elsewhere(
    'SI 2025/163',
    'SI 2025/163 reg 34(2)(a)(iii)',
    'The Most Suitable Provider Process has commenced once the notice of intention to follow it has been submitted for publication.',
  ),
  si2025Reg34Competitive: elsewhere(
    'SI 2025/163',
    'SI 2025/163 reg 34(2)(a)(iv)',
    'The Competitive Process has commenced once the notice inviting offers has been submitted for publication.',
  ),
  si2025Reg34Framework: elsewhere(
    'SI 2025/163',
    'SI 2025/163 reg 34(2)(b)',
    'The process for a framework agreement has commenced once the notice inviting offers has been submitted for publication.',
  ),

  si2026Reg4: elsewhere(
    'SI 2026/360',
    'SI 2026/360 reg 4',
    'From 24 March 2026: a Minister is notified before a contract is terminated on national security exclusion grounds (reg 22(4) and (5)).',
  ),
  si2026NoTransitional: {
    cite: 'SI 2026/360 reg 4 (no transitional rule)',
    instrument: 'SI 2026/360',
    says: 'No transitional rule was made for reg 4, so it is applied to every termination from 24 March 2026, older contracts included.',
    standing: 'inferred',
  } satisfies Provision,
} as const;
