import { describe, expect, it } from 'vitest'
import { plainText } from '../../../shared/documents/plainText.ts'

const paragraphs = (text: string) =>
  plainText(text, 'نامه', '2023-01-08').blocks.map(block => (block.kind === 'paragraph' ? block.text[0]?.text : block))

describe('plainText', () => {
  it('makes a paragraph of every line that says something', () => {
    expect(paragraphs('سطر یک\r\n\r\n  سطر دو  \nسطر سه')).toEqual(['سطر یک', 'سطر دو', 'سطر سه'])
  })

  it('leaves letters, half-spaces and marks as they were written', () => {
    expect(paragraphs('كتابي مي‌رَوَد')).toEqual(['كتابي مي‌رَوَد'])
  })

  it('drops the controls that would reorder it', () => {
    expect(paragraphs('سلام \u202eدنیا\u202c')).toEqual(['سلام دنیا'])
  })

  it('has no blocks for a text without lines', () => {
    expect(paragraphs(' \n\n')).toEqual([])
  })
})
