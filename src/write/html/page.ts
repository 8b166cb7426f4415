import { createHash } from 'node:crypto'
import { script, style } from './generated/assets.js'
import { html, Markup } from './markup.js'

const hash = (source: string): string => `'sha256-${createHash('sha256').update(source).digest('base64')}'`

/** Nothing is loaded, nothing runs but the script of this file, and nothing that text says can become markup. */
const policy = [
  "default-src 'none'",
  `script-src ${hash(script)}`,
  `style-src ${hash(style)}`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

const icon =
  "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'><rect width='16' height='16' rx='3' fill='%231d4f91'/><path d='M3 5h10M3 8h10M3 11h6' stroke='white' stroke-width='1.6'/></svg>"

/** Opens a page that needs nothing but itself, up to the place where its content begins. */
export const openPage = (title: string, back: string | null): string =>
  html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Markup(policy.replaceAll('"', '&quot;'))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title.replace(directionMarks, '')}</title>
<link rel="icon" href="${icon}">
<style>${new Markup(style)}</style>
<script>${new Markup(script)}</script>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="bar"><p class="brand">dateline</p>${back === null ? null : html`<a class="back" href="${back}">All articles</a>`}
<button type="button" class="theme" data-theme-switch>Colours: auto</button></header>
<main id="main" tabindex="-1">
`.source

export const closePage = (): string => '</main>\n</body>\n</html>\n'

/** In a title nothing could close them again. */
const directionMarks = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
