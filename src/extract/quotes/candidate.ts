import type { QuoteKind, Span } from '../../record/index.js'
import type { Candidate } from '../extractor.js'

/** An attribution: content, and where they are found its source and cue. */
export interface QuoteCandidate extends Candidate {
  readonly kind: QuoteKind
  readonly spans: readonly Span[]
  /** The source's words without a determiner's article («statement» in «the statement» keeps «the»). */
  readonly speaker: Span | null
  /** What «who» or «which» stands for, where the speaker's words are no more than that. */
  readonly antecedent?: Span | null
  readonly cue: (Span & { readonly lemma: string }) | null
  readonly addressee: Span | null
  /** The passage whose speaker this one takes over («…, he said. “And …”»), where it has no words of its own for it. */
  readonly carriesOn: QuoteCandidate | null
}
