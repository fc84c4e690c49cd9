import { useRef, useState } from 'react'
import type { MadeDeck } from '../../../shared/api/outputs.ts'
import { api, orpc, queryClient } from '../../api/api.ts'
import { problemOf } from '../../api/problem.ts'
import { useSaveOutput } from '../../api/useSaveOutput.ts'
import { keepOpen } from '../../state/keepOpen.ts'
import { showProblem } from '../../state/toasts.ts'

type DeckInput = Parameters<typeof api.outputs.makeDeck>[0]

interface DeckFile {
  /** Pages drawn and of how many; both 0 while they are laid out, undefined while no file is made. */
  progress: { page: number; pages: number } | undefined
  make: (input: DeckInput) => Promise<void>
  cancel: () => void
}

/** Makes a file of the slides and hands it over; it goes on when the screen is left. */
export function useDeckFile(): DeckFile {
  const [progress, setProgress] = useState<DeckFile['progress']>()
  const stop = useRef(new AbortController())
  const save = useSaveOutput()
  const made = async (input: DeckInput): Promise<MadeDeck> => {
    const work = await api.outputs.makeDeck(input, { signal: stop.current.signal })
    for (;;) {
      const step = await work.next()
      if (step.done) return step.value
      setProgress(step.value)
    }
  }
  return {
    progress,
    async make(input) {
      stop.current = new AbortController()
      setProgress({ page: 0, pages: 0 })
      try {
        save(await keepOpen(made(input)))
        await queryClient.invalidateQueries({ queryKey: orpc.outputs.decks.key() })
      } catch (cause) {
        if (!stop.current.signal.aborted) showProblem(problemOf(cause))
      } finally {
        setProgress(undefined)
      }
    },
    cancel: () => stop.current.abort(),
  }
}
