/** How surely a name is a place's, 0 to 1, and the countries that demonyms stand for. */
const countryNames = new Map<string, string>()
for (const pair of 'ascension island AC,andorra AD,united arab emirates AE,afghanistan AF,antigua & barbuda AG,anguilla AI,albania AL,armenia AM,angola AO,antarctica AQ,argentina AR,american samoa AS,austria AT,australia AU,aruba AW,azerbaijan AZ,bosnia & herzegovina BA,barbados BB,bangladesh BD,belgium BE,burkina faso BF,bulgaria BG,bahrain BH,burundi BI,benin BJ,bermuda BM,brunei BN,bolivia BO,caribbean netherlands BQ,brazil BR,bahamas BS,bhutan BT,myanmar (burma) BU,bouvet island BV,botswana BW,belarus BY,belize BZ,canada CA,cocos (keeling) islands CC,congo - kinshasa CD,central african republic CF,congo - brazzaville CG,switzerland CH,cook islands CK,chile CL,cameroon CM,china CN,colombia CO,clipperton island CP,sark CQ,costa rica CR,serbia CS,cuba CU,cape verde CV,christmas island CX,cyprus CY,czechia CZ,germany DD,germany DE,diego garcia DG,djibouti DJ,denmark DK,dominica DM,dominican republic DO,benin DY,algeria DZ,ceuta & melilla EA,ecuador EC,estonia EE,egypt EG,western sahara EH,eritrea ER,spain ES,ethiopia ET,european union EU,eurozone EZ,finland FI,fiji FJ,falkland islands FK,micronesia FM,faroe islands FO,france FR,france FX,gabon GA,united kingdom GB,grenada GD,georgia GE,french guiana GF,guernsey GG,ghana GH,gibraltar GI,greenland GL,gambia GM,guinea GN,guadeloupe GP,equatorial guinea GQ,greece GR,south georgia & south sandwich islands GS,guatemala GT,guam GU,guinea-bissau GW,guyana GY,hong kong sar china HK,heard & mcdonald islands HM,honduras HN,croatia HR,haiti HT,hungary HU,burkina faso HV,canary islands IC,indonesia ID,ireland IE,israel IL,isle of man IM,india IN,british indian ocean territory IO,iraq IQ,iran IR,iceland IS,italy IT,jersey JE,jamaica JM,jordan JO,japan JP,kenya KE,kyrgyzstan KG,cambodia KH,kiribati KI,comoros KM,st. kitts & nevis KN,north korea KP,south korea KR,kuwait KW,cayman islands KY,kazakhstan KZ,laos LA,lebanon LB,st. lucia LC,liechtenstein LI,sri lanka LK,liberia LR,lesotho LS,lithuania LT,luxembourg LU,latvia LV,libya LY,morocco MA,monaco MC,moldova MD,montenegro ME,st. martin MF,madagascar MG,marshall islands MH,north macedonia MK,mali ML,myanmar (burma) MM,mongolia MN,macao sar china MO,northern mariana islands MP,martinique MQ,mauritania MR,montserrat MS,malta MT,mauritius MU,maldives MV,malawi MW,mexico MX,malaysia MY,mozambique MZ,namibia NA,new caledonia NC,niger NE,norfolk island NF,nigeria NG,vanuatu NH,nicaragua NI,netherlands NL,norway NO,nepal NP,nauru NR,niue NU,new zealand NZ,oman OM,panama PA,peru PE,french polynesia PF,papua new guinea PG,philippines PH,pakistan PK,poland PL,st. pierre & miquelon PM,pitcairn islands PN,puerto rico PR,palestinian territories PS,portugal PT,palau PW,paraguay PY,qatar QA,outlying oceania QO,zimbabwe RH,romania RO,serbia RS,russia RU,rwanda RW,saudi arabia SA,solomon islands SB,seychelles SC,sudan SD,sweden SE,singapore SG,st. helena SH,slovenia SI,svalbard & jan mayen SJ,slovakia SK,sierra leone SL,san marino SM,senegal SN,somalia SO,suriname SR,south sudan SS,russia SU,el salvador SV,sint maarten SX,syria SY,eswatini SZ,tristan da cunha TA,turks & caicos islands TC,chad TD,french southern territories TF,togo TG,thailand TH,tajikistan TJ,tokelau TK,timor-leste TL,turkmenistan TM,tunisia TN,tonga TO,timor-leste TP,trinidad & tobago TT,tuvalu TV,taiwan TW,tanzania TZ,ukraine UA,uganda UG,united kingdom UK,u.s. outlying islands UM,united nations UN,united states US,uruguay UY,uzbekistan UZ,vatican city VA,st. vincent & grenadines VC,vietnam VD,venezuela VE,british virgin islands VG,u.s. virgin islands VI,vietnam VN,vanuatu VU,wallis & futuna WF,samoa WS,pseudo-accents XA,pseudo-bidi XB,kosovo XK,yemen YD,yemen YE,mayotte YT,serbia YU,south africa ZA,zambia ZM,congo - kinshasa ZR,zimbabwe ZW,unknown region ZZ'.split(
  ',',
))
  countryNames.set(pair.slice(0, -3), pair.slice(-2))
for (const [n, c] of Object.entries({
  us: 'US',
  'u.s.': 'US',
  usa: 'US',
  uk: 'GB',
  'u.k.': 'GB',
  britain: 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  'united states': 'US',
  russia: 'RU',
  'soviet union': 'RU',
  'czech republic': 'CZ',
  burma: 'MM',
  bosnia: 'BA',
  'hong kong': 'HK',
  taiwan: 'TW',
  palestine: 'PS',
  turkey: 'TR',
  congo: 'CD',
  zaire: 'CD',
  uae: 'AE',
  korea: 'KR',
  'west bank': 'PS',
  gaza: 'PS',
  chechnya: 'RU',
  kosovo: 'XK',
  yugoslavia: 'RS',
  macau: 'MO',
  'ivory coast': 'CI',
}))
  countryNames.set(n, c)
const demonyms: Record<string, string> = {}
for (const pair of 'iranian IR,iraqi IQ,israeli IL,palestinian PS,syrian SY,lebanese LB,jordanian JO,egyptian EG,libyan LY,tunisian TN,algerian DZ,moroccan MA,saudi SA,yemeni YE,kuwaiti KW,qatari QA,omani OM,turkish TR,turk TR,cypriot CY,greek GR,italian IT,french FR,german DE,british GB,english GB,scottish GB,welsh GB,irish IE,dutch NL,belgian BE,swiss CH,austrian AT,spanish ES,portuguese PT,danish DK,swedish SE,norwegian NO,finnish FI,icelandic IS,polish PL,czech CZ,slovak SK,hungarian HU,romanian RO,bulgarian BG,serbian RS,serb RS,croatian HR,croat HR,bosnian BA,slovenian SI,macedonian MK,albanian AL,kosovan XK,montenegrin ME,russian RU,chechen RU,ukrainian UA,belarusian BY,moldovan MD,georgian GE,armenian AM,azeri AZ,azerbaijani AZ,kazakh KZ,uzbek UZ,tajik TJ,turkmen TM,kyrgyz KG,afghan AF,pakistani PK,indian IN,bangladeshi BD,nepalese NP,nepali NP,bhutanese BT,tibetan CN,chinese CN,taiwanese TW,japanese JP,korean KR,mongolian MN,vietnamese VN,thai TH,cambodian KH,lao LA,laotian LA,burmese MM,malaysian MY,singaporean SG,indonesian ID,filipino PH,philippine PH,australian AU,american US,canadian CA,mexican MX,cuban CU,haitian HT,jamaican JM,guatemalan GT,honduran HN,salvadoran SV,nicaraguan NI,panamanian PA,colombian CO,venezuelan VE,ecuadorian EC,peruvian PE,bolivian BO,chilean CL,argentine AR,argentinian AR,brazilian BR,uruguayan UY,paraguayan PY,nigerian NG,ghanaian GH,ivorian CI,liberian LR,senegalese SN,malian ML,nigerien NE,cameroonian CM,congolese CD,zairean CD,rwandan RW,burundian BI,ugandan UG,kenyan KE,tanzanian TZ,ethiopian ET,eritrean ER,somali SO,sudanese SD,angolan AO,zambian ZM,zimbabwean ZW,mozambican MZ,namibian NA,botswanan BW,african ,european ,asian ,arab ,kurdish ,western ,soviet RU,u.s. US,us US,u.k. GB,uk GB,basque ES,catalan ES,sikh IN,tamil ,muslim ,moslem ,islamic ,christian ,jewish ,catholic ,protestant ,sunni ,shiite ,shia ,hindu ,buddhist ,latin ,south african ZA,north korean KP,south korean KR,new zealand NZ,sri lankan LK,hutu ,tutsi ,bavarian DE,sicilian IT,quebec CA,maori NZ'.split(
  ',',
)) {
  const i = pair.lastIndexOf(' ')
  demonyms[pair.slice(0, i)] = pair.slice(i + 1)
}
const cities = new Set(
  'london,paris,new york,washington,moscow,beijing,tokyo,berlin,bonn,rome,madrid,brussels,vienna,geneva,zurich,amsterdam,stockholm,oslo,copenhagen,helsinki,dublin,belfast,lisbon,athens,ankara,istanbul,jerusalem,tel aviv,hebron,damascus,beirut,baghdad,tehran,riyadh,cairo,tripoli,tunis,algiers,rabat,khartoum,nairobi,johannesburg,cape town,pretoria,lagos,abuja,kinshasa,addis ababa,mogadishu,kabul,islamabad,karachi,lahore,delhi,new delhi,bombay,mumbai,calcutta,madras,dhaka,colombo,rangoon,bangkok,hanoi,jakarta,manila,singapore,kuala lumpur,seoul,pyongyang,taipei,shanghai,sydney,melbourne,brisbane,perth,adelaide,canberra,wellington,auckland,ottawa,toronto,montreal,vancouver,chicago,los angeles,san francisco,boston,philadelphia,houston,dallas,atlanta,miami,detroit,seattle,cleveland,baltimore,denver,pittsburgh,cincinnati,milwaukee,minnesota,texas,california,florida,new jersey,ohio,michigan,virginia,georgia,kansas city,oakland,san diego,st. louis,minneapolis,phoenix,tampa,mexico city,havana,bogota,caracas,lima,quito,santiago,buenos aires,rio de janeiro,sao paulo,brasilia,montevideo,asuncion,la paz,warsaw,prague,budapest,bucharest,sofia,belgrade,zagreb,sarajevo,skopje,tirana,kiev,minsk,grozny,tbilisi,yerevan,baku,tashkent,almaty,frankfurt,munich,hamburg,cologne,milan,turin,naples,florence,venice,barcelona,seville,valencia,bilbao,marseille,lyon,manchester,liverpool,birmingham,leeds,sheffield,newcastle,glasgow,edinburgh,cardiff,bristol,nottingham,leicester,derby,sunderland,middlesbrough,southampton,portsmouth,coventry,ilam,kermanshah,erbil,kurdistan,western iran'.split(
    ',',
  ),
)
export const placeProminence = (name: string): number => {
  const key = name.toLowerCase().replace(/^the /, '')
  return countryNames.has(key) ? 1 : cities.has(key) ? 0.8 : 0
}
export const findDemonym = (word: string): { country: string | null } | null => {
  const key = word.toLowerCase()
  const country = demonyms[key] ?? demonyms[key.replace(/s$/, '')]
  return country === undefined ? null : { country: country || null }
}
export const findCountry = (name: string): string | null => countryNames.get(name.toLowerCase().replace(/^the /, '')) ?? null
