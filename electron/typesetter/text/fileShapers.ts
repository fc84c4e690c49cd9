import type { BoundedCache } from '../../../shared/boundedCache.ts'
import type { FontFile } from './fontFile.ts'
import { isNumber, numberWord } from './numberWord.ts'
import { type ShapedWord, shapeWord } from './textLayer.ts'

/** Bidi controls steer the order and are never drawn or read. */
const controls = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** Shapes runs of one font file in one direction, with the same features, each once for all documents. */
export class RunShaper {
  private readonly file: FontFile
  private readonly rightToLeft: boolean
  private readonly features: readonly string[] | undefined
  private readonly known: BoundedCache<ShapedWord>

  constructor(file: FontFile, rightToLeft: boolean, features?: readonly string[]) {
    this.file = file
    this.rightToLeft = rightToLeft
    this.features = features
    this.known = file.words(`${rightToLeft ? 'right' : 'left'} ${features?.join() ?? ''}`)
  }

  /** @param text one directional run without spaces (bidi controls are left out) */
  shape(text: string): ShapedWord {
    return this.known.get(text, () => {
      const digits = this.file.digitsStandAlone && !this.rightToLeft && isNumber(text)
      if (digits) return numberWord(text, character => this.shape(character))
      const plain = text.replace(controls, '')
      const shaped = shapeWord(this.file.shaper, plain, this.rightToLeft, this.features)
      return plain === text
        ? shaped
        : { ...shaped, edges: { left: !plain.startsWith(text.charAt(0)), right: !plain.endsWith(text.slice(-1)) } }
    })
  }
}

/** The shapers of one file, made as they are asked for. */
export class FileShapers {
  private readonly file: FontFile
  private readonly plain: readonly [leftToRight: RunShaper, rightToLeft: RunShaper]
  private readonly featured = new Map<string, RunShaper>()

  constructor(file: FontFile) {
    this.file = file
    this.plain = [new RunShaper(file, false), new RunShaper(file, true)]
  }

  /** @param text one directional run without spaces */
  shape(text: string, rightToLeft: boolean, features?: readonly string[]): ShapedWord {
    if (!features) return this.plain[rightToLeft ? 1 : 0].shape(text)
    const key = `${rightToLeft} ${features.join()}`
    const shaper = this.featured.get(key) ?? new RunShaper(this.file, rightToLeft, features)
    this.featured.set(key, shaper)
    return shaper.shape(text)
  }
}
