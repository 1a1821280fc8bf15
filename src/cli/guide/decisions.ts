import type { GuidePage } from './page.js';

export const decisions: GuidePage = {
  name: 'decisions',
  about: 'conflicts of interest, criteria and evaluation, exclusions, and the record',
  text: `
DECISIONS THAT HOLD (regulations 19 to 21 and 24)

Unless an authority sets its assurance to advised, decisions wait for what regulations 20 to 24 want done and recorded first;
advised only warns. Recusal binds either way. The scenarios in test/journeys/scenarios (conflict-*, exclusion-*, cr0016-25, and the
demonstrations, whose records are complete) show each of these. $P stands for /api/v1/procurements/ID:

- Interests: /api/v1/authorities/ID/interests is the register; anybody reads what is published, also as a page at
  /authorities/ID/register-of-interests, with ?on=2026-03-24 as it stood that day. /api/v1/authorities/ID/governance holds the
  scheme of delegation and the assurance.
- Whoever declared before the bidders were known is asked again once they are, of them by name: by the worklist, and with whatever
  they do in evaluating and deciding, which stands meanwhile. A direct award is chosen with its provider in view.
- The same organisation under another id or another way of writing its name (an identifier, a former name, "Ltd" for "Limited",
  another legal form) is asked about in the worklist and before decisions; a conflicts guardian says on the register whether they
  are one (ConfirmSameOrganisation), and can take that back. Until then only ids count.
- Conflicts (reg 21): NameParticipant, DeclareConflict or DeclareNoConflict by the person and per stage, RaiseConflict by
  anyone, ManageConflict by somebody else, Recuse. A recused person is refused every command that decides, in any role and by
  anybody's hand. In a scenario "person: chair" stands for the id of one of its people.
- Criteria and evaluation (regs 5, 11 and 19, Sch 16): SetBasicSelectionCriteria and SetKeyCriteria, then AppointEvaluator; each
  evaluator alone RecordScore and LockScores (a score changed later is an AmendScore beside it); ModerateCriterion, in rounds.
  Whoever leaves is taken off by WithdrawEvaluator, from a day: the others go on without them, and scores that they had locked
  are kept or set aside, with the reason. One named by mistake, who has done nothing, is struck by CorrectRecord.
  GET $P/evaluation shows scores, the ranking with its arithmetic and, for whoever approves, the reasons side by side: those
  that are empty, refer elsewhere or stand for another offer as well are marked. Nobody sees others' scores before locking
  their own, and the role evaluator sees nothing else of a procurement.
- Exclusions (regs 20 to 20C): RecordExclusionCheck for a provider, or a sub-contractor it intends to use; OfferSelfCleaning to
  DecideExclusion and OverrideExclusion hear it, wait for a Minister where they must, and decide. Notices to a Minister are
  deadlines. GET $P shows where each stands.
- Documents: every act takes the documents that it rests on, uploaded before and named by their digest.
- The record (reg 24) is made of the history: probity record ID, GET $P/record and $P/record.html. It names what
  is missing; a notice of intention waits for it.
`,
};
