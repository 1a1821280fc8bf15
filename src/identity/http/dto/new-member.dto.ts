import { membershipActs } from '../../../../workflows/index.js';
import { FieldOf } from '../../../platform/http/fields/index.js';
import { PageQuery } from '../../../platform/http/page-query.js';
import { YourAuthority } from '../../../platform/http/your-authority.js';
import { rolesWithin, type Role } from '../../roles.js';

const added = membershipActs.AddMember.carries;

export class NewMemberDto {
  @FieldOf(added.name, { description: 'The name by which the person is shown', example: 'Aisha Khan' })
  name!: string;

  @FieldOf(added.roles, { among: rolesWithin.authority, description: 'What the person may do in the authority' })
  roles!: Role[];

  @FieldOf(added.subject, {
    description: 'What their issuer calls the person (`sub`). Needed unless the local issuer is used',
  })
  subject?: string;

  @FieldOf(added.issuer, {
    optional: true,
    description: 'Their issuer (`iss`). Needed where several are configured',
  })
  issuer?: string;

  @FieldOf(added.email, { example: 'aisha.khan@example.nhs.uk' })
  email?: string | null;

  @YourAuthority()
  authority?: string;
}

export class AuthorityQueryDto {
  @YourAuthority()
  authority?: string;
}

export class RoleHistoryQueryDto extends PageQuery {
  @YourAuthority()
  authority?: string;
}

export class MemberRolePathDto {
  @FieldOf(membershipActs.GrantRole.carries.personId, {
    description: 'The person',
    example: '7b1c5a0e-6f5e-4c43-9d1b-0a8d8a1f3c11',
  })
  personId!: string;

  @FieldOf(membershipActs.GrantRole.carries.role, { among: rolesWithin.authority })
  role!: Role;
}
