import { OneOf, PlainText, SomeOf } from '../../../platform/http/fields/index.js';
import { PageQuery } from '../../../platform/http/page-query.js';
import { rolesWithin, type Role } from '../../roles.js';

export class NewMemberDto {
  @PlainText(300, { description: 'The name by which the person is shown', example: 'Aisha Khan' })
  name!: string;

  @SomeOf(rolesWithin.authority, {
    minItems: 1,
    maxItems: rolesWithin.authority.length,
    description: 'What the person may do in the authority',
  })
  roles!: Role[];

  @PlainText(255, {
    optional: true,
    description: 'What their issuer calls the person (`sub`). Needed unless the local issuer is used',
  })
  subject?: string;

  @PlainText(500, { optional: true, description: 'Their issuer (`iss`). Needed where several are configured' })
  issuer?: string;

  @PlainText(320, { optional: true, example: 'aisha.khan@example.nhs.uk' })
  email?: string;

  @PlainText(100, { optional: true, description: 'Your authority. Needed if you belong to several' })
  authority?: string;
}

export class AuthorityQueryDto {
  @PlainText(100, { optional: true, description: 'Your authority. Needed if you belong to several' })
  authority?: string;
}

export class RoleHistoryQueryDto extends PageQuery {
  @PlainText(100, { optional: true, description: 'Your authority. Needed if you belong to several' })
  authority?: string;
}

export class MemberRolePathDto {
  @PlainText(36, { description: 'The person', example: '7b1c5a0e-6f5e-4c43-9d1b-0a8d8a1f3c11' })
  personId!: string;

  @OneOf(rolesWithin.authority)
  role!: Role;
}
