import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { readTypedRule, typedRule } from '../../../../shared/rules/typedRule.ts'
import { Button } from '../../../components/Button.tsx'
import { DayField } from '../../../components/DayField.tsx'
import { Field } from '../../../components/Field.tsx'
import { Modal } from '../../../components/Modal.tsx'
import { todayInTehran } from '../../../components/today.ts'
import { withFigures } from '../../../components/withFigures.tsx'
import { OwnDecisions } from './OwnDecisions.tsx'
import styles from './Rules.module.css'
import { RuleValueFields } from './RuleValueFields.tsx'
import { decide, returnToLaw } from './ruleWrites.ts'
import { type ShownRule, textOf } from './useCouncilRules.ts'

interface RuleEditorProps {
  shown: ShownRule
  onClose: () => void
}

/** What the council decided of a rule: another value, from a day on, with its ground; or the law's again. */
export function RuleEditor({ shown: { name, rule, now, law, own }, onClose }: RuleEditorProps) {
  const { label, type, note } = rule
  const [typed, setTyped] = useState(() => typedRule(type, now.value))
  const [from, setFrom] = useState<string | null>(todayInTehran)
  const [source, setSource] = useState(now.from === 'own' ? (own.findLast(isNow)?.source ?? '') : '')
  const [isTried, setTried] = useState(false)
  const read = readTypedRule(type, typed)
  const save = useMutation({ mutationFn: decide, onSuccess: onClose })
  const goBack = useMutation({ mutationFn: returnToLaw, onSuccess: onClose })
  const isBusy = save.isPending || goBack.isPending
  const same = own.find(one => one.from === from)
  const keep = (): void => {
    setTried(true)
    if (from === null || 'refused' in read) return
    save.mutate({ label, row: { rule: name, from, value: read.value, source: source.trim() || null }, before: same })
  }
  return (
    <Modal
      title={label}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button look="primary" onPress={keep} isPending={isBusy}>
            ذخیره
          </Button>
          <Button onPress={onClose}>انصراف</Button>
          {own.length === 0 ? null : (
            <span className={styles['far']}>
              <Button isPending={isBusy} onPress={() => goBack.mutate({ label, own })}>
                بازگشت به قانون
              </Button>
            </span>
          )}
        </>
      }
    >
      <p className={styles['law']}>
        {law.value === null
          ? 'در قانون یافت نشد: روال شورای خود را بنویسید.'
          : withFigures(`بدون تصمیم شورا: ${textOf(rule, law.value)} · ${law.source}`)}
        {note === undefined ? null : <small>{withFigures(note)}</small>}
      </p>
      <RuleValueFields
        rule={rule}
        typed={typed}
        onChange={patch => setTyped(before => ({ ...before, ...patch }))}
        refused={isTried && 'refused' in read ? read.refused : undefined}
      />
      <DayField label="از تاریخ" value={from} onChange={setFrom} />
      <Field
        label="مبنا"
        value={source}
        onChange={setSource}
        hint="مانند «مصوبهٔ ۴۱۲» یا «آیین‌نامهٔ داخلی شورا»؛ می‌تواند خالی باشد."
      />
      {same === undefined ? null : <p role="status">جای تصمیم همین روز را می‌گیرد.</p>}
      <OwnDecisions rule={rule} own={own} />
    </Modal>
  )
}

const isNow = ({ from }: { from: string }): boolean => from <= todayInTehran()
