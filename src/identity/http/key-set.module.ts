import { Module } from '@nestjs/common';
import { KeySetController } from './key-set.controller.js';

/** The address of keys is the same for every application (RFC 8615), so it stands beside the interface. */
@Module({ controllers: [KeySetController] })
export class KeySetModule {}
