import { useEffect, useState } from 'react'
import { liveVote } from '../../../shared/hall/liveSlides.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { useToasts } from '../../state/toasts.ts'
import { useWindowKeys } from '../record/useWindowKeys.ts'
import { type ConsoleCommand, consoleKeyOf } from './consoleKeys.ts'
import { changeNotesSize, scrollNotes } from './notes/notesView.ts'
import { placeAmong } from './placeAmong.ts'
import { partBeside, partsOf } from './slideParts.ts'
import { nudged, zoomed } from './spots.ts'
import type { Console, Panel, Tool } from './useConsole.ts'

/** Milliseconds in which a second Esc ends the presentation. */
const mindChanging = 5000

/** Where keys are text, or belong to a list or a dialog. */
const elsewhere = 'input, textarea, select, [contenteditable=true], [role=dialog], [role=listbox], [role=separator]'
/** What Enter and Space press. */
const pressable = 'button, a'
/** Work wherever the keyboard is. */
const always: ReadonlySet<ConsoleCommand> = new Set(['hide', 'unhide', 'audience'])
/** Done once, however long the key is held. */
const once: ReadonlySet<ConsoleCommand> = new Set([
  'freeze',
  'black',
  'white',
  'pointer',
  'magnifier',
  'highlight',
  'leave',
  'go',
])

type Keyless = Omit<Console, 'digits' | 'isEnding' | 'run'>

/** The keyboard of the console, and what waits for its next key. */
export function useConsoleKeys(console: Keyless): Pick<Console, 'digits' | 'isEnding' | 'run'> {
  const [digits, setDigits] = useState('')
  const [isEnding, setEnding] = useState(false)
  useEffect(() => {
    if (!isEnding) return
    const timer = setTimeout(() => setEnding(false), mindChanging)
    return () => clearTimeout(timer)
  }, [isEnding])
  const { decided, move, openHall, toolAtHand, setTool, panel, setPanel, slides } = console
  const partsAtHand = (): string[] => {
    const { current } = placeAmong(slides, { presentation: decided(), frame: console.state.frame })
    return current === undefined ? [] : partsOf(current.slide)
  }

  const goToNumber = (): void => {
    setDigits('')
    const target = slides.find(({ number }) => number === Number(digits))
    if (target !== undefined) return console.jump(target.slide.id)
    useToasts.getState().show({ tone: 'problem', text: toPersianDigits(`اسلاید ${digits} نیست.`) })
  }
  const leave = (): void => {
    if (digits !== '') setDigits('')
    else if (panel !== null) setPanel(null)
    else if (toolAtHand() !== null) setTool(null)
    else if (isEnding) console.end()
    else setEnding(true)
  }
  const toggleTool = (own: Tool): void => {
    if (own === 'highlight' && partsAtHand().length === 0)
      return useToasts.getState().show({ tone: 'problem', text: 'در این اسلاید رقم یا نقطه‌ای برای برجسته کردن نیست.' })
    setTool(toolAtHand() === own ? null : own)
  }
  const togglePanel = (own: Panel): void => setPanel(panel === own ? null : own)
  const cover = (own: 'black' | 'white'): void => move({ kind: 'cover', cover: decided().cover === own ? null : own })
  const resize = (by: 1 | -1): void => {
    const { magnifier } = decided()
    if (magnifier === null) changeNotesSize(by)
    else move({ kind: 'magnifier', spot: zoomed(magnifier, by) })
  }
  const commands: Readonly<Record<ConsoleCommand, () => void>> = {
    next: () => move({ kind: 'next' }),
    previous: () => move({ kind: 'previous' }),
    first: () => move({ kind: 'first' }),
    last: () => move({ kind: 'last' }),
    back: () => move({ kind: 'back' }),
    go: () => (digits === '' ? move({ kind: 'next' }) : goToNumber()),
    freeze: () => move({ kind: 'freeze', isFrozen: decided().frozen === null }),
    black: () => cover('black'),
    white: () => cover('white'),
    hide: () => move({ kind: 'cover', cover: 'hidden' }),
    unhide: () => move({ kind: 'cover', cover: null }),
    pointer: () => toggleTool('pointer'),
    magnifier: () => toggleTool('magnifier'),
    highlight: () => toggleTool('highlight'),
    source: () => togglePanel('source'),
    message: () => togglePanel('message'),
    overview: () => togglePanel('overview'),
    search: () => document.getElementById('slide-search')?.focus(),
    audience: () => (console.isRehearsal ? togglePanel('hall') : openHall()),
    vote: () => move({ kind: 'goTo', slide: liveVote, isJump: true }),
    leave,
    larger: () => resize(1),
    smaller: () => resize(-1),
  }
  const run = (command: ConsoleCommand): void => {
    if (command !== 'leave') setEnding(false)
    commands[command]()
  }
  useWindowKeys(event => {
    if (event.isComposing || event.defaultPrevented) return
    const key = consoleKeyOf(event, toolAtHand() === 'highlight')
    if (key === undefined) return
    const at = event.target instanceof Element ? event.target : null
    const command = key.kind === 'command' ? key.command : undefined
    if (command === undefined || !always.has(command)) {
      if (at?.closest(elsewhere) != null) return
      if ((event.key === 'Enter' || event.key === ' ') && at?.closest(pressable) != null) return
    }
    event.preventDefault()
    switch (key.kind) {
      case 'digit':
        return setDigits(before => `${before}${key.digit}`.slice(-3))
      case 'nudge': {
        const { pointer, magnifier } = decided()
        if (pointer !== null) move({ kind: 'pointer', spot: nudged(pointer, key.nudge) })
        if (magnifier !== null) move({ kind: 'magnifier', spot: { ...magnifier, ...nudged(magnifier, key.nudge) } })
        if (toolAtHand() === null) scrollNotes(key.nudge)
        return
      }
      case 'walk':
        move({ kind: 'highlight', part: partBeside(partsAtHand(), decided().highlight, key.step) })
        return
      case 'command':
        if (!key.isRepeated || !once.has(key.command)) run(key.command)
    }
  })
  return { digits, isEnding, run }
}
