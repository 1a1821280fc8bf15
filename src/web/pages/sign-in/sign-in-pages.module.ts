import { Module } from '@nestjs/common';
import { BackchannelLogoutController } from './backchannel-logout.controller.js';
import { GoOnController } from './go-on.controller.js';
import { OidcController } from './oidc.controller.js';
import { SignInController } from './sign-in.controller.js';
import { SignOutController } from './sign-out.controller.js';

/** The way in and out. */
@Module({
  controllers: [BackchannelLogoutController, SignInController, SignOutController, GoOnController, OidcController],
})
export class SignInPagesModule {}
