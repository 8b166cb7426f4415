/** Which files of a folder are read. Paths are relative to the folder, with forward slashes. */
export interface PathFilter {
  readonly takesFile: (path: string) => boolean
  /** Whether a folder is looked into at all. */
  readonly takesFolder: (path: string) => boolean
}

export interface PathPatterns {
  /** Files must match one of these; all do where there is none. */
  readonly include: readonly string[]
  /** Neither files nor folders may match any of these. */
  readonly exclude: readonly string[]
  /** Takes files and folders whose names begin with a dot, too, and what macOS packs beside each file. */
  readonly hidden: boolean
}

/** Compiles globs to a filter. A pattern without a slash is held against the name alone: `*.txt` is true at any depth. */
export const createPathFilter = async ({ include, exclude, hidden }: PathPatterns): Promise<PathFilter> => {
  const isShown = (path: string): boolean => hidden || !isHidden(path.slice(path.lastIndexOf('/') + 1))
  if (include.length === 0 && exclude.length === 0) return { takesFile: isShown, takesFolder: isShown }
  const { default: picomatch } = await import('picomatch')
  const compile = (patterns: readonly string[]): ((path: string) => boolean) => {
    const matchers = patterns.map((pattern) => {
      const bare = pattern.replace(/(?<!\/)\/+$/, '')
      return picomatch(bare, { dot: hidden, basename: !bare.includes('/') })
    })
    return (path) => matchers.some((matches) => matches(path))
  }
  const isIncluded = compile(include)
  const isExcluded = compile(exclude)
  return {
    takesFile: (path) => isShown(path) && (include.length === 0 || isIncluded(path)) && !isExcluded(path),
    takesFolder: (path) => isShown(path) && !isExcluded(path),
  }
}

const isHidden = (name: string): boolean => name.startsWith('.') || name === '__MACOSX'
