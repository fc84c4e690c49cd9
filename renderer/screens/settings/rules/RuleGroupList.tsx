import { useState } from 'react'
import { toPersianDigits } from '../../../../shared/persian/digits.ts'
import { Pill } from '../../../components/Pill.tsx'
import { RuleItem } from './RuleItem.tsx'
import styles from './Rules.module.css'
import type { ShownRule } from './useCouncilRules.ts'

interface RuleGroupListProps {
  title: string
  shown: readonly ShownRule[]
  /** With articles and editions. */
  isCited: boolean
  onEdit: (shown: ShownRule) => void
}

/** The rules of one matter; open at first where the council is asked something. */
export function RuleGroupList({ title, shown, isCited, onEdit }: RuleGroupListProps) {
  const asked = shown.filter(({ text }) => text === null).length
  const own = shown.filter(({ now }) => now.from === 'own').length
  const [opened, setOpened] = useState<boolean>()
  const isOpen = opened ?? asked > 0
  return (
    <details className={styles['group']} open={isOpen} onToggle={event => toggled(event.currentTarget.open)}>
      <summary>
        <h3>{title}</h3>
        <small>{toPersianDigits(`${shown.length} قاعده`)}</small>
        {own === 0 ? null : <Pill tone="lapis">{toPersianDigits(`${own} تصمیم شورا`)}</Pill>}
        {asked === 0 ? null : <Pill tone="warn">{toPersianDigits(`${asked} یافت نشد`)}</Pill>}
      </summary>
      <ul>
        {shown.map(one => (
          <RuleItem key={one.name} shown={one} isCited={isCited} onEdit={() => edit(one)} />
        ))}
      </ul>
    </details>
  )

  /** The last answer must not shut what it was given in. */
  function edit(one: ShownRule): void {
    setOpened(true)
    onEdit(one)
  }

  /** Also when it is drawn open at first: only what people do is kept. */
  function toggled(open: boolean): void {
    if (open !== isOpen) setOpened(open)
  }
}
