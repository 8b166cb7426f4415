/** Words as they are looked for: without capitals and accents, so that «Bogota» finds «Bogotá». */
export const findWords = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []
