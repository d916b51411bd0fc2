/** A stand-in for a service of AWS, on loopback. */
export interface Emulator {
  readonly endpoint: string;
  stop(): Promise<void>;
}
