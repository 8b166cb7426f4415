import { describe, expect, test } from 'vitest'
import { openGazetteer } from '../../src/gazetteer/index.js'

const gazetteer = openGazetteer()

/** Names of every class that a reader of news expects, parted by bars, and what at least one place of the name must be. */
const classes: readonly (readonly [string, RegExp, string])[] = [
  [
    'seas, straits and canals',
    /^natural$/,
    'Adriatic Sea|Aegean Sea|Arabian Sea|Aral Sea|Baltic Sea|Barents Sea|Bay of Bengal|Bay of Biscay|Beaufort Sea|Bering Sea|Bering Strait|Black Sea|Bosphorus|Bosporus|Caribbean Sea|Caspian Sea|Celtic Sea|Coral Sea|Dardanelles|Dead Sea|East China Sea|English Channel|Gulf of Aden|Gulf of Guinea|Gulf of Mexico|Gulf of Oman|Gulf of Thailand|Hudson Bay|Ionian Sea|Irish Sea|Java Sea|Kara Sea|Kerch Strait|Mediterranean|Mediterranean Sea|North Sea|Norwegian Sea|Persian Gulf|Red Sea|Sea of Azov|Sea of Galilee|Sea of Japan|Sea of Marmara|Sea of Okhotsk|South China Sea|Strait of Gibraltar|Strait of Hormuz|Strait of Malacca|Suez Canal|Taiwan Strait|Tasman Sea|Timor Sea|Tyrrhenian Sea|Yellow Sea|Atlantic|Atlantic Ocean|Pacific|Pacific Ocean|Indian Ocean|Arctic Ocean|Southern Ocean|Panama Canal|Bab el-Mandeb|Gulf of Finland|Gulf of California|Chesapeake Bay|Great Barrier Reef',
  ],
  [
    'rivers',
    /^(?:natural|division1|seat1|capital|town)$/,
    'Amazon River|Amu Darya|Brahmaputra|Congo River|Danube|Dnieper|Dnipro|Dniester|Drina|Ebro|Elbe|Euphrates|Ganges|Godavari|Hudson River|Indus|Irrawaddy|Jordan River|River Jordan|Litani River|Loire|Mekong|Mississippi River|Missouri River|Murray River|Niger River|Nile|Blue Nile|White Nile|Oder|Ohio River|Orange River|Orinoco|Parana River|Potomac|Rhine|Rhone|Rio Grande|Seine|Senegal River|Shatt al-Arab|Syr Darya|Tagus|Thames|Tiber|Tigris|Ural River|Vistula|Volga|Yangtze|Yellow River|Yenisei|Zambezi|Columbia River|Colorado River|Yamuna|Salween|Helmand River|Kabul River|Diyala River|Mersey|Severn|Tyne|Tana River|Juba River|Shabelle|Omo River|Okavango|Ruzizi River|Neva|Moskva River',
  ],
  [
    'lakes',
    /^natural$/,
    'Lake Victoria|Lake Tanganyika|Lake Malawi|Lake Chad|Lake Baikal|Lake Superior|Lake Michigan|Lake Huron|Lake Erie|Lake Ontario|Great Lakes|Lake Geneva|Lake Como|Lake Titicaca|Lake Van|Lake Urmia|Lake Ohrid|Lake Kivu|Lake Albert|Lake Turkana|Lake Nasser|Lake Constance|Lake Garda|Lake Balaton|Lake Tahoe|Lake Volta|Lake Kariba|Lake Nicaragua|Loch Ness|Great Salt Lake|Lake Winnipeg|Lake Okeechobee|Lake Champlain|Lake Mead',
  ],
  [
    'mountains',
    /^(?:natural|division1|town)$/,
    'Alps|Andes|Appalachians|Appalachian Mountains|Atlas Mountains|Balkan Mountains|Carpathians|Caucasus Mountains|Dolomites|Drakensberg|Everest|Mount Everest|Himalayas|Hindu Kush|K2|Karakoram|Kilimanjaro|Mont Blanc|Mount Etna|Mount Fuji|Mount Kenya|Mount Merapi|Mount Sinai|Mount St. Helens|Mount Vesuvius|Pamirs|Pyrenees|Qandil Mountains|Rockies|Rocky Mountains|Ruwenzori Mountains|Sierra Nevada|Taurus Mountains|Tibesti|Tien Shan|Ural Mountains|Zagros|Black Forest|Matterhorn|Denali|Nanga Parbat|Annapurna|Nyiragongo|Popocatepetl|Kilauea|Eyjafjallajokull|Aconcagua|Mount Rainier|Mount Hood|Mount Elbrus|Table Mountain|Mount Olympus|Mount Kinabalu|Krakatoa|Mayon|Sinabung|Stromboli',
  ],
  [
    'deserts, deltas and wild land',
    /^(?:natural|region|world|division[12])$/,
    'Sahara|Gobi|Gobi Desert|Kalahari|Negev|Sinai|Atacama|Mojave Desert|Sonoran Desert|Thar Desert|Taklamakan|Syrian Desert|Danakil|Serengeti|Amazon rainforest|Congo Basin|Okavango Delta|Sundarbans|Mekong Delta|Niger Delta|Nile Delta|Darien Gap|Rift Valley|Grand Canyon|Yellowstone|Yosemite|Everglades|Outback|Pantanal',
  ],
  [
    'islands',
    /./,
    'Bali|Borneo|Canary Islands|Corfu|Corsica|Crete|Diego Garcia|Easter Island|Falkland Islands|Faroe Islands|Galapagos Islands|Guadalcanal|Guam|Guernsey|Hainan|Hawaii|Hispaniola|Hokkaido|Honshu|Ibiza|Iwo Jima|Java|Jersey|Jeju|Kangaroo Island|Kharg Island|Kos|Kyushu|Lampedusa|Lesbos|Long Island|Luzon|Madagascar|Madeira|Majorca|Mallorca|Malta|Manhattan|Maui|Mindanao|New Guinea|Nantucket|Negros|Oahu|Okinawa|Palawan|Qeshm|Rhodes|Sakhalin|Samar|Samos|Santorini|Sardinia|Shetland|Sicily|Skye|Socotra|Sulawesi|Sumatra|Svalbard|Tahiti|Tasmania|Tenerife|Tierra del Fuego|Tobago|Utoya|Vancouver Island|Zanzibar|Zealand|Snake Island|Leyte|Cebu|Flores|Lombok|Nias|Mykonos|Gotland|Bornholm|Isle of Man|Isle of Wight|Orkney|Azores|Bougainville|Kuril Islands|Senkaku Islands|Spratly Islands|Paracel Islands|Chagos Islands|La Palma|Gran Canaria|Fuerteventura|Lanzarote|Chios|Andaman Islands|Staten Island|Alcatraz|Robben Island|Ellis Island|Guantanamo Bay',
  ],
  [
    'divisions and regions, informal and disputed ones too',
    /./,
    "Abkhazia|Alsace|Anatolia|Andalusia|Balkans|Balochistan|Baltics|Basque Country|Bavaria|Benelux|Brittany|Cabinda|Casamance|Catalonia|Caucasus|Central Asia|Chechnya|Cornwall|Crimea|Cyrenaica|Dagestan|Darfur|Donbas|Donbass|East Africa|East Jerusalem|Eastern Europe|Flanders|Galilee|Gaza|Gaza Strip|Golan Heights|Gulf|Horn of Africa|Idlib|Ingushetia|Jubaland|Kashmir|Jammu and Kashmir|Katanga|Kivu|Kosovo|Kurdistan|Kurdistan Region|Iraqi Kurdistan|Latin America|Levant|Maghreb|Middle East|Nagorno-Karabakh|New England|Normandy|North Caucasus|Northern Cyprus|Northern Ireland|Northern Rakhine|Ogaden|Oromia|Patagonia|Puntland|Rakhine|Rojava|Rojhelat|Sahel|Scandinavia|Scotland|Siberia|Silesia|Sinjar|Somaliland|South Ossetia|South Asia|Southeast Asia|Tibet|Tigray|Transnistria|Transylvania|Tuscany|Ulster|Wales|Wallonia|Waziristan|West Africa|West Bank|Western Sahara|Xinjiang|Yorkshire|Zakarpattia|Midwest|Deep South|Silicon Valley|Bay Area|Amhara|Biafra|Barotseland|Bangsamoro|Luhansk|Donetsk|Kherson|Zaporizhzhia|Azawad|Afar|Gambella|Equatoria|Upper Nile|Jonglei|Blue Nile|South Kordofan|Nuba Mountains|Aceh|West Papua|Papua|East Timor|Kaliningrad|Sandzak|Vojvodina|Republika Srpska|Chittagong Hill Tracts|Khyber Pakhtunkhwa|Punjab|Sindh|Helmand|Nuristan|Panjshir|Panjshir Valley|Swat Valley|Karen State|Shan State|Kachin|Sagaing|Cyprus|Chiapas|Sinaloa|Guerrero|Patani|Kosovska Mitrovica|Gagauzia|Nakhchivan|Hadhramaut|Dhofar|Asir|Hejaz|Najd|Fezzan|Tripolitania|Kordofan|Great Rift Valley|Central Europe|Sub-Saharan Africa|Arabian Peninsula|Korean Peninsula|Iberian Peninsula|Far East|Nordic countries|Mesopotamia|Holy Land|Palestinian territories|Green Zone|Demilitarized Zone|DMZ|Line of Control|Golden Triangle|Benghazi|Appalachia|Rust Belt|Gulf Coast|Pacific Northwest|Ruhr|Saarland|Saxony|Rhineland|Savoy|Provence|Cote d'Azur|Lombardy|Piedmont|Veneto|Calabria|Puglia|Galicia|Castile|Algarve|Lapland|Karelia|Cumbria|East Anglia|Midlands|Merseyside|Humberside|Highlands|Munster|Leinster|Connacht",
  ],
  [
    'countries by short, old and abbreviated names',
    /^(?:country|world|region|division1)$/,
    "U.S.|US|USA|U.S.A.|United States|America|UK|U.K.|Britain|Great Britain|England|Netherlands|Russia|Soviet Union|USSR|DRC|DR Congo|Congo|UAE|Emirates|KSA|Saudi Arabia|PRC|ROK|DPRK|North Korea|South Korea|Burma|Myanmar|Ivory Coast|Cote d'Ivoire|Swaziland|Eswatini|Macedonia|North Macedonia|Czech Republic|Czechia|Vatican|Holy See|Palestine|Taiwan|Hong Kong|Macau|Macao|Turkey|Türkiye|Turkiye|Cape Verde|Cabo Verde|East Timor|Timor-Leste|Bosnia|Herzegovina|Serbia|Kosovo|CAR|EU|European Union|Trinidad|St. Lucia|Guinea-Bissau|Papua New Guinea|PNG|New Zealand|Antigua|Sao Tome|Brunei|Laos|Syria|Iran|Persia|Ceylon|Zaire|Rhodesia|Yugoslavia|Czechoslovakia|East Germany|West Germany|Ottoman Empire|The Gambia|Bahamas|Puerto Rico|Greenland|Bermuda|Gibraltar|Reunion|Guadeloupe|Martinique|New Caledonia|French Guiana|French Polynesia|Mayotte|Curaçao|Aruba|Cayman Islands|Falklands|Isle of Man",
  ],
  [
    'quarters and camps',
    /^(?:quarter|town|seat[12]|region)$/,
    'Manhattan|Brooklyn|Queens|Bronx|Harlem|Staten Island|Hollywood|Beverly Hills|Chinatown|Soho|Camden|Hackney|Tottenham|Brixton|Westminster|Notting Hill|Canary Wharf|Montmartre|Molenbeek|Kreuzberg|Neukölln|Schaerbeek|Eastleigh|Kibera|Westlands|Soweto|Alexandra|Khayelitsha|Zamalek|Heliopolis|Maadi|Imbaba|Sadr City|Karrada|Adhamiya|Dahiyeh|Achrafieh|Hamra|Yarmouk|Jobar|Douma|Harasta|Karbala|Sheikh Jarrah|Silwan|Jabalia|Khan Younis|Rafah|Beit Hanoun|Deir al-Balah|Gangnam|Itaewon|Shibuya|Shinjuku|Roppongi|Pudong|Kowloon|Mong Kok|Dharavi|Bandra|Chandni Chowk|Shaheen Bagh|Lyari|Clifton|Ikeja|Lekki|Surulere|Makoko|Rocinha|Copacabana|Ipanema|Polanco|Iztapalapa|Tepito|Beyoglu|Kadikoy|Fatih|Georgetown|Capitol Hill|Watts|Compton|Silicon Valley|Bushwick|Tribeca|East Harlem|South Side|Mission District|Haight-Ashbury|French Quarter',
  ],
  [
    'cities as news spells them',
    /^(?:capital|seat[12]|town|quarter|region|division[12])$/,
    "Kyiv|Kiev|Kharkiv|Kharkov|Odesa|Odessa|Mariupol|Bakhmut|Lviv|Mosul|Kirkuk|Erbil|Irbil|Sulaymaniyah|Sulaimani|Slemani|Duhok|Sanandaj|Sine|Mahabad|Kermanshah|Ilam|Marivan|Saqqez|Qamishli|Hasakah|Kobani|Kobane|Afrin|Raqqa|Deir ez-Zor|Aleppo|Homs|Hama|Idlib|Latakia|Sanaa|Sana'a|Aden|Hodeidah|Hudaydah|Taiz|Marib|Mogadishu|Kismayo|Baidoa|Hargeisa|Khartoum|Omdurman|El Fasher|El Geneina|Port Sudan|Wad Madani|Juba|Malakal|Bangui|Goma|Bukavu|Beni|Bunia|Kisangani|Lubumbashi|Maiduguri|Kaduna|Jos|Zamfara|Timbuktu|Gao|Kidal|Mopti|Ouagadougou|Niamey|N'Djamena|Cabo Delgado|Pemba|Palma|Kabul|Kandahar|Herat|Mazar-i-Sharif|Kunduz|Jalalabad|Peshawar|Quetta|Karachi|Lahore|Rawalpindi|Srinagar|Mumbai|Bombay|Calcutta|Kolkata|Madras|Chennai|Bangalore|Bengaluru|Dhaka|Cox's Bazar|Chittagong|Yangon|Rangoon|Mandalay|Naypyidaw|Sittwe|Phnom Penh|Saigon|Ho Chi Minh City|Hanoi|Peking|Beijing|Wuhan|Urumqi|Kashgar|Lhasa|Pyongyang|Seoul|Busan|Caracas|Maracaibo|Bogota|Medellin|Cali|Quito|Guayaquil|Lima|Cuzco|La Paz|Sucre|Asuncion|Port-au-Prince|Cap-Haitien|Tegucigalpa|San Salvador|Culiacan|Tijuana|Ciudad Juarez|Uvalde|Ferguson|Charlottesville|Parkland|Sandy Hook|Christchurch|Srebrenica|Pristina|Grozny|Beslan|Tskhinvali|Stepanakert|Yerevan|Baku|Tbilisi|Nicosia|Famagusta|Jenin|Nablus|Hebron|Ramallah|Bethlehem|Jericho|Tulkarm|Sderot|Ashkelon|Beersheba|Haifa|Jaffa|Tel Aviv|Jerusalem|Tyre|Sidon|Tripoli|Benghazi|Misrata|Sirte|Derna|Tobruk|Sabha|Al-Hol|Zahedan|Sistan|Isfahan|Esfahan|Shiraz|Mashhad|Tabriz|Qom|Natanz|Fordow|Bushehr|Bandar Abbas|Ahvaz|Abadan|Khorramshahr|Chabahar",
  ],
]

describe('names that news is full of are there', () => {
  test.each(classes)('%s', (_title, feature, names) => {
    const lacking = names.split('|').filter((name) => !gazetteer.find(name).some((place) => feature.test(place.feature)))
    expect(lacking).toEqual([])
  })

  test('by the hundred', () => {
    expect(classes.flatMap(([, , names]) => names.split('|')).length).toBeGreaterThan(800)
  })
})

test('every place stands on the globe and in a country that there is', () => {
  for (const [, , names] of classes) {
    for (const place of names.split('|').flatMap(gazetteer.find)) {
      expect(Math.abs(place.lat)).toBeLessThanOrEqual(90)
      expect(Math.abs(place.lon)).toBeLessThanOrEqual(180)
      expect(place.country === null || gazetteer.hasCountry(place.country)).toBe(true)
    }
  }
})
