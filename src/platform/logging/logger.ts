import type { LoggerService } from '@nestjs/common';
import { destination, pino, type DestinationStream, type Logger } from 'pino';
import { describeError } from './error-description.js';

/** Nest announces every module and route as it starts; of interest to whoever builds it, not to whoever runs it. */
const BUILDING = new Set(['InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestFactory', 'NestApplication']);

/**
 * The log: JSON lines on stderr. It holds no personal data: no bodies, no tokens, no query values, no addresses with ids in them,
 * and of errors only what {@link describeError} leaves.
 */
export function createLogger(level: string, to?: DestinationStream): Logger {
  const stream = to ?? ownStderr();
  return pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: describeError, error: describeError, req: () => undefined, res: () => undefined },
    },
    stream,
  );
}

function ownStderr(): DestinationStream {
  const stderr = destination({ fd: 2, sync: true });
  // Whoever read our stderr may be gone; that is no reason to stop serving.
  stderr.on('error', () => undefined);
  return stderr;
}

/** Lets Nest speak through the same log. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.write(BUILDING.has(String(rest.at(-1))) ? 'debug' : 'info', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  private write(
    level: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace',
    message: unknown,
    rest: unknown[],
  ): void {
    const context = typeof rest.at(-1) === 'string' ? { context: rest.at(-1) } : {};
    if (message instanceof Error) this.logger[level]({ ...context, err: message }, message.name);
    else this.logger[level](context, String(message));
  }
}
