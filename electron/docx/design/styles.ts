/** The file's styles, written whole: the library's own begin at the left and know one script. */
import { colour, size } from '../../paper/tokens.ts'
import { eighths, halfPoints, hex, twips } from './units.ts'

/** How letters look; points. */
interface Letters {
  size?: number
  bold?: true
  colour?: string
  /** A family of its own. */
  font?: string
}

/** By spaces alone, or by lengthening letters as well. */
type Filled = 'both' | 'lowKashida'

/** How a paragraph stands; points. */
interface Standing {
  before?: number
  after?: number
  /** Times the height of its letters. */
  line?: number
  align?: Filled | 'center' | 'end'
  keepNext?: true
  keepLines?: true
  /** 0 for the first level of headings. */
  outline?: number
  indent?: number
  /** A coloured rule at its right. */
  rule?: string
  fill?: string
  /** Where a tab leads to, at the paragraph's end, with dots. */
  dotsTo?: number
  dense?: true
}

interface Style extends Letters, Standing {
  /** As Word lists it; its own styles go by their English names. */
  name: string
  basedOn?: string
  next?: string
  /** Not offered to who writes. */
  hidden?: true
}

/**
 * Paragraph styles by their codes. @param width of a line, in points @param digits a family whose digits are Persian
 */
function paragraphStyles(width: number, digits: string, filled: Filled) {
  const heading = { keepNext: true, keepLines: true, line: 1.1, next: 'BodyText', bold: true } as const
  const entry = { dotsTo: width, font: digits, hidden: true } as const
  return {
    BodyText: { name: 'Body Text', before: 6, align: filled },
    Lead: { name: 'درآمد', before: 6, size: 11.5, colour: colour.accentInk },
    Note: { name: 'یادداشت', before: 6, size: 9, colour: colour.inkSoft },
    Caveat: { name: 'هشدار', before: 9, size: 9, line: 1.2, rule: colour.saffron, fill: '#fdf8ee', indent: 8 },
    Title: { name: 'Title', size: 26, bold: true, align: 'center', line: 1.15, after: 8 },
    Subtitle: { name: 'Subtitle', size: 14, colour: colour.inkSoft, align: 'center', after: 30 },
    Invocation: { name: 'بسمه تعالی', size: 11.5, colour: colour.inkSoft, align: 'center' },
    Issuer: { name: 'نام شورا', size: 10, bold: true, align: 'center', line: 1.15, before: 4 },
    Particular: { name: 'مشخصه', size: 10.5, before: 2.5, line: 1.1 },
    Heading1: { name: 'heading 1', ...heading, size: 17, before: 20, after: 4, outline: 0 },
    Heading2: { name: 'heading 2', ...heading, size: 12.5, before: 17, colour: colour.accentInk, outline: 1 },
    Heading3: { name: 'heading 3', ...heading, size: 11, before: 12, outline: 2 },
    Heading4: { name: 'heading 4', ...heading, size: 10.5, before: 10, colour: colour.inkSoft, outline: 3 },
    TOCHeading: { name: 'TOC Heading', size: 17, bold: true, after: 12, keepNext: true },
    TOC1: { name: 'toc 1', ...entry, size: 10.5, bold: true, before: 5 },
    TOC2: { name: 'toc 2', ...entry, size: 10, before: 1.5, indent: 16 },
    TOC3: { name: 'toc 3', ...entry, size: 9.5, before: 1, indent: 32, colour: colour.inkSoft },
    TOC4: { name: 'toc 4', ...entry, size: 9.5, before: 1, indent: 48, colour: colour.inkSoft },
    Caption: { name: 'caption', size: 10, bold: true, line: 1.15, before: 13, after: 4, keepNext: true },
    TableText: { name: 'متن جدول', size: 9, line: 1.12 },
    TableHeader: { name: 'سرستون جدول', basedOn: 'TableText', bold: true, line: 1.1, keepNext: true },
    TableTotal: { name: 'جمع جدول', basedOn: 'TableText', bold: true },
    ListParagraph: { name: 'List Paragraph', before: 4 },
    ListCompact: { name: 'فهرست فشرده', basedOn: 'ListParagraph', before: 0, size: 9, line: 1 },
    FigureValue: { name: 'رقم کلیدی', size: 16, bold: true, line: 1.05, colour: colour.accentInk, before: 4 },
    FigureLabel: { name: 'شرح رقم', size: 9, line: 1.05, colour: colour.inkSoft, after: 1 },
    FigureNote: { name: 'یادداشت رقم', size: 8, line: 1, colour: colour.inkFaint, after: 3 },
    Speaker: {
      name: 'گوینده',
      size: 10,
      bold: true,
      line: 1.15,
      colour: colour.lapis,
      rule: colour.lapis,
      indent: 8,
      before: 11,
      keepNext: true,
      next: 'Speech',
    },
    Speech: { name: 'سخن', align: filled, size: 10, rule: colour.lapis, indent: 8 },
    Office: { name: 'سمت امضاکننده', size: 9.5, align: 'center', line: 1.15, keepNext: true },
    Signer: { name: 'نام امضاکننده', size: 10.5, bold: true, align: 'center', line: 1.15 },
    Header: { name: 'header', size: size.tiny, colour: colour.inkFaint, line: 1 },
    Footer: { name: 'footer', size: size.tiny, colour: colour.inkFaint, line: 1 },
    ClosedMark: { name: 'نشان نسخه', size: 9, bold: true, colour: colour.clay, align: 'center', line: 1, hidden: true },
    Gap: { name: 'فاصله', size: 1, line: 1, hidden: true, dense: true },
  } as const satisfies Record<string, Style>
}

const characterStyles = {
  Strong: { name: 'Strong', bold: true },
  Hyperlink: { name: 'Hyperlink', colour: colour.accentInk },
  SourceCode: { name: 'نشانی منبع', size: 6.5, colour: colour.inkFaint, hidden: true },
  SmallMark: { name: 'نشان کوچک', size: size.tiny, colour: colour.clay, hidden: true },
} as const satisfies Record<string, Style>

export type ParagraphStyle = keyof ReturnType<typeof paragraphStyles> | 'Normal'
export type CharacterStyle = keyof typeof characterStyles

interface StylesOptions {
  /** Family of the text. */
  family: string
  /** Family that draws Latin digits, as fields give them, as Persian ones. */
  digits: string
  /** Of a line, in points. */
  width: number
  /** Lines are filled by lengthening letters. */
  kashida: boolean
}

/** word/styles.xml */
export function stylesXml({ family, digits, width, kashida }: StylesOptions): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    `<w:docDefaults><w:rPrDefault><w:rPr>${fonts(family)}<w:color w:val="${hex(colour.ink)}"/>${sizes(size.body)}`,
    '<w:lang w:val="en-US" w:eastAsia="en-US" w:bidi="fa-IR"/></w:rPr></w:rPrDefault>',
    '<w:pPrDefault><w:pPr><w:widowControl/><w:bidi/></w:pPr></w:pPrDefault></w:docDefaults>',
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>',
    `<w:pPr><w:widowControl/><w:bidi/><w:spacing w:line="298" w:lineRule="auto"/><w:jc w:val="start"/></w:pPr><w:rPr><w:rtl/></w:rPr></w:style>`,
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
    ...Object.entries<Style>(paragraphStyles(width, digits, kashida ? 'lowKashida' : 'both')).map(([code, style]) =>
      paragraphStyle(code, style),
    ),
    ...Object.entries<Style>(characterStyles).map(([code, style]) => characterStyle(code, style)),
    ...tableStyles(),
    '</w:styles>',
  ].join('')
}

function paragraphStyle(code: string, style: Style): string {
  const { name, basedOn = 'Normal', next = code, hidden } = style
  return `<w:style w:type="paragraph"${custom(name)} w:styleId="${code}"><w:name w:val="${name}"/><w:basedOn w:val="${basedOn}"/><w:next w:val="${next}"/>${
    hidden ? '<w:uiPriority w:val="99"/>' : '<w:qFormat/>'
  }<w:pPr>${standing(style)}</w:pPr><w:rPr>${letters(style)}</w:rPr></w:style>`
}

function characterStyle(code: string, style: Style): string {
  const { name, hidden } = style
  return `<w:style w:type="character"${custom(name)} w:styleId="${code}"><w:name w:val="${name}"/><w:basedOn w:val="DefaultParagraphFont"/>${
    hidden ? '<w:uiPriority w:val="99"/>' : '<w:qFormat/>'
  }<w:rPr>${letters(style)}</w:rPr></w:style>`
}

/** Word's own names are English. */
const custom = (name: string): string => (/^[\x20-\x7e]+$/.test(name) ? '' : ' w:customStyle="1"')

/** In the order of the schema (ECMA-376 part 1, 17.3.1.26). */
function standing({ keepNext, keepLines, rule, fill, dotsTo, indent, align, outline, ...spaces }: Style): string {
  const { before = 0, after = 0, line, dense } = spaces
  const spacing = dense
    ? ' w:line="20" w:lineRule="exact"'
    : line === undefined
      ? ''
      : ` w:line="${Math.round(line * 240)}" w:lineRule="auto"`
  return [
    keepNext ? '<w:keepNext/>' : '',
    keepLines ? '<w:keepLines/>' : '',
    rule ? `<w:pBdr>${border('right', rule, 2.25, 8)}</w:pBdr>` : '',
    fill ? `<w:shd w:val="clear" w:color="auto" w:fill="${hex(fill)}"/>` : '',
    dotsTo ? `<w:tabs><w:tab w:val="end" w:leader="dot" w:pos="${twips(dotsTo)}"/></w:tabs>` : '',
    '<w:bidi/>',
    `<w:spacing w:before="${twips(before)}" w:after="${twips(after)}"${spacing}/>`,
    indent ? `<w:ind w:left="${twips(indent)}"/>` : '',
    align ? `<w:jc w:val="${align}"/>` : '',
    outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`,
  ].join('')
}

/** In the order of the schema (ECMA-376 part 1, 17.3.2.28). */
function letters({ font, bold, colour: ink, size: points }: Letters): string {
  return [
    font ? fonts(font) : '',
    bold ? '<w:b/><w:bCs/>' : '',
    ink ? `<w:color w:val="${hex(ink)}"/>` : '',
    points ? sizes(points) : '',
    '<w:rtl/>',
  ].join('')
}

const fonts = (family: string): string => {
  const name = family.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
  return `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/>`
}

const sizes = (points: number): string => `<w:sz w:val="${halfPoints(points)}"/><w:szCs w:val="${halfPoints(points)}"/>`

function border(side: string, ink: string, points: number, space = 0): string {
  return `<w:${side} w:val="single" w:sz="${eighths(points)}" w:space="${space}" w:color="${hex(ink)}"/>`
}

/** A data table, ruled as on paper, and one that only sets things side by side. */
function tableStyles(): string[] {
  return [
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>',
    `<w:tblPr><w:tblInd w:w="0" w:type="dxa"/>${margins(0, 0)}</w:tblPr></w:style>`,
    tableStyle('SideBySide', 'چیدمان', `<w:tblPr>${margins(4, 0)}</w:tblPr>`),
    tableStyle(
      'DataTable',
      'جدول گزارش',
      [
        '<w:tblPr><w:tblBorders>',
        border('bottom', colour.ink, 0.9),
        border('insideH', colour.line, 0.45),
        `</w:tblBorders>${margins(4, 3)}</w:tblPr>`,
        `<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>${border('bottom', colour.ink, 0.9)}</w:tcBorders></w:tcPr></w:tblStylePr>`,
      ].join(''),
    ),
  ]
}

function tableStyle(code: string, name: string, content: string): string {
  return `<w:style w:type="table"${custom(name)} w:styleId="${code}"><w:name w:val="${name}"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="99"/>${content}</w:style>`
}

/** Of cells, in points. */
function margins(sides: number, ends: number): string {
  return `<w:tblCellMar>${margin('top', ends)}${margin('left', sides)}${margin('bottom', ends)}${margin('right', sides)}</w:tblCellMar>`
}

const margin = (side: string, points: number): string => `<w:${side} w:w="${twips(points)}" w:type="dxa"/>`
