/** dynalite ships no types; this is the part that is used. */
declare module 'dynalite' {
  import type { Server } from 'node:http';
  /** @param path Folder that keeps the data; in memory where absent. */
  export default function dynalite(options: { path?: string; createTableMs?: number }): Server;
}
