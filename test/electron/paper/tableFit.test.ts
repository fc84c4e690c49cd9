import { describe, expect, it } from 'vitest'
import { fitTable } from '../../../electron/paper/tableFit.ts'
import { defaultFamily } from '../../../electron/paper/tokens.ts'
import { Ruler } from '../../../electron/typesetter/ruler.ts'
import type { Cell, Table, TableColumn } from '../../../shared/document.ts'

const page = 480
const setting = { page: { contentWidth: page }, family: defaultFamily, ruler: new Ruler() }
const cell = (text: string): Cell => ({ text: [{ text }] })
const column = (header: string, width: 'share' | 'fit', align: 'text' | 'number' = 'text'): TableColumn => ({
  header,
  align,
  width,
})

function fit(columns: TableColumn[], rows: string[][], more: Partial<Table> = {}) {
  const [part] = fitTable({ kind: 'table', columns, rows: rows.map(row => row.map(cell)), ...more }, setting)
  if (part === undefined) throw new Error('A table has a part')
  return part.fit
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
const long = 'بازسازی روشنایی بوستان‌های منطقهٔ چهار و پنج و شش'

describe('the widths of a table’s columns', () => {
  it('fill the page, the room between columns where every text has its line', () => {
    const districts = Array.from({ length: 15 }, (_, at) => [`منطقهٔ ${at + 1}`, '۴', '۱۲', '۶۶'])
    const { widths, whole } = fit(
      [column('منطقه', 'share'), ...['محله', 'گروه', 'عضو'].map(name => column(name, 'fit', 'number'))],
      districts,
    )
    expect(sum(widths)).toBeCloseTo(page)
    expect([...whole]).toEqual([0, 1, 2, 3])
    // Numbers stand no farther from the name they belong to than others from each other.
    expect(widths[0]).toBeLessThan(200)
  })

  it('give the room to the text that would wrap, and not to what is short', () => {
    const { widths, whole } = fit(
      [column('شرح', 'share'), column('واحد', 'share'), column('مبلغ', 'fit', 'number')],
      [
        [long, 'انرژی', '۱۲٬۵۰۰'],
        [long, 'خدمات', '۹٬۰۰۰'],
      ],
    )
    expect(whole.has(0)).toBe(true)
    expect(widths[0] ?? 0).toBeGreaterThan(2 * (widths[1] ?? 0))
  })

  it('are alike in a list that is set in two columns', () => {
    const two = [column('نشانی', 'fit'), column('منبع', 'share'), column('نشانی', 'fit'), column('منبع', 'share')]
    const { widths } = fit(two, [['ش۱', `${long} ${long}`, 'ش۱۲', long]])
    expect(widths[1]).toBeCloseTo(widths[3] ?? 0)
    expect(widths[0]).toBeCloseTo(widths[2] ?? 0)
  })

  it('leave what is free to be written in by hand as wide as the names', () => {
    const { widths } = fit(
      [column('نام', 'share'), column('امضا', 'share')],
      [
        ['عضو ۱', ''],
        [long, ''],
      ],
    )
    expect(widths[0]).toBeCloseTo(widths[1] ?? 0)
  })

  it('hold a number and its unit on one line', () => {
    const texts = ['توضیح دربارهٔ این ردیف که چند سطر می‌گیرد و باز هم ادامه دارد', '۴۸٬۵۳۱٬۰۰۰ کیلووات‌ساعت']
    const columns = Array.from({ length: 4 }, (_, at) => column(`ستون ${at}`, 'share'))
    const { widths, fontSize } = fit(columns, [[texts[0] ?? '', texts[0] ?? '', texts[0] ?? '', texts[1] ?? '']])
    const { line } = setting.ruler.measure(texts[1] ?? '', { family: defaultFamily.text })
    expect((widths[3] ?? 0) - 11).toBeGreaterThanOrEqual(line * fontSize)
  })
})
