/**
 * Text that a terminal only shows: control characters, which could move its cursor or change its title, and marks that
 * turn the direction of writing become visible. Each character stays one, so that offsets still fit.
 */
export const toPrintable = (text: string): string =>
  text.replace(/\t|\r(?=\n)/g, ' ').replace(/(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')
