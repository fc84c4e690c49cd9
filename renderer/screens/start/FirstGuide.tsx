import { useQuery } from '@tanstack/react-query'
import { Check, X } from 'lucide-react'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { orpc } from '../../api/api.ts'
import { Button, ButtonLink } from '../../components/Button.tsx'
import { useRecords, useSessionReports } from '../../session/useSession.ts'
import { changeDesk, useDesk } from '../../state/desk.ts'
import { guideSteps } from './guideSteps.ts'
import steps from './SetupSteps.module.css'
import styles from './Start.module.css'

/** Leads through a council's first session, until its first paper is made or somebody closes it. */
export function FirstGuide({ session }: { session: string }) {
  const { isGuideClosed } = useDesk()
  const { data: papers } = useQuery(orpc.outputs.list.queryOptions({ input: { session } }))
  return isGuideClosed || papers === undefined || papers.length > 0 ? null : <Guide session={session} />
}

function Guide({ session }: { session: string }) {
  const { agenda, reports, isRead } = useSessionReports(session)
  const departments = useRecords('department').length
  const checked = useQuery({ ...orpc.checks.run.queryOptions({ input: { session } }), enabled: isRead })
  const errors = checked.data?.findings.filter(one => one.severity === 'error' && one.accepted === null).length
  const all = guideSteps({ session, departments, agenda: agenda.length, reports, errors })
  const next = all.find(({ isDone }) => !isDone)
  const done = all.filter(({ isDone }) => isDone).length
  return (
    <section className={styles['card']} aria-labelledby="guide">
      <div className={styles['glanceHead']}>
        <h2 id="guide">راهنمای نخستین جلسه</h2>
        <span className={styles['soft']}>{toPersianDigits(`${done} از ${all.length} گام`)}</span>
        <Button look="quiet" icon aria-label="بستن راهنما" onPress={() => changeDesk({ isGuideClosed: true })}>
          <X size={16} />
        </Button>
      </div>
      <ol className={steps['steps']}>
        {all.map(({ title, note, isDone, href, act }) => (
          <li key={title} className={isDone ? steps['done'] : undefined}>
            <span className={steps['mark']}>
              {isDone ? <Check size={14} role="img" aria-label="انجام شد" /> : null}
            </span>
            <div>
              <b>{title}</b>
              <p className={styles['soft']}>{note}</p>
            </div>
            <div className={steps['act']}>
              {isDone ? null : (
                <ButtonLink href={href} look={title === next?.title ? 'primary' : 'plain'}>
                  {act}
                </ButtonLink>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
