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

const webPage = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferry sinks off Cebu - Harbour Times</title>
<meta property="og:title" content="Ferry sinks off Cebu"><link rel="canonical" href="https://harbour.example/ferry"></head>
<body><nav><a href="/">Home</a></nav><article><h1>Ferry sinks off Cebu</h1>
<p>CEBU CITY, Philippines — At least 12 people were killed on Saturday when a ferry sank off the island of Cebu, the coast guard said.</p>
<h2>What is known</h2><p>The ship was bound for Manila and carried 214 passengers, the owner of the line said in a short statement.</p>
<blockquote><p>“We heard a bang and then the lights went out,” said Maria Santos, 41, who was pulled out of the water by fishermen.</p></blockquote>
<ul><li>Two ships joined the search on Sunday.</li><li>Divers will go down to the wreck once the sea is calm.</li></ul>
<p>קפטן הספינה אמר כי הים היה סוער מאוד באותו לילה וכי איש לא הזהיר אותו.</p></article></body></html>`

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

  test('on paper: all of it, dark on light, without what only a screen needs', async () => {
    const { page, ensureQuiet } = await openFile(browser, await writePage(wire), { colorScheme: 'dark' })
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.bar').isVisible()).toBe(false)
    const { clipped, color } = (await page.evaluate(`(() => {
      const panels = document.querySelector('.panels')
      return { clipped: panels.scrollHeight - panels.clientHeight, color: getComputedStyle(document.body).color }
    })()`)) as { clipped: number; color: string }
    expect(clipped).toBe(0)
    expect(Math.max(...(color.match(/\d+/g) ?? []).map(Number))).toBeLessThan(64)
    await ensureQuiet()
  })

  test('a saved web page keeps its headings, lists and block quotes; text runs the way that its letters do', async () => {
    const cwd = makeFolder({ 'in.html': webPage })
    await runDateline(['in.html', '-o', 'out.html'], { cwd })
    const { page, ensureQuiet } = await openFile(browser, join(cwd, 'out.html'))
    expect(await page.locator('h1').innerText()).toBe('Ferry sinks off Cebu')
    expect(await page.getByRole('link', { name: 'harbour.example' }).getAttribute('href')).toBe('https://harbour.example/ferry')
    expect(await page.locator('.text h2').innerText()).toBe('What is known')
    expect(await page.locator('.text ul li mark').first().innerText()).toContain('Two ships')
    expect(await page.locator('.text blockquote mark[data-kind=quote]').innerText()).toContain('We heard a bang')
    expect(await page.evaluate(`getComputedStyle([...document.querySelectorAll('.text p')].at(-1)).direction`)).toBe('rtl')
    expect(await page.evaluate(`getComputedStyle(document.querySelector('.text p')).direction`)).toBe('ltr')
    await ensureQuiet()
  })

  test('without JavaScript the links still lead from records to mentions', async () => {
    const { page, ensureQuiet } = await openFile(browser, await writePage(wire), { javaScriptEnabled: false })
    await page.locator('#p5 a.go').click()
    expect(page.url()).toMatch(/#p5-1$/)
    await ensureQuiet()
  })
})
