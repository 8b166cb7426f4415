/** The most bytes that one article may have: the parsed document takes some hundred times that in memory. */
export const maxArticleBytes = 20_000_000

/** How many times its size what is compressed may grow to: texts grow tenfold, the same line again and again some hundredfold. */
export const maxUnpackedRatio = 1000

/** Bytes that what is compressed may grow to in any case: they cost a second. */
export const freeUnpackedBytes = 256_000_000

/** The most bytes that the members of one archive may have together. */
export const maxArchiveBytes = 1_000_000_000_000

/** The most members that one archive may have, those that are left out among them. */
export const maxMembers = 10_000_000
