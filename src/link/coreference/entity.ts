import type { ActorCandidate, Gender } from '../../extract/actors/candidate.js'
import type { ActorKind, Role } from '../../record/index.js'
import type { LinkedActor, LinkedMention } from '../linked.js'
import { putInOrder } from '../../text/put-in-order.js'

/** An actor while its mentions are being joined. */
export interface Entity {
  name: string
  /** How well the name names: 4 as the user calls it, 3 a full name, 2 a single name, 1 a description. */
  nameRank: number
  kind: ActorKind
  title: string | null
  readonly roles: Set<Role>
  country: string | null
  acronym: string | null
  readonly aliases: Set<string>
  gender: Gender | null
  readonly mentions: LinkedMention[]
}

export const openEntity = (candidate: ActorCandidate): Entity => ({
  name: candidate.name,
  nameRank: rankName(candidate),
  kind: candidate.kind,
  title: candidate.title,
  roles: new Set(),
  country: candidate.country,
  acronym: null,
  aliases: new Set(),
  gender: candidate.gender,
  mentions: [],
})

/** Adds a mention and what it says of the actor. */
export const addMention = (entity: Entity, candidate: ActorCandidate, rule = candidate.rule): void => {
  const isName = candidate.form === 'name' || candidate.form === 'alias'
  const rank = rankName(candidate)
  if (isName && (rank > entity.nameRank || (rank === entity.nameRank && candidate.name.length > entity.name.length))) {
    if (entity.nameRank > 1 && entity.name !== candidate.name && isAcronym(entity.name)) entity.acronym ??= entity.name
    entity.name = candidate.name
    entity.nameRank = rank
  }
  if (isName && isAcronym(candidate.name) && candidate.kind === 'organization' && candidate.name !== entity.name)
    entity.acronym ??= candidate.name
  entity.title ??= candidate.title
  if (candidate.form !== 'pronoun') for (const role of candidate.roles) entity.roles.add(role)
  if (candidate.form !== 'pronoun') entity.country ??= candidate.country
  entity.gender ??= candidate.gender
  for (const alias of candidate.aliases) entity.aliases.add(alias)
  if (isName && candidate.name !== entity.name && !isPartOf(candidate.name, entity.name)) entity.aliases.add(candidate.name)
  entity.mentions.push({ start: candidate.start, end: candidate.end, form: candidate.form, rule })
}

/** The entity as the record has it: a name that is shorter than the fullest is an alias. */
export const closeEntity = (entity: Entity, text: string): LinkedActor => ({
  name: entity.name,
  kind: entity.kind,
  title: entity.title,
  roles: [...entity.roles],
  country: entity.country,
  acronym: entity.acronym,
  aliases: [...entity.aliases].filter((alias) => alias !== entity.name && alias !== entity.acronym),
  mentions: putInOrder(entity.mentions, (a, b) => a.start - b.start || a.end - b.end).map((mention) =>
    mention.form === 'name' && isShortForm(text.slice(mention.start, mention.end), entity) ? { ...mention, form: 'alias' } : mention,
  ),
})

export const isAcronym = (name: string): boolean => {
  for (let i = 0, { length } = name; i < length; i++) {
    const code = name.charCodeAt(i)
    if (code === 32 || (code >= 97 && code <= 122)) return false
  }
  return acronym.test(name)
}
const acronym = /^[\p{Lu}\d][\p{Lu}\d.&-]+$/u

const isShortForm = (words: string, entity: Entity): boolean =>
  entity.nameRank >= 3 && words.length < entity.name.length && words !== entity.name

const rankName = (candidate: ActorCandidate): number => {
  if (candidate.form !== 'name' && candidate.form !== 'alias') return 1
  return candidate.name.includes(' ') ? 3 : 2
}

const isPartOf = (short: string, long: string): boolean => ` ${long} `.includes(` ${short} `) && long.split(' ').at(-1) === short
