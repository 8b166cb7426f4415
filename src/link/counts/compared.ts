import type { Span } from '../../record/index.js'

const record = /\b(?:deadliest|worst|biggest|largest|bloodiest|highest)\b[^.;]{0,80}\b(?:since|after)\b/

/** «the deadliest attack since 2015, when 130 people died in Paris»: a place or day that the count's incident is compared with. */
export const isCompared = (text: string, count: Span, mention: Span): boolean =>
  mention.start > count.end && record.test(text.slice(count.end, Math.min(mention.start, count.end + 400)))
