import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { usualLook } from '../../shared/hall/applyMove.ts'
import type { HallLook } from '../../shared/hall/presentation.ts'

/** How this computer's hall looks: chosen once, and kept for the next session's presentation. */
export const useHallLook = create<{ look: HallLook }>()(persist(() => ({ look: usualLook }), { name: 'hall-look' }))
