/** A screen of the hall, as the console lists it. */
export interface ScreenState {
  /** The same for as long as the screen is known, also after it was lost for a while. */
  id: string
  /** «پردهٔ این رایانه», or what it was called when it was paired. */
  name: string
  kind: 'window' | 'paired'
  /** `unplugged`: its page goes on, and its display is gone. */
  state: 'connected' | 'lost' | 'unplugged'
  /** Milliseconds from a frame's sending to its being painted; null before the first one was. */
  delay: number | null
}
