import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { renderPptx } from '../../../electron/pptx/renderPptx.ts'
import { renderDeckPage } from '../../../electron/services/deckPage.ts'
import { runCommand } from '../../fixtures/runCommand.ts'
import { digestOf, partsOf, pdfOf, withoutId } from './takenFiles.ts'
import { each, session, type WayOut } from './wayOut.ts'

/** Ways on which slides leave, the hall's screens among them. */
export const slideWays: Readonly<Record<string, WayOut>> = {
  'the slides of the public deck': {
    by: ['presenting.deck'],
    take: ({ api }) => api.presenting.deck({ session, edition: 'public' }),
  },
  'what the hall is shown of every slide': {
    by: ['presenting.start', 'presenting.move', 'presenting.watch', 'presenting.end'],
    async take({ api }) {
      await api.presenting.start({ session })
      const watched = await api.presenting.watch()
      const frames: unknown[] = []
      for await (const state of watched) {
        const { serial: _serial, now: _now, ...frame } = state!.frame
        frames.push(frame)
        await api.presenting.move({ kind: 'next' })
        const { slides = [] } = (await api.presenting.shownDeck()) ?? {}
        if (slides.at(-1)?.id === frame.slide?.id) break
      }
      await api.presenting.end()
      return frames
    },
  },
  'slides that the terminal writes': {
    by: ['presenting.write', 'slides'],
    isLong: true,
    take: ({ store, folder }) =>
      each([[], ['--handout', '4', '--notes'], ['--handout', '6', '--lines', '--theme', 'dark']], async look => {
        const out = join(folder, `slides${look.join('')}.pdf`)
        const of = ['slides', store, '--edition', 'public', '--session', session, '--out', out, ...look, '--json']
        const { code, stdout, stderr } = await runCommand(of)
        return [code, stdout.replaceAll(folder, ''), stderr, await pdfOf(out)]
      }),
  },
  'slides that the window makes': {
    by: ['outputs.makeDeck', 'outputs.decks', 'outputs.read'],
    isLong: 'their item',
    take: ({ api }) =>
      // PowerPoint and a browser's page are taken below.
      each(['pdf'] as const, async format => {
        const work = await api.outputs.makeDeck({ session, edition: 'public', format, paper: { notes: true } })
        let step = await work.next()
        while (step.done !== true) step = await work.next()
        const { id, name, sha256, missing } = step.value
        const file = await api.outputs.read({ id })
        const [listed] = await api.outputs.decks({ session })
        return [withoutId(name), withoutId(listed?.name ?? ''), sha256, missing, withoutId(file.name)]
      }),
  },
  'pictures of slides': {
    by: ['presenting.draw'],
    isLong: true,
    take: async ({ api, folder }) => {
      const out = join(folder, 'slides')
      const files = await api.presenting.draw({ session, edition: 'public', version: '1.0', out })
      return each(files, async file => [file.replace(folder, ''), digestOf(await readFile(file))])
    },
  },
  'the public deck as PowerPoint': {
    by: ['presenting.deck'],
    isLong: true,
    take: async ({ api }) => {
      const deck = await api.presenting.deck({ session, edition: 'public' })
      return partsOf((await renderPptx(deck)).bytes)
    },
  },
  'the page that the public deck is given away as': {
    by: ['presenting.deck'],
    take: async ({ api }) => {
      const deck = await api.presenting.deck({ session, edition: 'public' })
      return (await renderDeckPage(deck)).bytes.toString()
    },
  },
}
