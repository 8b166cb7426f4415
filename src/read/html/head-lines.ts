import { foldWords } from './dom.js'

const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?'
const day = `(?:${month} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}(?:st|nd|rd|th)? ${month},? \\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{4})`
const weekday = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? )?'
const bareDate = new RegExp(`^${weekday}${day}(?:[\\s,|•·/–—-]*(?:at )?\\d{1,2}[:.]\\d{2}.{0,25}|[\\s,|•·]*\\d+ min.*)?$`, 'i')
const opener = /^(?:first |last |originally )?(?:published|posted|updated|modified|created|issued|released?|submitted|date)\b.{0,60}$/i
const someDate = new RegExp(`\\d{4}|\\d{1,2}[:.]\\d{2}|\\b${month} \\d|\\d ${month}|\\bago\\b`, 'i')

/** A line that only says when the article came out. */
export const isDateLine = (text: string): boolean =>
  text.length <= 90 && (bareDate.test(text) || (opener.test(text) && someDate.test(text)))

const byOpener = /^(?:by|written by|reported by|story by|words by)\s*:? \p{Lu}/iu
const sentenceEnd = /[\p{Ll}\d]{2}[.!?]["”’]?$/u

/** A line that only says who wrote the article. */
export const isByline = (text: string, byline: string | null): boolean => {
  if (text.length > 120) return false
  if (byOpener.test(text) && !sentenceEnd.test(text)) return true
  if (byline === null) return false
  const own = foldWords(text).replace(/^(?:by|written by|reported by|story by|words by|from|author) /, '')
  const known = foldWords(byline)
  return own === known || (own.startsWith(`${known} `) && text.length < known.length + 50 && !sentenceEnd.test(text))
}
