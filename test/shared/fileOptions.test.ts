import { describe, expect, it } from 'vitest'
import { type Protection, settleFile } from '../../shared/fileOptions.ts'

const protection: Protection = { openPassword: 'رمز', allow: ['print'] }

describe('settleFile', () => {
  it('lets a file conform to all it can', () => {
    expect(settleFile({}).standards).toEqual(['pdfa-2a', 'pdfua-1'])
    expect(settleFile({ protection }).standards).toEqual(['pdfua-1'])
    expect(settleFile({}, false).standards).toEqual([])
  })

  it('claims no more than what was chosen', () => {
    expect(settleFile({ standards: [] }).standards).toEqual([])
    expect(settleFile({ standards: ['pdfua-1', 'pdfa-2a', 'pdfua-1'] }).standards).toEqual(['pdfa-2a', 'pdfua-1'])
    expect(settleFile({ standards: ['pdfa-2a'] }).standards).toEqual(['pdfa-2a'])
  })

  it('refuses an archive with a lock, and says why', () => {
    expect(() => settleFile({ standards: ['pdfa-2a'], protection })).toThrow(
      expect.objectContaining({ code: 'archive-with-password' }),
    )
  })

  it('refuses a standard without tags', () => {
    expect(() => settleFile({ standards: ['pdfua-1'] }, false)).toThrow(
      expect.objectContaining({ code: 'standard-without-tags' }),
    )
  })
})
