import { inferred, law } from './provision.js';

/** Schedule 1: the CPV codes that make a health care service a relevant one. */
export const schedule1 = {
  sch1Codes: law('Sch 1', 'The 67 CPV codes of relevant health care services.'),
  sch1Pharmacy: law(
    'Sch 1 (85149000-5)',
    'Pharmacy services, but not community pharmacy services arranged under SI 2013/349.',
  ),
  sch1CommunityHealth: law('Sch 1 (85323000-9)', 'Community health services, but only those delivered to individuals.'),
  sch1FamilyPlanning: law(
    'Sch 1 (85312330-1)',
    'Family-planning services, but only where provided to individuals to support sexual and reproductive health.',
  ),
  sch1Rehabilitation: law(
    'Sch 1 (85312500-4)',
    'Rehabilitation services, but only where provided to individuals to tackle substance misuse or for the rehabilitation of mental or physical health.',
  ),
  sch1NotNeighbours: inferred(
    'Sch 1 (codes not listed)',
    'A code that is not in the table is out, even where a wider or neighbouring code is in it.',
  ),
  sch16BasicSelectionCriteria: law(
    'Sch 16',
    'The basic selection criteria: suitability, economic and financial standing, technical and professional ability.',
  ),
} as const;
