import { startFilter } from './filter.js'
import { startMarks } from './marks.js'
import { startReader } from './reader.js'
import { startTheme } from './theme.js'

// the script stands in the head, so that the colours are right from the first moment on
startTheme()
document.documentElement.classList.add('js')
addEventListener('DOMContentLoaded', () => {
  startMarks()
  startFilter()
  startReader()
})
