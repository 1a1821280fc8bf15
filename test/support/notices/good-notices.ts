/** Notices that say everything their Schedule asks for, in the shape in which Find a Tender publishes them. Written for the tests. */

export type Json = Record<string, unknown>;

const BUYER = {
  id: 'GB-FTS-1',
  name: 'NHS Anywhere Integrated Care Board',
  address: {
    streetAddress: '1 High Street',
    locality: 'Anytown',
    postalCode: 'AN1 1AA',
    countryName: 'United Kingdom',
  },
  roles: ['buyer'],
};

export const PROVIDER = {
  id: 'GB-FTS-2',
  name: 'Anytown Community Care CIC',
  address: { streetAddress: '2 Mill Lane', locality: 'Anytown', postalCode: 'AN2 2BB', countryName: 'United Kingdom' },
  roles: ['supplier'],
};

const REGULATIONS = 'the Health Care Services (Provider Selection Regime) Regulations 2023';
const NOT_PCR =
  'For the avoidance of doubt, the provisions of the Public Contracts Regulations 2015 do not apply to this award.';
const DECIDED = 'Award decision-makers: the Finance and Contracting Committee of the ICB.';
const NO_CONFLICTS = 'No conflicts of interest were identified.';
const REASONS =
  'The provider was assessed against the key criteria and meets each of them; it was chosen because of its results on quality and innovation.';

/** A release with what every notice has. */
function release(description: string, tender: Json, more: Json = {}): Json {
  return {
    ocid: 'ocds-h6vhtk-0abcde',
    id: '012345-2026',
    date: '2026-03-24T11:59:21Z',
    tag: ['award', 'contract'],
    initiationType: 'tender',
    description,
    buyer: { id: BUYER.id, name: BUYER.name },
    parties: [BUYER, PROVIDER],
    tender: {
      id: 'ANY-2026-007',
      legalBasis: { id: '32014L0024', scheme: 'CELEX' },
      title: 'Community phlebotomy',
      description: 'Blood tests for adults, close to where they live.',
      status: 'complete',
      classification: { scheme: 'CPV', id: '85100000', description: 'Health services' },
      mainProcurementCategory: 'services',
      procurementMethod: 'limited',
      procurementMethodDetails: 'Award procedure without prior publication of a call for competition',
      ...tender,
    },
    awards: [{ id: '012345-2026-1', status: 'active', suppliers: [{ id: PROVIDER.id, name: PROVIDER.name }] }],
    contracts: [
      { id: '012345-2026-1', awardID: '012345-2026-1', status: 'active', value: { amount: 450_000, currency: 'GBP' } },
    ],
    language: 'en',
    ...more,
  };
}

function lot(description: string): Json {
  return { lots: [{ id: '1', description, status: 'cancelled' }] };
}

function intention(process: string): Json {
  return release(
    `This is a Provider Selection Regime (PSR) intention to award notice. The awarding of this contract is subject to ${REGULATIONS}. ${NOT_PCR} The standstill period begins on the day after the publication of this notice. Representations by providers must be made to decision makers by 8 April 2026. This contract has not yet formally been awarded; this notice serves as an intention to award under the PSR.<br/><br/>${DECIDED} ${NO_CONFLICTS} ${REASONS}`,
    lot(
      `We intend to award a contract following ${process}. The dates between which the services are intended to be provided are 1 May 2026 to 30 April 2028.`,
    ),
  );
}

function award(process: string, contract: Json = { dateSigned: '2026-03-10T00:00:00Z' }): Json {
  const made = release(
    `This is a Provider Selection Regime (PSR) confirmation of contract award notice. This contract has been awarded under ${REGULATIONS}. ${NOT_PCR} The decision was made by the Commissioning Executive Group in line with the ICB's scheme of delegation. There were no declared conflicts or potential conflicts of interest of individuals making the decision.`,
    lot(
      `An award has been made following ${process}. The dates between which the contract provides for the services to be provided are 1 April 2026 to 31 March 2028.`,
    ),
  );
  const [first] = made['contracts'] as Json[];
  return { ...made, contracts: [{ ...first, ...contract }] };
}

/** One for each kind of notice and process. */
export const goodNotices = {
  'intention, C': intention('Direct Award Process C'),
  'intention, most suitable provider': intention('the Most Suitable Provider Process'),
  'intention, competitive': intention('the Competitive Process'),
  'award, A': award('direct award process A'),
  'award, B': award('direct award process B'),
  'award, C': award('direct award process C'),
  'award, most suitable provider': award('the Most Suitable Provider Process'),
  'award, competitive': award('the Competitive Process'),
  'award, call-off': award('a call-off from our framework agreement for community diagnostics, without a competition'),
  'intended approach': release(
    `This is a Provider Selection Regime (PSR) intended approach notice. The awarding of this contract is subject to ${REGULATIONS}. ${NOT_PCR} ${DECIDED}`,
    { ...lot('The ICB intends to follow the Most Suitable Provider Process.'), status: 'planned' },
    { tag: ['planning'], parties: [BUYER], awards: [], contracts: [] },
  ),
  invitation: release(
    `This is a Provider Selection Regime (PSR) Contract Notice. The awarding of this contract is subject to ${REGULATIONS}. ${NOT_PCR} Offers are made through the portal at https://portal.example/ and are assessed in one stage.`,
    {
      status: 'active',
      procurementMethod: 'open',
      procurementMethodDetails: 'Open procedure',
      value: { amount: 450_000, currency: 'GBP' },
      submissionMethod: ['electronicSubmission'],
      tenderPeriod: { endDate: '2026-04-30T12:00:00+01:00' },
      lots: [
        {
          id: '1',
          description: 'Blood tests for adults. A further year is possible.',
          awardCriteria: { criteria: [{ type: 'quality', name: 'Quality and innovation', description: '40' }] },
          contractPeriod: { startDate: '2026-08-01T00:00:00+01:00', endDate: '2028-07-31T23:59:59+01:00' },
        },
      ],
    },
    { tag: ['tender'], parties: [BUYER], awards: [], contracts: [] },
  ),
  'urgent award': release(
    `This contract has been awarded under the urgent circumstances provision of the Provider Selection Regime (PSR), regulation 14 of ${REGULATIONS}. ${NOT_PCR} In the view of the relevant authority the award was urgent. The former provider closed without warning, which was not foreseeable by nor attributable to the ICB, and delay would have put patient safety at risk. ${DECIDED} ${NO_CONFLICTS}`,
    lot('The services are provided from 1 March 2026 to 31 August 2026.'),
  ),
  modification: release(
    `This is a Provider Selection Regime (PSR) contract modification notice, under ${REGULATIONS}. This contract has now been formally modified on 16 March 2026 with effect from 1 April 2026. ${DECIDED} ${NO_CONFLICTS}`,
    lot('The modification adds two clinics and increases the lifetime value by £620,000.'),
    { tag: ['awardUpdate', 'contractUpdate'], parties: [BUYER] },
  ),
  'urgent modification': release(
    `This is a Provider Selection Regime (PSR) contract modification notice. The contract was urgently modified under regulation 14 of ${REGULATIONS} on 16 March 2026, with effect from that day. In the view of the relevant authority the modification was urgent: a flood, which was not foreseeable, closed the only other clinic and delay posed a risk to patients. ${DECIDED} ${NO_CONFLICTS}`,
    lot('The modification extends the contract by six months.'),
    { tag: ['awardUpdate', 'contractUpdate'], parties: [BUYER] },
  ),
  abandonment: release(
    `This is a notice of abandonment under ${REGULATIONS}. The ICB has decided to abandon the Most Suitable Provider Process for this contract because its plans have changed.`,
    { status: 'cancelled' },
    { tag: ['tenderCancellation'], parties: [BUYER], awards: [], contracts: [] },
  ),
} as const satisfies Record<string, Json>;

export type GoodNotice = keyof typeof goodNotices;

/** A copy of a good notice, to be spoilt. */
export function good(name: GoodNotice): Json {
  return structuredClone<Json>(goodNotices[name]);
}

/** A good notice with some words of its text replaced, wherever they stand. */
export function reworded(name: GoodNotice, words: string | RegExp, by: string): Json {
  const swap = (value: unknown): unknown => {
    if (typeof value === 'string') return value.replace(words, by);
    if (Array.isArray(value)) return value.map(swap);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, swap(member)]));
  };
  const before = good(name);
  const after = swap(before) as Json;
  if (JSON.stringify(before) === JSON.stringify(after)) throw new Error(`${name} does not say ${String(words)}`);
  return after;
}

/** A good notice with members of its `tender` replaced. */
export function withTender(name: GoodNotice, tender: Json): Json {
  const notice = good(name);
  return { ...notice, tender: { ...(notice['tender'] as Json), ...tender } };
}
