import { describe, expect, it } from 'vitest'
import { report, stated, statement } from '../facts/sessionData.ts'
import { findingsOf } from './check.ts'

const narrative = [
  '# عنوان {{x}}',
  'درست است.',
  'رقم {{budgetLine/9/allocated/1401|money}} ریال',
  'باز {{drill/D-1|money}} و {{statedFact/s/value/1401|euro}} و {{ بسته نیست',
  'غیرعلنی {{statedFact/s/value/1401}} و {{indicator/i/status/1401}}',
].join('\n')

const rows = {
  report: [report('r-1', { narrative, keyFigures: 'budgetLine/9/allocated/1401|money|بودجه\nبد' })],
  statedFact: [
    stated('s', '17', { openness: 'closed' }),
    stated('g', '1', { claim: 'growth', basis: 'statedFact/s/value/1401' }),
  ],
  statement: [statement('st', 1, { quotes: 'statedFact/s/value/1401\ndrill/none/participants/1402Q9' })],
}

describe('the id of a finding', () => {
  it('is what stores have kept with their acceptances', () => {
    expect(findingsOf(rows).map(({ id }) => id)).toEqual([
      '1x841rd2tua',
      '28a0w51ku4u',
      '28okj3huhal',
      '05upau3udmf',
      '03mwmmvqbc3',
      '26s8fvdsmge',
      '1srwa3hx11v',
      '1c5plfzq6pe',
      '0f6ctwfyry3',
      '0o24xucabx7',
      '16w1vtjoit6',
    ])
  })

  it('stays where the paragraph is said beside it', () => {
    const paragraphs = findingsOf(rows).flatMap(({ where }) => (where.field === 'narrative' ? [where.paragraph] : []))
    expect(paragraphs).toEqual([2, undefined, 3, 4, 4])
  })
})
