import { describe, expect, test } from 'vitest'
import { extract } from '../../src/index.js'

const placesOf = (text: string) => extract(text).places
const place = (text: string, name: string) => placesOf(text).find((found) => found.mentions.some((mention) => mention.text === name))

describe('one name, several places: the words decide', () => {
  test.each([
    ['nothing else', 'The museum in Paris opened its doors.', 'Paris', { country: 'FR', kind: 'city' }],
    ['a state behind it', 'The museum in Paris, Texas, opened its doors.', 'Paris', { country: 'US', admin1: 'Texas' }],
    [
      'other places',
      'Deputies from Lexington and Louisville, Kentucky, met in London, Kentucky.',
      'London',
      { country: 'US', admin1: 'Kentucky' },
    ],
    [
      'its country by its other towns',
      'Police in Atlanta and Savannah said storms crossed Georgia and Alabama.',
      'Georgia',
      { country: 'US' },
    ],
    ['an office: the state of that name', 'The New York governor spoke first.', 'New York', { name: 'New York State', kind: 'region' }],
    ['its town: the state of that name', 'A mill in Tacoma, Washington, burned.', 'Washington', { kind: 'region', country: 'US' }],
    ['nothing: the city', 'The New York museum opened.', 'New York', { kind: 'city', admin1: 'New York' }],
    ['a row with one head', 'Barrow and Oconee counties grew, Atlanta said.', 'Oconee', { kind: 'region', admin1: 'Georgia' }],
    ['its name in full first', 'Police in Newcastle and in Durham arrested two men.', 'Newcastle', { country: 'GB' }],
    ['a country, not its capital', 'Mexico and Kuwait signed.', 'Mexico', { kind: 'country', country: 'MX' }],
    ['the country', 'Troops left Tbilisi for the north of Georgia, near Abkhazia.', 'Georgia', { country: 'GE' }],
    ['its English name', 'Envoys met in Geneva and in Antwerp.', 'Antwerp', { country: 'BE' }],
    ['a state, not the city called after it', 'Oklahoma lawmakers met.', 'Oklahoma', { kind: 'region' }],
    ['a town, not the water it is called like', 'Police in Green Bay closed a road.', 'Green Bay', { kind: 'city' }],
    ['Ukraine’s own spelling', 'Shells hit Kryvyi Rih and Kostiantynivka.', 'Kostiantynivka', { country: 'UA' }],
    ['a country, not its capital beside it', 'Trucks left San Juan, and Puerto Rico’s governor spoke.', 'Puerto Rico', { kind: 'country' }],
    ['a province by its noun', 'A cave in Chiang Rai province flooded.', 'Chiang Rai', { kind: 'region', country: 'TH' }],
    ['a suburb called like a park', 'A man from Overland Park, Kansas, was hurt.', 'Overland Park', { kind: 'city', admin1: 'Kansas' }],
    ['a country called like its neighbour', 'They fled to South Sudan from Sudan.', 'South Sudan', { country: 'SS', kind: 'country' }],
    ['the neighbour', 'They fled to South Sudan from Sudan.', 'Sudan', { country: 'SD', kind: 'country' }],
    ['no town that was so called once', 'Boats from Africa sank off Tunisia, near Mahdia.', 'Africa', { country: null, kind: 'region' }],
    ['a continent', 'Sales in North America fell.', 'North America', { country: null, kind: 'region' }],
    ['a word that may be small', 'Talks on the Korean peninsula went on.', 'Korean peninsula', { country: null, kind: 'region' }],
    ['what is left of its name is a people', 'Aid reached the Palestinian territories.', 'Palestinian territories', { country: 'PS' }],
    ['a bay called like a port', 'The fleet left Pearl Harbor.', 'Pearl Harbor', { country: 'US', kind: 'natural' }],
    ['a saint with a hyphen', 'A fire in Saint-Étienne spread.', 'Saint-Étienne', { country: 'FR' }],
    ['a saint with a possessive', 'Snow fell in St. John’s, Newfoundland.', 'St. John’s', { country: 'CA' }],
    ['no city of a name without its tilde', 'They blew up the Caño Limón pipeline in Colombia, near Arauca.', 'Arauca', { country: 'CO' }],
    ['a short name as the text has it', 'Rallies were held in Niš.', 'Niš', { name: 'Niš', country: 'RS' }],
    ['a name cut short', 'Shares fell in Frankfurt.', 'Frankfurt', { country: 'DE' }],
    ['no name of a larger city’s past', 'Pilgrims came to Bethlehem.', 'Bethlehem', { country: 'PS' }],
    ['a building in it: the city', 'He spoke in Grand Hall in New York.', 'New York', { kind: 'city' }],
    ['another place, not one around it', 'She has an office in Rome and in New York.', 'Rome', { country: 'IT' }],
    ['no small place’s other name far away', 'The blast hit Khar in Pakistan, near Peshawar.', 'Khar', { geonameId: null, country: 'PK' }],
    ['its English name, beside others of that name', 'Envoys met in Geneva.', 'Geneva', { country: 'CH', kind: 'city' }],
    [
      'no vote by its own name inside organizations',
      'Florence council met. The Florence Book Society and the Lauderdale County auditor spoke; so did a man from Huntsville.',
      'Florence',
      { country: 'US', admin1: 'Alabama' },
    ],
    [
      'a county with towns of both names',
      'A fire crossed from Athens and Etowah into McMinn County.',
      'Athens',
      { country: 'US', admin1: 'Tennessee' },
    ],
    [
      'the federal capital',
      'She moved to Washington, D.C., in May.',
      'Washington, D.C.',
      { name: 'Washington, D.C.', kind: 'city', country: 'US' },
    ],
    ['half a country', 'North Korea fired. The North met the envoys.', 'North', { name: 'North Korea', country: 'KP' }],
    [
      'states, and no town of the other',
      'Rain fell from mid-Ohio to the borders of Montana and Wyoming.',
      'Wyoming',
      { kind: 'region', country: 'US' },
    ],
    ['a county cut short', 'Two died in Co. Kerry.', 'Co. Kerry', { name: 'County Kerry', country: 'IE' }],
    ['a noun', 'Three died in the city of Ilam in western Iran.', 'Ilam', { country: 'IR', kind: 'city', geonameId: 130802 }],
  ])('%s', (_title, text, name, expected) => {
    expect(place(text, name)).toMatchObject(expected)
  })
})

describe('where the news is from decides among places of one name', () => {
  const text = 'Police in Birmingham closed two roads.'
  test.each([
    ['nothing known', {}, {}, 'GB'],
    ['a country by its code', {}, { near: 'US' }, 'US'],
    ['a country by its name', {}, { near: 'United States' }, 'US'],
    ['a point', {}, { near: '33.4, -86.9' }, 'US'],
    ['the publisher', { publisher: 'The Alabama Courier' }, {}, 'US'],
    ['the address', { url: 'https://news.example.co.uk/1' }, {}, 'GB'],
  ])('%s', (_title, source, options, country) => {
    expect(extract({ text, ...source }, options).places[0]).toMatchObject({ name: 'Birmingham', country })
  })
  test.each(['Kenja', '91,0', '0,181', '', 'ZZ'])('%j is nowhere', (near) => {
    expect(() => extract(text, { near })).toThrow(/is no country and no point/)
  })
})

test('names inside names of organizations tell where the places are', () => {
  expect(place('The Ohio State Patrol said a car hit a wall in Springfield.', 'Springfield')).toMatchObject({ admin1: 'Ohio' })
})

test('what a country’s news alone says tells where its places are', () => {
  expect(
    place('Deputies of the sheriff stopped a Republican selectman in Manchester, and the sheriff said so.', 'Manchester')?.country,
  ).toBe('US')
})

test('a place says how sure it is, and what decided', () => {
  const [paris] = extract('The museum in Paris, Texas, opened its doors.', { explain: true }).places
  expect(paris?.rules).toContain('resolve/by-container')
  expect(paris?.confidence).toBeGreaterThan(0.9)
  expect(place('A mill burned in Vashkeny village in Armenia.', 'Vashkeny')?.confidence).toBe(0)
})

test('names of one place are its mentions', () => {
  const [found] = placesOf('The U.S. sent aid. The United States said more would follow.')
  expect(found).toMatchObject({ name: 'United States', country: 'US' })
  expect(found?.mentions.map((mention) => mention.text)).toEqual(['U.S.', 'United States'])
})

test('a place that the gazetteer lacks has what the words say, and no coordinates', () => {
  expect(place('A mill burned in Vashkeny village in Armenia on Monday.', 'Vashkeny')).toMatchObject({
    kind: 'city',
    country: 'AM',
    lat: null,
    lon: null,
    geonameId: null,
  })
})
