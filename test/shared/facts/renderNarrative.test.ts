import { describe, expect, it } from 'vitest'
import { FactCodes } from '../../../shared/facts/codes.ts'
import { type RenderedBlock, renderNarrative } from '../../../shared/facts/renderNarrative.ts'
import { stripIsolates } from '../../../shared/persian/isolate.ts'
import type { Problem } from '../../../shared/problems/problem.ts'
import { drill, passiveDefence, sessionData, stated } from './sessionData.ts'

const session = sessionData({
  ...passiveDefence(),
  statedFact: [
    stated('days', '20', { unit: 'day', qualifier: 'about' }),
    stated('shelters', '17', { openness: 'closed' }),
  ],
  drill: [
    drill('D-1', '2022-05-01', { sample: true }),
    drill('D-2', '2022-06-01'),
    drill('D-3', '2022-12-01', { openness: 'closed' }),
  ],
})
const open = { name: 'گزارش r-1', closed: false }

function render(text: string, place = open): RenderedBlock[] {
  return renderNarrative(session, text, place, new FactCodes(session))
}

function paragraph(text: string): string {
  const [block] = render(text)
  return block?.kind === 'paragraph' ? stripIsolates(block.text.map(span => span.text).join('')) : ''
}

function refusal(text: string, place = open): Problem {
  try {
    render(text, place)
  } catch (error) {
    return error as Problem
  }
  throw new Error('nothing was refused')
}

describe('renderNarrative', () => {
  it("prints the seed's budget with codes and the caveat of its phases", () => {
    const [heading, block] = render(
      '# بودجه\nاز {{budgetLine/1012/approved/1400|toman}} به {{budgetLine/1012/allocated/1401|toman}}، ' +
        '{{budgetLine/1012/allocated/1401|growth:budgetLine/1012/approved/1400}} بیشتر',
    )
    expect(heading).toEqual({ kind: 'heading', text: 'بودجه' })
    expect(block).toMatchObject({
      kind: 'paragraph',
      text: [
        { text: 'از ' },
        { text: expect.stringContaining('۴۵۰ میلیون تومان'), fact: 'ب۱' },
        { text: ' به ' },
        { text: expect.stringContaining('۶۰۰ میلیون تومان'), fact: 'ب۲' },
        { text: '، ' },
        { text: expect.stringContaining('۳۳٫۳٪'), fact: 'ب۳' },
        { text: ' بیشتر' },
      ],
      caveats: ['دو مرحلهٔ متفاوت بودجه: مصوب و تخصیص'],
    })
  })

  it.each([
    ['{{budgetLine/1012/allocated/1401|rial}}', '۶٬۰۰۰٬۰۰۰٬۰۰۰ ریال'],
    ['{{budgetLine/1012/allocated/1401|million-rial}}', '۶٬۰۰۰ میلیون ریال'],
    ['{{budgetLine/1012/allocated/1401|words}}', 'ششصد میلیون تومان'],
    ['{{budgetLine/1012/allocated/1401|figures-words}}', '۶۰۰٬۰۰۰٬۰۰۰ تومان (ششصد میلیون تومان)'],
    ['{{budgetLine/1012/allocated/1401|ratio:budgetLine/1012/approved/1400}}', '۱۳۳٫۳٪'],
    ['{{statedFact/days/value/1401|value}}', 'حدود ۲۰ روز'],
    ['{{statedFact/days/value/1401}}', 'حدود ۲۰ روز'],
    ['{{statedFact/days/value/1401|number}}', 'حدود ۲۰'],
    ['{{statedFact/days/value/1401|words}}', 'حدود بیست روز'],
    ['نزدیک {{statedFact/days/value/1401|value|unqualified}}', 'نزدیک ۲۰ روز'],
    ['{{drill/@crisis/*/1401H1/count|value}}', '۲ رزمایش (نمونه)'],
    ['{{drill/@crisis/*/1401H1/count|value|unmarked}}', '۲ رزمایش'],
    ['{{drill/D-2/participants/1401H1|value}}', '۱۰ نفر'],
  ])('prints %s as «%s»', (reference, printed) => {
    expect(paragraph(reference)).toBe(printed)
  })

  it('keeps ≈ before a computed figure even where the qualifier is left out', () => {
    const reference = '{{statedFact/days/value/1401|ratio:statedFact/days/value/1401|unqualified}}'
    expect(paragraph(reference)).toBe('≈ ۱۰۰٪')
  })

  it.each([
    ['{{drill/D-9/participants/1401}}', 'row-unknown'],
    ['{{statedFact/days/value/1401|toman}}', 'format-only-of-money'],
    ['{{statedFact/days/value/1401|figures-words}}', 'format-only-of-money'],
    ['{{statedFact/days/value/1401|percent}}', 'format-only-of-percent'],
    ['{{drill/D-2/participants/1401H1|ratio:statedFact/days/value/1401}}', 'periods-of-unlike-length'],
    ['{{statedFact/shelters/value/1401}}', 'closed-figure-cited'],
    ['{{drill/*/*/1401/count|value}}', 'closed-figure-cited'],
    ['{{statedFact/days/value/1401|ratio:statedFact/shelters/value/1401}}', 'closed-figure-cited'],
  ])('refuses %s in open text, naming report, paragraph and reference', (reference, code) => {
    const problem = refusal(`یک\nدو ${reference}`)
    expect(problem.code).toBe(code)
    expect(problem.place).toMatchObject({ field: 'متن گزارش r-1', paragraph: 2 })
    expect(problem.message).toContain(reference)
  })

  it('does not tell the closed number in its refusal', () => {
    expect(refusal('{{statedFact/shelters/value/1401}}').message).not.toMatch(/۱۷|17/)
  })

  it('makes lists of items that follow each other, counted from one', () => {
    expect(render('- الف\n- **ب**\n۱. یک\n۲. دو\n۴. چهار\nپ\n۳. سه')).toEqual([
      { kind: 'list', ordered: false, items: [[{ text: 'الف' }], [{ text: 'ب', strong: true }]], caveats: [] },
      { kind: 'list', ordered: true, items: [[{ text: 'یک' }], [{ text: 'دو' }]], caveats: [] },
      { kind: 'paragraph', text: [{ text: '۴. ' }, { text: 'چهار' }], caveats: [] },
      { kind: 'paragraph', text: [{ text: 'پ' }], caveats: [] },
      { kind: 'paragraph', text: [{ text: '۳. ' }, { text: 'سه' }], caveats: [] },
    ])
  })

  it('makes a table of rows, whose figures keep their codes', () => {
    const [table, lone] = render('| کار | نفر |\n| رزمایش | **{{drill/D-2/participants/1401H1}}** | زیاده |\n# پایان')
    expect(table).toMatchObject({
      kind: 'table',
      head: [[{ text: 'کار' }], [{ text: 'نفر' }], []],
      rows: [[[{ text: 'رزمایش' }], [{ fact: 'ر۱', strong: true }], [{ text: 'زیاده' }]]],
    })
    expect(lone).toMatchObject({ kind: 'heading' })
    expect(render('| الف | ب |')).toMatchObject([
      { kind: 'paragraph', text: [{ text: 'الف' }, { text: '، ' }, { text: 'ب' }] },
    ])
  })

  it('names the row of a table whose figure it refuses', () => {
    expect(refusal('الف\n| ب |\n| {{drill/D-9/participants/1401}} |').place).toMatchObject({ paragraph: 3 })
  })

  it('lets a closed report rest on closed rows', () => {
    expect(render('{{drill/*/*/1401/count|value}}', { name: 'گزارش r-2', closed: true })).toMatchObject([
      { text: [{ text: expect.stringContaining('۳ رزمایش') }, { text: ' (نمونه)' }] },
    ])
  })
})
