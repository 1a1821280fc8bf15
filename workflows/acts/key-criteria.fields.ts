import { keyCriterionNames, partsOf } from './key-criteria.words.js';
import { account, lines, one, shape, type Carried } from './shape.js';

const considered = (criterion: keyof typeof keyCriterionNames) =>
  account({
    blank: true,
    noun: `what was considered under “${keyCriterionNames[criterion]}”`,
    question: `What was considered under “${keyCriterionNames[criterion]}”?`,
  });

/** The five key criteria of reg 5, each with what was considered. */
export const keyCriteriaConsidered = shape(
  'KeyCriteria',
  {
    qualityAndInnovation: considered('qualityAndInnovation'),
    value: considered('value'),
    integrationCollaborationAndSustainability: considered('integrationCollaborationAndSustainability'),
    accessInequalitiesAndChoice: considered('accessInequalitiesAndChoice'),
    socialValue: considered('socialValue'),
  },
  'What was considered under each of the five key criteria (reg 5).',
);

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** An answer to one part of a key criterion. */
const part = (criterion: keyof typeof partsOf, name: string, says: string) => {
  const asked = partsOf[criterion][name]!;
  return account({ blank: true, noun: asked, question: sentence(asked), says });
};

/** What the answers under one key criterion rest on. */
const evidence = lines({
  most: 50,
  noun: 'the evidence',
  question: 'Which documents, figures or events do the answers rest on?',
  says: 'The documents, figures or events that the answers rest on',
});

const qualityAndInnovation = shape(
  'QualityAndInnovation',
  {
    quality: part('qualityAndInnovation', 'quality', 'How far services of good quality are ensured'),
    innovation: part(
      'qualityAndInnovation',
      'innovation',
      'How far new or significantly improved services or processes are supported',
    ),
    evidence,
  },
  'Reg 5(a).',
);

const value = shape(
  'Value',
  {
    costs: part('value', 'costs', 'The costs'),
    benefits: part('value', 'benefits', 'The overall benefits'),
    financialImplications: part(
      'value',
      'financialImplications',
      'The financial implications of the proposed arrangement',
    ),
    evidence,
  },
  'Reg 5(b).',
);

const integration = shape(
  'Integration',
  {
    integration: part(
      'integrationCollaborationAndSustainability',
      'integration',
      'How far services can be provided in an integrated way',
    ),
    collaboration: part(
      'integrationCollaborationAndSustainability',
      'collaboration',
      'How far they can be provided in a collaborative way',
    ),
    sustainability: part(
      'integrationCollaborationAndSustainability',
      'sustainability',
      'How far they can be provided in a sustainable way: stability, and continuity of good quality',
    ),
    evidence,
  },
  'Reg 5(c).',
);

const access = shape(
  'Access',
  {
    access: part(
      'accessInequalitiesAndChoice',
      'access',
      'Access to services and treatments for all eligible patients',
    ),
    healthInequalities: part(
      'accessInequalitiesAndChoice',
      'healthInequalities',
      'How health inequalities are reduced',
    ),
    choice: part('accessInequalitiesAndChoice', 'choice', 'How choice by patients is facilitated'),
    evidence,
  },
  'Reg 5(d).',
);

const socialValue = shape(
  'SocialValue',
  {
    economic: part('socialValue', 'economic', 'How economic well-being in the area might be improved'),
    social: part('socialValue', 'social', 'How social well-being in the area might be improved'),
    environmental: part('socialValue', 'environmental', 'How environmental well-being in the area might be improved'),
    evidence,
  },
  'Reg 5(e).',
);

const named = (criterion: keyof typeof keyCriterionNames) => ({
  noun: `“${keyCriterionNames[criterion]}”`,
  question: `How is “${keyCriterionNames[criterion]}” addressed?`,
});

/**
 * The five key criteria, each in the words of reg 5: what it asks is answered part by part, with what the answers rest on. A
 * single box invites a single sentence, and the Panel has found such records too thin to follow (CR0016-25).
 */
export const addressedKeyCriteria = shape(
  'AddressedKeyCriteria',
  {
    qualityAndInnovation: one(qualityAndInnovation)(named('qualityAndInnovation')),
    value: one(value)(named('value')),
    integrationCollaborationAndSustainability: one(integration)(named('integrationCollaborationAndSustainability')),
    accessInequalitiesAndChoice: one(access)(named('accessInequalitiesAndChoice')),
    socialValue: one(socialValue)(named('socialValue')),
  },
  'The five key criteria (reg 5), each part in its own words, with evidence.',
);

export type AddressedKeyCriteria = Carried<typeof addressedKeyCriteria>;

/** Each key criterion part by part, with evidence. */
export const addressed = one(addressedKeyCriteria)({
  optional: true,
  noun: 'the key criteria, part by part',
  question: 'How is each part of the key criteria addressed?',
  hint: 'Each in words of its own, with what they rest on.',
  says: 'Part by part, with evidence',
});

const unservedBecause = (criterion: keyof typeof keyCriterionNames) =>
  account({
    optional: true,
    noun: `why “${keyCriterionNames[criterion]}” is served by no award criterion`,
    question: `Why is “${keyCriterionNames[criterion]}” served by no award criterion?`,
  });

/** Why a key criterion is served by no award criterion, where one is not. */
export const unservedKeyCriteria = shape(
  'UnservedKeyCriteria',
  {
    qualityAndInnovation: unservedBecause('qualityAndInnovation'),
    value: unservedBecause('value'),
    integrationCollaborationAndSustainability: unservedBecause('integrationCollaborationAndSustainability'),
    accessInequalitiesAndChoice: unservedBecause('accessInequalitiesAndChoice'),
    socialValue: unservedBecause('socialValue'),
  },
  'Why a key criterion is served by no award criterion, where one is not.',
);
