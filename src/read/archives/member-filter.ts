import type { PathFilter } from '../path-filter.js'
import type { InputFile } from '../reader.js'

/**
 * Says which members of an archive are read. Globs are held against the path within the archive and against the whole one, as
 * if the archive were a folder; what leaves out a folder leaves out all in it. An archive that was asked for by --include is
 * read whole.
 *
 * A member that was named by itself is read whatever the globs say.
 */
export const createMemberFilter = (filter: PathFilter, { id, member }: InputFile): ((name: string) => boolean) => {
  const isAskedFor = id !== null && filter.takesFile(id)
  const paths = (name: string): string[] => (id === null ? [name] : [name, `${id}/${name}`])
  return (name) => {
    if (member !== undefined && name === member) return true
    if (member !== undefined && !name.startsWith(`${member}/`)) return false
    const parts = name.split('/')
    const isLeftOut = parts.some((_, i) => paths(parts.slice(0, i + 1).join('/')).some((path) => !filter.takesFolder(path)))
    return !isLeftOut && (isAskedFor || paths(name).some(filter.takesFile))
  }
}
