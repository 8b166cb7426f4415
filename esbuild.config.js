import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
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
const made = [library, command, worker].flatMap(({ metafile }) => Object.keys(metafile.outputs).map((path) => basename(path)))
for (const name of readdirSync('dist')) if (name.endsWith('.js') && !made.includes(name)) rmSync(join('dist', name))
