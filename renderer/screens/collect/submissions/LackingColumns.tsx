import { useState } from 'react'
import type { TableDefinition } from '../../../../shared/records/defineTable.ts'
import { type RecordKind, tables } from '../../../../shared/records/index.ts'
import { Button } from '../../../components/Button.tsx'
import { SharedValue } from '../../library/SharedValue.tsx'
import styles from './Submissions.module.css'

interface LackingColumnsProps {
  kind: RecordKind
  lacks: readonly string[]
  isBusy: boolean
  onShared: (shared: Readonly<Record<string, string>>) => void
}

/** Asks, once for all rows of a table, what its kind needs and no column of it says. */
export function LackingColumns({ kind, lacks, isBusy, onShared }: LackingColumnsProps) {
  const { columns }: TableDefinition = tables[kind]
  const [said, setSaid] = useState<Readonly<Record<string, string>>>({})
  const isWhole = lacks.every(name => (said[name] ?? '').trim() !== '')
  return (
    <fieldset className={styles['lacks']}>
      <legend>
        در این جدول پیدا نشد و برای هر ردیف لازم است. اگر ستون نام دیگری دارد، در «مشاهده و اصلاح» بگویید کدام است؛ اگر
        در همهٔ ردیف‌ها یکی است، همین‌جا:
      </legend>
      {lacks.map(name => {
        const column = columns[name]
        return column === undefined ? null : (
          <SharedValue
            key={name}
            kind={kind}
            name={name}
            column={column}
            value={said[name] ?? ''}
            onChange={text => setSaid({ ...said, [name]: text })}
          />
        )
      })}
      <Button isDisabled={!isWhole || isBusy} onPress={() => onShared(said)}>
        خواندن جدول
      </Button>
    </fieldset>
  )
}
