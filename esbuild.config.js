import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build } from 'esbuild'

const shared = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  // without this they become calls of RegExp that compile the pattern again wherever they stand in a function
  supported: { 'regexp-unicode-property-escapes': true },
  outdir: 'dist',
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
}

// what pages run and how they look, as strings that are put into each of them
const page = await build({
  entryPoints: { script: 'src/write/html/client/main.ts', style: 'src/write/html/client/style.css' },
  bundle: true,
  minify: true,
  target: ['chrome123', 'firefox120', 'safari17.5'],
  format: 'iife',
  charset: 'utf8',
  outdir: 'page',
  write: false,
  logLevel: 'warning',
})
const assets = Object.fromEntries(page.outputFiles.map(({ path, text }) => [basename(path).replace(/\..*/, ''), text.trim()]))
mkdirSync('src/write/html/generated', { recursive: true })
writeFileSync(
  'src/write/html/generated/assets.ts',
  `// Compiled from ../client; change that, not this one.\n${Object.entries(assets)
    .map(([name, text]) => `export const ${name} = ${JSON.stringify(text)}\n`)
    .join('')}`,
)

// the library: its dependencies stay packages, so that a program that has them already shares them
const library = await build({ ...shared, entryPoints: { index: 'src/index.ts' }, packages: 'external' })

// the command: everything in few files, since a cold start pays for every file that is looked up
const commandOptions = {
  ...shared,
  // it starts threads from files of its own
  external: ['piscina'],
  // names of functions are not kept: to set them costs as much as the work of the functions that stages make as they run
  minify: true,
  // dependencies in CommonJS ask for Node.js modules with require
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
}
const command = await build({
  ...commandOptions,
  entryPoints: { cli: 'src/cli/main.ts' },
  splitting: true,
  chunkNames: 'cli-[name]-[hash]',
})
const commandFiles = await mergeChunks(command.metafile.outputs)

// built apart: what it shares with the command would make more files of both
const worker = await build({
  ...commandOptions,
  entryPoints: { worker: 'src/batch/worker.ts' },
  splitting: true,
  chunkNames: 'worker-[name]-[hash]',
})

// binary tables are opened as files beside the code that reads them, in src/*/generated as in dist/generated
mkdirSync('dist/generated', { recursive: true })
for (const folder of readdirSync('src')
  .map((name) => join('src', name, 'generated'))
  .filter((path) => existsSync(path))) {
  for (const name of readdirSync(folder).filter((name) => name.endsWith('.bin')))
    copyFileSync(join(folder, name), join('dist/generated', name))
}

// outlines of the countries, which maps are drawn from
for (const name of ['countries-50m.json', 'countries-110m.json']) {
  for (const folder of ['src/write/html/generated', 'dist/generated'])
    copyFileSync(join('node_modules/world-atlas', name), join(folder, name))
}

// chunks of earlier builds
const made = [library, worker].flatMap(({ metafile }) => Object.keys(metafile.outputs).map((path) => basename(path)))
for (const name of readdirSync('dist'))
  if (name.endsWith('.js') && !made.includes(name) && !commandFiles.has(name)) rmSync(join('dist', name))

/**
 * Puts the chunks that every run of the command loads into one file, and those that every extraction loads besides into
 * another: to look a file up costs as much as to read 40 kB of code. What is loaded only when it is needed stays as it is,
 * and so does what `dateline schema` loads.
 *
 * @param outputs those of a build with splitting; their files are rewritten
 * @returns the names of all files that the command has now
 */
async function mergeChunks(outputs) {
  const chunks = new Map(Object.entries(outputs).map(([path, output]) => [basename(path), output]))
  const collect = (name, found = new Set()) => {
    if (!chunks.has(name) || found.has(name)) return found
    found.add(name)
    for (const { kind, path } of chunks.get(name).imports) if (kind === 'import-statement') collect(basename(path), found)
    return found
  }
  const named = (start) => [...chunks.keys()].find((name) => name.startsWith(start))
  const extract = named('cli-extract-')
  const schema = collect(named('cli-schema-'))
  // what extraction and schema share is in the first file where it is small
  const isSmall = (name) => chunks.get(name).bytes < 5000
  const always = new Set([...collect('cli.js'), ...[...collect(extract)].filter((name) => schema.has(name) && isSmall(name))])
  const others = new Set([...always, ...schema])
  const merges = [
    { file: 'cli.js', entry: 'cli.js', parts: [...always] },
    { file: 'cli-extract.js', entry: extract, parts: [...collect(extract)].filter((name) => !others.has(name)) },
  ]
  const homes = new Map(merges.flatMap(({ file, parts }) => parts.map((part, i) => [part, { file, mark: `_${i}` }])))
  const point = (code) =>
    code
      .replace(/\b(import|export)\s*\{([^}]*)\}\s*from\s*"\.\/([^"]+)"/g, (whole, word, names, from) => {
        const home = homes.get(from)
        if (!home) return whole
        const renamed = names.split(',').map((pair) => {
          const [name, local = name] = pair.trim().split(/\s+as\s+/)
          return `${name}${home.mark} as ${local}`
        })
        return `${word}{${renamed.join(',')}}from"./${home.file}"`
      })
      .replace(/\bimport\s*(\(?)"\.\/([^"]+)"/g, (whole, open, from) =>
        homes.has(from) ? `import${open}"./${homes.get(from).file}"` : whole,
      )
  const merged = await Promise.all(
    merges.map(async ({ entry, parts }) => {
      const lines = parts.map((part, i) => {
        const names = chunks.get(part).exports.map((name) => `${name} as ${name}_${i}`)
        return names.length > 0 ? `export { ${names.join(', ')} } from './${part}'` : `import './${part}'`
      })
      const { outputFiles } = await build({
        ...commandOptions,
        banner: {},
        metafile: false,
        stdin: { contents: [...lines, `export * from './${entry}'`].join('\n'), resolveDir: 'dist' },
        write: false,
        plugins: [
          {
            name: 'parts',
            setup: ({ onResolve }) =>
              onResolve({ filter: /^\.\// }, ({ path }) =>
                parts.includes(basename(path)) ? { path: join(process.cwd(), 'dist', basename(path)) } : { path, external: true },
              ),
          },
        ],
      })
      return outputFiles[0].text
    }),
  )
  for (const name of chunks.keys()) if (!homes.has(name)) writeFileSync(join('dist', name), point(readFileSync(join('dist', name), 'utf8')))
  for (const [i, { file }] of merges.entries()) writeFileSync(join('dist', file), point(merged[i]))
  return new Set([...merges.map(({ file }) => file), ...[...chunks.keys()].filter((name) => !homes.has(name))])
}
