import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { newDepartment } from '../../../shared/domain/newReport.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { listCells } from '../../../shared/persian/listLines.ts'
import { fold } from '../../../shared/persian/normalise.ts'
import { api, shownInPlace } from '../../api/api.ts'
import { saveRecords } from '../../api/saveRecords.ts'
import { Button } from '../../components/Button.tsx'
import { Field } from '../../components/Field.tsx'
import { Modal } from '../../components/Modal.tsx'
import { withFigures } from '../../components/withFigures.tsx'
import { useRecords } from '../../session/useSession.ts'
import { useToasts } from '../../state/toasts.ts'
import styles from './Start.module.css'

const headers = new Set(['نام واحد', 'واحد', 'نام', 'ردیف', 'واحدها', 'عنوان'].map(fold))

/** Departments out of a list of names, one a line; those that are there already are not made again. */
export function DepartmentList({ onClose }: { onClose: () => void }) {
  const there = useRecords('department')
  const [text, setText] = useState('')
  const known = new Set(there.map(({ name }) => fold(String(name))))
  const lines = listCells(text).flatMap(cells => cells.find(cell => !headers.has(fold(cell))) ?? [])
  const names = [...new Map(lines.map(name => [fold(name), name])).values()]
  const added = names.filter(name => !known.has(fold(name)))
  const save = useMutation({
    meta: shownInPlace,
    mutationFn: () => {
      const taken = there.map(({ code }) => code)
      const edits = added.map(name => {
        const row = newDepartment(name, taken)
        taken.push(row.code)
        return { kind: 'department' as const, key: null, row: { ...row } }
      })
      return saveRecords(edits)
    },
    onSuccess: ({ group }) => {
      const undo = group === null ? {} : { undo: () => void api.records.undo({ group }) }
      useToasts.getState().show({ tone: 'done', text: toPersianDigits(`${added.length} واحد افزوده شد.`), ...undo })
      onClose()
    },
  })
  return (
    <Modal
      title="فهرست واحدها"
      isOpen
      onClose={onClose}
      failure={save.error}
      actions={
        <>
          <Button
            look="primary"
            isDisabled={added.length === 0}
            isPending={save.isPending}
            onPress={() => save.mutate()}
          >
            {toPersianDigits(`افزودن ${added.length} واحد`)}
          </Button>
          <Button onPress={onClose}>انصراف</Button>
        </>
      }
    >
      <Field
        label="نام واحدها، هر کدام در یک سطر"
        value={text}
        onChange={setText}
        hint="از Word یا Excel بچسبانید؛ شماره و نشانهٔ اول سطر کنار گذاشته می‌شود. مسئول هر واحد را بعد هم می‌توان نوشت."
        multiline
        autoFocus
      />
      {names.length === 0 ? null : (
        <ol className={styles['names']} aria-label="واحدهای فهرست">
          {names.map(name => (
            <li key={name}>
              {withFigures(name)}
              {known.has(fold(name)) ? <small>هست</small> : null}
            </li>
          ))}
        </ol>
      )}
    </Modal>
  )
}
