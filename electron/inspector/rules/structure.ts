/** What is read aloud, in its order: ISO 14289-1, 7.1 to 7.4 and 7.6 to 7.9. */

import { toPersianDigits } from '../../../shared/persian/digits.ts'
import type { PdfFile } from '../reading/pdfFile.ts'
import { attributes, textOf } from '../reading/tagTree.ts'
import { type Dictionary, IndirectReference, nameOf, type PdfValue } from '../reading/values.ts'
import type { Rule } from './rule.ts'

export const tagged: Rule = {
  name: 'tagged',
  title: 'پرونده برچسب‌دار است و همین را می‌گوید',
  clauses: { 'pdfua-1': '7.1', 'pdfa-2a': '6.7.2.2' },
  *breaches({ file, tags }) {
    const marks = file.dictionary(file.catalog.get('MarkInfo'))
    if (marks.get('Marked') !== true) yield 'فهرست پرونده آن را برچسب‌دار نمی‌خواند'
    if (marks.get('Suspects') === true) yield 'برچسب‌ها مشکوک خوانده شده‌اند'
    if (tags.length === 0) yield 'درخت ساختار نیست'
  },
}

export const markedContent: Rule = {
  name: 'marked-content',
  title: 'هر چه کشیده می‌شود یا برچسب دارد یا آرایه است، و این دو در هم نمی‌روند',
  clauses: { 'pdfua-1': '7.1' },
  *breaches({ painted }) {
    for (const { page, loose, mixed } of painted) {
      if (loose > 0) yield toPersianDigits(`صفحهٔ ${page.number}: ${loose} تکه نه برچسب دارد و نه آرایه است`)
      if (mixed > 0) yield toPersianDigits(`صفحهٔ ${page.number}: آرایه و برچسب در هم رفته‌اند`)
    }
  },
}

export const parentTree: Rule = {
  name: 'parent-tree',
  title: 'هر تکهٔ برچسب‌دار به همان برچسبی راه می‌برد که آن را در بر دارد',
  clauses: { 'pdfua-1': '7.1' },
  *breaches({ file, painted, tags }) {
    const owners = new Map<string, number | undefined>()
    for (const { object, contents } of tags)
      for (const { page, mcid } of contents) owners.set(`${page}/${mcid}`, object)
    const parents = numberTree(
      file,
      file.dictionary(file.dictionary(file.catalog.get('StructTreeRoot')).get('ParentTree')),
    )
    for (const { page, mcids } of painted) {
      const listed = file.array(parents.get(Number(page.entries.get('StructParents') ?? -1)))
      for (const mcid of mcids) {
        const parent = listed[mcid]
        const owner = owners.get(`${page.object}/${mcid}`)
        if (owner === undefined || !(parent instanceof IndirectReference) || parent.id !== owner)
          yield toPersianDigits(`صفحهٔ ${page.number}: تکهٔ ${mcid} در درخت ساختار جایی ندارد`)
      }
    }
  },
}

/** The values of a tree of numbers (ISO 32000-1, 7.9.7). */
export function numberTree(file: PdfFile, root: Dictionary, depth = 0): Map<number, PdfValue> {
  const values = new Map<number, PdfValue>()
  if (depth > 16) return values
  const pairs = file.array(root.get('Nums'))
  for (let at = 0; at + 1 < pairs.length; at += 2) values.set(Number(pairs[at]), pairs[at + 1] ?? null)
  for (const kid of file.array(root.get('Kids')))
    for (const [key, value] of numberTree(file, file.dictionary(kid), depth + 1)) values.set(key, value)
  return values
}

/** Standard structure types of PDF 1.7 (ISO 32000-1, 14.8.4). */
const standardTypes = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 ' +
    'L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot ' +
    'Ruby RB RT RP Warichu WT WP Figure Formula Form'
  ).split(' '),
)

export const structureTypes: Rule = {
  name: 'structure-types',
  title: 'هر برچسب از برچسب‌های استاندارد است یا به یکی از آن‌ها برمی‌گردد',
  clauses: { 'pdfua-1': '7.1', 'pdfa-2a': '6.7.3.4' },
  *breaches({ tags }) {
    for (const type of new Set(tags.map(tag => tag.type)))
      if (!standardTypes.has(type)) yield `برچسب «${type}» شناخته نیست`
  },
}

export const headings: Rule = {
  name: 'headings',
  title: 'عنوان‌ها از H1 آغاز می‌شوند و هیچ پله‌ای جا نمی‌افتد',
  clauses: { 'pdfua-1': '7.4.2' },
  *breaches({ tags }) {
    let before = 0
    for (const { type } of tags) {
      const level = Number(/^H([1-6])$/.exec(type)?.[1] ?? 0)
      if (level === 0) continue
      if (level > before + 1)
        yield before === 0
          ? toPersianDigits(`نخستین عنوان H${level} است`)
          : toPersianDigits(`H${level} پس از H${before}`)
      before = level
    }
  },
}

const listParts: Record<string, readonly string[]> = {
  L: ['Caption', 'L', 'LI'],
  LI: ['Lbl', 'LBody'],
}

export const lists: Rule = {
  name: 'lists',
  title: 'فهرست از بندها و بند از نشان و متن ساخته شده و گفته شده که نشان‌ها چگونه‌اند',
  clauses: { 'pdfua-1': '7.6' },
  *breaches({ file, tags }) {
    for (const tag of tags) {
      const misplaced = tag.kids.find(kid => listParts[tag.type]?.includes(kid.type) === false)
      if (misplaced) yield `${misplaced.type} در ${tag.type}`
      if (tag.type === 'LI' && tag.parent?.type !== 'L') yield 'بندی بیرون از فهرست'
      const hasLabels = tag.type === 'L' && tag.kids.some(item => item.kids.some(({ type }) => type === 'Lbl'))
      const numbering = hasLabels ? attributes(file, tag, 'List').get('ListNumbering') : undefined
      if (hasLabels && (numbering === undefined || numbering === 'None')) yield 'فهرستی شماره دارد و نمی‌گوید چگونه'
    }
  },
}

const contentsParts: Record<string, readonly string[]> = {
  TOC: ['Caption', 'TOC', 'TOCI'],
  TOCI: ['Lbl', 'Reference', 'NonStruct', 'P', 'TOC'],
}

export const contents: Rule = {
  name: 'contents',
  title: 'فهرست مطالب از مدخل‌ها ساخته شده و هر مدخل به جایی راه می‌برد',
  clauses: { 'pdfua-1': '7.2' },
  *breaches({ tags }) {
    for (const { type, kids, parent } of tags) {
      const misplaced = kids.find(kid => contentsParts[type]?.includes(kid.type) === false)
      if (misplaced) yield `${misplaced.type} در ${type}`
      if (type === 'TOCI' && parent?.type !== 'TOC') yield 'مدخلی بیرون از فهرست مطالب'
    }
  },
}

export const figures: Rule = {
  name: 'figures',
  title: 'هر نگاره شرحی برای شنونده و جایی بر صفحه دارد',
  clauses: { 'pdfua-1': '7.3' },
  *breaches({ file, tags }) {
    const all = tags.filter(({ type }) => type === 'Figure')
    for (const [index, figure] of all.entries()) {
      const said = textOf(file, figure.entries, 'Alt') || textOf(file, figure.entries, 'ActualText')
      if (said === '') yield toPersianDigits(`نگارهٔ ${index + 1} شرح ندارد`)
      const box = file.array(attributes(file, figure, 'Layout').get('BBox'))
      if (box.length !== 4) yield toPersianDigits(`جای نگارهٔ ${index + 1} بر صفحه گفته نشده است`)
    }
  },
}

const runningLineKinds = new Set(['Header', 'Footer', 'Watermark'])

export const runningLines: Rule = {
  name: 'running-lines',
  title: 'سربرگ و پابرگ آرایه‌اند و نامشان گفته شده است',
  clauses: { 'pdfua-1': '7.8' },
  *breaches({ painted }) {
    for (const { page, artifacts } of painted) {
      const unnamed = artifacts.some(
        own => own.get('Type') === 'Pagination' && !runningLineKinds.has(nameOf(own.get('Subtype'))),
      )
      if (unnamed) yield toPersianDigits(`صفحهٔ ${page.number}: سربرگ یا پابرگ نام ندارد`)
    }
  },
}

export const notes: Rule = {
  name: 'notes',
  title: 'نام برچسب‌ها یکتاست و هر یادداشت نامی دارد',
  clauses: { 'pdfua-1': '7.9' },
  *breaches({ file, tags }) {
    const seen = new Set<string>()
    for (const tag of tags) {
      const name = textOf(file, tag.entries, 'ID')
      if (name === '' && tag.type === 'Note') yield 'یادداشتی بی‌نام است'
      if (name !== '' && seen.has(name)) yield `نام «${name}» دو بار آمده است`
      seen.add(name)
    }
  },
}
