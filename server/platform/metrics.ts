/** Prometheus metrics of this process. */
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

const REQUEST_SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

export interface Metrics {
  registry: Registry;
  requests: Histogram<'endpoint' | 'status'>;
  letters: Counter<'road' | 'outcome'>;
  deliveries: Counter<'state'>;
  events: Counter;
  failures: Counter<'where'>;
  sockets: Gauge;
}

export function openMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    requests: new Histogram({
      name: 'kvitok_request_seconds',
      help: 'API calls by endpoint and status',
      labelNames: ['endpoint', 'status'],
      buckets: REQUEST_SECONDS,
      registers,
    }),
    letters: new Counter({
      name: 'kvitok_letters_total',
      help: 'Letters in, by road and outcome',
      labelNames: ['road', 'outcome'],
      registers,
    }),
    deliveries: new Counter({
      name: 'kvitok_deliveries_total',
      help: 'Messages out, by final state',
      labelNames: ['state'],
      registers,
    }),
    events: new Counter({ name: 'kvitok_events_total', help: 'Events announced', registers }),
    failures: new Counter({
      name: 'kvitok_failures_total',
      help: 'Work that failed and will be tried again',
      labelNames: ['where'],
      registers,
    }),
    sockets: new Gauge({ name: 'kvitok_live_sockets', help: 'Open live connections', registers }),
  };
}
