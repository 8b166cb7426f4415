import { expect, test } from 'vitest'
import { rows as nouns } from '../../src/lexicon/generated/speech-nouns.js'
import { rows as verbs } from '../../src/lexicon/generated/speech-verbs.js'
import { findSpeechNoun, findSpeechVerb } from '../../src/lexicon/speech-cues.js'
import { noAnswers } from '../../src/text/answers.js'

const tokenOf = (lower: string) => ({ lower, answers: noAnswers() })

test('400 verbs and 150 nouns, each with frames', () => {
  expect(verbs().length).toBeGreaterThanOrEqual(400)
  expect(nouns().length).toBeGreaterThanOrEqual(150)
  for (const { lemma, frames } of [...verbs(), ...nouns()]) expect(frames, lemma).not.toBe('')
})

test.each([
  ['said', 'say', 'past', 'c'],
  ['told', 'tell', 'past', 'd'],
  ['warns', 'warn', 's', 'd'],
  ['denies', 'deny', 's', 'c'],
  ['admitted', 'admit', 'past', 'c'],
  ['labelled', 'label', 'past', 'n'],
  ['vowing', 'vow', 'ing', 't'],
  ['written', 'write', 'participle', 'c'],
])('%s is a form of «%s»', (word, lemma, form, frame) => {
  expect(findSpeechVerb(tokenOf(word))).toMatchObject({ lemma, form })
  expect(findSpeechVerb(tokenOf(word))?.frames).toContain(frame)
})

test.each([
  ['statement', 's'],
  ['reports', 's'],
  ['tweet', 's'],
  ['claims', 'c'],
  ['promise', 't'],
])('«%s» is a noun for something said', (word, frame) => {
  expect(findSpeechNoun(tokenOf(word))?.frames).toContain(frame)
})

test('other words are no cues', () => {
  for (const word of ['bridge', 'walked', 'killed', 'table'])
    expect([findSpeechVerb(tokenOf(word)), findSpeechNoun(tokenOf(word))]).toEqual([undefined, undefined])
})
