/** An exact decimal number: units × 10^-places. */
export interface Decimal {
  readonly units: bigint;
  readonly places: number;
}

/** The decimal that plain digits spell ("12.50"); undefined for other text, or beyond 40 digits. */
export function parseDecimal(digits: string): Decimal | undefined {
  const match = /^(\d{1,40})(?:\.(\d{1,40}))?$/.exec(digits);
  if (!match) return undefined;
  const fraction = match[2] ?? '';
  return { units: BigInt((match[1] ?? '') + fraction), places: fraction.length };
}

export function fromWhole(units: bigint): Decimal {
  return { units, places: 0 };
}

/** `value` × 10^power. */
export function shift({ units, places }: Decimal, power: number): Decimal {
  return power > places
    ? { units: units * 10n ** BigInt(power - places), places: 0 }
    : { units, places: places - power };
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return { units: a.units * b.units, places: a.places + b.places };
}

export function add(a: Decimal, b: Decimal): Decimal {
  const places = Math.max(a.places, b.places);
  return { units: scaledUnits(a, places) + scaledUnits(b, places), places };
}

/** Negative, zero or positive as `a` is below, equal to or above `b`. */
export function compare(a: Decimal, b: Decimal): number {
  const places = Math.max(a.places, b.places);
  const difference = scaledUnits(a, places) - scaledUnits(b, places);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Plain digits without an exponent or closing zeros: "1.5", "335000000". */
export function formatDecimal({ units, places }: Decimal): string {
  const digits = units.toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const fraction = digits.slice(digits.length - places).replace(/0+$/, '');
  return fraction === '' ? whole : `${whole}.${fraction}`;
}

function scaledUnits({ units, places }: Decimal, to: number): bigint {
  return units * 10n ** BigInt(to - places);
}
