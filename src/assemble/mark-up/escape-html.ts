/**
 * Text that HTML shows and never runs, in content as in attributes between quotation marks. Control characters, which HTML
 * forbids, become visible.
 */
export const escapeHtml = (text: string): string =>
  text
    .replace(/[&<>"']/g, (character) => entities[character] ?? character)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those are the ones that are meant
    .replace(/[\0-\x08\x0b\x0e-\x1f\x7f-\x9f]|\p{Cs}/gu, '\ufffd')

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
