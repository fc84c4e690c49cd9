import { useEffect, useState, useSyncExternalStore } from 'react'
import { AudiencePage } from '../AudiencePage.tsx'
import { networkApi } from '../audienceApi.ts'
import { followFrames } from '../followFrames.ts'
import { Frames } from '../frames.ts'
import { PairForm } from './PairForm.tsx'
import { forgetToken, keptToken, type Refusal } from './pairScreen.ts'

/** The page on a screen of the network: what the hall sees once it is paired, and the way to that before. */
export function NetworkPage({ scanned }: { scanned: string }) {
  const [token, setToken] = useState(keptToken)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const refuse = (why: Refusal): void => {
    forgetToken()
    setRefusal(why)
    setToken(null)
  }
  if (token === null) return <PairForm scanned={scanned} refusal={refusal} onPaired={setToken} onRefused={setRefusal} />
  return <PairedPage key={token} token={token} onRefused={refuse} />
}

interface PairedPageProps {
  token: string
  onRefused: (refusal: Refusal) => void
}

function PairedPage({ token, onRefused }: PairedPageProps) {
  const [api] = useState(() => networkApi(token))
  const [frames] = useState(() => new Frames())
  const { line, problem } = useSyncExternalStore(frames.subscribe, frames.now)
  useEffect(() => {
    const stop = new AbortController()
    void followFrames(api, frames, stop.signal)
    return () => stop.abort()
  }, [api, frames])
  // Closed for a while, it waits and is let in again by its token.
  const isOver = line === 'refused' && problem !== 'network-closed'
  useEffect(() => {
    if (isOver) onRefused({ why: problem === 'screen-turned-away' ? 'turnedAway' : 'over' })
  }, [isOver, problem, onRefused])
  return <AudiencePage frames={frames} onShown={serial => void api.audience.shown({ serial }).catch(() => undefined)} />
}
