import { beforeAll, describe, expect, it } from 'vitest'
import { inspect } from '../../../electron/inspector/inspect.ts'
import { rules } from '../../../electron/inspector/rules/index.ts'
import { render } from '../../../electron/pdf/render.ts'
import { standards } from '../../../shared/fileOptions.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { documentOf, everyBlock } from '../pdf/blocksSample.ts'
import { breaks, byteBreaks } from './breaks.ts'
import { ChangedPdf } from './changedPdf.ts'
import { groupedTable } from './groupedTable.ts'

let whole: Buffer
beforeAll(async () => {
  const { bytes } = await render(documentOf([...everyBlock, groupedTable]))
  whole = bytes
})

const brokenRules = (pdf: Uint8Array) => inspect(pdf, standards).breaches.map(({ rule }) => rule)

describe('a file with every kind of block', () => {
  it('keeps every rule, and claims both standards', () => {
    expect(inspect(whole)).toEqual({ claimed: [...standards], checked: [...standards], breaches: [] })
  })

  it('keeps them as another program writes it', async () => {
    expect(brokenRules(await ChangedPdf.of(whole, () => undefined))).toEqual([])
  })
})

/** Each way to break each rule, with a file broken so. */
const cases = rules.flatMap(rule => [
  ...Object.entries(breaks[rule.name] ?? {}).map(
    ([how, change]) => [rule.name, how, rule, () => ChangedPdf.of(whole, change)] as const,
  ),
  ...Object.entries(byteBreaks[rule.name] ?? {}).map(
    ([how, change]) => [rule.name, how, rule, () => Buffer.from(change(whole.toString('latin1')), 'latin1')] as const,
  ),
])

describe('every rule', () => {
  it('is broken here', () => {
    expect(new Set(cases.map(([name]) => name))).toEqual(new Set(rules.map(({ name }) => name)))
  })

  it.each(cases)('%s is broken when %s', async (name, _, { clauses }, broken) => {
    const own = inspect(await broken(), standards).breaches.filter(({ rule }) => rule === name)
    expect(own.map(({ standard, clause }) => [standard, clause])).toEqual(
      standards.flatMap(standard => (clauses[standard] === undefined ? [] : [[standard, clauses[standard]]])),
    )
  })
})

describe('inspect', () => {
  it('holds a file against what it claims', async () => {
    const { bytes } = await render(documentOf(everyBlock), { file: { standards: ['pdfua-1'] } })
    expect(inspect(bytes)).toEqual({ claimed: ['pdfua-1'], checked: ['pdfua-1'], breaches: [] })
    expect(inspect(bytes, ['pdfa-2a']).breaches.map(({ clause }) => clause)).toEqual(['6.6.4', '6.2.4.3'])
  })

  it.each([
    ['no PDF', () => Buffer.from('متن')],
    ['half a file', () => whole.subarray(0, whole.length / 2)],
    ['a file without its start', () => Buffer.concat([Buffer.from('%PDF-1.7\n'), whole.subarray(2000)])],
  ])('refuses %s', (_, bytes) => {
    expect(() => inspect(bytes())).toThrow(expect.objectContaining({ code: 'pdf-damaged' }))
  })

  it('ends on any damage, with findings or a reason', () => {
    const places = 50
    const outcomes = Array.from({ length: places }, (_, part) => {
      const damaged = Buffer.from(whole)
      const at = Math.floor((whole.length * part) / places)
      damaged.fill('<', at, at + 7)
      return outcomeOf(damaged)
    })
    expect(['read', 'pdf-damaged']).toEqual(expect.arrayContaining([...new Set(outcomes)]))
  })
})

function outcomeOf(pdf: Uint8Array): string {
  try {
    inspect(pdf)
    return 'read'
  } catch (cause) {
    return cause instanceof Problem ? cause.code : String(cause)
  }
}
