import type { Webhook } from '../../functions/core/query/webhook/webhook';

/** A webhook that is well and has been told nothing yet, but for what is said otherwise. */
export function sampleWebhook(more: Partial<Webhook> = {}): Webhook {
  return {
    id: 'hook1',
    name: 'desk',
    url: 'https://receiver.example/',
    filter: '',
    createdAt: '2026-03-01T00:00:00.000Z',
    secretNumber: 1,
    position: 0,
    failures: 0,
    rev: 0,
    ...more,
  };
}
