import type { GuidePage } from './page.js';

export const hearing: GuidePage = {
  name: 'hearing',
  about: 'how providers are heard in a standstill, and what the authority owes them',
  text: `
HEARING PROVIDERS (regulations 12 and 23)

  P=http://127.0.0.1:3000/api/v1/procurements/ID
  AUTH="Authorization: Bearer $(probity token USER)"

A provider attaches documents first, each by its bytes alone, and names them by the digest in the answer. Without an account
leave $AUTH out, and say who you are: "representor": { "name": … }, "contact": ….

  curl -H "$AUTH" -H 'X-File-Name: Letter.pdf' -H 'Content-Type: application/pdf' --data-binary @Letter.pdf $P/documents
  curl -H "$AUTH" --json '{ "standing": "would-be-provider", "failure": "Reg 6(4): …", "text": "…",
    "documents": [{ "name": "Letter.pdf", "digest": "…" }] }' $P/representations

The receipt says whether that was in time, and what follows. Without an account it has a code; keep it. Staff put on record what
came by e-mail or post, on the version that they saw (the ETag of $P):

  curl -H "$AUTH" -H 'If-Match: "6"' -H 'Idempotency-Key: letter-of-bear-trust' --json '{ "type": "RecordRepresentation",
    "data": { "representor": { "name": "…" }, "standing": "provider", "aggrieved": true, "failure": "…", "text": "…",
      "how": "e-mail", "receivedAt": "2026-11-23T10:00:00Z" } }' $P/commands

- How one's representations stand: GET $P/representations/REFERENCE, or /api/v1/receipts/CODE without an account; its
  documents are at /documents/DIGEST of $P, or of the receipt, to be saved.
- To explain, ask for information, withdraw, or say that the Panel was asked: POST $P/representations/REFERENCE and /answer,
  /information-requests, /withdrawal, /panel-requests. Whoever has no account writes to the authority, which records it.
- To the end of a standstill: JudgeRepresentation, OfferClarification, ProvideInformation or WithholdInformation, RecordReview,
  MakeFurtherDecision, InformOfFurtherDecision to each, IntendNoFurtherDecision. The conditions of its standstill, in GET $P,
  say what is missing; when nothing is, it ends by itself. AnswerRepresentation is for those that came late, or are not valid.
- What waits for the authority, and until when: GET /api/v1/worklist, with ?overdue=true what is late.
- A newly proclaimed holiday: probity calendar load bank-holidays.json. GET /api/v1/calendar-flags lists the standstills that it
  makes longer; ApplyCalendar moves each.
- Deadlines in one's own calendar: POST /api/v1/feeds, and subscribe to its address, which is secret. DELETE /api/v1/feeds/ID
  revokes it.

A standstill from the first letter to the last day: probity scenario run test/journeys/scenarios/two-representations.yaml
`,
};
