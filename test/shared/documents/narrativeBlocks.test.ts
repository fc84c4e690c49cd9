import { describe, expect, it } from 'vitest'
import { blocksAfter, recordBlocks } from '../../../shared/documents/narrativeBlocks.ts'
import { FactCodes } from '../../../shared/facts/codes.ts'
import { type RenderedBlock, renderNarrative } from '../../../shared/facts/renderNarrative.ts'
import { found, rulesOfNarrative } from '../checks/check.ts'
import { report, sessionData } from '../facts/sessionData.ts'

const session = sessionData({})

const render = (text: string): RenderedBlock[] =>
  renderNarrative(session, text, { name: 'گزارش r-1', closed: false }, new FactCodes(session))

describe('the blocks of a narrative', () => {
  it('are lists and tables, whose columns of numbers stand under each other', () => {
    expect(recordBlocks(render('# عنوان\n- **الف** ب\n| کار | نفر |\n| پ | ۱۲ |\n| ت | |'))).toEqual([
      { kind: 'paragraph', role: 'body', text: [{ text: 'عنوان', strong: true }] },
      { kind: 'list', ordered: false, items: [{ text: [{ text: 'الف', strong: true }, { text: ' ب' }] }] },
      {
        kind: 'table',
        columns: [
          { header: 'کار', align: 'text', width: 'share' },
          { header: 'نفر', align: 'number', width: 'fit' },
        ],
        rows: [
          [{ text: [{ text: 'پ' }] }, { text: [{ text: '۱۲' }] }],
          [{ text: [{ text: 'ت' }] }, { text: [] }],
        ],
      },
    ])
  })

  it('follow who says them, in the same paragraph where they begin with one', () => {
    const head = { text: 'عضو ۱: ', strong: true }
    expect(blocksAfter('عضو ۱', render('الف\nب'))).toMatchObject([
      { text: [head, { text: 'الف' }] },
      { kind: 'paragraph' },
    ])
    expect(blocksAfter('عضو ۱', render('- الف'))).toMatchObject([{ text: [head] }, { kind: 'list' }])
    expect(blocksAfter('عضو ۱', [])).toMatchObject([{ text: [head] }])
  })
})

describe('the numbers of lists and tables', () => {
  it('are looked at as those of paragraphs are, and an item’s own number is none of them', () => {
    expect(rulesOfNarrative('۱. الف\n۲. ب')).not.toContain('unbound-number')
    expect(rulesOfNarrative('۱. تعداد ۴۲ مانور برگزار شد')).toContain('unbound-number')
    const table = found('unbound-number', {
      report: [report('r-1', { narrative: 'الف\n| کار | تعداد |\n| مانور | ۴۲ مانور |' })],
    })
    expect(table).toMatchObject([{ where: { kind: 'report', paragraph: 3 } }])
    expect(rulesOfNarrative('تعداد **۴۲** مانور برگزار شد')).toContain('unbound-number')
  })
})
