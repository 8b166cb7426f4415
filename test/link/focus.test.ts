import { describe, expect, test } from 'vitest'
import { extract } from '../../src/index.js'

/** Name of the place that the story is about. */
const focusOf = (text: string, title?: string): string | null => {
  const { places, focus } = extract({ text, ...(title === undefined ? {} : { title }) })
  return places.find((place) => place.id === focus)?.name ?? null
}

describe('the place that the story is about', () => {
  test.each([
    ['the only place', 'A bakery burned down in Tromsø on Monday. Nobody was hurt.', 'Tromsø'],
    [
      'the city and not the country that it lies in',
      'KABUL, Afghanistan — A bomb in Kabul killed nine people on Sunday. The blast shook west Kabul at noon. Afghanistan has seen fewer attacks this year.',
      'Kabul',
    ],
    [
      'where it happened, not where it was written',
      'NAIROBI, May 3 — Gunmen killed eleven herders near Maralal on Friday, police said. Dozens of families have left Maralal since.',
      'Maralal',
    ],
    [
      'the country where its parts are named alike',
      'Strikes closed schools across Portugal on Tuesday. Teachers marched in Lisbon, Porto and Braga, and unions said Portugal had not seen such numbers for years.',
      'Portugal',
    ],
    [
      'the province that most places lie in',
      'Floods hit Sindh province in southern Pakistan. In Sukkur 12 people died, in Larkana seven, and roads in Sindh were cut near Dadu.',
      'Sindh',
    ],
    [
      'the headline’s place',
      'FIRE DESTROYS MARKET IN ACCRA\n\nTraders lost their goods when a fire spread on Tuesday. Crews from Tema helped.',
      'Accra',
    ],
    [
      'not the seat of who speaks',
      'The Geneva-based Relief Union said on Monday that 14 of its workers were held in Juba. It asked South Sudan to free them. Juba denied it.',
      'Juba',
    ],
    [
      'not who comments from afar',
      'At least 30 people died when a ferry sank off Lamu on Saturday. Washington and London sent their condolences. The ferry had left Lamu at dawn.',
      'Lamu',
    ],
    [
      'the smaller place, with its state as address',
      'Two teenagers were arrested in Salina, Kansas, after a chase. Police in Salina said nobody was hurt.',
      'Salina',
    ],
    [
      'the place of the toll',
      'Officials in Jakarta said that 46 people were killed and 200 injured by an earthquake in Palu. Rescuers from Jakarta were on their way.',
      'Palu',
    ],
    ['a river', 'The Danube rose by two metres in a night. Along the Danube, dams held, and barges waited. Rain went on.', 'Danube'],
    [
      'an island',
      'Lava reached the coast of La Palma on Tuesday, and 900 people were moved. Spain sent soldiers. La Palma has 83,000 people.',
      'La Palma',
    ],
    [
      'a region beyond borders',
      'Drought is spreading across the Sahel. Herders of the Sahel walk further every year, a report from Dakar says.',
      'Sahel',
    ],
    [
      'of two cities the one that more is told of',
      'Leeds will build 300 flats, the council of Leeds said. Leeds has waited for years; Bradford and Hull have built more.',
      'Leeds',
    ],
    [
      'a capital when it happens there',
      'Protesters burned tyres in Dakar on Thursday. In Dakar 40 people were arrested, and shops in central Dakar stayed shut. Senegal votes in May.',
      'Dakar',
    ],
    [
      'a country whose capital only speaks',
      'Norway will ban new oil wells. The minister told reporters in Oslo that Norway must change. Norway’s parties are split.',
      'Norway',
    ],
    [
      'a disputed region',
      'Shelling went on in the Donbas on Sunday. Eight people were killed in the Donbas, Kyiv said, and Moscow denied it.',
      'Donbas',
    ],
    [
      'a county of its state',
      'Deputies in Harlan County, Kentucky, found the boy on Tuesday. Harlan County had searched for two days.',
      'Harlan County',
    ],
    [
      'a town that no gazetteer has',
      'A mill burned in the town of Vashkeny overnight. Vashkeny has no fire engine; one came from Yerevan.',
      'Vashkeny',
    ],
    [
      'the place of the match, not of the teams’ fans',
      'MUMBAI (Wire) — Rain stopped play in Mumbai on Friday. The pitch in Mumbai was covered until noon. Fans had come from Pune.',
      'Mumbai',
    ],
    [
      'where soldiers went, not who sent them',
      'France sent 200 soldiers to Chad on Monday. In Chad, officials in N’Djamena said the soldiers would train troops of Chad.',
      'Chad',
    ],
    [
      'of background little',
      'A train left the rails near Graz on Sunday and 11 people were hurt. In 2013, 79 died in Santiago de Compostela.',
      'Graz',
    ],
  ])('%s', (_title, text, name) => {
    expect(focusOf(text)).toBe(name)
  })

  test('is told by the title that the input gives', () => {
    const text = 'Ministers from Malta and Cyprus met on Monday. They talked of Malta and of Cyprus.'
    expect(focusOf(text, 'Cyprus asks for help')).toBe('Cyprus')
    expect(focusOf(text, 'Malta asks for help')).toBe('Malta')
  })

  test.each(['', 'Nobody was hurt.', 'The minister said that it would rain.'])('%j is about no place', (text) => {
    expect(extract(text).focus).toBeNull()
  })

  test('is left out where places are not asked for', () => {
    expect(extract('Snow fell in Tromsø.', { only: ['dates'] }).focus).toBeNull()
  })
})
