/** The most bytes that one article may have: the parsed document takes some hundred times that in memory. */
export const maxArticleBytes = 20_000_000
