/** What floats beside a mark and tells its record. */
export interface Card {
  readonly show: (mark: HTMLElement) => void
  /** Shows it until it is hidden on purpose. */
  readonly pin: (mark: HTMLElement) => void
  readonly hide: () => void
  /** Leaves time to move the pointer onto the card. */
  readonly hideSoon: () => void
}

export const createCard = (): Card => {
  const element = document.createElement('div')
  element.className = 'card'
  element.id = 'card'
  element.setAttribute('role', 'tooltip')
  element.hidden = true
  ;(document.querySelector('main') ?? document.body).append(element)
  let owner: HTMLElement | null = null
  let pinned = false
  let timer = 0

  const hide = (): void => {
    clearTimeout(timer)
    owner?.removeAttribute('aria-describedby')
    owner = null
    pinned = false
    element.hidden = true
  }
  const show = (mark: HTMLElement): void => {
    clearTimeout(timer)
    if (owner === mark) return
    const records = collectRecords(mark)
    if (records.length === 0) return
    hide()
    owner = mark
    mark.setAttribute('aria-describedby', element.id)
    element.replaceChildren(...records)
    element.hidden = false
    place(element, mark)
  }
  addEventListener('scroll', () => owner && !pinned && owner !== document.activeElement && hide(), { passive: true })
  return {
    show: (mark) => {
      if (!pinned) show(mark)
      else if (mark === document.activeElement && mark !== owner) show(mark)
    },
    pin: (mark) => {
      pinned = false
      show(mark)
      pinned = true
    },
    hide,
    hideSoon: () => {
      clearTimeout(timer)
      if (!pinned && owner && owner !== document.activeElement) timer = window.setTimeout(hide, 250)
    },
  }
}

/** The record of the mark, then those of the marks around it: a count in a quote shows who is quoted, too. */
const collectRecords = (mark: HTMLElement): HTMLElement[] => {
  const found: HTMLElement[] = []
  const seen = new Set<string>()
  for (let at: HTMLElement | null = mark; at; at = at.parentElement?.closest<HTMLElement>('mark[data-id]') ?? null) {
    const id = at.dataset.id ?? ''
    const record = document.getElementById(id)
    if (record && !seen.has(id)) found.push(copyRecord(record, at.dataset.kind ?? ''))
    seen.add(id)
  }
  return found
}

const copyRecord = (record: HTMLElement, kind: string): HTMLElement => {
  const copy = document.createElement('div')
  copy.className = 'record'
  copy.dataset.kind = kind
  const label = document.createElement('p')
  label.className = 'kind'
  label.textContent = kind
  copy.append(label)
  const speaker = kind === 'quote' ? record.closest('ul')?.previousElementSibling : null
  const parts = [...(speaker ? [speaker] : []), ...record.children]
  for (const part of parts) {
    const clone = part.cloneNode(true) as HTMLElement
    for (const mentions of clone.querySelectorAll('.numbers')) mentions.remove()
    // a tooltip is there to be read; the links are in the panel
    for (const link of clone.querySelectorAll('a')) link.replaceWith(...link.childNodes)
    if (clone.textContent?.trim()) copy.append(clone)
  }
  return copy
}

const margin = 8

/** Under the mark, or over it where there is more room. */
const place = (element: HTMLElement, mark: HTMLElement): void => {
  const moveTo = (left: number, top: number): void => {
    element.style.setProperty('--left', `${left}px`)
    element.style.setProperty('--top', `${top}px`)
  }
  moveTo(0, 0)
  const [rect = mark.getBoundingClientRect()] = mark.getClientRects()
  const { offsetWidth: width, offsetHeight: height } = element
  const { clientWidth, clientHeight } = document.documentElement
  const left = Math.max(margin, Math.min(rect.left, clientWidth - width - margin))
  const under = rect.bottom + margin
  const top = under + height > clientHeight && rect.top > clientHeight / 2 ? rect.top - height - margin : under
  moveTo(left, Math.max(margin, top))
}
