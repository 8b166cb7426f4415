import { Element, Text } from 'domhandler'
import { SaxesParser } from 'saxes'

/** An element that was asked for, with all that it holds. */
export interface XmlPart {
  readonly element: Element
  readonly line: number
  /** What is wrong with the XML in it, and in which line. */
  readonly fault: XmlFault | null
}

export interface XmlFault {
  readonly line: number
  readonly reason: string
}

const maxDepth = 400

/**
 * Reads XML as it comes and gives back the elements that are asked for, one by one, so that of a long file no more than
 * one of them is held. Entities of a document type are not expanded, and nothing is fetched.
 */
export class XmlParts {
  /** The outermost element, without the parts. */
  root: Element | null = null
  private readonly parser = new SaxesParser()
  private readonly isPart: (name: string, root: Element) => boolean
  private readonly open: Element[] = []
  private part: { element: Element; line: number; fault: XmlFault | null; size: number } | null = null
  private ready: XmlPart[] = []
  private skipped = 0
  /** The first fault outside any part. */
  fault: XmlFault | null = null
  private readonly limit: number

  /**
   * @param isPart whether an element of that name is wanted
   * @param limit the most characters that a part may have
   */
  constructor(isPart: (name: string, root: Element) => boolean, limit: number) {
    this.isPart = isPart
    this.limit = limit
    this.parser.on('opentag', ({ name, attributes }) => this.enter(name.toLowerCase(), attributes as Record<string, string>))
    this.parser.on('closetag', () => this.leave())
    this.parser.on('text', (text) => this.add(text))
    this.parser.on('cdata', (text) => this.add(text))
    this.parser.on('error', (error) => this.note(error.message))
  }

  /** The parts that end in this chunk. */
  write(chunk: string): XmlPart[] {
    this.parser.write(chunk)
    return this.take()
  }

  /** The parts that are left at the end. */
  end(): XmlPart[] {
    this.parser.close()
    if (this.part) this.finish()
    return this.take()
  }

  private take(): XmlPart[] {
    const taken = this.ready
    this.ready = []
    return taken
  }

  private enter(name: string, attributes: Record<string, string>): void {
    if (this.open.length > maxDepth) {
      this.skipped++
      return
    }
    const lower = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key.toLowerCase(), value]))
    const element = new Element(name, lower)
    this.root ??= element
    const parent = this.open.at(-1)
    this.open.push(element)
    if (!this.part && this.isPart(name, this.root)) this.part = { element, line: this.parser.line, fault: null, size: 0 }
    else if (parent) {
      element.parent = parent
      if (!this.isTooLarge()) parent.children.push(element)
    }
  }

  private leave(): void {
    if (this.skipped > 0) {
      this.skipped--
      return
    }
    const element = this.open.pop()
    if (element && element === this.part?.element) this.finish()
  }

  private finish(): void {
    if (!this.part) return
    const { element, line, fault } = this.part
    this.ready.push({ element, line, fault: this.isTooLarge() ? { line, reason: 'it is too large' } : fault })
    this.part = null
  }

  private add(text: string): void {
    const parent = this.open.at(-1)
    if (!parent) return
    if (this.part) this.part.size += text.length
    // what stands between the parts is white space, or words about the whole file
    else if (text.trim() === '' || parent.children.length > 100) return
    if (!this.isTooLarge()) {
      const node = new Text(text)
      node.parent = parent
      parent.children.push(node)
    }
  }

  private isTooLarge(): boolean {
    return this.part !== null && this.part.size > this.limit
  }

  /** Feeds name HTML's entities without declaring them and forget to escape «&»: what is meant is plain there. */
  private note(message: string): void {
    const reason = message.replace(/^(?:[^:]*:)?\d+:\d+: /, '')
    if (
      /entity|disallowed character|^document must contain|^text data outside|carriage return|cannot contain ]]>|can't contain ]]>/i.test(
        reason,
      )
    )
      return
    const fault = { line: this.parser.line, reason: reason.replace(/\.$/, '') }
    if (this.part) this.part.fault ??= fault
    else this.fault ??= fault
  }
}
