import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, it, onTestFinished } from 'vitest'
import { startBrowserHost } from '../../electron/hosts/browser/server.ts'
import { windowFolder } from '../../electron/hosts/browser/window.ts'
import { openStore } from '../../electron/store/database.ts'
import { memberIn } from '../fixtures/liveRecording.ts'
import { temporaryFolder } from '../fixtures/temporaryFolder.ts'
import { bringAxe, violations } from './axe.ts'
import { copySample } from './copySample.ts'
import { press, write } from './keyboard.ts'
import { settled, visit } from './places.ts'
import { sessionInProgress } from './sessionInProgress.ts'
import { newContext } from './sharedBrowser.ts'

const session = 's6-74'

it('leads the speakers on from the chair’s own window, and starts a timer that hall and console have', async () => {
  const folder = await temporaryFolder()
  await copySample(folder)
  const app = await sessionInProgress(openStore(join(folder, 'council.db')))
  const host = await startBrowserHost(app, windowFolder, 0)
  onTestFinished(async () => {
    await host.close()
    app.close()
  })
  const open = async (place: string): Promise<Page> => {
    const page = await (await newContext()).newPage()
    await page.goto(host.newAddress())
    await visit(page, `/session/${session}/${place}`)
    return page
  }
  const { api } = app
  const act = (name: string, input: object) => api.recording.act({ session, act: { name, input } })
  const [, bill] = await api.records.list({ kind: 'agendaItem', where: { session } })
  const debate = { item: bill?.['code'], kind: 'debate' }
  await act('registerSpeaker', { ...debate, side: 'against', speaker: { member: memberIn(3) } })
  await act('registerSpeaker', { ...debate, side: 'for', speaker: { member: memberIn(6) } })

  const chair = await open('chair')
  await chair.getByText('۷ از ۱۱ رأی داده‌اند').waitFor()
  const floor = chair.getByRole('region', { name: 'سخنران' })
  await floor.getByText('کسی سخن نمی‌گوید.').waitFor()
  await press(chair, chair.getByRole('button', { name: 'نوبت به عضو ۳' }))
  await floor.getByRole('heading', { name: 'عضو ۳' }).waitFor()
  await press(chair, chair.getByRole('button', { name: 'نوبت به عضو ۶' }))
  await floor.getByRole('heading', { name: 'عضو ۶' }).waitFor()
  // What the clerk records is there at once.
  await act('stopVote', {})
  await chair.getByText('رأی‌گیری در جریان نیست.').waitFor()
  await press(chair, floor.getByRole('button', { name: 'پایان نوبت' }))
  await floor.getByText('کسی سخن نمی‌گوید.').waitFor()

  await api.presenting.start({ session })
  await api.presenting.move({ kind: 'message', message: 'جلسه پس از تنفس ادامه دارد.' })
  const notices = chair.getByRole('region', { name: 'پیام و زمان‌سنج' })
  await notices.getByText('جلسه پس از تنفس ادامه دارد.').waitFor()
  await press(chair, notices.getByRole('button', { name: 'زمان‌سنج جدید…' }))
  await write(chair, notices.getByLabel('دقیقه'), '۲۰')
  await chair.keyboard.press('Enter')
  const end = { name: 'پایان زمان‌سنج استراحت' }
  await notices.getByRole('button', end).waitFor()
  await bringAxe(chair)
  await chair.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' })
  await settled(chair)
  const light = await violations(chair)
  await chair.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'dark' })
  expect([...light, ...(await violations(chair, ['color-contrast']))]).toEqual([])

  // A window that has read the record elsewhere still has the council's clock here.
  const console = await open('record')
  await visit(console, `/session/${session}/console`)
  const timers = console.getByRole('region', { name: 'زمان‌سنج‌ها' })
  await timers.getByText('استراحت').waitFor()
  await console.getByRole('region', { name: 'اسلاید جاری' }).getByText('استراحت').waitFor()
  await console.getByRole('region', { name: 'ساعت' }).getByText('۱۱:۱۶').waitFor()
  await timers.getByRole('button', end).click()
  await notices.getByRole('button', end).waitFor({ state: 'detached' })
}, 90_000)
