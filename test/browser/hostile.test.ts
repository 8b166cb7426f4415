import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeFolder, runDateline, toLines } from '../helpers/run-dateline.js'
import { hasBrowser, launchBrowser, openFile } from './browser.js'

const run = 'window.broken=1'
const attacks = [
  `<script>${run}</script>`,
  `</script><script>${run}</script>`,
  `<img src=x onerror=${run}>`,
  `"><svg onload=${run}>`,
  `' onmouseover=${run} x='`,
  `</title></style></template><script>${run}</script>`,
  `<!--`,
  ']]> --!> <![CDATA[',
  `<iframe src="javascript:${run}"></iframe>`,
  `<a href="javascript:${run}">x</a>`,
  '<base href="https://example.org/"><meta http-equiv="refresh" content="0;url=https://example.org/">',
  '<link rel=stylesheet href=https://example.org/x.css><img src=https://example.org/x.png>',
  '\u202egnp.live\u202c \u2067abc \u200f \u202e',
  `&lt;script&gt;${run}&lt;/script&gt; &#60;img src=x&#62;`,
  '\u0000\u0008\u001b[31m\ud800',
  `\${${run}} {{constructor.constructor("${run}")()}}`,
]

const article = `${attacks.join(' said Anna Berg of Oslo on Tuesday. “At least 12 people were killed,” she said. ')}\n`
const row = {
  id: attacks.slice(0, 6).join(''),
  title: attacks.join(' '),
  byline: attacks.join(' '),
  publisher: attacks.join(' '),
  url: `javascript:${run}//`,
  language: `en" onload="${run}`,
  published: '2026-01-06',
  text: `Mr <script>${run}</script> Berg said. ${article}${article}`,
}

describe.skipIf(!hasBrowser)('a hostile article does nothing', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser.close())

  test.each([
    ['pages/', 'pages/index.html'],
    ['all.html', 'all.html'],
  ])('%s', async (output, file) => {
    // a row's text is laid out where it is HTML; in a file of text all of it stays
    const cwd = makeFolder({ 'in.ndjson': toLines([row]), 'plain.txt': row.text.replaceAll('\ud800', '') })
    expect((await runDateline(['in.ndjson', 'plain.txt', '--to', 'html', '-o', output, '-q'], { cwd })).code).toBe(0)
    const { page, ensureQuiet } = await openFile(browser, join(cwd, file))
    const ensureWhole = async (): Promise<void> => {
      expect(await page.evaluate('window.broken')).toBeUndefined()
      expect(await page.evaluate(`[...document.querySelectorAll('script')].length`)).toBe(1)
      expect(await page.locator('iframe, img, base, object, embed, body link, meta[http-equiv=refresh]').count()).toBe(0)
      expect(
        await page.evaluate(
          `[...document.querySelectorAll('*')].flatMap((one) => one.getAttributeNames()).filter((name) => /^on/.test(name))`,
        ),
      ).toEqual([])
      expect(await page.evaluate(`[...document.links].map((link) => link.protocol).filter((one) => one === 'javascript:')`)).toEqual([])
    }
    await ensureWhole()
    await page.locator('.entry h2 a').last().click()
    await expect.poll(() => page.locator('.text').isVisible()).toBe(true)
    await ensureWhole()
    for (const mark of (await page.locator('.text mark').all()).slice(0, 40)) await mark.hover({ force: true, position: { x: 1, y: 1 } })
    for (const record of (await page.locator('.record a.go').all()).slice(0, 40)) await record.click()
    await ensureWhole()
    expect(await page.locator('.text').textContent()).toContain(`<script>${run}</script>`)
    await ensureQuiet()
  })
})
