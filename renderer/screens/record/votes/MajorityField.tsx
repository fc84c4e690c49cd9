import { Link } from 'react-aria-components'
import { toPersianDigits } from '../../../../shared/persian/digits.ts'
import type { Majority } from '../../../../shared/recording/majorities.ts'
import { rules } from '../../../../shared/rules/rules.ts'
import {
  type Base,
  baseChoices,
  neededOf,
  type Share,
  shareChoices,
  type Threshold,
  thresholdName,
} from '../../../../shared/rules/threshold.ts'
import { councilOf } from '../../../../shared/session/sessionRows.ts'
import { Choice } from '../../../components/Choice.tsx'
import { useRecording } from '../useRecording.ts'
import styles from './Votes.module.css'

/** A rule, or a threshold that is stated for this vote alone; null is the usual rule. */
export type Chosen = { rule: string } | Threshold | null

interface MajorityFieldProps {
  majorities: readonly Majority[]
  chosen: Chosen
  onChange: (chosen: Chosen) => void
}

const shares = Object.entries(shareChoices).map(([value, label]) => ({ value: value as Share, label }))
const bases = Object.entries(baseChoices).map(([value, label]) => ({ value: value as Base, label }))

/** By how many votes it is carried, and where that is written. */
export function MajorityField({ majorities, chosen, onChange }: MajorityFieldProps) {
  const { session, state, members } = useRecording()
  const { seats } = councilOf(session)
  const stated = chosen !== null && 'share' in chosen ? chosen : null
  const named =
    stated === null
      ? (majorities.find(({ rule }) => chosen !== null && 'rule' in chosen && rule === chosen.rule) ?? majorities[0])
      : undefined
  const threshold = stated ?? named?.threshold ?? null
  const inAll = { present: state.present.size, seats, inOffice: members.length }
  return (
    <fieldset className={styles['majority']}>
      <legend>حد لازم</legend>
      <Choice
        label="حد لازم از"
        hideLabel
        value={stated === null ? (named?.rule ?? null) : 'other'}
        options={[
          ...majorities.map(({ rule, threshold: own }) => ({
            value: rule as string,
            label: `${rules[rule].label}: ${own === null ? 'تعیین نشده است' : thresholdName(own)}`,
          })),
          { value: 'other', label: 'حد لازم دیگر برای این رأی‌گیری' },
        ]}
        onChange={value => onChange(value === 'other' ? { share: 'half', base: 'present' } : { rule: value })}
      />
      {stated === null ? null : (
        <div className={styles['pair']}>
          <Choice
            label="سهم"
            value={stated.share}
            options={shares}
            onChange={share => onChange({ ...stated, share })}
          />
          <Choice label="مبنا" value={stated.base} options={bases} onChange={base => onChange({ ...stated, base })} />
        </div>
      )}
      <p role="status">
        {threshold === null ? (
          <>
            در قانون نیامده و شورا هم تعیین نکرده است؛ آن را در <Link href="/settings">تنظیمات، قواعد شورا،</Link> ثبت
            کنید یا حد لازم دیگری انتخاب کنید.
          </>
        ) : (
          toPersianDigits(
            `${threshold.share === 'most' ? thresholdName(threshold) : `${neededOf(threshold, inAll)} رأی از ${inAll.present} حاضر`} · ${named?.source ?? 'گفتهٔ شما برای همین رأی‌گیری'}`,
          )
        )}
      </p>
    </fieldset>
  )
}
