import { describe, expect, it } from 'vitest'
import { Problem, plainProblem, problemAt, problemFrom } from '../../../shared/problems/problem.ts'

const tooLarge = new Problem('table-file-too-large', { most: 64 }, { file: 'a1.csv' })
const text = 'این پرونده از ۶۴ مگابایت بزرگ‌تر است؛ آن را بخش کنید. چیزی نوشته نشد.'

describe('Problem', () => {
  it('is rendered with its place, numbers in Persian digits', () => {
    expect(tooLarge.text).toBe(text)
    expect(tooLarge.message).toBe(`پروندهٔ «a1.csv»: ${text}`)
  })

  it('crosses as code, parameters and place', () => {
    const crossed: unknown = JSON.parse(JSON.stringify(plainProblem(tooLarge)))
    expect(crossed).toEqual({ code: 'table-file-too-large', params: { most: 64 }, place: { file: 'a1.csv' } })
    expect(problemFrom(plainProblem(tooLarge))).toMatchObject({ message: tooLarge.message })
  })

  it.each([
    [{ row: 12, field: 'مصوب' }, 'ردیف ۱۲، «مصوب»: '],
    [{ field: 'متن گزارش r-1', paragraph: 2 }, '«متن گزارش r-1، بند ۲»: '],
    [{ field: 'ارقام', line: 10, quoted: '{{a|b}}' }, '«ارقام، سطر ۱۰»: در «\u2066{{a|b}}\u2069»: '],
    [{ quoted: '{{a' }, 'در «{{a»: '],
    [{}, ''],
  ])('says the place %j', (place, said) => {
    expect(problemAt(tooLarge, place).message).toBe(said + text)
  })

  it('says itself in a log', () => {
    expect(String(tooLarge)).toBe(`Problem: ${tooLarge.message}`)
    expect(tooLarge.stack).toContain('problem.test.ts')
  })
})
