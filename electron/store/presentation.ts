import type { HeldDeck } from '../../shared/hall/heldDeck.ts'
import type { HallLook, Presentation } from '../../shared/hall/presentation.ts'
import type { ScreenState } from '../../shared/hall/screenState.ts'
import type { Access } from './access.ts'
import { type Store, transaction } from './database.ts'
import { storedJson } from './storedJson.ts'

/** What screens of the network need to be let in again: see `HallNetwork`. */
export interface KeptNetwork {
  /** That is served; null while none is. */
  address: string | null
  servers: [address: string, server: KeptServer][]
  screens: [digest: string, screen: Pick<ScreenState, 'id' | 'name' | 'kind'>][]
}

interface KeptServer {
  cert: string
  key: string
  fingerprint: string
  expiresAt: number
  port: number
}

/** A presentation as it is kept. */
export interface KeptPresentation {
  /** Of the last one, too, when none stands. */
  look: HallLook
  standing: { presentation: Presentation; network: KeptNetwork; held: HeldDeck } | null
}

/** What a presentation does not have that an earlier version kept. */
const noneOfEarlier: Pick<Presentation, 'timers'> & { network: KeptNetwork } = {
  timers: [],
  network: { address: null, servers: [], screens: [] },
}

type KeptState = Presentation & { network: KeptNetwork }

/** @returns undefined before the first presentation */
export async function readPresentation(store: Access): Promise<KeptPresentation | undefined> {
  const row = await store.db.selectFrom('presentation').select(['look', 'state', 'held']).executeTakeFirst()
  if (row === undefined) return undefined
  const { look, state, held } = row
  if (state === null || held === null) return { look: storedJson(look) as HallLook, standing: null }
  const { network, ...presentation } = { ...noneOfEarlier, ...(storedJson(state) as KeptState) }
  return {
    look: storedJson(look) as HallLook,
    standing: { presentation, network, held: storedJson(held) as HeldDeck },
  }
}

/**
 * Keeps where a presentation is; null for none.
 * @param held the slides it shows, where these are others than were kept last
 */
export async function keepPresentation(
  store: Store,
  look: HallLook,
  presentation: Presentation | null,
  network: KeptNetwork,
  held?: HeldDeck,
): Promise<void> {
  const state = presentation && JSON.stringify({ ...presentation, pointer: null, network } satisfies KeptState)
  const set = {
    look: JSON.stringify(look),
    state,
    ...(state === null ? { held: null } : held && { held: JSON.stringify(held) }),
  }
  await transaction(store, async trx => {
    const put = trx.db.insertInto('presentation').values({ only: 1, held: null, ...set })
    await put.onConflict(taken => taken.column('only').doUpdateSet(set)).execute()
  })
}
