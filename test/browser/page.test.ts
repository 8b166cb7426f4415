import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeFolder, runDateline } from '../helpers/run-dateline.js'
import { findBarriers } from './barriers.js'
import { hasBrowser, launchBrowser, openFile } from './browser.js'

const sample = (slug: string): string => fileURLToPath(new URL(`../../samples/${slug}/article.txt`, import.meta.url))
const wire = sample('wire-report-with-dateline-and-counts')

/** The page of one article. */
const writePage = async (article: string, ...words: string[]): Promise<string> => {
  const cwd = makeFolder()
  const { code, stderr } = await runDateline([article, '--to', 'html', '-o', 'page.html', '--date', '2025-03-14', ...words], { cwd })
  expect([code, stderr]).toEqual([0, ''])
  return join(cwd, 'page.html')
}

const isInView = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate(`(() => {
    const { top, bottom } = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect()
    return top >= 0 && bottom <= innerHeight
  })()`)

describe.skipIf(!hasBrowser)('the page of an article', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser.close())

  test('every record has its place in a panel, and every mention its mark', async () => {
    const { page, ensureQuiet } = await openFile(browser, await writePage(wire))
    const { stdout } = await runDateline([wire, '--date', '2025-03-14'])
    const record = JSON.parse(stdout)
    const count = (selector: string): Promise<number> => page.locator(selector).count()
    for (const [kind, name] of [
      ['actors', 'actor'],
      ['places', 'place'],
      ['dates', 'date'],
      ['counts', 'count'],
      ['quotes', 'quote'],
    ] as const) {
      expect(await count(`#panel-${kind} .record`), kind).toBe(record[kind].length)
      for (const { id } of record[kind]) expect(await count(`.text mark[data-kind="${name}"][data-id="${id}"]`), id).toBeGreaterThan(0)
    }
    expect(await count('.toll')).toBe(record.tolls.length)
    expect(await page.locator('.toll .figure').first().innerText()).toMatch(/^≥ 17\s+killed$/)
    expect(await count('.timeline > li')).toBeGreaterThan(1)
    expect(await count('.maps .spot')).toBe(record.places.filter(({ lat }: { lat: number | null }) => lat !== null).length)
    expect(await page.locator('.text').textContent()).toBe(readFileSync(wire, 'utf8'))
    await ensureQuiet()
  })

  test('a click on a record scrolls to its first mention', async () => {
    const { page, ensureQuiet } = await openFile(browser, await writePage(wire), { viewport: { width: 1280, height: 500 } })
    expect(await isInView(page, '#p5-1')).toBe(false)
    await page.locator('#p5 a.go').click()
    await expect.poll(() => isInView(page, '#p5-1')).toBe(true)
    expect(await page.evaluate('document.activeElement.id')).toBe('p5-1')
    expect(await page.locator('#p5-1').getAttribute('class')).toContain('aim')
    await ensureQuiet()
  })

  test('a mention shows its record and rule: by pointer, by keyboard, and not after Escape', async () => {
    const { page, ensureQuiet } = await openFile(browser, await writePage(wire))
    const card = page.locator('.card')
    await page.locator('#c1-1').hover()
    expect(await card.innerText()).toMatch(/COUNT\s+at least 17 people[\s\S]*killed[\s\S]*rule\s+count\//)
    await page.keyboard.press('Escape')
    expect(await card.isVisible()).toBe(false)
    await page.mouse.move(0, 0)

    await page.locator('.text mark').first().focus()
    expect(await card.innerText()).toContain('Goma')
    expect(await page.locator('.text mark').first().getAttribute('aria-describedby')).toBe('card')
    await page.keyboard.press('ArrowRight')
    expect(await card.innerText()).toContain('Democratic Republic of the Congo')
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement.id')).toBe('p2')
    await ensureQuiet()
  })

  test('the Tab key stops once in the text and at every link of the panels', async () => {
    const { page, ensureQuiet } = await openFile(browser, await writePage(wire))
    expect(await page.locator('.text mark[tabindex="0"]').count()).toBe(1)
    const stops: string[] = []
    for (let i = 0; i < 400; i++) {
      await page.keyboard.press('Tab')
      const stop = (await page.evaluate('document.activeElement.closest("section")?.id ?? document.activeElement.className')) as string
      if (stop === 'skip' && i > 0) break
      stops.push(stop)
    }
    for (const panel of ['panel-tolls', 'panel-places', 'panel-actors', 'panel-quotes', 'panel-dates', 'panel-counts'])
      expect(stops).toContain(panel)
    await ensureQuiet()
  })

  test('a kind of mark can be hidden and shown again', async () => {
    const { page, ensureQuiet } = await openFile(browser, await writePage(wire))
    const color = (): Promise<string> => page.evaluate('getComputedStyle(document.querySelector("#a1-1")).backgroundColor')
    const before = await color()
    const button = page.getByRole('button', { name: /actors/ })
    await button.click()
    expect(await button.getAttribute('aria-pressed')).toBe('false')
    expect(await color()).toBe('rgba(0, 0, 0, 0)')
    await button.click()
    expect(await color()).toBe(before)
    await ensureQuiet()
  })

  test('light and dark follow the system, and the reader can say otherwise', async () => {
    const path = await writePage(wire)
    const background = (page: Page): Promise<string> => page.evaluate('getComputedStyle(document.body).backgroundColor')
    const light = await openFile(browser, path, { colorScheme: 'light' })
    const dark = await openFile(browser, path, { colorScheme: 'dark' })
    const [day, night] = [await background(light.page), await background(dark.page)]
    expect(day).not.toBe(night)
    const button = light.page.locator('[data-theme-switch]')
    await button.click()
    await button.click()
    expect([await button.innerText(), await background(light.page)]).toEqual(['Colours: dark', night])
    await light.page.reload()
    expect(await background(light.page)).toBe(night)
    await light.ensureQuiet()
    await dark.ensureQuiet()
  })

  test.each([
    ['light, wide', { colorScheme: 'light' as const }],
    ['dark, narrow', { colorScheme: 'dark' as const, viewport: { width: 360, height: 740 } }],
  ])('axe-core finds no barrier: %s', { timeout: 120_000 }, async (_title, options) => {
    for (const article of [wire, sample('interview-transcript-and-an-embedded-post')]) {
      const { page, ensureQuiet } = await openFile(browser, await writePage(article), options)
      expect(await findBarriers(page)).toEqual([])
      await page.locator('.text mark').first().focus()
      expect(await findBarriers(page)).toEqual([])
      await ensureQuiet()
    }
  })

  test('nothing runs over the edge of a narrow screen', async () => {
    const { page, ensureQuiet } = await openFile(browser, await writePage(wire), { viewport: { width: 320, height: 640 } })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320)
    await ensureQuiet()
  })

  test('without JavaScript the links still lead from records to mentions', async () => {
    const { page, ensureQuiet } = await openFile(browser, await writePage(wire), { javaScriptEnabled: false })
    await page.locator('#p5 a.go').click()
    expect(page.url()).toMatch(/#p5-1$/)
    await ensureQuiet()
  })
})
