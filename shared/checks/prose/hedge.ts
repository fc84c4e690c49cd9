import type { Qualifier } from '../../records/qualifier.ts'

const hedges: readonly (readonly [RegExp, Qualifier])[] = (
  [
    ['حدود|حدودا|در حدود|نزدیک به|قریب به|تقریبا|بالغ بر|≈|~', 'about'],
    ['بیش از|بیشتر از|افزون بر|متجاوز از|بالای', 'moreThan'],
    ['حداقل|دست کم|دستکم|لااقل|کمینه', 'atLeast'],
    ['حداکثر|کمتر از|تا سقف|زیر|بیشینه', 'upTo'],
  ] as const
).map(([words, qualifier]) => [new RegExp(`(?<!\\p{L})(?:${words}) ?[(«]?$`, 'u'), qualifier])

/** What the words right before a number make of it: «حدود», «بیش از»; an exact one where there are none. */
export function hedgeBefore(folded: string, at: number): Qualifier {
  return hedges.find(([words]) => words.test(folded.slice(0, at)))?.[1] ?? 'exact'
}
