const themes = ['auto', 'light', 'dark'] as const

type Theme = (typeof themes)[number]

/** Light or dark as the system says, until the reader says otherwise. */
export const startTheme = (): void => {
  let theme = recall()
  const show = (): void => {
    if (theme === 'auto') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = theme
    const button = document.querySelector('[data-theme-switch]')
    if (!button) return
    button.textContent = `Colours: ${theme}`
  }
  show()
  addEventListener('DOMContentLoaded', () => {
    show()
    document.querySelector('[data-theme-switch]')?.addEventListener('click', () => {
      theme = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'auto'
      show()
      remember(theme)
    })
  })
}

const key = 'dateline-theme'

/** A browser that keeps nothing for files, or nothing at all, throws. */
const recall = (): Theme => {
  try {
    const kept = localStorage.getItem(key)
    return themes.find((theme) => theme === kept) ?? 'auto'
  } catch {
    return 'auto'
  }
}

const remember = (theme: Theme): void => {
  try {
    localStorage.setItem(key, theme)
  } catch {}
}
