import type { Document } from '../../document/document.js'
import type { ActorCandidate } from '../../extract/actors/candidate.js'

const behindDescription = /^(?: (?:of|for|at|in|to) [^,.;:()]{1,40})?, $/

/** «His mother, Joanne Reid», «A spokesman for the rebels, Lucien Mbuyi»: the name right behind a description bears it. */
export const findBearerBehind = (
  document: Document,
  candidate: ActorCandidate,
  candidates: readonly ActorCandidate[],
  index: number,
): ActorCandidate | null => {
  if (candidate.kind !== 'person') return null
  for (let i = index + 1; i < index + 4; i++) {
    const next = candidates[i]
    if (!next || next.start - candidate.end > 48) return null
    if (next.form === 'name' && next.kind === 'person') {
      // «an army spokesman, Col. Tom Reed»
      const between = document.text.slice(candidate.end, next.start)
      const title = next.title === null ? '' : `${next.title} `
      return behindDescription.test(between.endsWith(title) ? between.slice(0, between.length - title.length) : between) ? next : null
    }
  }
  return null
}

const appositionBefore = /^, (?:an?|the)(?: [\p{L}-]+){0,3} ?$/u
const appositionBehind = /^(?:[,.;)]|$| (?:that|which|based)\b)/

/** «The Emergency Lawyers, a rights group, said»: the name right before a description of a body bears it. */
export const findBearerBefore = (
  document: Document,
  candidate: ActorCandidate,
  before: ActorCandidate | undefined,
): ActorCandidate | null => {
  if (candidate.kind !== 'organization' || before?.form !== 'name' || before.kind !== 'organization') return null
  if (candidate.start - before.end > 40 || document.text.charAt(before.end) !== ',') return null
  const { text } = document
  return appositionBefore.test(text.slice(before.end, candidate.start)) &&
    appositionBehind.test(text.slice(candidate.end, candidate.end + 8))
    ? before
    : null
}
