import { Lock, X } from 'lucide-react'
import { useState } from 'react'
import type { NewItem } from '../../../shared/api/agenda.ts'
import { itemLetter } from '../../../shared/documents/itemLetter.ts'
import type { ListedItem } from '../../../shared/domain/agendaList.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { agendaItemKindChoices, urgencyChoices } from '../../../shared/records/agendaItem.ts'
import { opennessChoices } from '../../../shared/records/openness.ts'
import { Button } from '../../components/Button.tsx'
import { Choice, optionsOf } from '../../components/Choice.tsx'
import { Modal } from '../../components/Modal.tsx'
import { OfficeChoice, type OfficeRequest } from '../../session/OfficeChoice.tsx'
import styles from './AgendaList.module.css'
import { InlineEdit } from './InlineEdit.tsx'
import { QuietCount } from './QuietCount.tsx'

interface AgendaListProps {
  listed: readonly ListedItem[]
  onAdd: (items: NewItem[]) => void
  onClose: () => void
}

interface ShownItem extends Omit<ListedItem, 'presenter'> {
  id: number
  presenter: OfficeRequest | null
}

const kinds = optionsOf(agendaItemKindChoices)
const openness = optionsOf(opennessChoices)

/** A pasted agenda before it becomes one: every item as it was understood, to be mended where it stands. */
export function AgendaList({ listed, onAdd, onClose }: AgendaListProps) {
  const [items, setItems] = useState<readonly ShownItem[]>(() =>
    listed.map(({ presenter, ...item }, id) => ({
      ...item,
      id,
      presenter: presenter === null ? null : { title: presenter },
    })),
  )
  const change = (id: number, patch: Partial<ShownItem>): void =>
    setItems(items.map(item => (item.id === id ? { ...item, ...patch } : item)))
  const add = (): void => onAdd(items.map(({ id: _id, ...item }) => item))
  return (
    <Modal
      title="پیش از افزودن ببینید"
      isOpen
      wide
      onClose={onClose}
      actions={
        <>
          <Button look="primary" autoFocus isDisabled={items.length === 0} onPress={add}>
            {toPersianDigits(`افزودن ${items.length} دستور`)}
          </Button>
          <Button onPress={onClose}>انصراف</Button>
        </>
      }
    >
      <p className={styles['note']}>
        هر سطر یک دستور می‌شود. نوع از آغاز عنوان و وقت، نامه و علنی بودن از ستون‌ها یا پرانتز خوانده شده است؛ هر کدام
        درست نیست همین‌جا اصلاح کنید.
      </p>
      <ol className={styles['items']} aria-label="دستورهای فهرست">
        {items.map((item, index) => (
          <li key={item.id} className={item.openness === 'closed' ? styles['closed'] : undefined}>
            <span className={styles['number']}>{toPersianDigits(String(index + 1))}</span>
            <div className={styles['title']}>
              <InlineEdit label="عنوان دستور" value={item.title} onCommit={title => change(item.id, { title })} />
              <Behind item={item} />
            </div>
            <div className={styles['kind']}>
              <Choice
                label="نوع"
                hideLabel
                value={item.kind}
                options={kinds}
                onChange={kind => change(item.id, { kind })}
              />
            </div>
            <div className={styles['presenter']}>
              <OfficeChoice
                label="ارائه‌دهنده"
                hideLabel
                value={item.presenter}
                onChange={presenter => change(item.id, { presenter })}
              />
            </div>
            <QuietCount label="دقیقه" value={item.minutes} onCommit={minutes => change(item.id, { minutes })} />
            <div className={styles['openness']}>
              {item.openness === 'closed' ? <Lock size={14} aria-hidden /> : null}
              <Choice
                label="علنی یا غیرعلنی"
                hideLabel
                value={item.openness}
                options={openness}
                onChange={value => change(item.id, { openness: value })}
              />
            </div>
            <div className={styles['remove']}>
              <Button
                look="quiet"
                icon
                aria-label={`کنار گذاشتن «${item.title}»`}
                onPress={() => setItems(items.filter(({ id }) => id !== item.id))}
              >
                <X size={16} />
              </Button>
            </div>
          </li>
        ))}
      </ol>
    </Modal>
  )
}

/** What was read of an item besides, which its details change later: «یک‌فوریتی · نامهٔ شمارهٔ ۱۲۳». */
function Behind({ item }: { item: ShownItem }) {
  const { urgency, sponsor, opinion } = item
  const parts = [urgency === null ? '' : urgencyChoices[urgency], sponsor ?? '', itemLetter(item), opinion ?? '']
  const said = parts.filter(part => part !== '').join(' · ')
  return said === '' ? null : <p className={styles['behind']}>{toPersianDigits(said)}</p>
}
