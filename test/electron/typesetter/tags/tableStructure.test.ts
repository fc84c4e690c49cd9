import { describe, expect, it } from 'vitest'
import { readSubject, type Subject } from '../../../../electron/inspector/reading/subject.ts'
import { attributes, type Tag, textOf } from '../../../../electron/inspector/reading/tagTree.ts'
import { render } from '../../../../electron/pdf/render.ts'
import type { Content } from '../../../../electron/typesetter/typeset.ts'
import type { Table } from '../../../../shared/document.ts'
import { groupedTable } from '../../inspector/groupedTable.ts'
import { documentOf } from '../../pdf/blocksSample.ts'
import { print } from '../typesetFixture.ts'

const tableOf = async (block: Table) => readSubject((await render(documentOf([block]))).bytes)
const ofType = ({ tags }: Subject, ...types: string[]) => tags.filter(({ type }) => types.includes(type))

/** What a cell is: its type, what it heads and what it spans. */
function cellOf({ file }: Subject, cell: Tag): string {
  const own = attributes(file, cell, 'Table')
  const said = ['Scope', 'ColSpan', 'RowSpan'].flatMap(key =>
    own.has(key) ? [`${key} ${JSON.stringify(own.get(key)).replaceAll('"', '')}`] : [],
  )
  return [cell.type, ...said].join(' ')
}

describe('a table’s tags', () => {
  it('say what every header heads, and hold the caption', async () => {
    const subject = await tableOf({
      kind: 'table',
      caption: 'اعتبار',
      columns: [
        { header: 'ردیف', align: 'text', width: 'share' },
        { header: 'مصوب', align: 'number', width: 'fit' },
      ],
      rows: [[{ text: [{ text: 'پدافند' }] }, { text: [{ text: '۴٬۵۰۰' }] }]],
    })
    const [table] = ofType(subject, 'Table')
    expect(table?.kids.map(({ type }) => type)).toEqual(['Caption', 'THead', 'TBody'])
    expect(ofType(subject, 'TH', 'TD').map(cell => cellOf(subject, cell))).toEqual([
      'TH Scope Column',
      'TH Scope Column',
      'TH Scope Row',
      'TD',
    ])
  })

  it('list a cell’s headers where lines name the rows below them', async () => {
    const subject = await tableOf(groupedTable)
    const heads = ofType(subject, 'TH')
    const nameOf = (index: number) => textOf(subject.file, heads[index]?.entries ?? new Map(), 'ID')
    const listed = ofType(subject, 'TD').map(cell =>
      subject.file.array(attributes(subject.file, cell, 'Table').get('Headers')).map(String),
    )
    // Two over the columns; then a group and a row, twice.
    expect(listed).toEqual([
      [nameOf(1), nameOf(2), nameOf(3)],
      [nameOf(1), nameOf(4), nameOf(5)],
    ])
    expect(new Set(heads.map((_, index) => nameOf(index))).size).toBe(6)
  })

  it('stay regular where cells span rows and columns', async () => {
    const body: Extract<Content, { table: object }>['table']['body'] = [
      [{ text: 'الف', rowSpan: 2 }, { text: 'ب', colSpan: 2 }, ''],
      ['', 'پ', 'ت'],
      ['ث', 'ج', 'چ'],
    ]
    const subject = readSubject(await print({ table: { headerRows: 2, body } }))
    expect(ofType(subject, 'TH').map(cell => cellOf(subject, cell))).toEqual([
      'TH Scope Column RowSpan 2',
      'TH Scope Column ColSpan 2',
      'TH Scope Column',
      'TH Scope Column',
    ])
    expect(ofType(subject, 'TR').map(({ parent }) => parent?.type)).toEqual(['THead', 'THead', 'TBody'])
  })
})
