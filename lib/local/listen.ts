import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Loopback only: nothing of local mode is for other machines. */
export const LOOPBACK = '127.0.0.1';

/** Starts a server on loopback; 0 takes any port that is free. @returns The port. */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, LOOPBACK, () => {
      server.off('error', fail);
      done((server.address() as AddressInfo).port);
    });
  });
}

/** Ends a server and the connections that are idle or busy on it. */
export function close(server: Server): Promise<void> {
  return new Promise((done, fail) => {
    server.close((error) => (error ? fail(error) : done()));
    server.closeAllConnections();
  });
}
