import type { Block, Table } from '../../../document.ts'
import type { SectionContext } from '../../sections/section.ts'
import { withColumns } from '../fit/tableColumns.ts'
import { type ReportContext, type Topic, tableIn } from '../slideKind.ts'

interface TableSlide {
  /** Its address. */
  name: string
  title: (context: ReportContext, table: Table) => string
  section: (context: SectionContext) => Block[]
  /** Columns of the paper's table that a hall has no use for, by their headers. */
  without?: readonly string[]
}

/** A slide of the table of a section of the briefing, with its caption and what must be read with it. */
export function tableSlide({ name, title, section, without = [] }: TableSlide): (context: ReportContext) => Topic {
  return context => {
    const blocks = section(context)
    const table = tableIn(blocks)
    if (table === undefined) return { slides: [] }
    const { caption, ...shown } = withColumns(table, header => !without.includes(header))
    const notes = blocks.filter(block => block.kind === 'paragraph')
    return {
      slides: [
        {
          name,
          title: title(context, table),
          ...(caption === undefined ? {} : { subtitle: caption }),
          body: [shown, ...notes],
        },
      ],
      ...(table.fact === undefined ? {} : { fact: table.fact }),
    }
  }
}
