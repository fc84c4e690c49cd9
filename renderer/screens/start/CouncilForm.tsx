import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { orpc } from '../../api/api.ts'
import { Button } from '../../components/Button.tsx'
import { CountField } from '../../components/CountField.tsx'
import { DayField } from '../../components/DayField.tsx'
import { Field } from '../../components/Field.tsx'
import styles from './Start.module.css'

/** The running term of Iran's city councils, for whoever does not remember its first day. */
const runningTerm = { number: 6, startsOn: '2021-08-05' }

/** What is asked of a council once; the rest is in settings. */
export function CouncilForm() {
  const [city, setCity] = useState('')
  const [name, setName] = useState<string | null>(null)
  const [seats, setSeats] = useState<number | null>(13)
  const [term, setTerm] = useState(runningTerm)
  const create = useMutation(orpc.councils.create.mutationOptions())
  const shownName = name ?? (city.trim() === '' ? '' : `شورای اسلامی شهر ${city.trim()}`)
  const isReady = city.trim() !== '' && shownName.trim() !== '' && seats !== null && seats > 0
  const submit = (event: React.FormEvent): void => {
    event.preventDefault()
    if (isReady) create.mutate({ name: shownName, city, seats, term })
  }
  return (
    <Form className={styles['form'] ?? ''} onSubmit={submit}>
      <Field label="شهر" value={city} onChange={setCity} isRequired />
      <Field label="نام شورا" value={shownName} onChange={setName} isRequired />
      <CountField label="تعداد اعضا" value={seats} onChange={setSeats} />
      <CountField
        label="شمارهٔ دوره"
        value={term.number}
        onChange={number => setTerm({ ...term, number: number ?? term.number })}
      />
      <DayField
        label="آغاز دوره"
        value={term.startsOn}
        onChange={startsOn => setTerm({ ...term, startsOn: startsOn ?? term.startsOn })}
      />
      <div className={styles['formActions']}>
        <Button type="submit" look="primary" isDisabled={!isReady} isPending={create.isPending}>
          آغاز کار با این شورا
        </Button>
      </div>
    </Form>
  )
}
