import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { SlideView } from '../../../../renderer/components/slide/SlideView.tsx'
import type { SlideBlock } from '../../../../shared/deck.ts'
import type { HallLook } from '../../../../shared/hall/presentation.ts'

const look: HallLook = { theme: 'dark', ratio: '16:9', distance: 8 }

/** A slide's text without its elements. */
function textOf(block: SlideBlock): string {
  const slide = { id: 'one', item: null, title: 'عنوان', body: [block], source: 'ش۳ · نامهٔ ۵۱۲' }
  return renderToStaticMarkup(createElement(SlideView, { slide, look, width: 480, place: 'اسلاید ۱ از ۲' }))
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
}

describe('a slide', () => {
  it('shows a code of a source apart from the word before it', () => {
    const text = textOf({ kind: 'paragraph', role: 'body', text: [{ text: 'سالانه ۹۳٬۰۰۰ مگاوات‌ساعت', fact: 'د۳' }] })
    expect(text).toMatch(/مگاوات‌ساعت\s*\u200C\s*د۳/u)
    expect(text).toContain('ش۳ · نامهٔ ۵۱۲')
    expect(text).toContain('اسلاید ۱ از ۲')
  })

  it('tells of an open vote how many have voted, and nothing of what they voted', () => {
    const text = textOf({
      kind: 'voteBoard',
      question: 'رأی‌گیری نام‌به‌نام',
      state: 'open',
      verdict: '۸ از ۱۱',
      said: '۳ نفر هنوز رأی نداده‌اند',
      needed: 'حد لازم ۶ رأی',
      counts: null,
      seats: [
        { seat: 1, mark: 'voted' },
        { seat: 2, mark: 'waiting' },
        { seat: 3, mark: 'absent' },
      ],
    })
    expect(text).toContain('۸ از ۱۱')
    expect(text).toContain('● رأی داده · ○ در انتظار · ◌ غایب')
    expect(text).not.toMatch(/موافق|مخالف|ممتنع/u)
  })

  it('tells a closed vote by words and shapes', () => {
    const text = textOf({
      kind: 'voteBoard',
      question: 'رأی‌گیری نام‌به‌نام',
      state: 'carried',
      verdict: 'تصویب شد',
      said: 'با ۸ رأی موافق از ۱۱ نفر حاضر',
      needed: 'حد لازم ۶ رأی',
      counts: { for: 8, against: 2, abstained: 1 },
      seats: [
        { seat: 1, mark: 'for' },
        { seat: 2, mark: 'against' },
        { seat: 3, mark: 'abstained' },
      ],
    })
    for (const words of ['تصویب شد', '۸ موافق', '۲ مخالف', '۱ ممتنع', '● موافق · ■ مخالف · ◇ ممتنع'])
      expect(text).toContain(words)
  })
})
