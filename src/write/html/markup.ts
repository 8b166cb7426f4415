import { escapeHtml } from '../../assemble/mark-up/escape-html.js'

/** HTML that is safe to be written as it is. */
export class Markup {
  readonly source: string

  constructor(source: string) {
    this.source = source
  }
}

type Content = Markup | string | number | null | readonly Content[]

/** Writes HTML: what is put in is escaped unless it is markup itself. Null and empty lists leave nothing. */
export const html = (parts: TemplateStringsArray, ...contents: readonly Content[]): Markup =>
  new Markup(parts.reduce((written, part, i) => `${written}${write(contents[i - 1] ?? null)}${part}`))

const write = (content: Content): string => {
  if (content === null) return ''
  if (content instanceof Markup) return content.source
  return typeof content === 'object' ? content.map(write).join('') : escapeHtml(String(content))
}

/** Words of the article or about it: their direction of writing is their own and does not touch what is around them. */
export const words = (text: string): Markup => html`<bdi>${text}</bdi>`

/** Parts with something between each two. */
export const join = (parts: readonly (Markup | null)[], between: string): Markup | null => {
  const present = parts.filter((part) => part !== null)
  return present.length === 0 ? null : html`${present.map((part, i) => (i === 0 ? part : html`${between}${part}`))}`
}
