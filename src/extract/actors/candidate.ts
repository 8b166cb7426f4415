import type { ActorKind, MentionForm, Role } from '../../record/index.js'
import type { Candidate } from '../extractor.js'

export type Gender = 'female' | 'male' | 'neuter'

/** A mention of an actor as the sentence alone shows it, before mentions are joined into actors. */
export interface ActorCandidate extends Candidate {
  readonly kind: ActorKind
  readonly form: MentionForm
  /** The name without the things that a span may hold beside it («Zhina Amini» for «Zhina (Mahsa) Amini»). */
  readonly name: string
  readonly title: string | null
  readonly roles: readonly Role[]
  readonly country: string | null
  /** «IRGC» for «Islamic Revolutionary Guard Corps (IRGC)». */
  readonly acronym: string | null
  readonly aliases: readonly string[]
  readonly gender: Gender | null
  readonly plural: boolean
  /** The full name of a listed organization, which joins its names and acronyms; null for others. */
  readonly canonical: string | null
  /** The last word of a description, lower case («ministry»), or the pronoun; null for names. */
  readonly head: string | null
  /** «the ministry», «this group», «its members», not «a ministry», «officials». */
  readonly definite: boolean
  /** A possessive stands before it («the ministry's account»). */
  readonly owned: boolean
  /** A verb follows: it is what the clause is about. */
  readonly subject: boolean
  /** The verb that follows, or stands before it («…», said X), is one of saying. */
  readonly speaks: boolean
  /** 0 to 1: how sure the rule is of kind and span; settles conflicts with places. */
  readonly weight: number
}

type Unnamed = Pick<
  ActorCandidate,
  'start' | 'end' | 'rule' | 'kind' | 'form' | 'name' | 'gender' | 'plural' | 'head' | 'subject' | 'speaks'
> &
  Partial<Pick<ActorCandidate, 'roles' | 'country' | 'definite' | 'owned'>>

/** A mention without a name, a description or a pronoun; its fields stand in the order of those with one, so that all have one hidden class. */
export const makeUnnamed = (given: Unnamed): ActorCandidate => ({
  start: given.start,
  end: given.end,
  rule: given.rule,
  kind: given.kind,
  form: given.form,
  name: given.name,
  title: null,
  roles: given.roles ?? [],
  country: given.country ?? null,
  acronym: null,
  aliases: [],
  gender: given.gender,
  plural: given.plural,
  canonical: null,
  head: given.head,
  definite: given.definite ?? true,
  owned: given.owned ?? false,
  subject: given.subject,
  speaks: given.speaks,
  weight: 0.5,
})
