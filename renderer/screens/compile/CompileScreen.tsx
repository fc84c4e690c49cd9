import { useState } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { useCompileJob } from '../../api/compileJob.ts'
import { SessionFrame } from '../../session/SessionFrame.tsx'
import { useSessionCode } from '../../session/useSession.ts'
import { CompileForm } from './CompileForm.tsx'
import styles from './CompileScreen.module.css'
import { type Draft, useDraft } from './draft.ts'
import { OutputList } from './OutputList.tsx'
import { OutputView } from './OutputView.tsx'
import { Preview } from './Preview.tsx'

type View = 'preview' | 'made' | 'outputs'

/** Choose a document, look at it, make it, read it. */
export default function CompileScreen() {
  const session = useSessionCode()
  const [draft, change] = useDraft(session)
  return (
    <SessionFrame stage="compile">
      <div className={styles['columns']}>
        <CompileForm session={session} draft={draft} onChange={change} />
        <Views session={session} draft={draft} />
      </div>
    </SessionFrame>
  )
}

function Views({ session, draft }: { session: string; draft: Draft }) {
  const made = useCompileJob(state => state.made)
  const [view, setView] = useState<View>('preview')
  const [opened, setOpened] = useState<string | null>(null)
  const [seen, setSeen] = useState(made)
  // A document that has just been made is what its maker wants to see.
  if (made !== seen) {
    setSeen(made)
    if (made?.session === session) {
      setOpened(made.id)
      setView('made')
    }
  }
  const open = (id: string): void => {
    setOpened(id)
    setView('made')
  }
  return (
    <Tabs className={styles['views'] ?? ''} selectedKey={view} onSelectionChange={key => setView(key as View)}>
      <TabList aria-label="نماها" className={styles['tabs'] ?? ''}>
        <Tab id="preview">پیش‌نمایش</Tab>
        <Tab id="made">سند تهیه‌شده</Tab>
        <Tab id="outputs">نسخه‌های قبلی</Tab>
      </TabList>
      <TabPanel id="preview">
        <Preview session={session} draft={draft} />
      </TabPanel>
      <TabPanel id="made">
        <OutputView session={session} id={opened} onOpen={setOpened} />
      </TabPanel>
      <TabPanel id="outputs">
        <OutputList session={session} onOpen={open} />
      </TabPanel>
    </Tabs>
  )
}
