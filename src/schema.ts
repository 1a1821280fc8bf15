import { DueDateEntity } from './deadlines/due-date.entity.js';
import { HolidayCalendarEntity } from './deadlines/holiday-calendar.entity.js';
import { Deadlines1767225604000 } from './deadlines/migrations/1767225604000-deadlines.js';
import { CalendarsAndRevisions1767225640000 } from './deadlines/migrations/1767225640000-calendars-and-revisions.js';
import { DocumentEntity } from './documents/document.entity.js';
import { DocumentLeavingEntity } from './documents/document-leaving.entity.js';
import { DocumentScanEntity } from './documents/document-scan.entity.js';
import { UnnamedDocuments1767225710000 } from './documents/migrations/1767225710000-unnamed-documents.js';
import { Documents1767225650000 } from './documents/migrations/1767225650000-documents.js';
import { CommandOutcomeEntity } from './engine/command-outcome.entity.js';
import { Engine1767225602000 } from './engine/migrations/1767225602000-engine.js';
import { BoundOutcomes1767225731000 } from './engine/migrations/1767225731000-bound-outcomes.js';
import { RefusalsInTime1767225791000 } from './engine/migrations/1767225791000-refusals-in-time.js';
import { SaltedRefusals1767225794000 } from './engine/migrations/1767225794000-salted-refusals.js';
import { SaltedRequests1767225790000 } from './engine/migrations/1767225790000-salted-requests.js';
import { Standing1767225793000 } from './engine/migrations/1767225793000-standing.js';
import { Receipts1767225795000 } from './engine/migrations/1767225795000-receipts.js';
import { Organisations1767225801000 } from './engine/migrations/1767225801000-organisations.js';
import { RefusalsOfEveryKind1767225800000 } from './engine/migrations/1767225800000-refusals-of-every-kind.js';
import { Receptions1767225740000 } from './engine/migrations/1767225740000-receptions.js';
import { DirectoryEntity } from './engine/directory.entity.js';
import { StandingEntity } from './engine/standing.entity.js';
import { OutboxMessageEntity } from './engine/outbox-message.entity.js';
import { ReceiptEntity } from './engine/receipt.entity.js';
import { ReceiptHeadEntity } from './engine/receipt-head.entity.js';
import { ReceptionEntity } from './engine/reception.entity.js';
import { RefusalEntity } from './engine/refusal.entity.js';
import { RefusalHeadEntity } from './engine/refusal-head.entity.js';
import { FeedEntity } from './feeds/feed.entity.js';
import { Feeds1767225641000 } from './feeds/migrations/1767225641000-feeds.js';
import { Membership } from './identity/membership.entity.js';
import { FormerName } from './identity/former-name.entity.js';
import { FormerNames1767225782000 } from './identity/migrations/1767225782000-former-names.js';
import { Identity1767225620000 } from './identity/migrations/1767225620000-identity.js';
import { FurtherRoles1767225660000 } from './identity/migrations/1767225660000-further-roles.js';
import { SetupLinks1767225825000 } from './identity/migrations/1767225825000-setup-links.js';
import { SignInLinks1767225821000 } from './identity/migrations/1767225821000-sign-in-links.js';
import { PublicRequests1767225652000 } from './identity/migrations/1767225652000-public-requests.js';
import { Organisation } from './identity/organisation.entity.js';
import { Person } from './identity/person.entity.js';
import { SetupLinkEntity } from './identity/setup-link.entity.js';
import { SignInLinkEntity } from './identity/sign-in-link.entity.js';
import { PublicRequestEntity } from './identity/public-request.entity.js';
import type { Schema } from './platform/database/data-source.js';
import { WriteProbe1767225720000 } from './platform/migrations/1767225720000-write-probe.js';
import { ByOpening1767225781000 } from './procurements/migrations/1767225781000-by-opening.js';
import { FoundByWords1767225834000 } from './procurements/migrations/1767225834000-found-by-words.js';
import { ByReference1767225792000 } from './procurements/migrations/1767225792000-by-reference.js';
import { Corrected1767225832000 } from './procurements/migrations/1767225832000-corrected.js';
import { Marks1767225780000 } from './procurements/migrations/1767225780000-marks.js';
import { Procurements1767225603000 } from './procurements/migrations/1767225603000-procurements.js';
import { ProcurementEntity } from './procurements/procurement.entity.js';
import { Representations1767225651000 } from './representations/migrations/1767225651000-representations.js';
import { RepresentationEntity } from './representations/representation.entity.js';
import { ErasureEntity } from './trail/erasure.entity.js';
import { EventEntity } from './trail/event.entity.js';
import { InstallationEntity } from './trail/installation.entity.js';
import { ByPerson1767225836000 } from './trail/migrations/1767225836000-by-person.js';
import { ErasuresOnRecord1767225730000 } from './trail/migrations/1767225730000-erasures-on-record.js';
import { WhatWasBefore1767225732000 } from './trail/migrations/1767225732000-what-was-before.js';
import { OnlyBackwardIsLookedAt1767225835000 } from './trail/migrations/1767225835000-only-backward-is-looked-at.js';
import { Trail1767225601000 } from './trail/migrations/1767225601000-trail.js';
import { SealedValueEntity } from './trail/sealed-value.entity.js';
import { StreamEntity } from './trail/stream.entity.js';
import { ActDraftEntity } from './web/drafts/act-draft.entity.js';
import { ActDrafts1767225831000 } from './web/drafts/migrations/1767225831000-act-drafts.js';
import { WebSessions1767225820000 } from './web/session/migrations/1767225820000-web-sessions.js';
import { SignInAttempts1767225822000 } from './web/session/migrations/1767225822000-sign-in-attempts.js';
import { SignInAttemptEntity } from './web/session/sign-in-attempt.entity.js';
import { WebSessionEntity } from './web/session/web-session.entity.js';

/**
 * What every module puts into the database, in one place: the entities it maps, and the migrations in the order in which they
 * run (by the timestamp that ends their name).
 */
export const schema: Schema = {
  entities: [
    StreamEntity,
    EventEntity,
    SealedValueEntity,
    ErasureEntity,
    InstallationEntity,
    CommandOutcomeEntity,
    RefusalEntity,
    RefusalHeadEntity,
    ReceptionEntity,
    ReceiptEntity,
    ReceiptHeadEntity,
    OutboxMessageEntity,
    StandingEntity,
    DirectoryEntity,
    ProcurementEntity,
    DueDateEntity,
    HolidayCalendarEntity,
    Organisation,
    FormerName,
    Person,
    Membership,
    FeedEntity,
    PublicRequestEntity,
    DocumentEntity,
    DocumentLeavingEntity,
    DocumentScanEntity,
    RepresentationEntity,
    WebSessionEntity,
    SetupLinkEntity,
    SignInLinkEntity,
    SignInAttemptEntity,
    ActDraftEntity,
  ],
  migrations: [
    Trail1767225601000,
    Engine1767225602000,
    Procurements1767225603000,
    Deadlines1767225604000,
    Identity1767225620000,
    CalendarsAndRevisions1767225640000,
    Feeds1767225641000,
    Documents1767225650000,
    Representations1767225651000,
    PublicRequests1767225652000,
    FurtherRoles1767225660000,
    UnnamedDocuments1767225710000,
    WriteProbe1767225720000,
    ErasuresOnRecord1767225730000,
    BoundOutcomes1767225731000,
    WhatWasBefore1767225732000,
    Receptions1767225740000,
    Marks1767225780000,
    ByOpening1767225781000,
    FormerNames1767225782000,
    SaltedRequests1767225790000,
    RefusalsInTime1767225791000,
    ByReference1767225792000,
    Standing1767225793000,
    SaltedRefusals1767225794000,
    Receipts1767225795000,
    RefusalsOfEveryKind1767225800000,
    Organisations1767225801000,
    WebSessions1767225820000,
    SignInLinks1767225821000,
    SignInAttempts1767225822000,
    SetupLinks1767225825000,
    ActDrafts1767225831000,
    Corrected1767225832000,
    FoundByWords1767225834000,
    OnlyBackwardIsLookedAt1767225835000,
    ByPerson1767225836000,
  ],
};
