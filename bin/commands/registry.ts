import type { Command } from '../command';

/** Every command for people, loaded only when it is called: a stage command must not wait for an SDK. */
export const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  local: async () => (await import('./local')).local,
  poll: async () => (await import('./poll')).poll,
  sources: async () => (await import('./sources')).sources,
  parse: async () => (await import('./parse')).parse,
  query: async () => (await import('./query')).query,
  digest: async () => (await import('./digest')).digest,
  'dead-letters': async () => (await import('./dead-letters')).deadLetters,
  correct: async () => (await import('./correct')).correct,
  unmerge: async () => (await import('./unmerge')).unmerge,
  reprocess: async () => (await import('./reprocess')).reprocess,
  export: async () => (await import('./export')).exportCommand,
  restore: async () => (await import('./restore')).restore,
  keys: async () => (await import('./keys')).keys,
  webhooks: async () => (await import('./webhooks')).webhooks,
  doctor: async () => (await import('./doctor')).doctor,
};
