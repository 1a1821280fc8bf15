/**
 * Every code that the linter can report, with what it means. Scripts and dashboards rely on the names: add, never rename.
 */
export const findingCodes = {
  'deadline-too-early':
    'The stated deadline for representations, or end of standstill, is before the one in reg 12(3).',
  'deadline-later-than-required': 'The stated deadline is after the one in reg 12(3). Allowed.',
  'deadline-missing': 'No deadline for representations is stated. No Schedule requires one.',
  'deadline-impossible': 'The stated deadline is a date that does not exist.',
  'deadline-ambiguous': 'The stated deadline can be read as more than one date, or the notice states several.',
  'deadline-not-a-date': 'The deadline is given as a length of time, so that a reader has to work it out.',
  'placeholder-text': 'Text of the template was left in: a gap to be filled, or an instruction to whoever fills it.',
  'reasons-missing':
    'The reasons are missing: for choosing the provider by reference to the key criteria, or, in an urgent notice, why reg 14 applied.',
  'provider-missing': 'No provider is named.',
  'provider-address-missing': 'A provider is named without its registered office or principal place of business.',
  'decision-makers-missing': 'No details of the decision-makers.',
  'conflicts-missing': 'Nothing on declared or potential conflicts of interest, not even that there were none.',
  'conflict-management-missing':
    'A conflict is declared, or nothing is said of any, and not how conflicts were managed.',
  'value-missing': 'No lifetime value, nor the amounts payable where those may stand in for it.',
  'value-placeholder': 'An amount such as 0, 0.01 or 1 stands where the value belongs.',
  'service-dates-missing': 'No dates between which the services are, or are intended, to be provided.',
  'cpv-missing': 'No CPV code.',
  'cpv-not-in-schedule-1': 'The CPV code is not one of the 67 of Schedule 1.',
  'cpv-qualifier-unstated':
    'The CPV code is in Schedule 1 only to an extent, and nothing says that the services are within it.',
  'signed-before-standstill-ended': 'The date of signature of the contract is not after the end of standstill.',
  'services-began-before-notice': 'The services began before the notice was published.',
  'notice-late': 'The notice was published after the days within which it must be submitted.',
  'process-unstated': 'The notice does not say which process is followed.',
  'wrong-regime-cited': 'The text says that another regime of procurement law governs the award.',
  'title-missing': 'No title of the contract or framework agreement.',
  'reference-missing': 'No reference of its own: where none is given, the platform repeats its own identifier.',
  'award-criteria-missing': 'An invitation without the award criteria.',
  'offer-method-missing': 'An invitation that does not say how offers must be made.',
  'assessment-method-missing': 'An invitation that does not say how offers will be assessed.',
  'modification-date-missing': 'No date on which the modification takes effect.',
  'modification-undescribed': 'No description of the modification.',
} as const;

export type FindingCode = keyof typeof findingCodes;
