import { useState } from 'react'
import { CheckboxGroup, Label } from 'react-aria-components'
import { Field } from '../../components/Field.tsx'
import { Tick } from '../../components/Tick.tsx'
import styles from './CompileScreen.module.css'
import { permissionNames } from './claims.ts'
import type { Draft } from './draft.ts'

/** Half-spaces and Arabic letters, which most viewers compare as they come from the keyboard. */
const hardToType = /\u{200C}|\u{200D}|[\u{643}\u{649}\u{64A}]/u

interface ProtectionProps {
  draft: Draft
  onChange: (change: Partial<Draft>) => void
}

/** The password that opens the file, typed twice, and what its readers may do. */
export function Protection({ draft, onChange }: ProtectionProps) {
  const { document, password, passwordAgain, claim, format } = draft
  const [isShown, setShown] = useState(false)
  const secret = isShown ? 'shown' : 'hidden'
  const isArchive = claim === 'archive'
  const isProtected = password !== '' || passwordAgain !== ''
  if (document === 'packet') return <p className={styles['note']}>گزارش با پیوست‌ها رمز و محدودیت نمی‌پذیرد.</p>
  if (format !== 'pdf') return <NoPassword draft={draft} onChange={onChange} />
  return (
    <>
      <Field
        secret={secret}
        isDisabled={isArchive}
        label="رمز باز کردن"
        value={password}
        onChange={value => onChange({ password: value })}
        hint={
          isArchive
            ? 'پروندهٔ بایگانی (PDF/A) رمز نمی‌پذیرد، زیرا باید دهه‌ها بعد هم بدون رمز باز شود. برای رمز، استاندارد دیگری انتخاب کنید.'
            : password === ''
              ? 'اگر خالی باشد، هر کس پرونده را باز می‌کند.'
              : 'جایی نگه داشته نمی‌شود؛ خودتان نگهش دارید. رمز فارسی را بی نیم‌فاصله بنویسید.'
        }
      />
      {hardToType.test(password) ? (
        <p role="status" className={styles['note']}>
          این رمز نیم‌فاصله یا «ي» و «ك» عربی دارد و بیشتر نمایشگرها آن را درست نمی‌پذیرند؛ بی آن‌ها بنویسید.
        </p>
      ) : null}
      {isProtected ? (
        <>
          <Field
            secret={secret}
            label="همان رمز، بار دیگر"
            value={passwordAgain}
            onChange={value => onChange({ passwordAgain: value })}
            error={password === passwordAgain ? undefined : 'هنوز با رمز بالا یکی نیست.'}
          />
          <Tick isSelected={isShown} onChange={setShown}>
            نمایش رمز
          </Tick>
          <Permissions draft={draft} onChange={onChange} />
        </>
      ) : null}
    </>
  )
}

/** Word files and pages for browsers take none: one that was typed has to be taken back by whoever typed it. */
function NoPassword({ draft: { password, format }, onChange }: ProtectionProps) {
  const file = format === 'docx' ? 'پروندهٔ Word' : 'صفحهٔ وب'
  return (
    <Field
      secret="hidden"
      isDisabled={password === ''}
      label="رمز باز کردن"
      value={password}
      onChange={value => onChange({ password: value, passwordAgain: value })}
      hint={`${file} رمز نمی‌پذیرد؛ برای رمز، قالب PDF را انتخاب کنید.`}
      error={password === '' ? undefined : `${file} رمز نمی‌پذیرد: رمز را پاک کنید یا قالب PDF را انتخاب کنید.`}
    />
  )
}

const permissions = Object.keys(permissionNames) as (keyof typeof permissionNames)[]

function Permissions({ draft: { allow }, onChange }: ProtectionProps) {
  return (
    <CheckboxGroup
      className={styles['allow'] ?? ''}
      value={[...allow]}
      onChange={chosen => onChange({ allow: permissions.filter(one => chosen.includes(one)) })}
    >
      <Label>خواننده بتواند</Label>
      {permissions.map(one => (
        <Tick key={one} value={one}>
          {permissionNames[one]}
        </Tick>
      ))}
    </CheckboxGroup>
  )
}
