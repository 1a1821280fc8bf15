/** One example for each command about how an authority decides. */
export const governanceExamples = {
  SetAssurance: { level: 'advised', reason: 'Declarations are kept in another system until 1 April.' },
  SettleDefault: {
    default: 'most-suitable-provider-is-scored',
    applies: false,
    reason: 'Our evaluation is by consensus, as our guidance of 1 April describes.',
  },
  AdoptScheme: {
    delegations: [
      {
        id: 'D1',
        to: { committee: 'commissioning' },
        decisions: ['process-selection', 'selection', 'award', 'further-decision', 'abandonment'],
        upTo: 5_000_000,
        services: ['85'],
        places: [],
        delegatedBy: 'The Board',
        from: '2026-01-01',
        until: '2027-03-31',
      },
    ],
    committees: [
      {
        id: 'commissioning',
        name: 'Commissioning Committee',
        quorum: 2,
        members: ['medical-director', 'finance-director', 'non-executive-1'],
        authorities: ['nhs-loomdale-icb'],
      },
    ],
  },
} as const;
