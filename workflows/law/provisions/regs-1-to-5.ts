import { inferred, law } from './provision.js';

/** Regulations 1 to 5: commencement, definitions, scope, principles and key criteria. */
export const regs1To5 = {
  reg1InForce: law('reg 1(1)', 'The Regulations come into force on 1 January 2024.'),
  reg1EnglandOnly: law('reg 1(2)', 'The Regulations apply in relation to England only.'),

  reg2Definitions: law('reg 2(1)', 'What the words of the Regulations mean.'),
  reg2ExistingProvider: law(
    'reg 2(1) "existing provider"',
    'A provider with whom a relevant authority has a contract for relevant health care services that has not ended, or its successor after a corporate change.',
  ),
  reg2Provider: law(
    'reg 2(1) "provider"',
    'A person who provides, or offers to provide, relevant health care services for the health service in England.',
  ),
  reg2RelevantServices: law(
    'reg 2(1) "relevant health care services"',
    'Health care services within one or more of the CPV codes in Schedule 1, to the extent described there.',
  ),
  reg2SeveralProviders: law('reg 2(2)', 'A contract may be awarded to more than one provider, jointly or otherwise.'),

  reg3Applies: law(
    'reg 3(1)',
    'The Regulations apply where a relevant authority procures relevant health care services for the purposes of the health service in England.',
  ),
  reg3MixedMeaning: law(
    'reg 3(2)',
    'A mixed procurement is relevant health care services procured together with other goods or services, where both criteria are met.',
  ),
  reg3MainSubject: law('reg 3(3)(a)', 'The main subject-matter must be the relevant health care services.'),
  reg3Inseparable: law(
    'reg 3(3)(b)',
    'The authority must be of the view that the other goods or services could not reasonably be supplied under a separate contract.',
  ),
  reg3HigherValue: law(
    'reg 3(4)(a)',
    'The main subject-matter is whichever of the two has the higher estimated lifetime value.',
  ),
  reg3EqualValues: inferred(
    'reg 3(4)(a) (equal values)',
    'Where the two estimates are equal neither is the higher, so the health services are not the main subject-matter.',
  ),
  reg3InseparableReason: law(
    'reg 3(4)(b)',
    'That view may only be taken where separate procurement would, or would be likely to, have a material adverse impact on acting in accordance with the procurement principles.',
  ),
  reg3WholeBundle: law(
    'reg 3(5)',
    'In a mixed procurement the other goods and services are treated as relevant health care services, except within reg 3.',
  ),

  reg4Principles: law(
    'reg 4(1)',
    'An authority must act to secure needs, improve quality and improve efficiency, and transparently, fairly and proportionately.',
  ),
  reg4Needs: law('reg 4(1)(a)(i)', 'With a view to securing the needs of the people who use the services.'),
  reg4Quality: law('reg 4(1)(a)(ii)', 'With a view to improving the quality of the services.'),
  reg4Efficiency: law('reg 4(1)(a)(iii)', 'With a view to improving efficiency in the provision of the services.'),
  reg4Fairly: law('reg 4(1)(b)', 'Transparently, fairly and proportionately.'),
  reg4Integration: law('reg 4(2)', 'The value of providing services in an integrated way may be considered.'),

  reg5KeyCriteria: law('reg 5', 'The five key criteria.'),
  reg5Quality: law('reg 5(a)', 'Quality and innovation.'),
  reg5Value: law('reg 5(b)', 'Value.'),
  reg5Integration: law('reg 5(c)', 'Integration, collaboration and service sustainability.'),
  reg5Access: law('reg 5(d)', 'Improving access, reducing health inequalities and facilitating choice.'),
  reg5SocialValue: law('reg 5(e)', 'Social value.'),
  reg5Importance: inferred(
    'reg 5 (importance)',
    'The Regulations set no weights: how much each key criterion counts is for the authority, in figures, in words, or as pass or fail; that it is settled beforehand, and why, is on record.',
  ),
  reg5Weights: inferred(
    'reg 5 (weights)',
    'Shares of a whole are expected to add up to 100, with what counts beside the key criteria; where they do not, it is pointed out.',
  ),
} as const;
