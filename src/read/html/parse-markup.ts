import { type Document, DomHandler } from 'domhandler'
import { Parser } from 'htmlparser2'
import { tooManyElements } from '../../errors.js'

/** Elements inside one another that are kept as such; what lies deeper becomes content of the last of them. */
const maxDepth = 400
/** Where the parser is started anew: each element costs it as many steps as there are open ones. */
const restartDepth = 1000
/** Real pages have some thousand. */
const maxElements = 1_000_000
const chunkLength = 4096

/**
 * Reads HTML into a tree. Nothing is run and nothing is fetched. Any input gives a tree, in a time that grows with its
 * length alone: elements nested beyond reason are laid flat.
 *
 * @throws DatelineError `article-too-large` where there are more elements than memory should hold
 */
export const parseMarkup = (html: string, where: string): Document => {
  const handler = new ShallowHandler(where)
  let parser = new Parser(handler)
  for (let at = 0; at < html.length; at += chunkLength) {
    parser.write(html.slice(at, at + chunkLength))
    if (handler.depth > restartDepth) {
      handler.keepOpen(() => parser.end())
      parser = new Parser(handler)
    }
  }
  parser.end()
  return handler.root
}

class ShallowHandler extends DomHandler {
  depth = 0
  private flattened = 0
  private elements = 0
  private restarting = false
  private readonly where: string

  constructor(where: string) {
    super()
    this.where = where
  }

  override onopentag(name: string, attributes: Record<string, string>): void {
    this.depth++
    if (++this.elements > maxElements) throw tooManyElements(this.where, maxElements)
    if (this.tagStack.length > maxDepth) this.flattened++
    else super.onopentag(name, attributes)
  }

  override onclosetag(): void {
    this.depth--
    if (this.flattened > 0) this.flattened--
    else super.onclosetag()
  }

  override onend(): void {
    if (!this.restarting) super.onend()
  }

  keepOpen(end: () => void): void {
    this.restarting = true
    end()
    this.restarting = false
  }
}
