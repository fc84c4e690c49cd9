import { describe, expect, it } from 'vitest'
import { type Protection, resolveFileOptions } from '../../shared/fileOptions.ts'

const protection: Protection = { openPassword: 'رمز', allow: ['print'] }

describe('resolveFileOptions', () => {
  it('lets a file conform to all it can', () => {
    expect(resolveFileOptions({}).standards).toEqual(['pdfa-2a', 'pdfua-1'])
    expect(resolveFileOptions({ protection }).standards).toEqual(['pdfua-1'])
    expect(resolveFileOptions({}, false).standards).toEqual([])
  })

  it('claims no more than what was chosen', () => {
    expect(resolveFileOptions({ standards: [] }).standards).toEqual([])
    expect(resolveFileOptions({ standards: ['pdfua-1', 'pdfa-2a', 'pdfua-1'] }).standards).toEqual([
      'pdfa-2a',
      'pdfua-1',
    ])
    expect(resolveFileOptions({ standards: ['pdfa-2a'] }).standards).toEqual(['pdfa-2a'])
  })

  it('refuses an archive with a lock, and says why', () => {
    expect(() => resolveFileOptions({ standards: ['pdfa-2a'], protection })).toThrow(
      expect.objectContaining({ code: 'archive-with-password' }),
    )
  })

  it('refuses a standard without tags', () => {
    expect(() => resolveFileOptions({ standards: ['pdfua-1'] }, false)).toThrow(
      expect.objectContaining({ code: 'standard-without-tags' }),
    )
  })
})
