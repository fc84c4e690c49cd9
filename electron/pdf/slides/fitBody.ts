import type { SlideBlock } from '../../../shared/deck.ts'
import type { HeightGauge } from '../../typesetter/heightGauge.ts'
import type { Content } from '../../typesetter/typeset.ts'
import { printBlock } from './blocks/index.ts'
import { px, type SlideSetting } from './slideSetting.ts'

/** Hall pixels between two blocks of a slide. */
const gap = 24
/** Hall pixels below which a chart says nothing. */
const leastChart = 340
/** A texts' size below which it is no longer made smaller: what does not fit then goes on to another page. */
const leastScale = 0.3

type BodySetting = Omit<SlideSetting, 'scale'> & { gauge: HeightGauge }

/** What a slide says, set as large as the room it has allows: charts take what the texts leave of it. */
export function fitBody(blocks: readonly SlideBlock[], setting: BodySetting): Content[] {
  const charts = blocks.filter(isChart).length
  for (let scale = 1; ; scale *= 0.93) {
    const texts = heightOfTexts(blocks, { ...setting, scale }, setting.gauge)
    const left = setting.room - texts
    const isEnough = charts === 0 ? left >= 0 : left >= charts * leastChart * setting.unit
    if (!isEnough && scale > leastScale) continue
    const room = charts === 0 ? setting.room : Math.max(left / charts, leastChart * setting.unit)
    return printAll(blocks, { ...setting, scale, room })
  }
}

/** Points that charts are given while the texts around them are measured. */
const probe = 72

const isChart = ({ kind }: SlideBlock): boolean => kind === 'chart'

function heightOfTexts(blocks: readonly SlideBlock[], setting: SlideSetting, gauge: HeightGauge): number {
  const unpainted = { ...setting, drawChart: () => [] }
  const printed = blocks.map(block => printBlock(block, isChart(block) ? { ...unpainted, room: probe } : unpainted))
  return gauge.height(apart(printed, setting), setting.width) - blocks.filter(isChart).length * probe
}

function printAll(blocks: readonly SlideBlock[], setting: SlideSetting): Content[] {
  return apart(
    blocks.map(block => printBlock(block, setting)),
    setting,
  )
}

function apart(contents: readonly Content[], setting: SlideSetting): Content[] {
  return contents.map((content, at) => ({ stack: [content], margin: [0, at === 0 ? 0 : px(gap, setting), 0, 0] }))
}
