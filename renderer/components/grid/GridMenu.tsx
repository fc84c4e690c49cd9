import {
  ArrowDownToLine,
  BetweenHorizontalEnd,
  BetweenHorizontalStart,
  ClipboardPaste,
  Copy,
  Eraser,
  Plus,
  Replace,
  TableProperties,
  Trash2,
} from 'lucide-react'
import { useRef } from 'react'
import { Popover } from 'react-aria-components'
import menu from '../ActionMenu.module.css'
import { MenuEntries } from '../ActionMenu.tsx'
import { fillDown } from './fillDown.ts'
import styles from './GridTools.module.css'
import { copyByCommand } from './gridClipboard.ts'
import { pasteByCommand, removeRows } from './gridCommands.ts'
import { addRow, insertRow } from './gridKeys.ts'
import { useParts } from './parts.ts'

interface GridMenuProps {
  /** Where it was asked for, from the window's upper left corner. */
  at: { x: number; y: number } | null
  onClose: () => void
}

/** What can be done with the chosen cells, under the right button or the menu key. */
export function GridMenu({ at, onClose }: GridMenuProps) {
  const parts = useParts()
  const { store, actions, model } = parts
  const spot = useRef<HTMLSpanElement>(null)
  /** Once the menu is gone the cell has the keyboard again, and copying takes what has the keyboard. */
  const then = (action: () => void) => () => {
    store.setState({ isFocused: true })
    requestAnimationFrame(() => requestAnimationFrame(action))
  }
  const canAdd = model.blank !== undefined
  const own = [
    { label: 'کپی', icon: <Copy size={16} aria-hidden />, keys: 'Ctrl C', onAction: then(() => copyByCommand(false)) },
    {
      label: 'کپی با عنوان ستون‌ها',
      icon: <TableProperties size={16} aria-hidden />,
      onAction: then(() => copyByCommand(true)),
    },
    {
      label: 'چسباندن',
      icon: <ClipboardPaste size={16} aria-hidden />,
      keys: 'Ctrl V',
      onAction: then(() => void pasteByCommand(parts)),
    },
    {
      label: 'پر کردن به پایین',
      icon: <ArrowDownToLine size={16} aria-hidden />,
      keys: 'Ctrl D',
      onAction: then(() => fillDown(store, actions, model)),
    },
    {
      label: 'پاک کردن خانه‌ها',
      icon: <Eraser size={16} aria-hidden />,
      keys: 'Delete',
      onAction: then(() => actions.clear()),
    },
    {
      label: 'یافتن و جایگزینی',
      icon: <Replace size={16} aria-hidden />,
      keys: 'Ctrl H',
      onAction: () => store.setState({ showsReplace: true, isFocused: false }),
    },
  ]
  const rows = [
    {
      label: 'درج ردیف در بالا',
      icon: <BetweenHorizontalEnd size={16} aria-hidden />,
      onAction: then(() => insertRow(parts, 'above')),
    },
    {
      label: 'درج ردیف در پایین',
      icon: <BetweenHorizontalStart size={16} aria-hidden />,
      onAction: then(() => insertRow(parts, 'below')),
    },
    {
      label: 'افزودن ردیف در پایان',
      icon: <Plus size={16} aria-hidden />,
      keys: 'Ctrl +',
      onAction: then(() => addRow(parts)),
    },
    {
      label: 'حذف ردیف',
      icon: <Trash2 size={16} aria-hidden />,
      keys: 'Ctrl −',
      onAction: then(() => void removeRows(parts)),
    },
  ]
  return (
    <>
      <span ref={spot} className={styles['spot']} style={at === null ? {} : { left: at.x, top: at.y }} aria-hidden />
      <Popover
        triggerRef={spot}
        isOpen={at !== null}
        onOpenChange={isOpen => (isOpen ? undefined : onClose())}
        placement="bottom start"
        offset={0}
        className={menu['popover'] ?? ''}
      >
        <MenuEntries label="کارهای خانه‌های انتخاب‌شده" actions={canAdd ? [...own, ...rows] : own} onClose={onClose} />
      </Popover>
    </>
  )
}
