import { Dialog, Popover } from 'react-aria-components'
import type { ResolvedReference } from '../../../../shared/api/facts.ts'
import { problemText } from '../../../../shared/problems/problemText.ts'
import { Button } from '../../../components/Button.tsx'
import { Choice } from '../../../components/Choice.tsx'
import { withFigures } from '../../../components/withFigures.tsx'
import styles from './FactPicker.module.css'
import { FactSource } from './FactSource.tsx'
import { formatNames } from './formatNames.ts'

interface FactPopoverProps {
  /** The figure in the text that it stands by. */
  chip: Element
  resolved: ResolvedReference | undefined
  /** The text cannot be changed now. */
  isLocked: boolean
  onFormat: (reference: string) => void
  onReplace: () => void
  onRemove: () => void
  onClose: () => void
}

/** A figure of the text: what it is, where it comes from, and in which form it is printed. */
export function FactPopover({ chip, resolved, isLocked, onFormat, onReplace, onRemove, onClose }: FactPopoverProps) {
  const parts = resolved?.reference.split('|').map(part => part.trim()) ?? []
  return (
    <Popover
      triggerRef={{ current: chip }}
      isOpen
      onOpenChange={isOpen => (isOpen ? undefined : onClose())}
      className={styles['popover'] ?? ''}
      placement="bottom"
    >
      <Dialog aria-label="رقم متن" className={styles['card'] ?? ''}>
        {resolved === undefined ? <p>…</p> : null}
        {resolved?.ok === false ? (
          <>
            <p className={styles['problem']}>{withFigures(problemText(resolved.problem))}</p>
            <code dir="ltr">{resolved.reference}</code>
          </>
        ) : null}
        {resolved?.ok ? (
          <>
            <p className={styles['label']}>{withFigures(resolved.label)}</p>
            <p className={styles['value']}>{resolved.text}</p>
            {resolved.caveats.map(caveat => (
              <p key={caveat} className={styles['caveat']}>
                {withFigures(`⚠ ${caveat}`)}
              </p>
            ))}
            {resolved.formats.length > 1 && !isLocked ? (
              <Choice
                label="قالب"
                value={parts[1] ?? 'value'}
                options={resolved.formats.map(({ format, text }) => ({
                  value: format as string,
                  label: `${text} — ${formatNames[format]}`,
                }))}
                onChange={format => onFormat([parts[0], format, ...parts.slice(2)].join('|'))}
              />
            ) : null}
            <FactSource fact={resolved} />
          </>
        ) : null}
        {isLocked ? null : (
          <div className={styles['actions']}>
            <Button onPress={onReplace}>رقم دیگر…</Button>
            <Button look="quiet" onPress={onRemove}>
              حذف
            </Button>
          </div>
        )}
      </Dialog>
    </Popover>
  )
}
