import { Module } from '@nestjs/common';
import { SignInController } from './sign-in.controller.js';
import { SignOutController } from './sign-out.controller.js';

/** The way in and out. */
@Module({ controllers: [SignInController, SignOutController] })
export class SignInPagesModule {}
