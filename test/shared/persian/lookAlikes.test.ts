import { describe, expect, it } from 'vitest'
import { findLookAlikes } from '../../../shared/persian/lookAlikes.ts'

describe('findLookAlikes', () => {
  it('finds a word of mixed scripts and its place', () => {
    expect(findLookAlikes('گزارش РDF و PDF')).toEqual([{ index: 6, word: 'РDF' }])
  })

  it('lets words of one script and Persian beside Latin pass', () => {
    expect(findLookAlikes('PDFها و Москва و Ωμέγα')).toEqual([])
  })
})
