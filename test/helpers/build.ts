import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Builds the command once before the tests, which run it as users do. */
export const setup = (): void => {
  execFileSync(process.execPath, ['esbuild.config.js'], { cwd: fileURLToPath(new URL('../..', import.meta.url)), stdio: 'inherit' })
}
