import { elsewhere, inferred, law } from './provision.js';

const act = (cite: string, says: string) => elsewhere('Procurement Act 2023', `Procurement Act 2023 ${cite}`, says);

/** Regulations 20 to 20D beyond their first paragraphs, and the provisions of the Procurement Act 2023 that they use. */
export const exclusionProvisions = {
  reg2ExcludedProvider: inferred(
    'reg 2(1) "excluded supplier" (provider)',
    'The regulations say excluded and excludable provider where reg 2 defines supplier; read as the same. Associated persons are left out.',
  ),
  reg20AsMade: inferred(
    'reg 20 (as made)',
    'Exclusion as the Regulations had it before 24 February 2025. Its grounds are not listed here: the authority names them in its own words.',
  ),
  reg20CurrentCheck: inferred(
    'reg 20(1) (current check)',
    'An award can keep to reg 20(1) and 20A only on a check of each provider that is recent; the Regulations give no number of days.',
  ),
  reg20Insufficient: law(
    'reg 20(6)',
    'Where evidence of self-cleaning is considered insufficient, the provider is given a statement of the reasons.',
  ),
  reg20NotForCallOffs: law('reg 20(7)', 'Reg 20 does not apply to a contract based on a framework agreement.'),

  reg20AAsk: law(
    'reg 20A(1)(a)',
    'As part of a process, the authority requests information about whether a provider intends to sub-contract.',
  ),
  reg20ADebarmentList: law(
    'reg 20A(1)(b)',
    'The authority seeks to determine whether any intended sub-contractor is on the debarment list.',
  ),
  reg20AInformation: law(
    'reg 20A(2)',
    'Information may be requested to determine whether an intended sub-contractor is an excluded or excludable provider.',
  ),
  reg20AMustExclude: law(
    'reg 20A(3)',
    'A provider that intends to sub-contract to an excluded provider is excluded from the process.',
  ),
  reg20APublicInterest: law(
    'reg 20A(4)',
    'A contract may be awarded to it all the same for overriding reasons relating to the public interest.',
  ),
  reg20AMayExclude: law(
    'reg 20A(5)',
    'A provider that intends to sub-contract to an excludable provider may be excluded.',
  ),
  reg20ANotify: law('reg 20A(6)(a)', 'Before excluding it so, the authority notifies the provider of its intention.'),
  reg20AReplace: law(
    'reg 20A(6)(b)',
    'Before excluding it so, the authority gives the provider reasonable opportunity to find another sub-contractor.',
  ),
  reg20AReplacement: inferred(
    'reg 20A(6)(b) (replacement)',
    'A provider that replaces an intended sub-contractor within that opportunity is not excluded because of the one replaced.',
  ),
  reg20ASameApproval: inferred(
    'reg 20A(4) (approval)',
    'The same approval is wanted as under reg 20(1A): a named person, other than whoever recorded the check.',
  ),
  reg20BNationalSecurity: law(
    'reg 20B(1)',
    'Where exclusion rests on the discretionary ground of a threat to national security, a Minister is asked first.',
  ),
  reg20BMinisterFirst: law(
    'reg 20B(2)',
    'No exclusion, and no notification of one, unless a Minister has been notified and considers that the provider should be excluded.',
  ),
  reg20BNotifyMinister: law('reg 20B(2)(a)', 'The authority notifies a Minister of the Crown of its intention.'),
  reg20BMinistersView: law(
    'reg 20B(2)(b)',
    'The Minister considers that the provider or sub-contractor is excludable on that ground, and that the provider should be excluded.',
  ),
  reg20CApplies: law(
    'reg 20C(1)',
    'Applies to an exclusion or replacement on a ground that the authority assessed, or on a debarment for national security.',
  ),
  reg20CGrounds: law(
    'reg 20C(3)',
    'The notice sets out any relevant exclusion ground that the authority considers applies.',
  ),
  reg20CContested: law(
    'reg 20C(4)',
    'A Minister is given notice of representations and proceedings about the exclusion or replacement, and of their outcome.',
  ),
  reg20CProcessConcluded: inferred(
    'reg 20C(5)(b) (concluded)',
    'The regulation 12 process is taken to be concluded when the standstill period ends.',
  ),
  reg20CRelevantGround: law(
    'reg 20C(6)',
    'A relevant exclusion ground is any of Schedules 6 and 7 to the Procurement Act 2023 but Sch 6 para 43.',
  ),

  pa2023Excluded: act(
    's.57(1)(a)',
    'Excluded: a mandatory ground applies, and the circumstances are continuing or likely to occur again.',
  ),
  pa2023ExcludedByDebarment: act('s.57(1)(b)', 'Excluded: on the debarment list by virtue of a mandatory ground.'),
  pa2023Excludable: act(
    's.57(2)(a)',
    'Excludable: a discretionary ground applies, and the circumstances are continuing or likely to occur again.',
  ),
  pa2023ExcludableByDebarment: act(
    's.57(2)(b)',
    'Excludable: on the debarment list by virtue of a discretionary ground.',
  ),
  pa2023DebarredForSomeContracts: act(
    's.57(3)',
    'A debarment by virtue only of Sch 6 para 35 counts only for contracts of a kind described in the entry.',
  ),
  pa2023SelfCleaning: act(
    's.58(1)',
    'What may be regarded in considering whether the circumstances are continuing or likely to occur again.',
  ),
  pa2023Opportunity: act(
    's.58(2)',
    'Before determining its status, the provider is given reasonable opportunity to make representations and provide evidence.',
  ),
  pa2023DebarmentList: act('s.62', 'The debarment list.'),
  pa2023MandatoryGrounds: act('Sch 6', 'The mandatory exclusion grounds.'),
  pa2023Para35: act(
    'Sch 6 para 35(3)',
    'The mandatory ground of a threat to national security cannot be relied on except through the debarment list.',
  ),
  pa2023MandatoryTime: act(
    'Sch 6 para 44',
    'Events too long ago, or before the Schedule, are ignored for mandatory grounds.',
  ),
  pa2023DiscretionaryGrounds: act('Sch 7', 'The discretionary exclusion grounds.'),
  pa2023DiscretionaryTime: act(
    'Sch 7 para 15',
    'Events known too long ago, or before the Schedule, are ignored for discretionary grounds.',
  ),
  pa2023SchedulesInForce: {
    ...act('Schs 6 and 7 (in force 24 February 2025)', 'The Schedules came into force on 24 February 2025.'),
    standing: 'inferred' as const,
  },
} as const;
