import { Card } from '../../components/CardScreen.tsx'
import { Field } from '../../components/Field.tsx'
import { DraftNote } from '../../drafts/DraftNote.tsx'
import { settingsTarget } from '../../drafts/draftTarget.ts'
import { useDrafted } from '../../drafts/useDrafted.ts'
import { useTyped } from '../../drafts/useTyped.ts'
import { useSettings } from './useSettings.ts'

/** Whose name stands beside changes and documents. */
export function PersonSettings() {
  const { settings } = useSettings()
  const drafted = useDrafted(settingsTarget, settings && { ...settings })
  const typed = useTyped(String(drafted?.row['user'] ?? ''))
  if (drafted === undefined) return null
  return (
    <Card title="کاربر این رایانه">
      <Field
        label="نام"
        value={typed.shown}
        onChange={user => {
          typed.type(user)
          drafted.edit({ user: user.trim() })
        }}
        onBlur={typed.leave}
        hint="کنار هر تغییر و هر سند نوشته می‌شود؛ اگر خالی باشد، «کاربر» می‌آید."
      />
      <DraftNote drafted={drafted} />
    </Card>
  )
}
