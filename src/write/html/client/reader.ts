import { prepareMarks } from './marks.js'

/** Opens the articles that a list holds in one file, by the address after the #. */
export const startReader = (): void => {
  const list = document.querySelector<HTMLElement>('.list')
  const reader = document.querySelector<HTMLElement>('.reader')
  if (!list || !reader) return
  const title = document.title
  let left = 0
  const links = [...list.querySelectorAll<HTMLAnchorElement>('.entry h2 a[href^="#"]')]
  const show = (): void => {
    const link = location.hash.length < 2 ? null : links.find((one) => one.getAttribute('href') === location.hash)
    const template = link?.closest('.entry')?.querySelector('template')
    if (!template && reader.hidden) return
    if (!reader.hidden && !template && document.getElementById(location.hash.slice(1))) return
    if (template && reader.hidden) left = scrollY
    list.hidden = template !== undefined && template !== null
    reader.hidden = !list.hidden
    reader.replaceChildren(...(template ? [createBack(), template.content.cloneNode(true)] : []))
    document.title = template && link ? (link.textContent ?? title) : title
    prepareMarks()
    scrollTo(0, template ? 0 : left)
    if (template) reader.querySelector('h1')?.focus()
  }
  addEventListener('hashchange', show)
  show()
}

const createBack = (): HTMLElement => {
  const nav = document.createElement('p')
  nav.className = 'back'
  const link = document.createElement('a')
  link.href = '#'
  link.textContent = 'All articles'
  nav.append(link)
  return nav
}
