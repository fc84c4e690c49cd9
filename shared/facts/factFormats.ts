import { Problem } from '../problems/problem.ts'
import type { Fact } from './fact.ts'
import { type FactFormat, factFormats, printFact } from './printFact.ts'

/** Every form a fact can be printed in, with what it then says; forms that say the same are told once. */
export function formatsOf(fact: Fact): { format: FactFormat; text: string }[] {
  const said = new Set<string>()
  return factFormats.flatMap(format => {
    const text = printed(fact, format)
    if (text === undefined || said.has(text)) return []
    said.add(text)
    return [{ format, text }]
  })
}

/** The form a fact is cited in unless somebody says otherwise: money as the council's texts say it. */
export function usualFormat({ unit }: Pick<Fact, 'unit'>): FactFormat {
  return unit === 'rial' ? 'money' : unit === 'percent' ? 'percent' : 'value'
}

/** A fact in the form it is usually cited in. */
export function printUsual(fact: Fact): string {
  return printFact(fact, usualFormat(fact))
}

function printed(fact: Fact, format: FactFormat): string | undefined {
  try {
    return printFact(fact, format)
  } catch (cause) {
    if (cause instanceof Problem) return undefined
    throw cause
  }
}
