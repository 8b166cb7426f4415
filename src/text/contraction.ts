const contraction = /'(?:ll|re|ve|d|m|t)$/
const apostrophe = 39

/** «he'll», «don't», in lower case: two words written as one. */
export const isContraction = (lower: string): boolean => {
  const { length } = lower
  const mayBe = lower.charCodeAt(length - 2) === apostrophe || lower.charCodeAt(length - 3) === apostrophe
  return mayBe && contraction.test(lower)
}
