import { useState } from 'react'
import { useLocation } from 'wouter'
import type { JsonRow } from '../../../shared/domain/change.ts'
import { sessionKindChoices } from '../../../shared/domain/meeting.ts'
import { newCode } from '../../../shared/domain/newCode.ts'
import { nextSession } from '../../../shared/domain/nextSession.ts'
import { opennessChoices } from '../../../shared/domain/openness.ts'
import type { Row } from '../../../shared/tables/index.ts'
import { useSaveRecord } from '../../api/useSaveRecord.ts'
import { Button } from '../../components/Button.tsx'
import { Choice } from '../../components/Choice.tsx'
import { CountField } from '../../components/CountField.tsx'
import { DayField } from '../../components/DayField.tsx'
import { Field } from '../../components/Field.tsx'
import { Modal } from '../../components/Modal.tsx'
import { TimeField } from '../../components/TimeField.tsx'
import { todayInTehran } from '../../components/today.ts'
import styles from './Start.module.css'

interface NewSessionProps {
  terms: readonly JsonRow[]
  sessions: readonly Row<'session'>[]
  onClose: () => void
}

/** The next session, proposed from those before it. */
export function NewSession({ terms, sessions, onClose }: NewSessionProps) {
  const [, go] = useLocation()
  const term = terms.toSorted((a, b) => String(b['startsOn']).localeCompare(String(a['startsOn'])))[0]
  const own = { code: String(term?.['code']), number: Number(term?.['number']) }
  const [session, setSession] = useState(() => nextSession(sessions, own, todayInTehran()))
  const save = useSaveRecord('session')
  const change = (patch: Partial<Row<'session'>>) => setSession({ ...session, ...patch })
  const create = (): void => {
    const code = newCode(
      `s${own.number}-${session.numberInTerm}`,
      sessions.map(one => one.code),
    )
    save.mutate({ ...session, code }, { onSuccess: () => go(`/session/${code}/collect`) })
  }
  const taken = sessions.some(one => one.term === own.code && one.numberInTerm === session.numberInTerm)
  return (
    <Modal
      title="جلسهٔ تازه"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button look="primary" onPress={create} isDisabled={save.isPending || session.place.trim() === ''}>
            ساختن جلسه
          </Button>
          <Button onPress={onClose}>انصراف</Button>
        </>
      }
    >
      <div className={styles['pair']}>
        <CountField
          label="شماره در این دوره (متناوب)"
          value={session.numberInTerm}
          onChange={numberInTerm => change({ numberInTerm: numberInTerm ?? session.numberInTerm })}
          {...(taken ? { hint: 'جلسه‌ای با این شماره هست.' } : {})}
        />
        <CountField
          label="شمارهٔ متوالی"
          value={session.consecutiveNumber}
          onChange={number => change({ consecutiveNumber: number ?? session.consecutiveNumber })}
        />
      </div>
      <div className={styles['pair']}>
        <DayField label="تاریخ" value={session.date} onChange={date => change({ date: date ?? session.date })} />
        <TimeField label="ساعت" value={session.time} onChange={time => change({ time })} />
      </div>
      <Field label="محل" value={session.place} onChange={place => change({ place })} />
      <div className={styles['pair']}>
        <Choice
          label="نوع جلسه"
          value={session.kind}
          options={optionsOf(sessionKindChoices)}
          onChange={kind => change({ kind })}
        />
        <Choice
          label="علنی یا غیرعلنی"
          value={session.openness}
          options={optionsOf(opennessChoices)}
          onChange={openness => change({ openness })}
        />
      </div>
    </Modal>
  )
}

function optionsOf<K extends string>(choices: Readonly<Record<K, string>>) {
  return (Object.entries(choices) as [K, string][]).map(([value, label]) => ({ value, label }))
}
