import { createCard } from './card.js'

/** Ties the marks in the text to the records beside it. Listens on the page as a whole, since a list opens articles later. */
export const startMarks = (): void => {
  const card = createCard()
  prepareMarks()

  document.addEventListener('pointerover', ({ target, pointerType }) => {
    if (pointerType === 'touch') return
    const mark = closest(target, 'mark[data-id]')
    if (mark) card.show(mark)
    else if (!closest(target, '.card')) card.hideSoon()
    light(mark ?? closest(target, '.record'))
  })
  document.addEventListener('focusin', ({ target }) => {
    const mark = closest(target, 'mark[data-id]')
    if (mark) card.show(mark)
    else if (!closest(target, '.card')) card.hide()
    light(mark ?? closest(target, '.record'))
  })
  document.addEventListener('click', (event) => {
    const { target } = event
    const link = closest(target, 'a[href^="#"]')
    const aim = link && document.getElementById(decodeURIComponent(link.getAttribute('href')?.slice(1) ?? ''))
    if (aim && aim.matches('mark, .record, .panel, .panels')) {
      event.preventDefault()
      goTo(aim)
      if (!isMark(aim)) card.hide()
      return
    }
    const button = closest(target, '[data-show]')
    if (button) return toggleKind(button)
    const mark = closest(target, 'mark[data-id]')
    if (mark) {
      card.pin(mark)
      reveal(mark.dataset.id ?? '')
      return
    }
    const record = closest(target, '.panels .record')
    if (record && !closest(target, 'a, button') && getSelection()?.isCollapsed) {
      const first = document.getElementById(`${record.id}-1`)
      if (first) goTo(first)
    } else if (!closest(target, '.card')) card.hide()
  })
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') return card.hide()
    const mark = closest(event.target, 'mark[data-id]')
    if (!mark || event.ctrlKey || event.metaKey || event.altKey) return
    const move = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (move !== undefined) {
      event.preventDefault()
      step(mark, move)
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      const record = document.getElementById(mark.dataset.id ?? '')
      if (record) goTo(record)
    }
  })
}

/** Of all marks one alone is a stop of the Tab key, since a text has hundreds of them; the arrow keys lead to the others. */
export const prepareMarks = (): void => {
  for (const [i, mark] of listMarks().entries()) mark.tabIndex = i === 0 ? 0 : -1
}

const listMarks = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.text mark[id]')]

const step = (mark: HTMLElement, by: number): void => {
  const marks = listMarks().filter((one) => one.offsetParent !== null)
  const from = marks.indexOf(mark)
  const next = marks[from + by]
  if (next) focusMark(next)
}

const focusMark = (mark: HTMLElement): void => {
  for (const one of document.querySelectorAll<HTMLElement>('.text mark[tabindex="0"]')) one.tabIndex = -1
  mark.tabIndex = 0
  mark.focus({ preventScroll: true })
  scrollTo(mark)
}

/** Brings what a link leads to before the reader's eyes, and says so for a moment. */
const goTo = (aim: HTMLElement): void => {
  const mark = isMark(aim)
  if (mark) focusMark(aim)
  else {
    if (aim.tabIndex < 0) aim.tabIndex = -1
    aim.focus({ preventScroll: true })
    scrollTo(aim, aim.matches('.panel, .panels') ? 'start' : 'center')
  }
  const parts = mark ? document.querySelectorAll(`mark[data-id="${aim.dataset.id}"]`) : [aim]
  for (const part of parts) part.classList.remove('aim')
  void aim.offsetWidth
  for (const part of parts) if (!mark || part === aim || part.id === '') part.classList.add('aim')
}

const isMark = (element: Element): boolean => element.tagName === 'MARK'

const scrollTo = (aim: Element, block: ScrollLogicalPosition = 'center'): void => {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  aim.scrollIntoView({ block, behavior: still ? 'auto' : 'smooth' })
}

/** Shows the record in its panel where the panel stands beside the text and can scroll by itself. */
const reveal = (id: string): void => {
  const record = document.getElementById(id)
  const panels = record?.closest<HTMLElement>('.panels')
  if (!record || !panels || panels.scrollHeight <= panels.clientHeight) return
  const top = record.getBoundingClientRect().top - panels.getBoundingClientRect().top + panels.scrollTop
  panels.scrollTo({ top: top - panels.clientHeight / 3 })
  light(record)
}

let lit: string | null = null

/** All mentions of the record that is looked at, and the record itself. */
const light = (from: HTMLElement | null): void => {
  const id = from === null ? null : (from.dataset.id ?? from.id)
  if (id === lit) return
  lit = id
  for (const part of document.querySelectorAll('.lit')) part.classList.remove('lit')
  if (id === null || id === '') return
  for (const part of document.querySelectorAll(`mark[data-id="${CSS.escape(id)}"]`)) part.classList.add('lit')
  document.getElementById(id)?.classList.add('lit')
  document.querySelector(`.spot[href="#${CSS.escape(id)}"]`)?.classList.add('lit')
}

const toggleKind = (button: HTMLElement): void => {
  const shown = button.getAttribute('aria-pressed') !== 'true'
  button.setAttribute('aria-pressed', String(shown))
  button.closest('article')?.classList.toggle(`without-${button.dataset.show}`, !shown)
}

export const closest = (target: EventTarget | null, selector: string): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>(selector) : null
