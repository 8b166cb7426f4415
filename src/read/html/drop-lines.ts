import { foldWords } from './dom.js'
import type { Line } from './lay-text.js'
import { readPublished } from '../published.js'

export interface PageFacts {
  readonly title: string | null
  readonly byline: string | null
}

/** Leaves out the lines of an article's body that are not its text: links to others, appeals, credits, what the head said already. */
export const dropLines = (lines: readonly Line[], facts: PageFacts): Line[] =>
  dropEmptyHeadings(dropRepeated(cutTail(lines.filter((line, i) => !isApart(line, i, lines.length, facts)))))

const isApart = (line: Line, i: number, count: number, facts: PageFacts): boolean => {
  const { text, linked, tag, quote } = line
  const share = linked / text.length
  if (quote) return emptyEmbed.test(text)
  if (/^[\W_]*$/u.test(text) && !/\p{L}|\p{N}/u.test(text)) return true
  if (text.length <= 60 && !tag.startsWith('h') && label.test(text)) return true
  if (text.length <= 200 && credit.test(text)) return true
  if (text.length <= 300 && rights.test(text)) return true
  if (share > 0.3 && pointer.test(text)) return true
  if (share > 0.85 && (tag === 'li' || tag.startsWith('h') || text.length < 180)) return true
  if (text.length <= 320 && !tag.startsWith('h') && appeal.test(text) && (share > 0 || text.length <= 220)) return true
  if (text.length <= 40 && shortPointer.test(text)) return true
  if (i < 6 || i > count - 4) {
    if (facts.title && foldWords(text) === foldWords(facts.title)) return true
    if (isDateLine(text)) return true
  }
  return i < 6 && isByline(text, facts.byline)
}

const emptyEmbed = /^(?:view this post on instagram|a post shared by|view on (?:twitter|x|threads)|this content is not available)/i

const label =
  /^(?:advertisements?|advertising|ad|sponsored(?: content)?|promoted|story continues below(?: (?:this )?ad(?:vertisement)?)?|article continues below(?: (?:this )?ad(?:vertisement)?)?|continue reading|read more|read full (?:story|article)|show more|load more|see more|view (?:all|more)|share(?: (?:this|on|via|the)\b.*)?|share|tweet|print|e?mail|save|copy(?: link)?|link copied!?|comments?(?: \(\d+\))?|leave a (?:comment|reply)|\d+ comments?|follow|listen(?: to (?:this )?article)?|\d+ min(?:ute)?s?(?: read)?|\d+[- ]min(?:ute)?s?[- ]read|reading time:?.*|(?:estimated )?read(?:ing)? time\b.*|related(?: (?:stories|articles|topics|news|content|links|coverage))?:?|more on this(?: story)?|recommended(?: (?:stories|for you))?|you may also like|most (?:read|popular)|trending(?: now)?|up next|next article|previous article|back to top|skip (?:ad|advertisement|to content|past newsletter promotion)|end of (?:list|related.*|ad.*)|list of \d+ items|image|gallery|watch|live|exclusive|breaking(?: news)?|enlarge this image|toggle caption|hide caption|sign in|log ?in|register|subscribe(?: now)?|close|menu|search|(?:tags?|topics?|filed under|categor(?:y|ies)|keywords|more about|explore more on)\b\s*:?.{0,40}|[-–—*•·#]+)$/i

const credit =
  /^(?:\(?(?:file )?(?:photo|image|picture|photograph|graphic|illustration|video|map|credit|source)s?(?: (?:credit|by|courtesy(?: of)?|via|from|source))?s?\s*[:/©|]|photo(?:graph)?s? by [A-Z]|(?:image|photo) (?:caption|credit|source)\b|©\s*(?:getty|reuters|afp|ap\b|epa|shutterstock|bloomberg)|.{0,80}\((?:AP|AFP|Reuters|Getty)?\s?(?:Photo|Images)\/[^)]*\)$|[^.]{0,60}\/(?:AFP|Reuters|AP|Getty Images|EPA|Anadolu)[^.]{0,40}$)/i

const rights =
  /^(?:©|\(c\)|&copy;|copyright\b)|all rights reserved|may not be (?:published|reproduced|broadcast)|^our standards: the thomson reuters|^published (?:on|in) the .{0,40}print edition/i

const pointer =
  /^[\s>»→▶•*–—-]*(?:also |must[- ]|further |more |now |up )?(?:read|reads|see|watch|listen|related|recommended|more|explore|don[’']?t miss|in (?:pictures|photos|depth|case you missed it)|icymi|learn more|find out more|explainer|analysis|opinion|timeline|live(?: updates)?|photos?|video|gallery|next|click here)\b(?: (?:more|also|next|now|here|this|on|from|stories|reading|story|article|our|the|full|coverage|articles|video|about|in|our latest))*\s*(?:[:|>»→–—-]|\.\.\.|$|\S)/i

const shortPointer = /^(?:read|see|watch|related|recommended|more|also read|read also|read more|see also|further reading)\s*[:|>»→]?$/i

const appeal =
  /^(?:(?:please )?(?:sign up|subscribe|register|log ?in|join (?:our|us|now|the conversation|\w+ (?:on|telegram|whatsapp))|follow (?:us|our|\w+(?: \w+){0,4} on)|download (?:our|the)|get (?:the (?:latest|best|day|top|news|free)|our|all the|unlimited|breaking|notified|updates|more)|support (?:our|independent|us|quality)|donate|become a (?:member|subscriber|supporter)|like us|click here|tap here|already (?:a |have )|want (?:to read more|more)|do you have (?:a|more) (?:story|tip|information)|have (?:a tip|you (?:been|got) )|got a (?:tip|story)|to (?:continue|keep) reading|continue (?:reading|with)|this (?:article|story|content) is (?:for|available|exclusive|reserved|only)|this is a (?:subscriber|premium)|you(?:[’']ve| have) (?:reached|\d+ (?:free )?articles?|read)|unlock|start your|try (?:it |one )?(?:free|for)|enter your e-?mail|your e-?mail|by (?:signing|subscribing|clicking|registering|providing|submitting)|we(?:[’']ll| will) (?:send|email|e-mail)|we use (?:cookies|your)|thank you for (?:reading|subscribing|signing)|you can unsubscribe|unsubscribe|stay (?:informed|up to date|on top)|never miss|don[’']?t miss|sent (?:every|daily|weekly)|delivered (?:to|straight)|newsletter|free newsletter|share your|tell us|let us know|send (?:us )?(?:your|an? e-?mail|news|tips)|e-?mail (?:us|the (?:writer|author|reporter))|contact (?:us|the (?:writer|author|reporter|newsroom)|\w+ \w+ at)|(?:you can )?(?:reach|follow|contact) \w+(?: \w+)? (?:at|on)\b|the views expressed (?:in this|here)|disclaimer\b|sharethis|share this|save (?:up to )?\d+%|only \$|from (?:just )?[$£€]\d))/i

const months = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*'
const dateWords =
  /^(?:(?:first |last |originally )?(?:published|posted|updated|modified|created|issued|date|on|at|last|release[d]?)\b[\s:.,|–—-]*)+.{0,60}$/i
const hasDate = new RegExp(`\\d{4}|\\d{1,2}:\\d{2}|\\b${months}\\b|\\bago\\b`, 'i')

/** A line that only says when the article came out. */
const isDateLine = (text: string): boolean =>
  text.length <= 90 &&
  ((dateWords.test(text) && hasDate.test(text)) || (text.length <= 60 && !/[a-z]{3,}[.!?]$/.test(text) && isBareDate(text)))

const bareDate = new RegExp(
  `^(?:[a-z]{3,9}day,? |[a-z]{3},? )?(?:${months}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}(?:st|nd|rd|th)? ${months}\\.?,? \\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{4})(?:[\\s,|•·/–—-]*(?:at )?\\d{1,2}[:.]\\d{2}.{0,25}|[\\s,|•·]*\\d+ min.*)?$`,
  'i',
)
const isBareDate = (text: string): boolean =>
  bareDate.test(text) && (readPublished(text) !== null || /[/.]/.test(text) || /\d{4}/.test(text))

const isByline = (text: string, byline: string | null): boolean => {
  const own = foldWords(text).replace(/^(?:by|written by|reported by|story by|from|words by|author) /, '')
  if (byline !== null && own !== '') {
    const known = foldWords(byline)
    if (own === known || (own.startsWith(known) && text.length < known.length + 50 && !/[a-z]{3,}\.$/.test(text))) return true
    if (known.includes(own) && own.length > 4) return true
  }
  return text.length <= 100 && /^(?:by|written by|reported by|story by|words by)\s*:? \p{Lu}/iu.test(text) && !/[.!?]["”’]?$/.test(text)
}

const tailHeading =
  /^(?:related(?: \w+)*|more (?:from|on|stories|news|in|like)\b.*|read (?:more|next|also)\b.*|most (?:read|popular|viewed)|recommended\b.*|you (?:may|might) (?:also )?(?:like|be interested).*|what to read next|latest (?:news|stories|headlines)|top stories|trending\b.*|comments?|share this.*|about the authors?|join the (?:conversation|discussion)|editor[’']?s picks?|popular (?:posts|stories|news)|also (?:in the news|on .*)|from (?:around )?the web|sponsored|promoted|newsletter.*|sign up.*|subscribe.*|follow us.*|topics?|tags?|(?:get|stay) in touch|next story|previous story|other stories|in case you missed it|see also)\s*:?$/i

/** From a heading like «More stories» on, what stands near the end of the page belongs to others. */
const cutTail = (lines: readonly Line[]): readonly Line[] => {
  const total = lines.reduce((sum, { text }) => sum + text.length, 0)
  let before = 0
  for (const [i, { text, tag, quote }] of lines.entries()) {
    const isShort = text.length <= 60 && !quote
    if (isShort && (tag.startsWith('h') || !/[.!?]$/.test(text)) && tailHeading.test(text) && before > total * 0.6) return lines.slice(0, i)
    before += text.length
  }
  return lines
}

/** Pages show some paragraphs twice, for narrow screens or as a pull quote. */
const dropRepeated = (lines: readonly Line[]): readonly Line[] => {
  const seen = new Set<string>()
  const all = new Set(lines.filter(({ quote }) => !quote).map(({ text }) => foldWords(text)))
  return lines.filter((line) => {
    const words = foldWords(line.text)
    if (words.length < 50) return true
    if (line.quote && all.has(words)) return false
    if (seen.has(words)) return false
    seen.add(words)
    return true
  })
}

/** A heading with nothing below it. */
const dropEmptyHeadings = (lines: readonly Line[]): Line[] => {
  const kept: Line[] = []
  let below = 9
  for (const line of [...lines].reverse()) {
    const level = /^h\d$/.test(line.tag) ? Number(line.tag.slice(1)) : null
    if (level !== null && (kept.length === 0 || level >= below)) continue
    kept.push(line)
    below = level ?? 9
  }
  return kept.reverse()
}
