import { describe, expect, test } from 'vitest'
import { readUserLexicon } from '../../src/lexicon/user-lexicon.js'
import { extract } from '../../src/index.js'

const ovedi = {
  name: 'Ovedi Front',
  kind: 'organization',
  aliases: ['the Ovedi'],
  title: null,
  roles: ['REB'],
  country: 'KE',
  acronym: 'OVF',
  lat: null,
  lon: null,
}

describe('a lexicon file', () => {
  test('is TSV with named columns, comments and lists', () => {
    const text = '# of our project\nname\tkind\taliases\troles\tcountry\tacronym\r\nOvedi Front\torganization\tthe Ovedi\tREB\tKE\tOVF\n\n'
    expect(readUserLexicon(text, 'own.tsv')).toEqual([ovedi])
  })
  test('is JSON too', () => {
    expect(readUserLexicon(JSON.stringify([ovedi, { name: 'Kirwa', kind: 'place' }]), 'own.json')).toMatchObject([
      ovedi,
      { name: 'Kirwa', aliases: [] },
    ])
  })
  test('with nothing in it has no entries', () => {
    expect(readUserLexicon('# nothing yet\n', 'own.tsv')).toEqual([])
  })

  const faults: [string, string, RegExp][] = [
    ['a kind that is none', 'name\tkind\nOvedi Front\tclub\n', /own\.tsv, line 2: .*kind/],
    ['degrees that are none', 'name\tkind\tlat\nKirwa\tplace\tnorth\n', /own\.tsv, line 2: .*lat/],
    ['degrees off the globe', 'name\tkind\tlat\nKirwa\tplace\t95\n', /own\.tsv, line 2: .*lat/],
    ['an unknown role', 'name\tkind\troles\nOvedi Front\torganization\tREB;XXX\n', /own\.tsv, line 2: .*roles/],
    ['an unknown column', 'name\tkind\tcolour\nOvedi Front\torganization\tred\n', /own\.tsv, line 2: .*colour/],
    ['too many cells', 'name\tkind\n\nOvedi Front\torganization\tred\n', /own\.tsv, line 3: there are 3 cells for 2 columns/],
    ['no header', 'Ovedi Front\torganization\n', /own\.tsv, line 1: the first line must name the columns/],
    ['JSON that is no list', '{"name": "Ovedi Front", "kind": "group"}', /own\.tsv, line 1: JSON must be an array/],
    [
      'a fault in a later entry',
      '[\n{"name": "A, [b", "kind": "group", "roles": ["REB"]},\n\n{"name": "C", "kind": "club"}]',
      /own\.tsv, line 4 \(entry 2\): .*kind/,
    ],
    ['broken JSON', '[{"name": "Ovedi"', /own\.tsv, the file: /],
    ['an entry of JSON without a name', '[{"kind": "place"}]', /own\.tsv, line 1 \(entry 1\): .*name/],
  ]
  test.each(faults)('says where it has %s', (_, text, message) => {
    expect(() => readUserLexicon(text, 'own.tsv')).toThrow(message)
  })
})

describe('a user’s entries', () => {
  test('win over the rules, and their names are one actor', () => {
    const text = 'Fighters of the Ovedi Front left. “We won,” said the Ovedi, and OVF flags flew.'
    const [actor] = extract(text, { lexicon: [ovedi as never] }).actors.filter(({ name }) => name === 'Ovedi Front')
    expect(actor).toMatchObject({ kind: 'organization', roles: ['REB'], country: 'KE', acronym: 'OVF' })
    expect(actor?.mentions.map((mention) => mention.text)).toEqual(['Ovedi Front', 'Ovedi', 'OVF'])
  })
  test('say of whom a name is', () => {
    const lexicon = [{ name: 'Jordan', kind: 'person' as const, title: 'chief', country: 'KE' }]
    expect(extract('Jordan agreed.', { lexicon }).actors).toMatchObject([{ kind: 'person', name: 'Jordan', title: 'chief', country: 'KE' }])
  })
  test('are known in capitals, but for short names', () => {
    const names = (text: string): string[] =>
      extract(text, { lexicon: [ovedi as never, { name: 'Unit', kind: 'group' as const }] }).actors.map(({ name }) => name)
    expect(names('OVEDI FRONT LEAVES TOWN\n\nThe UNIT left.')).toEqual(['Ovedi Front'])
  })
  test('hold as the last one has it where two give one name', () => {
    const lexicon = [{ name: 'Ovedi Front', kind: 'group' as const }, ovedi as never]
    expect(extract('The Ovedi Front left.', { lexicon }).actors).toMatchObject([{ kind: 'organization', country: 'KE' }])
  })
  test('are places that win over the rules and the gazetteer', () => {
    const lexicon = [
      { name: 'Kirwa', kind: 'place' as const, aliases: ['Kirwa Bend'], country: 'KE', lat: -1.5, lon: 36.25 },
      { name: 'Paris', kind: 'place' as const, country: 'US' },
      { name: 'Texas', kind: 'person' as const },
    ]
    const { places, actors } = extract('Kirwa is far from Paris. “No,” said Texas, of Kirwa Bend.', { lexicon, explain: true })
    expect(places).toMatchObject([
      { name: 'Kirwa', country: 'KE', lat: -1.5, lon: 36.25, geonameId: null, confidence: 1 },
      { name: 'Paris', country: 'US' },
    ])
    expect(places[0]?.mentions.map(({ text, form }) => [text, form])).toEqual([
      ['Kirwa', 'name'],
      ['Kirwa Bend', 'alias'],
    ])
    expect(places[0]?.rules).toEqual(['place/user-lexicon', 'resolve/user-lexicon'])
    expect(actors.map(({ name }) => name)).toEqual(['Texas'])
  })
  test('of a place that nobody else knows have no coordinates unless they give them', () => {
    expect(extract('They met in Qurbhai.', { lexicon: [{ name: 'Qurbhai', kind: 'place', country: 'IQ' }] }).places).toMatchObject([
      { name: 'Qurbhai', country: 'IQ', lat: null, confidence: 0 },
    ])
  })
  test('take a place’s name from the actors', () => {
    const lexicon = [{ name: 'Vandex Corp', kind: 'place' as const }]
    expect(extract('Vandex Corp agreed.', { lexicon }).actors).toEqual([])
  })
  test('are checked', () => {
    expect(() => extract('Nothing.', { lexicon: [{ name: '', kind: 'place' }] })).toThrow(/options\.lexicon, entry 1/)
  })
})
