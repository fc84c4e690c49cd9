import type { SeatMark, VoteBoard } from '../../../../shared/deck.ts'
import { toPersianDigits } from '../../../../shared/persian/digits.ts'
import type { Content, TableCell } from '../../../typesetter/typeset.ts'
import { seatMap, seatMapSize } from '../seatMap.ts'
import { letters, px, type SlideSetting } from '../slideSetting.ts'

/** Hall pixels of the key under a map, two lines of it. */
const keyHeight = 96

/** The verdict and its counts at the right; the seats of a vote by name at the left. */
export function voteBoard(block: VoteBoard, setting: SlideSetting): Content {
  const said = words(block, setting)
  if (block.seats.length === 0) return { stack: said }
  const scale = Math.min(
    (setting.width * 0.5) / seatMapSize.width,
    (setting.room - px(keyHeight, setting)) / seatMapSize.height,
  )
  const size = { width: seatMapSize.width * scale, height: seatMapSize.height * scale }
  return {
    table: {
      widths: ['*', size.width],
      body: [
        [
          { stack: said, verticalAlignment: 'middle' },
          {
            stack: [
              {
                svg: `<svg width="${size.width}" height="${size.height}"/>`,
                drawing: { parts: seatMap(block.seats, setting.theme), font: setting.family.text, scale },
                alternative: seatsSaid(block),
              },
              {
                text: keyOf(block),
                fontSize: px(letters.source, setting),
                color: setting.theme.soft,
                alignment: 'center',
              },
            ],
            verticalAlignment: 'middle',
          },
        ],
      ],
    },
    layout: {
      name: 'slide vote',
      hLineWidth: () => 0,
      vLineWidth: () => 0,
      paddingLeft: () => 0,
      paddingRight: () => 0,
      paddingTop: () => 0,
      paddingBottom: () => 0,
    },
    structType: 'Div',
  }
}

function words({ question, state, verdict, said, needed, counts }: VoteBoard, setting: SlideSetting): Content[] {
  const { theme, family } = setting
  const colour = { open: theme.accent, carried: theme.ok, notCarried: theme.bad }[state]
  const mark = { open: '', carried: '✔ ', notCarried: '✘ ' }[state]
  return [
    { text: question, fontSize: px(38, setting), color: theme.soft },
    { text: `${mark}${verdict}`, font: family.black, fontSize: px(120, setting), color: colour, lineHeight: 0.9 },
    { text: said, font: family.medium, bold: true, fontSize: px(50, setting) },
    { text: needed, fontSize: px(38, setting), color: theme.soft, margin: [0, px(10, setting), 0, 0] },
    ...(counts === null ? [] : [countsOf(counts, setting)]),
  ]
}

function countsOf(counts: NonNullable<VoteBoard['counts']>, setting: SlideSetting): Content {
  const { theme, family } = setting
  const cell = (count: number, word: string, mark: string, colour: string): TableCell => ({
    stack: [
      {
        text: toPersianDigits(String(count)),
        font: family.black,
        fontSize: px(100, setting),
        color: colour,
        lineHeight: 0.84,
      },
      { text: `${mark} ${word}`, font: family.medium, bold: true, fontSize: px(38, setting), color: colour },
    ],
  })
  return {
    table: {
      widths: ['auto', 'auto', 'auto'],
      body: [
        [
          cell(counts.for, 'موافق', '●', theme.ok),
          cell(counts.against, 'مخالف', '■', theme.bad),
          cell(counts.abstained, 'ممتنع', '◇', theme.middle),
        ],
      ],
    },
    layout: {
      name: `slide counts ${px(1, setting)}`,
      hLineWidth: () => 0,
      vLineWidth: () => 0,
      paddingLeft: column => (column === 0 ? 0 : px(70, setting)),
      paddingRight: () => 0,
      paddingTop: () => 0,
      paddingBottom: () => 0,
    },
    structType: 'Div',
    margin: [0, px(24, setting), 0, 0],
  }
}

/** Shape and word of each mark, in the order of the key. */
const marks: Readonly<Record<SeatMark, readonly [shape: string, word: string]>> = {
  for: ['●', 'موافق'],
  against: ['■', 'مخالف'],
  abstained: ['◇', 'ممتنع'],
  recused: ['△', 'ذی‌نفع'],
  voted: ['●', 'رأی داده'],
  waiting: ['○', 'در انتظار'],
  absent: ['◌', 'غایب'],
}

/** What the shapes of a map mean. */
function keyOf({ seats }: VoteBoard): string {
  const shown = new Set<string>(seats.map(({ mark }) => mark))
  const key = Object.entries(marks).flatMap(([mark, said]) => (shown.has(mark) ? [said.join(' ')] : []))
  return [...key, 'شمارهٔ هر شکل، شمارهٔ کرسی است'].join(' · ')
}

/** What the map shows, seat by seat, for who does not see it. */
function seatsSaid({ seats }: VoteBoard): string {
  return toPersianDigits(`کرسی‌ها: ${seats.map(({ seat, mark }) => `کرسی ${seat} ${marks[mark][1]}`).join('، ')}.`)
}
