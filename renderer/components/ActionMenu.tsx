import { ChevronDown, Ellipsis } from 'lucide-react'
import type { ReactNode } from 'react'
import { Keyboard, Menu, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components'
import styles from './ActionMenu.module.css'
import { Button } from './Button.tsx'

export interface MenuAction {
  label: string
  icon: ReactNode
  /** The keys that do the same, «Alt ↑». */
  keys?: string
  isDisabled?: boolean
  onAction: () => void
}

interface ActionMenuProps {
  label: string
  actions: readonly MenuAction[]
}

/** «⋯»: what else can be done with what it stands beside. */
export function ActionMenu({ label, actions }: ActionMenuProps) {
  return (
    <MenuTrigger>
      <Button look="quiet" icon aria-label={label}>
        <Ellipsis size={16} />
      </Button>
      <Popover className={styles['popover'] ?? ''}>
        <MenuEntries label={label} actions={actions} />
      </Popover>
    </MenuTrigger>
  )
}

interface ButtonMenuProps extends ActionMenuProps {
  icon: ReactNode
  /** Of the label, seen beside the icon. */
  word: string
  isPending: boolean
}

/** A button with words that asks which of a few it should do. */
export function ButtonMenu({ label, actions, icon, word, isPending }: ButtonMenuProps) {
  return (
    <MenuTrigger>
      <Button aria-label={label} isPending={isPending}>
        {icon}
        {word}
        <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className={styles['popover'] ?? ''}>
        <MenuEntries label={label} actions={actions} />
      </Popover>
    </MenuTrigger>
  )
}

/** A menu's entries, in whichever popover. */
export function MenuEntries({ label, actions, onClose }: ActionMenuProps & { onClose?: () => void }) {
  return (
    <Menu aria-label={label} className={styles['menu'] ?? ''} {...(onClose && { onClose })}>
      {actions.map(({ label: name, icon, keys, isDisabled = false, onAction }) => (
        <MenuItem
          key={name}
          textValue={name}
          isDisabled={isDisabled}
          onAction={onAction}
          className={styles['item'] ?? ''}
        >
          {icon}
          <Text slot="label">{name}</Text>
          {keys === undefined ? null : <Keyboard>{keys}</Keyboard>}
        </MenuItem>
      ))}
    </Menu>
  )
}
