/**
 * The name of a member as a path within the archive: forward slashes, no way out, no drive. Nothing is ever written by that
 * name; it names the article.
 */
export const cleanMemberName = (name: string): string =>
  name
    .split(/[\\/]/)
    .filter((part) => part !== '' && part !== '.' && part !== '..' && !/^[A-Za-z]:$/.test(part))
    .join('/') || 'unnamed'

/**
 * What a member is called outside of its archive.
 *
 * @param archive the archive's path or id; null for standard input
 */
export const memberPath = (archive: string | null, name: string): string => (archive === null ? name : `${archive}/${name}`)
