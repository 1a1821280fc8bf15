import { Module } from '@nestjs/common';
import { Trail } from './trail.js';

@Module({ providers: [Trail], exports: [Trail] })
export class TrailModule {}
