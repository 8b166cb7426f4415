import { describe, expect, test } from 'vitest'
import { extract } from '../../src/index.js'

/** The text with the mentions of its places in brackets, after conflicts with other kinds are settled. */
const mark = (text: string): string => {
  const mentions = extract(text).places.flatMap((place) => place.mentions)
  let marked = text
  for (const { start, end } of mentions.sort((a, b) => b.start - a.start))
    marked = `${marked.slice(0, start)}[${marked.slice(start, end)}]${marked.slice(end)}`
  return marked
}

describe('places are told apart from persons, organizations and words', () => {
  test.each([
    'Three people died in [Malekshahi] city on Monday.',
    'Snow cut off the town of [Rakan] for two days.',
    'Police sealed off [Ilam] province.',
    'He was arrested in [Idlib], [Syria], on Friday.',
    'The [Geneva]-based agency appealed for funds.',
    'A drone crashed near [Kramatorsk].',
    'The convoy was hit north of [Sidon].',
    'The [Tana River] burst its banks.',
    'Strikes were reported in [Kermanshah], [Ilam] and [Lorestan].',
    'STORM HITS [MANILA] AS THOUSANDS FLEE',
    'Shells fell on west [Beirut] and on southern [Lebanon].',
    'Fires raged across [Southern California].',
    '[Jordan] said it would close the border.',
    'Michael Jordan met King Abdullah of [Jordan].',
    'Paris Hilton flew to [Paris].',
    '[Washington] warned [Tehran] over the strike.',
    'Abraham Lincoln was born in [Kentucky].',
    'Students of Georgia Tech marched in [Atlanta].',
    'The Bank of England raised rates.',
    'The Texas Rangers beat the Boston Red Sox.',
    'Reading books is fun. Mobile phones rang. Of course it rained. Nice work, said Bath.',
    'The Kremlin denied it.',
    'The protest spread from [Nice] to [Cannes].',
    'Mr. London told police in [London] he was innocent.',
    'Houston Police Department said the car was stolen in [Houston].',
    'They marched through [Mong Kok] and [Kowloon].',
    'The ferry left [Zanzibar] for [Dar es Salaam].',
    'Villagers fled to the hills around [Masisi].',
    'Fighting was reported in the [Sheikh Maqsoud] district of [Aleppo].',
    'The mayor of [Tarnak], a village in western [Armenia], resigned.',
    'The [Democratic Republic of Congo] and [Rwanda] traded blame.',
    '[U.S.] forces struck [Yemen] from the [Red Sea].',
    'The [UAE], [Qatar] and [Oman] will mediate.',
    'He was born in [Cork], [Ireland], and lived in [Boston], [Mass.]',
    'Deputies in [Harlan County], [Ky.], closed the road.',
    'The UN said 2,000 people left [El Fasher] for [Tawila], 60 km west.',
    'Prosecutors in [São Paulo] charged him.',
    'Ships passed the [Strait of Hormuz] and the [Suez Canal].',
    'He lives on [Main Street] in [Springfield], [Illinois].',
    'The bomb went off at [Tahrir Square].',
    "Rescuers from [Turkey]'s [Hatay] province arrived.",
    'The soldiers were ambushed between [Gao] and [Kidal].',
    'The plane was flying from [Lagos] to [Abuja].',
    "[Northern Ireland]'s first minister visited [Derry].",
    'A court in the [Hague] ruled.',
    'The [Gaza Strip] and the [West Bank] were calm.',
    'Troops crossed into the [Golan Heights].',
    'The [Middle East] and [North Africa] saw protests.',
    'An [Ottawa] man was charged with fraud.',
    'President Joe Biden left [Delaware] for [Camp David].',
    'Chelsea beat Liverpool 2-0 on Saturday.',
    "[Chad]'s army said Chad Smith was not hurt.",
    'Virginia Woolf lived in [Sussex].',
    'Victoria Beckham opened a shop in [Victoria], [British Columbia].',
    'Sydney Sweeney was in [Sydney].',
    'Kenya Moore denied it.',
    '[India] and [Pakistan] agreed a truce in [Kashmir].',
    'Police in [Kasese] district, in western [Uganda], found 37 bodies.',
    'The attack took place in the village of [Dan Kura] in [Zamfara] state, [Nigeria].',
    'An explosion near [Karte Naw] killed two.',
    '[Mosul], [Iraq] — Families queued for bread.',
    'The quake struck 40 miles southwest of [Padang].',
    'Residents of [Al-Hol] camp said so.',
    "[Tripoli]'s port closed. [Libya] blamed militias.",
    'West Ham lost to Newcastle United.',
    'The New York Times reported from [Sinjar].',
    'Hong Kong Airlines cancelled flights to [Hong Kong].',
    'A spokesman for the [Darfur]-based group spoke in [Nyala].',
    'Flooding hit [Bamako], the capital of [Mali], and [Ségou].',
    'Mr Abbott said [Australia] would help [Fiji] and [Tonga].',
    'Soldiers in [Port Sudan] fired on a [Red Sea] ferry.',
    "The ministry in [Berlin] called in [Moscow]'s ambassador.",
    '“[Kyiv] will hold,” he said. [Kharkiv] was shelled again.',
    'The quake was felt in [Islamabad], [Peshawar] and as far as [New Delhi].',
    '[Belfast]-born actor Jim Nolan lives in [Los Angeles].',
    'The U.N. envoy for [Syria], Geir Pedersen, was in [Damascus].',
    '[French Guiana] launched a rocket from [Kourou].',
    'South Korean troops left [Seoul].',
    'The Israeli army entered [Jenin] refugee camp.',
    'At least 12 miners died in [Zvishavane], [Zimbabwe].',
    'Residents of [Sderot] heard the blast from [Gaza].',
    'The [Baltic Sea] pipeline was cut near [Bornholm].',
    'Christian Dior showed in [Milan].',
    "Georgia O'Keeffe painted in [New Mexico].",
    'The Austin Chronicle wrote about [Austin].',
    'President Carter visited [Plains], [Georgia].',
    'Phoenix Suns fans left [Phoenix].',
    'Rescue teams reached [Kahramanmaraş] from [Gaziantep].',
    "[Kashmir]'s main city, [Srinagar], was quiet.",
    'Two Kurdish fighters died in [Qandil].',
    'Police shot a man in the [Bronx], [New York].',
    'Lincoln said the plan was dead. Abraham Lincoln had fled.',
    'Ten people were hurt in [Lincoln], [Nebraska].',
    'The [Nile] rose in [Khartoum], where the [Blue Nile] and the [White Nile] meet.',
    'Fighting in eastern [Congo] drove thousands into [Uganda].',
    "The BBC's Lyse Doucet was in [Kabul].",
    'IN BRIEF: FLOODS KILL NINE IN [NEPAL], SIX IN [BIHAR]',
    'Voters In [Senegal] Reject Plan To Delay Election',
    'Ahmed of [Karachi] won.',
    'The Hague Tribunal sat in [The Hague].',
    "Trump's lawyers met in [Mar-a-Lago].",
    "The [Kherson] region's [Dnipro] river dam burst.",
    'A spokesman for Delhi Police said three people were held in [Noida].',
    'The CDC in [Atlanta] and WHO in [Geneva] agreed.',
    'The [West Midlands] and [Greater Manchester] got new rules.',
    "They came from [Côte d'Ivoire], [Burkina Faso] and [Guinea-Bissau].",
    'It rained in the northern [Gaza Strip] city of [Beit Lahiya].',
    '[GOMA], [Congo] (Wire) – [Goma] was quiet.',
    'The [Salang Pass] was closed by snow.',
    'She joined the Future Farmers of America when she left BlueCross of Tennessee.',
    'The roof was laid by Martinsville Roofing, the buses come from Midwest Transit.',
    'The Salem Parks and Recreation director met [Phila.] officers.',
    'He drove along [Route 66] from [Chicago] to [Santa Monica].',
  ])('%s', (marked) => {
    expect(mark(marked.replace(/[[\]]/g, ''))).toBe(marked)
  })
})

test('a public building lies in the place that it is named after', () => {
  const { places } = extract('He was held at the Anderson County Jail in Palestine, Texas.')
  expect(places).toMatchObject([
    { name: 'Anderson County Jail', kind: 'facility', country: 'US' },
    { name: 'Anderson County', kind: 'region', admin1: 'Texas' },
    { name: 'Palestine', admin1: 'Texas' },
    { name: 'Texas' },
  ])
})

test('a place that no gazetteer has takes its kind and country from the words about it', () => {
  const { places } = extract('The mayor of Tarnikash, a village in western Armenia, resigned.')
  expect(places[0]).toMatchObject({ name: 'Tarnikash', kind: 'city', country: 'AM', lat: null, geonameId: null })
})
