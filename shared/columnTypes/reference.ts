import { codeText } from '../persian/codeText.ts'
import { read } from './cell.ts'
import { codeSchema, showCode } from './code.ts'
import { asText, type ColumnBase, type ColumnType } from './columnType.ts'

export interface ReferenceColumn extends ColumnBase {
  type: 'reference'
  to: string
  /** Headers of what people's files repeat of the record beside its code; one names the record where no code does. */
  beside?: readonly string[]
}

/** The code of a record of another kind. Whoever knows that record shows its name instead. */
export const reference: ColumnType<string, ReferenceColumn> = {
  ...asText,
  nature: 'name',
  namesRow: true,
  schema: () => codeSchema,
  hint: 'از فهرست',
  read,
  show: showCode,
  print: value => codeText(String(value)),
}
