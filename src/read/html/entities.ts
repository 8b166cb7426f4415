import { Parser } from 'htmlparser2'

/** Text that was escaped once too often, as content systems do: «Rock &amp; roll», «It&#8217;s». Markup in it is taken out. */
export const decodeEntities = (text: string): string => {
  if (!/&[#a-z\d]+;|<\/?[a-z]/i.test(text)) return text
  let decoded = ''
  const parser = new Parser({
    ontext(part) {
      decoded += part
    },
  })
  parser.end(text)
  return decoded
}
