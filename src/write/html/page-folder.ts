/** The folder beside the list that holds the pages of articles. */
export const pageFolder = 'articles'
