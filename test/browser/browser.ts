import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'

/** Whether the tests in a browser can run; where they must (`REQUIRE_CHROMIUM` is set), they fail instead of being left out. */
export const hasBrowser = ((): boolean => {
  if (existsSync(executablePath)) return true
  const lack = `no Chromium at "${executablePath}"; install it, or name another with the variable CHROMIUM`
  if (process.env.REQUIRE_CHROMIUM) throw new Error(lack)
  console.warn(`tests in a browser are left out: ${lack}`)
  return false
})()

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })

export interface OpenedPage {
  readonly page: Page
  /** To be called at the end: nothing was complained of, and nothing but the file itself was asked for. */
  readonly ensureQuiet: () => Promise<void>
}

/** Opens a file as a reader would, and watches what it does. */
export const openFile = async (browser: Browser, path: string, options: BrowserContextOptions = {}): Promise<OpenedPage> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  const page = await context.newPage()
  const complaints: string[] = []
  const requests = new Set<string>()
  page.on('console', (message) => void complaints.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => void complaints.push(error.message))
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  context.on('page', (other) => void complaints.push(`a page opened: ${other.url()}`))
  page.on('request', (request) => void requests.add(request.url().replace(/#.*/, '')))
  await page.addInitScript(
    `addEventListener('securitypolicyviolation', (event) => console.error('CSP', event.violatedDirective, event.blockedURI))`,
  )
  await page.goto(pathToFileURL(path).href)
  return {
    page,
    ensureQuiet: async () => {
      expect(complaints).toEqual([])
      expect([...requests].filter((url) => !url.startsWith('file:'))).toEqual([])
      await context.close()
    },
  }
}
