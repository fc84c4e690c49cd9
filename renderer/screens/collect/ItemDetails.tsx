import { matterChoices, urgencyChoices } from '../../../shared/records/agendaItem.ts'
import type { JsonRow } from '../../../shared/tables/change.ts'
import { Button } from '../../components/Button.tsx'
import { Choice, type Option, optionsOf } from '../../components/Choice.tsx'
import { DayField } from '../../components/DayField.tsx'
import { Field } from '../../components/Field.tsx'
import { Modal } from '../../components/Modal.tsx'
import styles from './ItemDetails.module.css'

interface ItemDetailsProps {
  item: JsonRow
  onChange: (patch: JsonRow) => void
  onClose: () => void
}

const urgencies: Option<string>[] = optionsOf(urgencyChoices)
const matters: Option<string>[] = optionsOf(matterChoices)

/** What few items have: the letter it came with, who moved it, a committee's opinion, urgency. Saved as it is typed. */
export function ItemDetails({ item, onChange, onClose }: ItemDetailsProps) {
  const textOf = (name: string) => String(item[name] ?? '')
  const text = (name: string) => (typed: string) => onChange({ [name]: typed.trim() === '' ? null : typed })
  /** A day that is typed still is kept as its field loses the keyboard. */
  const close = (): void => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    onClose()
  }
  return (
    <Modal
      isOpen
      title={`مشخصات «${String(item['title'])}»`}
      onClose={close}
      actions={
        <Button look="primary" onPress={close}>
          بستن
        </Button>
      }
    >
      <p className={styles['note']}>
        این‌ها در دستور جلسه، صورتجلسه، اسلاید و ابلاغ مصوبه چاپ می‌شود؛ آنچه ندارید خالی بگذارید.
      </p>
      <div className={styles['pair']}>
        <Field label="شمارهٔ نامه" value={textOf('letterNumber')} onChange={text('letterNumber')} />
        <DayField
          label="تاریخ نامه"
          value={typeof item['letterDate'] === 'string' ? item['letterDate'] : null}
          onChange={letterDate => onChange({ letterDate })}
          optional
        />
      </div>
      <Field label="پیشنهاددهنده" value={textOf('sponsor')} onChange={text('sponsor')} />
      <Field label="نظر کمیسیون" value={textOf('opinion')} onChange={text('opinion')} />
      <div className={styles['pair']}>
        <Choice
          label="فوریت"
          value={item['urgency'] == null ? 'none' : String(item['urgency'])}
          options={urgencies}
          onChange={urgency => onChange({ urgency })}
        />
        <Choice
          label="مالی یا غیرمالی"
          placeholder="گفته نشده"
          value={item['matter'] == null ? null : String(item['matter'])}
          options={matters}
          onChange={matter => onChange({ matter })}
        />
      </div>
    </Modal>
  )
}
