import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

const shared = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  outdir: 'dist',
  legalComments: 'none',
  logLevel: 'warning',
}

rmSync('dist', { recursive: true, force: true })

// the library: its dependencies stay packages, so that a program that has them already shares them
await build({ ...shared, entryPoints: { index: 'src/index.ts' }, packages: 'external' })

// the command: everything in few files, since a cold start pays for every file that is looked up
await build({
  ...shared,
  entryPoints: { cli: 'src/cli/main.ts' },
  splitting: true,
  chunkNames: 'cli-[name]-[hash]',
  minifySyntax: true,
  // dependencies in CommonJS ask for Node.js modules with require
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
})

// binary tables are opened as files beside the code that reads them, in src/*/generated as in dist/generated
mkdirSync('dist/generated')
for (const folder of readdirSync('src')
  .map((name) => join('src', name, 'generated'))
  .filter((path) => existsSync(path))) {
  for (const name of readdirSync(folder).filter((name) => name.endsWith('.bin')))
    copyFileSync(join(folder, name), join('dist/generated', name))
}
