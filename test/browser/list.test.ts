import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeFolder, runDateline, toLines } from '../helpers/run-dateline.js'
import { findBarriers } from './barriers.js'
import { hasBrowser, launchBrowser, openFile } from './browser.js'

const rows = toLines([
  {
    id: 'ghana/quake',
    title: 'Quake in Accra',
    published: '2026-01-05',
    text: 'At least 12 people were killed in Accra, Ghana, on Monday.',
  },
  { id: 'norway', title: 'A bridge', published: '2025-11-02', text: 'Anna Berg opened a bridge in Bergen, Norway. “It holds,” she said.' },
  { id: 'nowhere', text: 'A quiet day.' },
  { id: 'accra & co?#%', title: 'Traders 3 < 4 & 5', published: '2026-02-01', text: 'Traders met in Accra. Nobody was hurt.' },
])

/** Titles of the entries that are shown, in their order. */
const readTitles = async (page: Page): Promise<string[]> => page.locator('.entry:visible h2').allInnerTexts()

const write = async (output: string): Promise<string> => {
  const cwd = makeFolder({ 'in.ndjson': rows })
  const { code, stderr } = await runDateline(['in.ndjson', '--to', 'html', '-o', output, '-q'], { cwd })
  expect([code, stderr]).toEqual([0, ''])
  return join(cwd, output)
}

describe.skipIf(!hasBrowser)('the list of articles', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser.close())

  test.each([['pages/index.html'], ['all.html']])('%s: the filter narrows it down', async (name) => {
    const path = await write(name.replace(/index\.html$/, ''))
    const { page, ensureQuiet } = await openFile(browser, name.endsWith('index.html') ? join(path, 'index.html') : path)
    const all = ['Quake in Accra', 'A bridge', 'nowhere', 'Traders 3 < 4 & 5']
    const found = page.getByRole('status')
    expect([await readTitles(page), await found.innerText()]).toEqual([all, '4 articles'])

    const ensure = async (titles: string[]): Promise<void> => {
      await expect.poll(() => readTitles(page)).toEqual(titles)
      await page.getByRole('button', { name: 'Clear' }).click()
      await expect.poll(() => readTitles(page)).toEqual(all)
    }
    await page.getByLabel('Words').fill('ACCRA monday')
    await expect.poll(() => found.innerText()).toBe('1 of 4 articles')
    await ensure(['Quake in Accra'])
    await page.getByLabel('With').selectOption('quotes')
    await ensure(['A bridge'])
    await page.getByLabel('With').selectOption('killed')
    await ensure(['Quake in Accra'])
    await page.getByLabel('Country').selectOption({ label: 'Ghana (2)' })
    await ensure(['Quake in Accra', 'Traders 3 < 4 & 5'])
    await page.getByLabel('From').fill('2026-01-06')
    await ensure(['Traders 3 < 4 & 5'])
    await page.getByLabel('To', { exact: true }).fill('2025-12-31')
    await ensure(['A bridge'])
    await page.getByLabel('Order').selectOption('newest')
    await ensure(['Traders 3 < 4 & 5', 'Quake in Accra', 'A bridge', 'nowhere'])
    expect(await findBarriers(page)).toEqual([])
    await ensureQuiet()
  })

  test('a folder: each entry leads to its page, and the page back', async () => {
    const path = await write('pages/')
    const { page, ensureQuiet } = await openFile(browser, join(path, 'index.html'))
    for (const title of ['Quake in Accra', 'Traders 3 < 4 & 5']) {
      await page.getByRole('link', { name: title }).click()
      expect(await page.locator('h1').innerText()).toBe(title)
      expect(await page.locator('.record').count()).toBeGreaterThan(0)
      await page.getByRole('link', { name: 'All articles' }).click()
      expect(await readTitles(page)).toHaveLength(4)
    }
    await ensureQuiet()
  })

  test('one file: articles open in place, links and marks work in them, and the way back is open', async () => {
    const { page, ensureQuiet } = await openFile(browser, await write('all.html'))
    for (const title of ['Traders 3 < 4 & 5', 'Quake in Accra']) {
      await page.getByRole('link', { name: title }).click()
      await expect.poll(() => page.locator('.reader h1').innerText()).toBe(title)
      expect(await page.title()).toBe(title)
      await page.locator('.reader #p1 a.go').click()
      await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('p1-1')
      expect(await page.locator('.card').innerText()).toContain('Accra')
      await page.goBack()
      await expect.poll(() => readTitles(page)).toHaveLength(4)
    }
    await page.getByRole('link', { name: 'A bridge' }).click()
    expect(await findBarriers(page)).toEqual([])
    await page.getByRole('link', { name: 'All articles' }).click()
    await expect.poll(() => readTitles(page)).toHaveLength(4)
    await ensureQuiet()
  })
})

describe('the files', () => {
  test('a folder holds the list and a page for each article', async () => {
    const path = await write('pages/')
    expect(readFileSync(join(path, 'index.html'), 'utf8')).toContain('href="articles/accra%20%26%20co_%23%25.html"')
    for (const name of ['ghana/quake', 'norway', 'nowhere', 'accra & co_#%'])
      expect(readFileSync(join(path, 'articles', `${name}.html`), 'utf8').endsWith('</html>\n')).toBe(true)
  })

  test('the same bytes with one thread and with several', async () => {
    const cwd = makeFolder({ 'in.ndjson': rows.repeat(10).replace(/"id":"[^"]*"/g, '"x":1') })
    for (const jobs of ['1', '2'])
      await runDateline(['in.ndjson', '--to', 'html', '-o', `${jobs}.html`, '--jobs', jobs, '--timeout-per-article', '60', '-q'], { cwd })
    expect(readFileSync(join(cwd, '2.html'), 'utf8')).toBe(readFileSync(join(cwd, '1.html'), 'utf8'))
  })

  test('one article on standard output is one page', async () => {
    const { stdout } = await runDateline(['--to', 'html'], {
      input: readFileSync(fileURLToPath(new URL('../../samples/short-brief/article.txt', import.meta.url))),
    })
    expect(stdout.match(/<html/g)).toHaveLength(1)
    expect(stdout).not.toContain('class="list"')
  })
})
