/** Chance that begins at a seed: the same seed gives the same run. */
export interface Random {
  /** A whole number from 0 up to and without `end`. */
  below: (end: number) => number
  pick: <T>(list: readonly T[]) => T
  chance: (share: number) => boolean
  /** Chance of its own for one attempt, which can so be repeated alone. */
  branch: (name: string) => Random
}

/** Mulberry32, which a trial's choices need no better than. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (end: number): number => Math.floor(next() * end)
  return {
    below,
    pick: list => {
      const picked = list[below(list.length)]
      if (picked === undefined) throw new Error('There is nothing to pick from.')
      return picked
    },
    chance: share => next() < share,
    branch: name => randomFrom(hashed(name, seed)),
  }
}

function hashed(name: string, seed: number): number {
  let hash = seed | 0
  for (const letter of name) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return hash
}
