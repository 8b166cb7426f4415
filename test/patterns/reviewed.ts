/** A regular expression that is slow on long input or can't be judged, and why it does no harm. */
export interface Review {
  /** Path in `src/`. */
  readonly file: string
  /** As written; for one that is made when it is needed, the code that makes it. */
  readonly pattern: string
  readonly reason: string
}

const ofOurOwn = 'runs when lists are built, on files that we chose'

export const reviewed: readonly Review[] = [
  // biome-ignore lint/suspicious/noTemplateCurlyInString: code as it is written
  { file: 'lexicon/compile-list.ts', pattern: 'new RegExp(`^# ${key}: (.*)$`)', reason: ofOurOwn },
  // biome-ignore lint/suspicious/noTemplateCurlyInString: code as it is written
  { file: 'lexicon/compile-list.ts', pattern: "new RegExp(`^(?:${check})$`, 'u')", reason: ofOurOwn },
  { file: 'lexicon/generate-companies.ts', pattern: '^[A-Z][A-Za-z&]*[a-z][A-Za-z&]*$', reason: ofOurOwn },
  { file: 'lexicon/generate-names.ts', pattern: '<t[^>]*>([^<]*)<\\/t>', reason: ofOurOwn },
  {
    file: 'lexicon/generate-names.ts',
    pattern: '<c r="A\\d+"[^>]*t="s"[^>]*><v>(\\d+)<\\/v><\\/c><c r="B\\d+"[^>]*><v>[^<]*<\\/v><\\/c><c r="C\\d+"[^>]*><v>(\\d+)<\\/v>',
    reason: ofOurOwn,
  },
  {
    file: 'extract/quotes/blocks.ts',
    pattern: '^\\s*[—–―-]{1,3}\\s*([^@\\n]{1,100}?)\\s*\\((@\\w{1,30})\\)',
    reason: 'sees the first 160 characters of a paragraph at most',
  },
  {
    file: 'extract/quotes/blocks.ts',
    pattern: '\\s[—–―-]{1,3}\\s*([^@\\n—–]{1,100}?)\\s*\\((@\\w{1,30})\\)[^()\\n]{0,40}$',
    reason: 'sees the last 160 characters of a paragraph at most',
  },
  {
    file: 'link/counts/background.ts',
    pattern: '\\b(?:the|its|their) (?:\\w+ ){0,2}(?:deadliest|worst|biggest|largest|bloodiest|highest)\\b[^;]*$',
    reason: 'sees 600 characters at most',
  },
]
