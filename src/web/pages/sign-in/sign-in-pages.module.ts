import { Module } from '@nestjs/common';
import { SignOutController } from './sign-out.controller.js';

/** The way in and out. */
@Module({ controllers: [SignOutController] })
export class SignInPagesModule {}
