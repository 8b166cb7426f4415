/** The id as a path inside a folder: its folders are kept, and nothing in it leads out of the folder or is special on any system. */
export const fileNameOf = (id: string): string =>
  id
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .map((part) => cutBytes(part.replace(/[\p{Cc}<>:"\\|?*]/gu, '_'), 200))
    .join('/') || 'article'

/** The first characters that take no more bytes than that: file systems count bytes. */
const cutBytes = (text: string, most: number): string => {
  let bytes = 0
  let kept = ''
  for (const character of text) {
    bytes += Buffer.byteLength(character)
    if (bytes > most) return kept
    kept += character
  }
  return kept
}
