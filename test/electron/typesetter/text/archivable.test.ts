import { describe, expect, it } from 'vitest'
import { meanings } from '../../../../electron/inspector/reading/fonts.ts'
import { readSubject } from '../../../../electron/inspector/reading/subject.ts'
import { print } from '../typesetFixture.ts'

describe('a file’s letters', () => {
  it('mean nothing that only one house knows, and nothing that no one knows', async () => {
    const subject = readSubject(await print('متن \ue000 و \u{f0001} و ب\ufeffپ و \ufffe پایان'))
    const codes = [...subject.fonts.values()].flatMap(font => [...meanings(subject.file, font).values()].flat())
    expect(codes).toContain(0xfffd)
    expect(codes.filter(code => (code >= 0xe000 && code <= 0xf8ff) || code >= 0xf0000)).toEqual([])
    expect(codes.filter(code => code === 0xfeff || code === 0xfffe)).toEqual([])
  })
})
