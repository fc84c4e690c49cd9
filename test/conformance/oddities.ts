import type { Content, TypesetDefinition } from '../../electron/typesetter/typeset.ts'

const long = 'شورای شهر گزارش سه‌ماههٔ شهرداری را بررسی می‌کند. '
/** One pixel that shines through. */
const pixel =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const square = { type: 'rect', x: 0, y: 0, w: 9, h: 9, color: '#ff0000' } as const
const gradient =
  '<svg width="40" height="40"><defs><linearGradient id="g"><stop offset="0" stop-color="red"/><stop offset="1" stop-color="blue" stop-opacity="0.5"/></linearGradient></defs><rect width="40" height="40" fill="url(#g)" opacity="0.5"/><text x="5" y="20">abc</text></svg>'

/** Definitions that a standard has something against unless the engine minds it. */
export const oddities: Record<string, Partial<TypesetDefinition> & { content: Content; title?: string }> = {
  'private-use': { content: 'متن \ue000 و \u{f0000} پایان' },
  noncharacters: { content: 'متن\ufeff و \ufffe و \uffff پایان \u0000 \u0001' },
  emoji: { content: 'پیام 😀 👩‍👩‍👧 中文 ｶ ℵ پایان' },
  controls: { content: 'a\u202eb\u2066c\u0007 \u00ad \u2028 \u2029 \u061c' },
  surrogates: { content: 'a\ud800b \udc00' },
  'odd-title': { content: 'متن', title: 'a\u0000b\u0001\u202e<&>\ud800\ufffe' },
  'no-title': { content: 'متن', title: '' },
  'long-title': { content: 'متن', title: 'شهر '.repeat(9000) },
  'long-alternative': { content: { canvas: [square], alternative: 'شهر '.repeat(9000) } },
  'long-address': { content: { text: 'پیوند', link: `https://example.com/${'شهر'.repeat(4000)}` } },
  'long-word': { content: 'شهر'.repeat(4000) },
  'linked-pictures': {
    content: [
      { image: pixel, width: 50, alternative: 'تصویر' },
      { image: pixel, width: 20, link: 'https://example.com', alternative: 'پیوند' },
      { image: pixel, width: 20, link: 'https://example.com/x' },
    ],
  },
  'see-through': { content: { canvas: [{ ...square, fillOpacity: 0.5 }] } },
  gradient: { content: { svg: gradient, alternative: 'نگاره' } },
  'running-lines': {
    content: long.repeat(60),
    watermark: { text: 'غیرعلنی', opacity: 0.2 },
    background: { canvas: [square] },
    header: 'سربرگ',
    footer: 'پابرگ',
  },
  headings: {
    content: [3, 1, 6, 8, 2].map(headlineLevel => ({ text: 'عنوان', headlineLevel })),
  },
  nothing: { content: [] },
  blanks: { content: ['', ' ', '\n', { text: '' }] },
  'empty-cells': {
    content: [
      {
        table: {
          headerRows: 1,
          body: [
            ['', ''],
            ['', ''],
          ],
        },
      },
      { ul: [] },
      { ol: [''] },
    ],
  },
  spans: {
    content: {
      table: {
        headerRows: 2,
        body: [
          [{ text: 'الف', rowSpan: 2 }, { text: 'ب', colSpan: 2 }, ''],
          ['', 'پ', 'ت'],
          ['ث', { text: 'ج', rowSpan: 2, colSpan: 2 }, ''],
          ['چ', '', ''],
        ],
      },
    },
  },
  'only-headers': {
    content: {
      table: {
        headerRows: 2,
        body: [
          [{ text: 'الف', colSpan: 2 }, ''],
          ['ب', 'پ'],
        ],
      },
    },
  },
  'tall-cell': { content: { table: { headerRows: 1, body: [['شرح'], [long.repeat(200)]] } } },
  lists: {
    content: [
      {
        ul: ['الف', { ul: ['ب', { ol: ['پ'], type: 'alefba' }] }, { stack: ['ت', { ol: ['ث'], type: 'none' }] }],
      },
      { ol: ['ج', 'چ'], start: 5 },
      { ul: ['ح'], type: 'square' },
      { ul: ['خ'], type: 'none' },
    ],
  },
  contents: {
    content: [
      { toc: {} },
      { toc: { id: 'other', title: { text: 'عنوان' } } },
      { text: 'یک', headlineLevel: 1, tocItem: true },
      { text: 'سه', headlineLevel: 3, tocItem: ['other'] },
      long.repeat(60),
    ],
  },
  links: {
    content: {
      text: [
        { text: long.repeat(3), link: 'https://example.com/شهر/(a)' },
        ' ',
        { text: 'نیست', linkToDestination: 'none' },
      ],
    },
  },
  decorations: {
    content: {
      text: [
        { text: 'خط', decoration: 'underline' },
        { text: ' زمینه', background: '#ffff00' },
        { text: 'قَد', color: '#ff0000' },
        { text: '۲', sup: true },
      ],
    },
  },
}
