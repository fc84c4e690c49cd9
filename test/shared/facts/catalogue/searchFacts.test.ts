import { beforeAll, describe, expect, it } from 'vitest'
import { parseAddress, printAddress } from '../../../../shared/facts/address.ts'
import { addressOf } from '../../../../shared/facts/catalogue/entry.ts'
import { factCatalogue } from '../../../../shared/facts/catalogue/factCatalogue.ts'
import { searchFacts } from '../../../../shared/facts/catalogue/searchFacts.ts'
import { resolveFact } from '../../../../shared/facts/resolve.ts'
import { isBadFact } from '../../../../shared/problems/factProblems.ts'
import { Problem } from '../../../../shared/problems/problem.ts'
import type { ProblemCode } from '../../../../shared/problems/problemText.ts'
import type { Session } from '../../../../shared/session/session.ts'
import { sampleSession } from '../../../fixtures/sampleSession.ts'

let session: Session
beforeAll(async () => {
  session = await sampleSession()
})

const addresses = () =>
  factCatalogue(session).flatMap(entry =>
    entry.fields.flatMap(field => field.periods.map(period => addressOf(entry, field, period))),
  )

/** What an address leads to: a fact, or why not. */
function codeOf(address: string): ProblemCode | 'fact' {
  try {
    resolveFact(session, address)
    return 'fact'
  } catch (cause) {
    if (cause instanceof Problem) return cause.code
    throw cause
  }
}

describe('the catalogue of facts', () => {
  it('holds addresses as the product writes them, each once', () => {
    const all = addresses()
    expect(all.map(address => printAddress(parseAddress(address)))).toEqual(all)
    expect(new Set(all).size).toBe(all.length)
  })

  it('names no address that could never be right, and mostly such as have a value', () => {
    const codes = addresses()
      .filter((address, i) => !address.startsWith('energyReading/6') || i % 50 === 0)
      .map(codeOf)
    expect(codes.filter(code => code !== 'fact' && isBadFact(code))).toEqual([])
    expect(codes.filter(code => code === 'fact').length / codes.length).toBeGreaterThan(0.8)
  })

  it('holds every kind', () => {
    expect(new Set(factCatalogue(session).map(({ kind }) => kind)).size).toBe(10)
  })
})

const search = (query: string) => searchFacts(session, { query, kind: null, department: 'crisis', period: '1401H1' })

describe('a search of facts', () => {
  it('reads words in any order and spelling', () => {
    const [first] = search('تخصیص پدافند غیرعامل ۱۴۰۱')
    expect(first).toBe('budgetLine/1012/allocated/1401')
    expect(search('1401 غير عامل پدافند تخصيص')[0]).toBe(first)
  })

  it('brings the report’s own department first', () => {
    expect(search('مصوب ۱۴۰۱')[0]).toMatch(/^budgetLine\/10/)
  })

  it('keeps to a kind', () => {
    const found = searchFacts(session, { query: '', kind: 'drill', department: 'crisis', period: '1401H1' })
    expect(found.length).toBeGreaterThan(0)
    expect(found.every(address => address.startsWith('drill/'))).toBe(true)
  })
})
