/** The options as the command line gives them, before they are checked. */
export interface Flags {
  readonly from: string
  readonly to?: string
  readonly table?: string[]
  readonly output?: string
  readonly date?: string
  readonly only?: string[]
  readonly field?: string[]
  readonly include?: string[]
  readonly exclude?: string[]
  readonly hidden?: boolean
  readonly encoding?: string
  readonly color: string
  readonly jobs?: string
  readonly unordered?: boolean
  readonly timeoutPerArticle?: string
  readonly failed?: string
  readonly retry?: string
  readonly resume?: boolean
  readonly progress: string
  readonly timings?: boolean
  readonly dateOrder?: string
  readonly near?: string
  readonly lexicon?: string[]
  readonly withText?: boolean
  readonly withHtml?: boolean
  readonly explain?: boolean
  readonly csvGuard?: boolean
  readonly csvBom?: boolean
  readonly context?: string
  readonly quiet?: boolean
}
