/** Thrown by every call of ports whose function was killed. */
export class Killed extends Error {
  override readonly name = 'Killed';
}

/**
 * The same ports for one invocation that is killed at its nth call of a store or queue: that call and all after it
 * throw, so nothing more is written, as when Lambda stops a function.
 */
export function dyingPorts<Ports extends object>(ports: Ports, calls: number): Ports {
  let left = calls;
  const spend = (): void => {
    left -= 1;
    if (left < 0) throw new Killed('killed by the test');
  };
  const dying = (port: object): object =>
    new Proxy(port, {
      get: (target, name): unknown => {
        const found: unknown = Reflect.get(target, name);
        if (typeof found !== 'function') return found;
        return (...args: unknown[]): unknown => {
          spend();
          return (found as (...args: unknown[]) => unknown).apply(target, args);
        };
      },
    });
  const isPort = (value: unknown): value is object =>
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).some((part) => typeof part === 'function');
  const own = new Set(['log', 'guard']);
  return Object.fromEntries(
    Object.entries(ports).map(([name, port]: [string, unknown]) => [
      name,
      isPort(port) && !own.has(name) ? dying(port) : port,
    ]),
  ) as Ports;
}
