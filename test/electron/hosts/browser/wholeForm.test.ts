import { Readable } from 'node:stream'
import { expect, it, onTestFinished } from 'vitest'
import { wholeForm } from '../../../../electron/hosts/browser/wholeForm.ts'

const formOf = (bytes: Uint8Array<ArrayBuffer>): FormData => {
  const form = new FormData()
  form.set('0', new File([bytes], 'جدول.csv'))
  return form
}

it('is the form, with the type that names its parts', async () => {
  const bytes = crypto.getRandomValues(new Uint8Array(5000))
  const { body, type } = await wholeForm(formOf(bytes))
  const read = (await new Response(body, { headers: { 'content-type': type } }).formData()).get('0')
  expect(read).toMatchObject({ name: 'جدول.csv', size: 5000 })
  expect(await new Response(read).bytes()).toEqual(bytes)
})

it('is left without harm, after however much of it', async () => {
  const thrown: unknown[] = []
  const note = (cause: unknown): number => thrown.push(cause)
  process.on('uncaughtExceptionMonitor', note)
  onTestFinished(() => void process.removeListener('uncaughtExceptionMonitor', note))
  for (let parts = 0; parts < 40; parts++) {
    const { body } = await wholeForm(formOf(new Uint8Array(70_000)))
    const { promise, resolve } = Promise.withResolvers<void>()
    let left = parts % 8
    const reader = Readable.fromWeb(body).once('close', resolve)
    reader.on('data', () => left-- <= 0 && reader.destroy())
    await promise
    await new Promise(setImmediate)
  }
  expect(thrown).toEqual([])
})
