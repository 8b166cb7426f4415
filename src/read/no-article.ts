import { basename, extname } from 'node:path'

/**
 * What a file is that lies among articles and can be none: pictures of saved pages, what dateline itself has written. Null for
 * what may be one, be it in a format that is not read.
 *
 * @param name in lower case
 * @param head the first bytes
 */
export const describeNoArticle = (name: string, head: Buffer): string | null => {
  const named = endings.find(({ of }) => of.has(extname(name) || basename(name)))
  if (named) return named.what
  const characters = head.toString('latin1').replace(/\p{Cc}/gu, '·')
  return beginnings.find(({ as }) => as.test(characters))?.what ?? null
}

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const endings: readonly { readonly what: string; readonly of: ReadonlySet<string> }[] = [
  { what: 'a picture', of: list('.jpg .jpeg .png .gif .webp .avif .bmp .ico .svg .tif .tiff .heic') },
  { what: 'a sound or film', of: list('.mp3 .m4a .wav .ogg .flac .aac .mp4 .m4v .mov .avi .mkv .webm') },
  { what: 'a font', of: list('.woff .woff2 .ttf .otf .eot') },
  { what: 'a style sheet or program', of: list('.css .scss .js .mjs .cjs .map .wasm .exe .dll .so .pyc .class') },
  { what: 'a map', of: list('.geojson .kml .shp') },
  { what: 'a database or settings', of: list('.db .sqlite .ini .ds_store') },
]

/** Bytes as Latin-1, with · for each that is a control character. */
const beginnings: readonly { readonly what: string; readonly as: RegExp }[] = [
  { what: 'a picture', as: /^(?:·PNG|\xff\xd8\xff|GIF8[79]a|BM.{4}····|RIFF.{4}WEBP|.{4}ftyp(?:avif|heic))/ },
  { what: 'a sound or film', as: /^(?:ID3[·\x20]|OggS·|fLaC·|RIFF.{4}(?:WAVE|AVI )|·{3}.ftyp|·E\xdf\xa3)/ },
  { what: 'a font', as: /^(?:wOF[F2]|OTTO·)/ },
  { what: 'a database or settings', as: /^(?:SQLite format 3·|····Bud1)/ },
  { what: 'a program', as: /^(?:·ELF|MZ.·)/ },
  { what: 'records that dateline has written', as: /^(?:\xef\xbb\xbf)?[\s·]*(?:\[[\s·]*)?\{[\s·]*"schema":\s*"dateline\// },
  {
    what: 'a table that dateline has written',
    as: /^(?:\xef\xbb\xbf)?article,published,(?:id,(?:name,kind|start,end|kind,start)|published_time|outcome,value),/,
  },
]
