/** What the library cannot say of a chart. */
export interface ChartMend {
  /** How single values are written, by the series' and the value's place. */
  formats: { series: number; point: number; format: string }[]
  /** Values that are not written. */
  hidden: { series: number; point: number }[]
  /** Of the categories' names, which is written: 1 for each. */
  labelEvery: number
  /** Series that are no data but an aim: dashed, without marks and values. */
  aims: number[]
  /** Colours of values that stand within a series' own bars; empty where they stand beside them. */
  onStack: string[]
}

const series = /<c:ser>.*?<\/c:ser>/gs

/** The part of a chart, in Persian letters and from the right. */
export function mendedChart(xml: string, mend: ChartMend): string {
  let at = -1
  const all = withLabels(withComplexLetters(withoutEmptyValues(xml)), mend.labelEvery)
  return fromTheRight(all).replace(series, text => {
    at++
    const ofSeries = (one: { series: number }): boolean => one.series === at
    const formatted = withFormats(text, mend.formats.filter(ofSeries), mend.hidden.filter(ofSeries))
    const aim = mend.aims.indexOf(at)
    if (aim >= 0) return asAim(formatted, aim)
    const colour = mend.onStack[at]
    return colour === undefined ? formatted : withLabelColour(formatted, colour)
  })
}

/** A value that is not there is not written; as an empty one some readers take it for nought. */
function withoutEmptyValues(xml: string): string {
  return xml.replaceAll(/<c:pt idx="\d+"><c:v><\/c:v><\/c:pt>/g, '')
}

/** Letters of Persian are asked for by `cs`; without it each program takes some of its own, which fall apart. */
function withComplexLetters(xml: string): string {
  return xml
    .replaceAll(
      /<a:latin typeface="([^"]+)"\s*\/>\s*(?!\s*<a:(?:ea|cs))/g,
      '<a:latin typeface="$1"/><a:cs typeface="$1"/>',
    )
    .replaceAll(/<a:cs\s+typeface="([^"]+)"\s*\/>/g, '<a:cs typeface="$1" pitchFamily="34" charset="-78"/>')
}

/**
 * Categories run from the right, which brings the axis of values there too; beside bars that lie the first is at the
 * top, and they grow from the right. Words of the axis and the key are read from the right; numbers keep their sign
 * where they stand in nothing else.
 */
function fromTheRight(xml: string): string {
  const axes = xml.includes('<c:barDir val="bar"/>') ? /<c:(catAx|valAx)>.*?<\/c:\1>/gs : /<c:(catAx)>.*?<\/c:\1>/gs
  return xml
    .replaceAll(axes, axis => axis.replace('<c:orientation val="minMax"/>', '<c:orientation val="maxMin"/>'))
    .replaceAll(/<c:(catAx|legend)>.*?<\/c:\1>/gs, part => part.replaceAll(/<a:pPr>/g, '<a:pPr rtl="1">'))
}

/** Where there are many categories some are not named, rather than all slantwise. */
function withLabels(xml: string, every: number): string {
  return xml.replace(/<c:noMultiLvlLbl /, `<c:tickLblSkip val="${every}"/><c:noMultiLvlLbl `)
}

function withFormats(
  xml: string,
  formats: readonly { point: number; format: string }[],
  hidden: readonly { point: number }[],
): string {
  return xml.replace(/<c:dLbls>(.*?)<\/c:dLbls>/s, (_, all: string) => {
    const each = all.replace(/\s*<c:showLeaderLines[^>]*\/>/, '')
    const without = new Map(hidden.map(({ point }) => [point, '<c:delete val="1"/>']))
    const own = new Map(
      formats.map(({ point, format }) => [
        point,
        each.replace(/formatCode="[^"]*"/, `formatCode="${escaped(format)}"`),
      ]),
    )
    const labels = [...new Map([...own, ...without])].sort(([a], [b]) => a - b)
    return `<c:dLbls>${labels.map(([point, said]) => `<c:dLbl><c:idx val="${point}"/>${said}</c:dLbl>`).join('')}${all}</c:dLbls>`
  })
}

/** The aim is dashed, the end of what is still tolerated dotted and thinner. */
function asAim(xml: string, at: number): string {
  return xml
    .replaceAll(/<a:prstDash val="solid"\/>/g, `<a:prstDash val="${at === 0 ? 'dash' : 'sysDot'}"/>`)
    .replace(/<a:ln w="\d+"/, `<a:ln w="${at === 0 ? 38_100 : 25_400}"`)
    .replace(/<c:symbol val="[^"]*"\s*\/>/, '<c:symbol val="none"/>')
    .replace(/<c:dLbls>.*?<\/c:dLbls>/s, '<c:dLbls><c:delete val="1"/></c:dLbls>')
}

function withLabelColour(xml: string, colour: string): string {
  return xml.replace(/<c:dLbls>.*?<\/c:dLbls>/s, labels =>
    labels.replaceAll(/(<a:solidFill><a:srgbClr val=")[0-9A-Fa-f]{6}/g, `$1${colour.slice(1).toUpperCase()}`),
  )
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
