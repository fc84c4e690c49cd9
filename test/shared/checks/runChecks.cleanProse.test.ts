import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanNames } from '../../fixtures/cleanNames.ts'
import { cleanProse } from '../../fixtures/cleanProse.ts'
import { report } from '../facts/sessionData.ts'
import { findingsOf, rulesOfStatement } from './check.ts'

/** Ways in which the same text reaches a secretariat. */
const habits: Record<string, (text: string) => string> = {
  'as written': text => text,
  'without half-spaces': text => text.replaceAll('\u200C', ''),
  'half-spaces as spaces': text => text.replaceAll('\u200C', ' '),
  'Arabic letters': text => text.replaceAll('ی', 'ي').replaceAll('ک', 'ك'),
  'Latin digits': text => text.replace(/[۰-۹]/g, digit => String(digit.charCodeAt(0) - 0x6f0)),
  'Arabic digits': text => text.replace(/[۰-۹]/g, digit => String.fromCharCode(digit.charCodeAt(0) - 0x90)),
  'without hamza': text => text.replaceAll('\u0654', ''),
  'ه‌ی for هٔ': text => text.replaceAll('ه\u0654', 'ه\u200Cی'),
  'no space before digits': text => text.replace(/(?<=\p{L}) (?=[۰-۹0-9٠-٩])/gu, ''),
  'double spaces': text => text.replaceAll(' ', '  '),
}

describe('two pages of names and dates', () => {
  it.each(Object.keys(habits))('hold no finding: %s', habit => {
    const narrative = (habits[habit] ?? String)(cleanProse)
    expect(findingsOf({ report: [report('r-1', { narrative })] })).toEqual([])
  })

  it('hold no finding however habits meet and paragraphs are ordered', () => {
    const paragraphs = cleanProse.split('\n')
    fc.assert(
      fc.property(fc.shuffledSubarray(paragraphs), fc.subarray(Object.values(habits)), (some, ways) => {
        const narrative = ways.reduce((text, way) => way(text), some.join('\n'))
        expect(findingsOf({ report: [report('r-1', { narrative: narrative || 'متن' })] })).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('hold no finding when somebody says them', () => {
    const text = cleanProse.replaceAll('# ', '')
    expect(rulesOfStatement(text)).toEqual([])
  })
})

it('a page of streets, laws, ages, plates and contracts holds no finding', () => {
  const pages = Array.from({ length: Math.ceil(cleanNames.length / 13) }, (_, i) =>
    cleanNames.slice(i * 13, i * 13 + 13),
  )
  expect(pages.flatMap(page => findingsOf({ report: [report('r-1', { narrative: page.join('\n') })] }))).toEqual([])
})
