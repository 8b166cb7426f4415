import { noAnswers } from '../../text/answers.js'
import { type FoldedWord, foldWord, type Gazetteer } from '../../gazetteer/index.js'
import { findWordClasses, WordClass } from '../../lexicon/word-classes.js'
import { type Group, openGroup } from './group.js'

/** Words that are names of places too must be well known to be a publisher's home («Independent», «Nation»). */
const wellKnown = 50

const foldLower = (lower: string): FoldedWord => ({ lower, folded: foldWord(lower), answers: noAnswers() })

/** The place that a publisher is named after («The Boston Globe», «Kathmandu Post»), or null. */
export const findHome = (publisher: string, gazetteer: Gazetteer): Group | null => {
  const written = publisher.split(/[\s,/|–—-]+/).slice(0, 12)
  const words = written.map((word) => foldLower(word.toLowerCase()))
  for (let i = 0; i < words.length; i++) {
    const match = gazetteer.match(words, i, words.length)
    if (!match) continue
    const isWord = match.words === 1 && (findWordClasses(words[i]?.folded ?? '') & WordClass.known) !== 0
    if (isWord && gazetteer.prominenceOf(gazetteer.firstNamed(match.name)) < wellKnown) continue
    return openGroup(
      { name: written.slice(i, i + match.words).join(' '), kind: null },
      words
        .slice(i, i + match.words)
        .map(({ folded }) => folded)
        .join(' '),
      gazetteer,
    )
  }
  return null
}
