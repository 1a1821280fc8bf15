import type { ProvisionKey } from './provisions.js';

/** One row of the table in Schedule 1. */
export interface CpvCode {
  /** Eight digits, a hyphen and the check digit. */
  readonly code: string;
  readonly description: string;
  /** To what extent the services are in, for the four codes that the table qualifies; null for the rest. */
  readonly qualifier: string | null;
  readonly provision: ProvisionKey;
}

function code(number: string, description: string): CpvCode {
  return { code: number, description, qualifier: null, provision: 'sch1Codes' };
}

function qualified(number: string, description: string, qualifier: string, provision: ProvisionKey): CpvCode {
  return { code: number, description, qualifier, provision };
}

/** Schedule 1: the 67 CPV codes of relevant health care services, in the order of the table. */
export const cpvCodes: readonly CpvCode[] = [
  code('85100000-0', 'Health services'),
  code('85110000-3', 'Hospital and related services'),
  code('85111000-0', 'Hospital services'),
  code('85111100-1', 'Surgical hospital services'),
  code('85111200-2', 'Medical hospital services'),
  code('85111300-3', 'Gynaecological hospital services'),
  code('85111310-6', 'In vitro fertilisation services'),
  code('85111320-9', 'Obstetrical hospital services'),
  code('85111400-4', 'Rehabilitation hospital services'),
  code('85111500-5', 'Psychiatric hospital services'),
  code('85111600-6', 'Orthotic services'),
  code('85111700-7', 'Oxygen-therapy services'),
  code('85111800-8', 'Pathology services'),
  code('85111810-1', 'Blood analysis services'),
  code('85111820-4', 'Bacteriological analysis services'),
  code('85111900-9', 'Hospital dialysis services'),
  code('85112200-9', 'Outpatient care services'),
  code('85120000-6', 'Medical practice and related services'),
  code('85121000-3', 'Medical practice services'),
  code('85121100-4', 'General-practitioner services'),
  code('85121200-5', 'Medical specialist services'),
  code('85121210-8', 'Gynaecologic or obstetric services'),
  code('85121220-1', 'Nephrology or nervous system specialist services'),
  code('85121230-4', 'Cardiology services or pulmonary specialist services'),
  code('85121231-1', 'Cardiology services'),
  code('85121232-8', 'Pulmonary specialists services'),
  code('85121240-7', 'ENT or audiologist services'),
  code('85121250-0', 'Gastroenterologist and geriatric services'),
  code('85121251-7', 'Gastroenterologist services'),
  code('85121252-4', 'Geriatric services'),
  code('85121270-6', 'Psychiatrist or psychologist services'),
  code('85121271-3', 'Home for the psychologically disturbed services'),
  code('85121280-9', 'Ophthalmologist, dermatology, or orthopaedics services'),
  code('85121281-6', 'Ophthalmologist services'),
  code('85121282-3', 'Dermatology services'),
  code('85121283-0', 'Orthopaedic services'),
  code('85121290-2', 'Paediatric or urologist services'),
  code('85121291-9', 'Paediatric services'),
  code('85121292-6', 'Urologist services'),
  code('85121300-6', 'Surgical specialist services'),
  code('85130000-9', 'Dental practice and related services'),
  code('85131000-6', 'Dental-practice services'),
  code('85131100-7', 'Orthodontic services'),
  code('85131110-0', 'Orthodontic-surgery services'),
  code('85140000-2', 'Miscellaneous health services'),
  code('85141000-9', 'Services provided by medical personnel'),
  code('85141100-0', 'Services provided by midwives'),
  code('85141200-1', 'Services provided by nurses'),
  code('85141210-4', 'Home medical treatment services'),
  code('85141211-1', 'Dialysis home medical treatment services'),
  code('85141220-7', 'Advisory services provided by nurses'),
  code('85142000-6', 'Paramedical services'),
  code('85142100-7', 'Physiotherapy services'),
  code('85143000-3', 'Ambulance services'),
  code('85144000-0', 'Residential health facilities services'),
  code('85144100-1', 'Residential nursing care services'),
  code('85145000-7', 'Services provided by medical laboratories'),
  code('85146000-4', 'Services provided by blood banks'),
  code('85146100-5', 'Services provided by sperm banks'),
  code('85146200-6', 'Services provided by transplant organ banks'),
  code('85148000-8', 'Medical analysis services'),
  qualified(
    '85149000-5',
    'Pharmacy services',
    'not community pharmacy services arranged under the National Health Service (Pharmaceutical and Local Pharmaceutical Services) Regulations 2013 (SI 2013/349)',
    'sch1Pharmacy',
  ),
  code('85150000-5', 'Medical imaging services'),
  code('85160000-8', 'Optician services'),
  qualified(
    '85312330-1',
    'Family-planning services',
    'only where provided to individuals to support sexual and reproductive health',
    'sch1FamilyPlanning',
  ),
  qualified(
    '85312500-4',
    'Rehabilitation services',
    'only where provided to individuals to tackle substance misuse, or for the rehabilitation of the mental or physical health of individuals',
    'sch1Rehabilitation',
  ),
  qualified(
    '85323000-9',
    'Community health services',
    'only community health services delivered to individuals',
    'sch1CommunityHealth',
  ),
];

const byNumber: ReadonlyMap<string, CpvCode> = new Map(
  cpvCodes.flatMap((row) => [
    [row.code, row],
    [row.code.slice(0, 8), row],
  ]),
);

/**
 * The row of Schedule 1 for a code written with its check digit (`85323000-9`) or without (`85323000`); null for a code that
 * the Schedule does not list, a wrong check digit included.
 */
export function findCpv(number: string): CpvCode | null {
  return byNumber.get(number) ?? null;
}
