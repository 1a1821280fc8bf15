import { Injectable } from '@nestjs/common';
import type { Reader } from './reader.js';
import { WebSessions } from './web-sessions.js';

/** Nobody is signed in. */
@Injectable()
export class NoSessions extends WebSessions {
  readerOf(): Promise<Reader | null> {
    return Promise.resolve(null);
  }

  tokenFor(): Promise<string> {
    return Promise.resolve('');
  }
}
