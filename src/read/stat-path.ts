import { type Stats, statSync } from 'node:fs'

/** What stands at a path, links followed; null where nothing does or nothing can be seen there. */
export const statPath = (path: string): Stats | null => {
  try {
    return statSync(path)
  } catch {
    return null
  }
}
