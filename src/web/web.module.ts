import { Module } from '@nestjs/common';
import { WebFrameModule } from './frame.module.js';
import { ActsPagesModule } from './pages/acts/acts-pages.module.js';
import { AuditPagesModule } from './pages/audit/audit-pages.module.js';
import { AuthorityHistoryPagesModule } from './pages/authority-history/authority-history-pages.module.js';
import { AuthorityPagesModule } from './pages/authority/authority-pages.module.js';
import { AccountPagesModule } from './pages/account/account-pages.module.js';
import { ConflictsPagesModule } from './pages/conflicts/conflicts-pages.module.js';
import { CriteriaPagesModule } from './pages/criteria/criteria-pages.module.js';
import { DocumentsPagesModule } from './pages/documents/documents-pages.module.js';
import { ExclusionsPagesModule } from './pages/exclusions/exclusions-pages.module.js';
import { FrontPagesModule } from './pages/front/front-pages.module.js';
import { HistoryPagesModule } from './pages/history/history-pages.module.js';
import { InterestsPagesModule } from './pages/interests/interests-pages.module.js';
import { AboutPagesModule } from './pages/about/about-pages.module.js';
import { LawPagesModule } from './pages/law/law-pages.module.js';
import { ProblemPagesModule } from './pages/problems/problem-pages.module.js';
import { VerifyPagesModule } from './pages/verify/verify-pages.module.js';
import { CalculatorPagesModule } from './pages/calculators/calculator-pages.module.js';
import { LodgingPagesModule } from './pages/lodging/lodging-pages.module.js';
import { ReceiptPagesModule } from './pages/receipts/receipt-pages.module.js';
import { RecordPagesModule } from './pages/record/record-pages.module.js';
import { NoticesPagesModule } from './pages/notices/notices-pages.module.js';
import { RegisterPagesModule } from './pages/register/register-pages.module.js';
import { ProcurementPagesModule } from './pages/procurement/procurement-pages.module.js';
import { ProcurementsListPagesModule } from './pages/procurements/procurements-list-pages.module.js';
import { WorkPagesModule } from './pages/work/work-pages.module.js';
import { RepresentationPagesModule } from './pages/representations/representation-pages.module.js';
import { EvaluationPagesModule } from './pages/evaluation/evaluation-pages.module.js';
import { SignInPagesModule } from './pages/sign-in/sign-in-pages.module.js';
import { SetupPagesModule } from './pages/setup/setup-pages.module.js';
import { ProviderPagesModule } from './pages/provider/provider-pages.module.js';

/** What people see of Probity in a browser: a second face of the same engine. Each area of pages is a module of its own. */
@Module({
  imports: [
    WebFrameModule,
    // One line for each area, by name.
    ActsPagesModule,
    AuditPagesModule,
    AuthorityHistoryPagesModule,
    AuthorityPagesModule,
    AccountPagesModule,
    ConflictsPagesModule,
    CriteriaPagesModule,
    DocumentsPagesModule,
    ExclusionsPagesModule,
    FrontPagesModule,
    HistoryPagesModule,
    InterestsPagesModule,
    AboutPagesModule,
    LawPagesModule,
    ProblemPagesModule,
    VerifyPagesModule,
    CalculatorPagesModule,
    LodgingPagesModule,
    ReceiptPagesModule,
    RecordPagesModule,
    NoticesPagesModule,
    RegisterPagesModule,
    ProcurementPagesModule,
    ProcurementsListPagesModule,
    EvaluationPagesModule,
    RepresentationPagesModule,
    WorkPagesModule,
    SignInPagesModule,
    ProviderPagesModule,
    SetupPagesModule,
  ],
})
export class WebModule {}
