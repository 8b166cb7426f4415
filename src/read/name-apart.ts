/** Ids that a file uses again are told apart: `a`, `a#2`. */
export const nameApart = (id: string | null, ids: Map<string, number>): string | null => {
  if (id === null) return null
  const count = (ids.get(id) ?? 0) + 1
  ids.set(id, count)
  return count === 1 ? id : `${id}#${count}`
}
