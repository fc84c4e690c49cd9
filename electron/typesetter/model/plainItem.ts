import type { SvgNode, Vector } from './picture.ts'
import type { TaggedContent } from './structureElement.ts'
import type { TextLine } from './textLine.ts'

/** Why what is drawn is not read aloud, where a running line or a background is (ISO 32000-1, 14.8.2.2.2). */
export type ArtifactKind = 'Header' | 'Footer' | 'Background' | 'Watermark'

/** What is drawn by itself. */
export type PlainItem = { artifact?: ArtifactKind } & (
  | { type: 'line'; item: TextLine }
  | { type: 'vector'; item: PlacedVector }
  | { type: 'svg' | 'image'; item: PlacedPicture }
  | { type: 'attachment'; item: object }
  | { type: StateChange; item: object }
)

/** Items that save, change or restore the graphics state around others. */
export type StateChange = 'beginClip' | 'endClip' | 'beginVerticalAlignment' | 'endVerticalAlignment'

export type PlacedVector = Vector & { _content?: TaggedContent; linearGradient?: unknown; color?: unknown }

export interface PlacedPicture {
  x: number
  y: number
  _width: number
  _height: number
  svg?: string
  drawing?: SvgNode['drawing']
  alternative?: string
  link?: string
  linkToDestination?: string
  _content?: TaggedContent
}
