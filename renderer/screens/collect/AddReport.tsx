import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { isoToJalali } from '../../../shared/persian/jalali.ts'
import { parsePeriod, reportedPeriods } from '../../../shared/quantities/period.ts'
import { orpc, shownInPlace } from '../../api/api.ts'
import { Button } from '../../components/Button.tsx'
import { Choice } from '../../components/Choice.tsx'
import { Field } from '../../components/Field.tsx'
import { Modal } from '../../components/Modal.tsx'
import { todayInTehran } from '../../components/today.ts'
import { PeriodChoice } from '../../session/PeriodChoice.tsx'
import { useRecords, useSession, useSessionCode, useSessionReports } from '../../session/useSession.ts'
import { showHidden } from '../../state/toasts.ts'

const another = 'another'

/** A department's report for a period, under an item of the agenda; either may be new. */
export function AddReport({ onClose }: { onClose: () => void }) {
  const session = useSession()
  const sessionCode = useSessionCode()
  const [, go] = useLocation()
  const { agenda, reports } = useSessionReports(sessionCode)
  const departments = useRecords('department')
  const without = departments.find(({ code }) => !reports.some(report => report['department'] === code))
  const [department, setDepartment] = useState<string>(String(without?.['code'] ?? departments[0]?.['code'] ?? another))
  const [name, setName] = useState('')
  const periods = likelyPeriods(session?.date ?? todayInTehran())
  const [period, setPeriod] = useState(String(reports[0]?.['period'] ?? periods[0]))
  const [item, setItem] = useState<string | null>(null)

  const named =
    department === another ? name.trim() : String(departments.find(({ code }) => code === department)?.['name'] ?? '')
  const likely = agenda.find(({ kind, title }) => kind === 'report' && named !== '' && String(title).includes(named))
  const chosen = item ?? String(likely?.['code'] ?? another)

  const add = useMutation(
    orpc.reports.add.mutationOptions({
      meta: shownInPlace,
      onSuccess: ({ report, hidden }) => {
        showHidden(hidden)
        onClose()
        go(`/session/${sessionCode}/collect/${report}`)
      },
    }),
  )
  const addReport = (): void =>
    add.mutate({
      session: sessionCode,
      department: department === another ? { name: named } : { code: department },
      agendaItem: chosen === another ? null : chosen,
      period,
    })

  return (
    <Modal
      title="افزودن گزارش"
      isOpen
      onClose={onClose}
      failure={add.error}
      actions={
        <>
          <Button look="primary" isDisabled={named === ''} isPending={add.isPending} onPress={addReport}>
            افزودن
          </Button>
          <Button onPress={onClose}>انصراف</Button>
        </>
      }
    >
      <Choice
        label="واحد"
        value={department}
        options={[
          ...departments.map(row => ({ value: String(row['code']), label: String(row['name']) })),
          { value: another, label: 'واحد جدید…' },
        ]}
        onChange={setDepartment}
      />
      {department === another ? <Field label="نام واحد" value={name} onChange={setName} autoFocus isRequired /> : null}
      <PeriodChoice label="دورهٔ گزارش" value={period} likely={periods} onChange={setPeriod} />
      <Choice
        label="دستور جلسه"
        value={chosen}
        options={[
          ...agenda.map(row => ({ value: String(row['code']), label: String(row['title']) })),
          { value: another, label: named === '' ? 'دستور جدید' : `دستور جدید: گزارش ${named}` },
        ]}
        onChange={setItem}
      />
    </Modal>
  )
}

/** The periods a report is likely to be of: the half-years and months that have ended by the day, and its years. */
function likelyPeriods(day: string): string[] {
  const { year, month } = isoToJalali(day)
  const parts = [year, year - 1].flatMap(one =>
    reportedPeriods(one).filter(code => parsePeriod(code).length !== 'year'),
  )
  const ended = parts.filter(code => parsePeriod(code).to < day)
  const months = Array.from({ length: 6 }, (_, i) => {
    const index = year * 12 + month - 2 - i
    return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
  })
  // The half-years first, as most reports are of them.
  const halves = ended.filter(code => parsePeriod(code).length === 'half').toReversed()
  const others = ended.filter(code => parsePeriod(code).length !== 'half')
  return [...halves, ...others, ...months, `${year}`, `${year - 1}`]
}
