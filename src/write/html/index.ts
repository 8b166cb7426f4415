export { openAtlas } from './open-atlas.js'
export { linkedPage, list, listWithArticles, page } from './sheet.js'
