import type { ActorCandidate } from '../../extract/actors/candidate.js'
import type { Role } from '../../record/index.js'
import { addMention, type Entity, isAcronym, openEntity } from './entity.js'
import { isCapital, isPlain } from '../../text/characters.js'

/** How many bearers of one surname are told apart; more would make long lists of names slow. */
const mostNamesakes = 8

/**
 * Joins names of persons and organizations in text order: full names by their words, surnames and given names to the last
 * bearer before them (or the first behind), acronyms to the names that they shorten. Each name costs a fixed number of look-ups.
 */
export const joinNames = (names: readonly ActorCandidate[]): ReadonlyMap<ActorCandidate, Entity> => {
  const joined = joinUserNames(names)
  const persons = indexPersons(names, joined)
  const organizations = indexOrganizations(names, joined)
  for (const name of names) {
    const entity = joined.get(name) ?? (name.kind === 'person' ? persons.findBearer(name) : organizations.findShortened(name))
    joined.set(name, entity)
    if (name.kind === 'person') persons.remember(entity, name)
    else organizations.remember(entity, name)
    addMention(entity, name)
  }
  return joined
}

/** Names of one entry of the user's lexicon are one actor, called as the entry is. */
const joinUserNames = (names: readonly ActorCandidate[]): Map<ActorCandidate, Entity> => {
  const joined = new Map<ActorCandidate, Entity>()
  const byEntry = new Map<string, Entity>()
  for (const name of names) {
    if (name.rule !== 'actor/user-lexicon' || name.canonical === null) continue
    const entity = byEntry.get(name.canonical) ?? { ...openEntity(name), name: name.canonical, nameRank: 4, acronym: name.acronym }
    byEntry.set(name.canonical, entity)
    joined.set(name, entity)
  }
  return joined
}

const foldName = (name: string): string =>
  isPlain(name) ? name.toLowerCase() : name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('’', "'")
const splitName = (name: string): string[] => foldName(name).split(' ').filter(Boolean)

interface PersonIndex {
  readonly findBearer: (name: ActorCandidate) => Entity
  readonly remember: (entity: Entity, name: ActorCandidate) => void
}

/** Joins full names at once; short ones are found while the text is gone through. */
const indexPersons = (names: readonly ActorCandidate[], joined: Map<ActorCandidate, Entity>): PersonIndex => {
  const bySurname = new Map<string, { words: string[]; entity: Entity }[]>()
  const partsOf = rememberParts()
  const firstByPart = new Map<string, Entity>()
  for (const name of names) {
    if (name.kind !== 'person' || joined.has(name)) continue
    const words = splitName(name.name)
    if (words.length < 2) continue
    const surname = words.at(-1) ?? ''
    const namesakes = bySurname.get(surname) ?? []
    let entity = namesakes.find((other) => isSamePerson(other.words, words) && !clash(other.entity, name))?.entity
    if (!entity) {
      entity = openEntity(name)
      if (namesakes.length >= mostNamesakes) namesakes.shift()
      namesakes.push({ words, entity })
      bySurname.set(surname, namesakes)
    }
    joined.set(name, entity)
    for (const full of [name.name, ...name.aliases])
      for (const part of partsOf(full)) if (!firstByPart.has(part)) firstByPart.set(part, entity)
  }
  const lastByPart = new Map<string, Entity>()
  return {
    findBearer: (name) => {
      const key = foldName(name.name)
      const last = lastByPart.get(key) ?? firstByPart.get(key)
      if (last && !clash(last, name)) return last
      const namesake = bySurname.get(key)?.find(({ entity }) => !clash(entity, name))
      return namesake?.entity ?? openEntity(name)
    },
    remember: (entity, name) => {
      for (const part of partsOf(name.name)) lastByPart.set(part, entity)
    },
  }
}

/** An article calls the same few persons by name again and again: what each name has as its parts is worked out once. */
const rememberParts = (): ((name: string) => readonly string[]) => {
  const known = new Map<string, readonly string[]>()
  return (name) => {
    const parts = known.get(name) ?? partName(splitName(name))
    known.set(name, parts)
    return parts
  }
}

/** What a person may be called by: the surname, the surname with its particles, the given name. */
const partName = (words: readonly string[]): string[] => {
  const parts = [words.join(' '), words.at(-1) ?? '', words[0] ?? '']
  if (words.length > 2) parts.push(words.slice(1).join(' '), words.slice(-2).join(' '), words.slice(0, 2).join(' '))
  return parts
}

const isSamePerson = (a: readonly string[], b: readonly string[]): boolean => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  const first = short[0] ?? ''
  const other = long[0] ?? ''
  if (first !== other && !isInitialOf(first, other) && !isInitialOf(other, first) && !long.includes(first)) return false
  return short
    .slice(1)
    .every((word) => long.includes(word) || long.some((candidate) => isInitialOf(word, candidate) || isInitialOf(candidate, word)))
}
const isInitialOf = (initial: string, word: string): boolean => /^\p{L}\.?$/u.test(initial) && word.startsWith(initial.charAt(0))

/** «Mrs. Clinton» is not Bill. */
const clash = (entity: Entity, name: ActorCandidate): boolean =>
  entity.gender !== null && name.gender !== null && entity.gender !== name.gender && name.gender !== 'neuter'

interface OrganizationIndex {
  readonly findShortened: (name: ActorCandidate) => Entity
  readonly remember: (entity: Entity, name: ActorCandidate) => void
}

const indexOrganizations = (names: readonly ActorCandidate[], joined: Map<ActorCandidate, Entity>): OrganizationIndex => {
  const byName = new Map<string, Entity>()
  const byInitials = new Map<string, Entity>()
  const byStart = new Map<string, { readonly entity: Entity; readonly roles: readonly Role[] }>()
  const indexed = new Set<string>()
  let before: ActorCandidate | undefined
  for (const name of names) {
    if (name.kind !== 'organization' || joined.has(name)) continue
    const key = foldName(name.canonical ?? name.name)
    const words = name.name.split(' ')
    let entity = byName.get(key)
    if (!entity && before && words.length === 1 && isAcronym(name.name) && name.start - before.end <= 3 && joined.has(before)) {
      // «Islamic Revolutionary Guard Corps (IRGC)»
      entity = joined.get(before)
    }
    if (!entity && words.length === 1) entity = findSameSector(byStart.get(key), name)
    if (!entity && (words.length > 1 || name.canonical !== null)) entity = openEntity(name)
    before = name
    if (!entity) continue
    joined.set(name, entity)
    byName.set(key, entity)
    byName.set(foldName(name.name), entity)
    // an article calls the same few bodies by name again and again
    if (indexed.has(name.name)) continue
    indexed.add(name.name)
    for (const initials of initialsOf(words)) if (!byInitials.has(initials)) byInitials.set(initials, entity)
    for (let length = 1; length < Math.min(words.length, 4); length++) {
      const start = foldName(words.slice(0, length).join(' '))
      if (!byStart.has(start)) byStart.set(start, { entity, roles: name.roles })
    }
  }
  return {
    findShortened: (name) => {
      const key = foldName(name.name)
      return (
        byName.get(key) ??
        (isAcronym(name.name) ? byInitials.get(name.name.replaceAll('.', '')) : byStart.get(key)?.entity) ??
        openEntity(name)
      )
    },
    remember: (entity, name) => void byName.set(foldName(name.name), entity),
  }
}

/** «Hengaw», known by itself, after «Hengaw Human Rights Organization»; but «Labour» is not the Labour Department. */
const findSameSector = (
  longer: { readonly entity: Entity; readonly roles: readonly Role[] } | undefined,
  name: ActorCandidate,
): Entity | undefined => (longer && name.roles.some((role) => longer.roles.includes(role)) ? longer.entity : undefined)

/** «Kurdistan Democratic Party of Iran» → KDPI, KDPOI. */
const initialsOf = (words: readonly string[]): string[] => {
  if (words.length < 2) return []
  const capitals = words.filter((word) => isCapital(word, 0)).map((word) => word.charAt(0))
  const all = words.map((word) => word.charAt(0).toUpperCase())
  return [capitals.join(''), all.join('')].filter((initials) => initials.length >= 2)
}
