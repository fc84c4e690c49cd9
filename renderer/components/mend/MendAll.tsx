import { Wrench } from 'lucide-react'
import { useState } from 'react'
import type { CheckedFinding } from '../../../shared/checks/finding.ts'
import type { Mend } from '../../../shared/checks/mend/mend.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { Button } from '../Button.tsx'
import { Modal } from '../Modal.tsx'
import { Tick } from '../Tick.tsx'
import { withFigures } from '../withFigures.tsx'
import styles from './Mend.module.css'
import { MendPreview } from './MendPreview.tsx'

type Mended = CheckedFinding & { mend: Mend }

/** Findings of one cause that are open and whose mends are known; only several are worth one button. */
export function mendedTogether(findings: readonly CheckedFinding[]): Mended[] {
  const mended = findings.filter((one): one is Mended => one.accepted === null && one.mend !== undefined)
  return mended.length > 1 ? mended : []
}

interface MendAllProps {
  findings: readonly CheckedFinding[]
  onOpen: (findings: readonly CheckedFinding[]) => void
}

/** One button for all mends of a cause; nothing where it has none or only one. */
export function MendAllButton({ findings, onOpen }: MendAllProps) {
  const { length } = mendedTogether(findings)
  if (length === 0) return null
  return (
    <Button onPress={() => onOpen(findings)}>
      <Wrench size={16} aria-hidden /> {toPersianDigits(`اصلاح ${length} مورد با هم…`)}
    </Button>
  )
}

interface MendDialogProps {
  findings: readonly CheckedFinding[]
  onMend: (findings: readonly Mended[]) => void
  onClose: () => void
}

/**
 * Every mend of a cause as it will read, before all that are ticked are made at once. What the rule knows is ticked;
 * what is only likely waits to be looked at.
 */
export function MendDialog({ findings, onMend, onClose }: MendDialogProps) {
  const all = mendedTogether(findings)
  const [ticked, setTicked] = useState(() => new Set(all.flatMap(({ id, mend }) => (mend.isSure ? [id] : []))))
  const chosen = all.filter(({ id }) => ticked.has(id))
  const tick = (id: string, isTicked: boolean): void => {
    const next = new Set(ticked)
    if (isTicked) next.add(id)
    else next.delete(id)
    setTicked(next)
  }
  const mend = (): void => {
    onMend(chosen)
    onClose()
  }
  return (
    <Modal
      title={toPersianDigits(`اصلاح ${all.length} مورد از یک گونه`)}
      isOpen
      onClose={onClose}
      wide
      actions={
        <>
          <Button look="primary" isDisabled={chosen.length === 0} onPress={mend}>
            {chosen.length === 0 ? 'اصلاح' : toPersianDigits(`اصلاح ${chosen.length} مورد`)}
          </Button>
          <Button onPress={onClose}>انصراف</Button>
        </>
      }
    >
      <p>
        <b>{all[0]?.title}</b>: موارد علامت‌دار یکجا اصلاح می‌شود و لغو آن هم یکجاست.
        {all.some(({ mend: own }) => !own.isSure)
          ? ' آنچه «شاید» دارد حدس برنامه است؛ پیش از علامت زدن، آن را ببینید.'
          : null}
      </p>
      <Tick
        isSelected={chosen.length === all.length}
        onChange={isTicked => setTicked(new Set(isTicked ? all.map(({ id }) => id) : []))}
      >
        انتخاب همه
      </Tick>
      <ul className={styles['all']}>
        {all.map(({ id, place, mend: own }) => (
          <li key={id}>
            <Tick isSelected={ticked.has(id)} onChange={isTicked => tick(id, isTicked)}>
              <span className={styles['one']}>
                <small>
                  {withFigures(place)}
                  {own.isSure ? null : <em> شاید</em>}
                </small>
                <MendPreview mend={own} />
              </span>
            </Tick>
          </li>
        ))}
      </ul>
    </Modal>
  )
}
