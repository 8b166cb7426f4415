import type { Document, Token } from '../../document/document.js'
import { findNameUse, NameUse } from '../../lexicon/name-words.js'
import type { Extractor } from '../extractor.js'
import type { ActorCandidate, Gender } from './candidate.js'
import { findNames, type TypedName } from './names.js'
import { findNominals } from './nominals.js'
import { findPosition } from './position.js'
import { findPronouns } from './pronouns.js'
import type { Segment } from './segments.js'

export const actors: Extractor<ActorCandidate> = {
  kind: 'actors',
  extract: (document) => {
    const { names, titles } = findNames(document)
    const named = names.map((name) => describeName(document, name))
    const nominals = [...titles.map((title) => describeTitle(document, title)), ...findNominals(document)]
    return [...named, ...dropNested(nominals, named), ...findPronouns(document)].sort((a, b) => a.start - b.start || b.end - a.end)
  },
}

const describeName = (document: Document, { segment, kind, rule, weight }: TypedName): ActorCandidate => {
  const start = (document.tokens[segment.first] as Token).start
  const end = (document.tokens[segment.end - 1] as Token).end
  return {
    start,
    end,
    rule,
    kind: kind ?? 'organization',
    form: 'name',
    ...readName(document.text.slice(start, end)),
    title: segment.title?.text ?? null,
    roles: [...new Set([...(segment.title?.roles ?? []), ...(segment.known?.roles ?? [])])],
    country: segment.country ?? segment.known?.country ?? null,
    acronym: null,
    gender: kind === 'person' ? (segment.title?.gender ?? findGender(document, segment)) : 'neuter',
    plural: false,
    canonical: segment.known?.name ?? null,
    head: null,
    definite: true,
    owned: false,
    ...findPosition(document, segment.first, segment.end),
    weight,
  }
}

/** «Zhina (Mahsa) Amini» → Zhina Amini, also Mahsa Amini. */
const readName = (text: string): { name: string; aliases: string[] } => {
  const words = text.replace(/\s+/g, ' ')
  const nickname = /^(.*?) ?[("“'‘«`]+([\p{L}'’-]+)[)"”'’»]+ ?(.+)$/u.exec(words)
  if (!nickname) return { name: words, aliases: [] }
  const [, before = '', inner = '', after = ''] = nickname
  return before && after ? { name: `${before} ${after}`, aliases: [`${inner} ${after}`] } : { name: words, aliases: [] }
}

/** The gender that nearly all who bear the given name have; null for a surname alone. */
const findGender = (document: Document, { first, end }: Segment): Gender | null => {
  if (end - first < 2) return null
  const use = findNameUse(document.tokens[first]?.text ?? '')
  return use & NameUse.male ? 'male' : use & NameUse.female ? 'female' : null
}

/** «the Prime Minister»: a title in capitals with no name behind it. */
const describeTitle = (document: Document, segment: Segment): ActorCandidate => {
  const start = (document.tokens[segment.first] as Token).start
  const end = (document.tokens[segment.end - 1] as Token).end
  const text = document.text.slice(start, end).replace(/\s+/g, ' ')
  return {
    start,
    end,
    rule: 'actor/title-alone',
    kind: 'person',
    form: 'nominal',
    name: text,
    title: null,
    roles: segment.title?.roles ?? [],
    country: segment.country,
    acronym: null,
    aliases: [],
    gender: segment.title?.gender ?? null,
    plural: false,
    canonical: null,
    head: document.tokens[segment.end - 1]?.lower ?? null,
    definite: document.tokens[segment.first - 1]?.lower !== 'a',
    owned: false,
    ...findPosition(document, segment.first, segment.end),
    weight: 0.5,
  }
}

/** A description whose head stands inside a name is part of the name. */
const dropNested = (nominals: readonly ActorCandidate[], names: readonly ActorCandidate[]): ActorCandidate[] => {
  const covered = new Set<number>()
  for (const name of names) covered.add(name.end)
  return nominals.filter((nominal) => !covered.has(nominal.end))
}
