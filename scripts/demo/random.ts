/** A named stream of seeded random numbers: enlarging one part of the company leaves the others as they were. */
export interface Random {
  int(low: number, high: number): number;
  chance(share: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** Around 1, at most `spread` away from it. */
  around(spread: number): number;
}

const SEED = 0x5ec6n;
const wrap = (value: bigint): bigint => BigInt.asUintN(64, value);

/** Every letter of the name moves every bit of the start. */
function seeded(name: string): bigint {
  let state = SEED;
  for (const letter of name) {
    state = wrap((state ^ BigInt(letter.codePointAt(0) ?? 0)) * 0x9e37_79b9_7f4a_7c15n);
    state ^= state >> 29n;
  }
  return state || SEED;
}

/** xorshift over a 64-bit state: plenty for invented invoices, and the same on every machine. */
export function random(name: string): Random {
  let state = seeded(name);
  const next = () => {
    state ^= wrap(state << 13n);
    state ^= state >> 7n;
    state ^= wrap(state << 17n);
    return Number(state >> 11n) / 2 ** 53;
  };
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    int,
    chance: (share) => next() < share,
    pick: (list) => {
      const chosen = list[int(0, list.length - 1)];
      if (chosen === undefined) throw new Error(`Nothing to pick from in ${name}`);
      return chosen;
    },
    around: (spread) => 1 + (next() * 2 - 1) * spread,
  };
}
