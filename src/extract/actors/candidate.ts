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
  /** 0 to 1: how sure the rule is of kind and span; settles conflicts with places. */
  readonly weight: number
}
