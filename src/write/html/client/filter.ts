import { findWords } from './find-words.js'

/** Narrows the list of articles down to those that a reader looks for. */
export const startFilter = (): void => {
  const form = document.querySelector<HTMLFormElement>('form.filter')
  const list = document.querySelector<HTMLOListElement>('.entries')
  if (!form || !list) return
  const entries = [...list.querySelectorAll<HTMLElement>(':scope > .entry')]
  fillSelect(form, 'has', entries, (word) => word)
  fillSelect(form, 'countries', entries, nameCountry, 'country')

  const apply = (): void => {
    const wish = readForm(form)
    let shown = 0
    for (const entry of entries) {
      const fits = matches(entry, wish)
      entry.hidden = !fits
      if (fits) shown++
    }
    const all = entries.length.toLocaleString('en-US')
    const status = document.querySelector('.found')
    if (status)
      status.textContent =
        shown === entries.length ? `${all} ${all === '1' ? 'article' : 'articles'}` : `${shown.toLocaleString('en-US')} of ${all} articles`
    const sorted = sortEntries(entries, wish.order)
    if (sorted.some((entry, i) => list.children[i] !== entry)) list.append(...sorted)
  }
  let timer = 0
  form.addEventListener('input', () => {
    clearTimeout(timer)
    timer = window.setTimeout(apply, 80)
  })
  form.addEventListener('reset', () => setTimeout(apply))
  form.addEventListener('submit', (event) => event.preventDefault())
  apply()
}

interface Wish {
  readonly words: readonly string[]
  readonly has: string
  readonly country: string
  readonly from: string
  readonly to: string
  readonly order: string
}

const readForm = (form: HTMLFormElement): Wish => {
  const values = new FormData(form)
  const read = (name: string): string => String(values.get(name) ?? '')
  return {
    words: findWords(read('words')),
    has: read('has'),
    country: read('country'),
    from: read('from'),
    to: read('to'),
    order: read('order'),
  }
}

const matches = ({ dataset }: HTMLElement, { words, has, country, from, to }: Wish): boolean => {
  const { date = '', words: text = '' } = dataset
  return (
    (has === '' || (dataset.has ?? '').split(' ').includes(has)) &&
    (country === '' || (dataset.countries ?? '').split(' ').includes(country)) &&
    (from === '' || (date !== '' && date >= from)) &&
    (to === '' || (date !== '' && date <= to)) &&
    words.every((word) => text.includes(word))
  )
}

const sortEntries = (entries: readonly HTMLElement[], order: string): readonly HTMLElement[] => {
  const day = ({ dataset }: HTMLElement): string => dataset.date ?? ''
  const title = (entry: HTMLElement): string => entry.querySelector('h2')?.textContent ?? ''
  switch (order) {
    case 'newest':
      return [...entries].sort((a, b) => (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : 0))
    case 'oldest':
      return [...entries].sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0))
    case 'title':
      return [...entries].sort((a, b) => title(a).localeCompare(title(b)))
    default:
      return entries
  }
}

/** The words that the entries have, with how many have each, the most frequent first. */
const fillSelect = (
  form: HTMLFormElement,
  field: 'has' | 'countries',
  entries: readonly HTMLElement[],
  show: (word: string) => string,
  name: string = field,
): void => {
  const counts = new Map<string, number>()
  for (const { dataset } of entries)
    for (const word of (dataset[field] ?? '').split(' ')) if (word !== '') counts.set(word, (counts.get(word) ?? 0) + 1)
  const select = form.elements.namedItem(name)
  if (!(select instanceof HTMLSelectElement)) return
  for (const [word, count] of [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)))
    select.add(new Option(`${show(word)} (${count})`, word))
}

const nameCountry = (code: string): string => {
  try {
    return new Intl.DisplayNames('en', { type: 'region' }).of(code) ?? code
  } catch {
    return code
  }
}
