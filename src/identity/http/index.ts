export { RenamingDto } from './dto/names.dto.js';
export { RoleHistory } from './role-history.queries.js';
export { Counted, RateLimits, type CountedKind } from './rate-limits.js';
export { SignedIn, SignedInGuard, SignedInIfAtAll, SignInOptional, SignInRequired } from './signed-in.js';
