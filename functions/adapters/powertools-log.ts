import { Logger } from '@aws-lambda-powertools/logger';
import type { Log } from '../core/ports';

/** Structured log lines, one JSON object each: constant messages, typed fields, never a subscriber's address. */
export function createLog(serviceName: string): Log {
  const logger = new Logger({ serviceName });
  return {
    info: (message, fields = {}) => logger.info(message, fields),
    warn: (message, fields = {}) => logger.warn(message, fields),
    error: (message, fields = {}) => logger.error(message, fields),
  };
}
