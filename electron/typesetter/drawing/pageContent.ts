import { coordinate } from '../file/coordinate.ts'
import type { ContentState, Painted } from '../model/painting.ts'
import type { ArtifactKind } from '../model/plainItem.ts'
import type { StructureElement, TaggedContent } from '../model/structureElement.ts'
import type { OpenDocument } from './openDocument.ts'
import { PageEntries } from './pageEntries.ts'

/** Running lines are named as what they are (PDF/UA-1, 7.8). */
const artifactOperators: Record<ArtifactKind | 'plain', string> = {
  Header: '/Artifact << /Type /Pagination /Subtype /Header >> BDC',
  Footer: '/Artifact << /Type /Pagination /Subtype /Footer >> BDC',
  Watermark: '/Artifact << /Type /Pagination /Subtype /Watermark >> BDC',
  Background: '/Artifact << /Type /Background >> BDC',
  plain: '/Artifact BMC',
}

/** Colour that text and rules without one have. */
const black = [0, 0, 0]

/**
 * Writes the content of the pages, one after the other: painting operators inside marked content, with the graphics
 * state set only when it changes. Everything painted belongs to a structure element or is an artifact.
 */
export class PageContent {
  readonly entries: PageEntries
  private readonly pdfDocument: OpenDocument
  private lines: string[] = []
  /** The open run of artifacts, as its operator. */
  private openArtifact: string | undefined
  private artifactKind: ArtifactKind | undefined
  private state: { font?: string | undefined; fill?: string | undefined; stroke?: string | undefined } = {}
  private readonly colours = new Map<string, string>()
  /** How often resources were used that only the page knows. */
  private resourcesUsed = 0

  constructor(pdfDocument: OpenDocument) {
    this.pdfDocument = pdfDocument
    this.entries = new PageEntries(pdfDocument)
  }

  /** Adds operators as they are. */
  push(operators: string): void {
    this.lines.push(operators)
  }

  /** Sets the text font unless it is set already. @param name of a font among the page's resources */
  font(name: string, size: number): void {
    const operator = `/${name} ${coordinate(size)} Tf`
    if (this.state.font === operator) return
    this.state.font = operator
    this.lines.push(operator)
  }

  fill(colour: string): void {
    const operator = this.colour(colour, 'rg', 'k')
    if (this.state.fill === operator) return
    this.state.fill = operator
    this.lines.push(operator)
  }

  stroke(colour: string, lineWidth: number): void {
    const operator = `${this.colour(colour, 'RG', 'K')} ${coordinate(lineWidth)} w [] 0 d 0 J`
    if (this.state.stroke === operator) return
    this.state.stroke = operator
    this.lines.push(operator)
  }

  /** What holds here. */
  get standing(): ContentState {
    const { font, fill, stroke } = this.state
    return { font, fill, stroke, artifact: this.openArtifact, marks: this.entries.marks }
  }

  /** Paints, and tells how; undefined where that needs resources of the page. */
  painted(paint: () => void): Painted | undefined {
    const { standing: before, resourcesUsed } = this
    const start = this.lines.length
    paint()
    if (this.resourcesUsed !== resourcesUsed) return undefined
    const operators = this.lines.splice(start).join('\n')
    this.add(operators)
    return { operators, before, after: this.standing }
  }

  /** Paints what was painted before, where the same held as here. */
  repeat({ operators, after }: Painted): void {
    this.add(operators)
    const { font, fill, stroke } = after
    this.state = { font, fill, stroke }
    this.openArtifact = after.artifact
  }

  /** Paints inside a numbered stretch of `element`. */
  tagged(element: StructureElement, paint: () => void, mcid = this.entries.mark(element)): void {
    this.closeArtifact()
    this.lines.push(`/${element.type} << /MCID ${mcid} >> BDC`)
    paint()
    this.lines.push('EMC')
  }

  /** Says why the artifacts painted from now on are none of the text; undefined for rules and repetitions. */
  nameArtifacts(kind: ArtifactKind | undefined): void {
    this.artifactKind = kind
  }

  /** Paints what is not read aloud; artifacts in a row share one stretch. */
  artifact(paint: () => void): void {
    const operator = artifactOperators[this.artifactKind ?? 'plain']
    if (this.pdfDocument.tree && this.openArtifact !== operator) {
      this.closeArtifact()
      this.openArtifact = operator
      this.lines.push(operator)
    }
    paint()
  }

  /** Paints content of an element the first time, and its repetitions on later pages as artifacts. */
  content(content: TaggedContent | undefined, paint: () => void): void {
    if (!content?.element || content.drawn) {
      this.artifact(paint)
      return
    }
    content.drawn = true
    this.tagged(content.element, paint)
  }

  /** Brackets operators that change the graphics state as they like. */
  apart(paint: () => void): void {
    this.lines.push('q')
    this.state = {}
    paint()
    this.lines.push('Q')
    this.state = {}
  }

  /**
   * Lets pdfmake or pdfkit paint by themselves; what they leave of the graphics state is not known.
   * @param needsPage whether it may do more to the page than paint
   */
  foreign(paint: () => void, needsPage = false): void {
    if (needsPage) this.resourcesUsed++
    for (const operator of this.pdfDocument.contentWritten(paint)) {
      if (namesResource(operator)) this.resourcesUsed++
      this.lines.push(operator)
    }
    this.state = {}
  }

  /** Ends the page's content. */
  endPage(): void {
    this.closeArtifact()
    this.flush()
    this.state = {}
  }

  /** Ends a run of artifacts before a graphics state is saved or restored around other content. */
  closeArtifact(): void {
    if (this.openArtifact === undefined) return
    this.openArtifact = undefined
    this.lines.push('EMC')
  }

  private add(operators: string): void {
    if (operators !== '') this.lines.push(operators)
  }

  private flush(): void {
    if (this.lines.length > 0) this.pdfDocument.addContent(this.lines.join('\n'))
    this.lines = []
  }

  private colour(colour: string, rgb: string, cmyk: string): string {
    const key = `${rgb} ${colour}`
    const known = this.colours.get(key)
    if (known) return known
    const parts = this.pdfDocument._normalizeColor(colour) ?? black
    const operator = `${parts.map(part => Math.round(part * 1000) / 1000).join(' ')} ${parts.length === 4 ? cmyk : rgb}`
    this.colours.set(key, operator)
    return operator
  }
}

/** Whether an operator of pdfkit's names anything but a colour space that every page knows. */
function namesResource(operator: string): boolean {
  return operator.includes('/') && !/^\/Device(?:RGB|CMYK) cs$/i.test(operator)
}
