import { readdir, stat } from 'node:fs/promises'
import { dirname, normalize } from 'node:path'
import { globMatchesNothing, inputNotFound, inputUnreadable } from '../errors.js'
import { closest } from '../text/closest.js'
import { isNamedArchive } from './archives/index.js'
import type { PathFilter } from './path-filter.js'
import type { FailedArticle, InputFile } from './reader.js'
import { statPath } from './stat-path.js'

/** One input as it was given, found on disk. */
export type Input =
  | { readonly kind: 'stdin' }
  | { readonly kind: 'file'; readonly path: string /** Of an archive, what of it. */; readonly member?: string }
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'glob'; readonly pattern: string; readonly paths: readonly string[] }

/**
 * Looks up what the words of a command line stand for, before anything is read.
 *
 * @throws DatelineError `input-not-found` where nothing is called so, with the nearest name that there is
 */
export const findInputs = async (words: readonly string[], otherWords: readonly string[]): Promise<Input[]> => {
  const inputs: Input[] = []
  for (const word of words) inputs.push(await findInput(word, otherWords))
  return inputs
}

export const standardInput: InputFile = { path: null, id: null }

/** A file that was named by itself: its path as it was given is its id. */
export const nameInputFile = (path: string, member?: string): InputFile => {
  const shown = toSlashes(normalize(path))
  return { path: shown, id: shown, member }
}

/** All files of the inputs in order: folders are walked in the order of names, links left out; the filter chooses among their files. */
export async function* listFiles(inputs: readonly Input[], filter: PathFilter): AsyncGenerator<InputFile | FailedArticle> {
  for (const input of inputs) {
    if (input.kind === 'stdin') yield standardInput
    if (input.kind === 'file') yield nameInputFile(input.path, input.member)
    if (input.kind === 'glob') yield* input.paths.map((path) => nameInputFile(path))
    if (input.kind === 'folder') yield* walkFolder(input.path, '', filter)
  }
}

/** Bytes of all files of the inputs; null where standard input is among them. */
export const sumBytes = async (inputs: readonly Input[], filter: PathFilter): Promise<number | null> => {
  let total = 0
  for await (const file of listFiles(inputs, filter)) {
    if (file.path === null) return null
    total += (await stat(file.path).catch(() => null))?.size ?? 0
  }
  return total
}

const findInput = async (word: string, otherWords: readonly string[]): Promise<Input> => {
  if (word === '-') return { kind: 'stdin' }
  const found = statPath(word)
  if (found) return { kind: found.isDirectory() ? 'folder' : 'file', path: word }
  const member = findMember(word)
  if (member) return member
  if (/[*?[{]/.test(word)) {
    const paths = await expandGlob(word)
    if (paths.length === 0) throw globMatchesNothing(word)
    return { kind: 'glob', pattern: word, paths }
  }
  throw inputNotFound(word, await findNearName(word, otherWords))
}

/** «archive.zip/folder/a.txt»: what a path within an archive stands for. */
const findMember = (word: string): Input | null => {
  const parts = toSlashes(word).split('/')
  for (let i = 1; i < parts.length; i++) {
    const path = parts.slice(0, i).join('/')
    const member = parts.slice(i).filter(Boolean).join('/')
    if (isNamedArchive(path) && member !== '' && statPath(path)?.isFile()) return { kind: 'file', path, member }
  }
  return null
}

const expandGlob = async (pattern: string): Promise<string[]> => {
  const { glob } = await import('tinyglobby')
  const paths = await glob([toSlashes(pattern)], { dot: false, followSymbolicLinks: false, onlyFiles: true, expandDirectories: false })
  return paths.sort(compareNames)
}

const findNearName = async (word: string, otherWords: readonly string[]): Promise<string | null> => {
  const folder = dirname(word)
  const names = await readdir(folder).catch(() => [])
  const paths = names.map((name) => (folder === '.' && !word.startsWith('.') ? name : `${folder}/${name}`))
  return closest(word, [...otherWords, ...paths])
}

async function* walkFolder(root: string, inner: string, filter: PathFilter): AsyncGenerator<InputFile | FailedArticle> {
  const path = joinPath(root, inner)
  const entries = await readdir(path, { withFileTypes: true }).catch((error: unknown) => ({ error: inputUnreadable(path, error) }))
  if ('error' in entries) return yield { id: inner, path, ...entries }
  for (const entry of entries.sort((a, b) => compareNames(a.name, b.name))) {
    const id = inner === '' ? entry.name : `${inner}/${entry.name}`
    if (entry.isDirectory() && filter.takesFolder(id)) yield* walkFolder(root, id, filter)
    // what stands in an archive is chosen as what stands in a folder
    const isTaken = filter.takesFile(id) || (isNamedArchive(id) && filter.takesFolder(id))
    if (entry.isFile() && isTaken) yield { path: joinPath(root, id), id, isFound: true }
  }
}

const joinPath = (root: string, inner: string): string => toSlashes(normalize(inner === '' ? root : `${root}/${inner}`))

const toSlashes = (path: string): string => (process.platform === 'win32' ? path.replaceAll('\\', '/') : path)

/** By code units, so that the order is the same in every locale. */
const compareNames = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
