/**
 * Countries and territories: ISO 3166-1 alpha-2 | English names | adjectives and demonyms | Chinese names.
 * YU, SU, DD, CS and BU are of 1987. "Georgia" and "Jordan" are left to context, "Chad", "Niger" and the like are not.
 */
const TABLE = `
AF|Afghanistan|Afghan;Afghani|阿富汗
AL|Albania|Albanian|阿尔巴尼亚
DZ|Algeria|Algerian|阿尔及利亚
AD|Andorra|Andorran|安道尔
AO|Angola|Angolan|安哥拉
AG|Antigua and Barbuda;Antigua|Antiguan|安提瓜和巴布达
AR|Argentina|Argentine;Argentinian;Argentinean|阿根廷
AM|Armenia|Armenian|亚美尼亚
AU|Australia|Australian;Aussie|澳大利亚;澳洲
AT|Austria|Austrian|奥地利
AZ|Azerbaijan|Azerbaijani;Azeri|阿塞拜疆
BS|Bahamas;The Bahamas|Bahamian|巴哈马
BH|Bahrain|Bahraini|巴林
BD|Bangladesh|Bangladeshi|孟加拉国;孟加拉
BB|Barbados|Barbadian;Bajan|巴巴多斯
BY|Belarus|Belarusian;Belarussian|白俄罗斯
BE|Belgium|Belgian|比利时
BZ|Belize|Belizean|伯利兹
BJ|Benin|Beninese|贝宁
BM|Bermuda|Bermudian;Bermudan|百慕大
BT|Bhutan|Bhutanese|不丹
BO|Bolivia|Bolivian|玻利维亚
BA|Bosnia and Herzegovina;Bosnia-Herzegovina;Bosnia|Bosnian|波黑;波斯尼亚
BW|Botswana|Botswanan;Motswana|博茨瓦纳
BR|Brazil;Brasil|Brazilian|巴西
BN|Brunei;Brunei Darussalam|Bruneian|文莱
BG|Bulgaria|Bulgarian|保加利亚
BF|Burkina Faso|Burkinabe;Burkinabé|布基纳法索
BI|Burundi|Burundian|布隆迪
KH|Cambodia|Cambodian|柬埔寨
CM|Cameroon|Cameroonian|喀麦隆
CA|Canada|Canadian|加拿大
CV|Cape Verde;Cabo Verde|Cape Verdean|佛得角
KY|Cayman Islands|Caymanian|开曼群岛
CF|Central African Republic||中非共和国
TD|Chad|Chadian|乍得
CL|Chile|Chilean|智利
CN|China;People's Republic of China;PRC;P.R. China;Mainland China|Chinese|中国
CO|Colombia|Colombian|哥伦比亚
KM|Comoros|Comorian|科摩罗
CG|Republic of the Congo;Congo-Brazzaville;Congo|Congolese|刚果共和国;刚果（布）;刚果(布)
CD|Democratic Republic of the Congo;Democratic Republic of Congo;DR Congo;DRC;Congo-Kinshasa;Zaire||刚果民主共和国;刚果（金）;刚果(金);刚果金
CR|Costa Rica|Costa Rican|哥斯达黎加
CI|Ivory Coast;Cote d'Ivoire;Côte d'Ivoire|Ivorian|科特迪瓦
HR|Croatia|Croatian;Croat|克罗地亚
CU|Cuba|Cuban|古巴
CY|Cyprus|Cypriot|塞浦路斯
CZ|Czech Republic;Czechia|Czech|捷克
CS|Czechoslovakia|Czechoslovak;Czechoslovakian|捷克斯洛伐克
DK|Denmark|Danish;Dane|丹麦
DJ|Djibouti|Djiboutian|吉布提
DM|Dominica||多米尼克
DO|Dominican Republic|Dominican|多米尼加
TL|East Timor;Timor-Leste|Timorese;East Timorese|东帝汶
DD|East Germany|East German|东德;民主德国
EC|Ecuador|Ecuadorian;Ecuadorean|厄瓜多尔
EG|Egypt|Egyptian|埃及
SV|El Salvador|Salvadoran;Salvadorean|萨尔瓦多
GQ|Equatorial Guinea|Equatoguinean|赤道几内亚
ER|Eritrea|Eritrean|厄立特里亚
EE|Estonia|Estonian|爱沙尼亚
SZ|Eswatini;Swaziland|Swazi|斯威士兰
ET|Ethiopia|Ethiopian|埃塞俄比亚
FJ|Fiji|Fijian|斐济
FI|Finland|Finnish;Finn|芬兰
FR|France|French|法国
GF|French Guiana||法属圭亚那
PF|French Polynesia;Tahiti||法属波利尼西亚
GA|Gabon|Gabonese|加蓬
GM|Gambia;The Gambia|Gambian|冈比亚
GE|Georgia|Georgian|格鲁吉亚
DE|Germany;West Germany;Federal Republic of Germany|German;West German|德国;西德;联邦德国
GH|Ghana|Ghanaian|加纳
GI|Gibraltar|Gibraltarian|直布罗陀
GR|Greece|Greek|希腊
GL|Greenland|Greenlandic|格陵兰
GD|Grenada|Grenadian|格林纳达
GU|Guam|Guamanian|关岛
GT|Guatemala|Guatemalan|危地马拉
GG|Guernsey||根西岛
GN|Guinea|Guinean|几内亚
GW|Guinea-Bissau||几内亚比绍
GY|Guyana|Guyanese|圭亚那
HT|Haiti|Haitian|海地
HN|Honduras|Honduran|洪都拉斯
HK|Hong Kong;Hongkong|Hongkonger|香港;中国香港
HU|Hungary|Hungarian|匈牙利
IS|Iceland|Icelandic|冰岛
IN|India|Indian|印度
ID|Indonesia|Indonesian|印度尼西亚;印尼
IR|Iran|Iranian|伊朗
IQ|Iraq|Iraqi|伊拉克
IE|Ireland;Republic of Ireland;Irish Republic|Irish|爱尔兰
IM|Isle of Man|Manx|马恩岛
IL|Israel|Israeli|以色列
IT|Italy|Italian|意大利
JM|Jamaica|Jamaican|牙买加
JP|Japan|Japanese|日本
JE|Jersey||泽西岛
JO|Jordan|Jordanian|约旦
KZ|Kazakhstan|Kazakh;Kazakhstani|哈萨克斯坦;哈萨克
KE|Kenya|Kenyan|肯尼亚
KI|Kiribati||基里巴斯
XK|Kosovo|Kosovar;Kosovan|科索沃
KW|Kuwait|Kuwaiti|科威特
KG|Kyrgyzstan|Kyrgyz;Kyrgyzstani|吉尔吉斯斯坦;吉尔吉斯
LA|Laos|Lao;Laotian|老挝
LV|Latvia|Latvian|拉脱维亚
LB|Lebanon|Lebanese|黎巴嫩
LS|Lesotho|Basotho|莱索托
LR|Liberia|Liberian|利比里亚
LY|Libya|Libyan|利比亚
LI|Liechtenstein|Liechtensteiner|列支敦士登
LT|Lithuania|Lithuanian|立陶宛
LU|Luxembourg|Luxembourgish|卢森堡
MO|Macau;Macao|Macanese|澳门;中国澳门
MG|Madagascar|Malagasy;Madagascan|马达加斯加
MW|Malawi|Malawian|马拉维
MY|Malaysia|Malaysian|马来西亚;大马
MV|Maldives|Maldivian|马尔代夫
ML|Mali|Malian|马里
MT|Malta|Maltese|马耳他
MH|Marshall Islands|Marshallese|马绍尔群岛
MR|Mauritania|Mauritanian|毛里塔尼亚
MU|Mauritius|Mauritian|毛里求斯
MX|Mexico|Mexican|墨西哥
FM|Micronesia|Micronesian|密克罗尼西亚
MD|Moldova|Moldovan|摩尔多瓦
MC|Monaco|Monegasque|摩纳哥
MN|Mongolia|Mongolian|蒙古国;蒙古
ME|Montenegro|Montenegrin|黑山
MA|Morocco|Moroccan|摩洛哥
MZ|Mozambique|Mozambican|莫桑比克
MM|Myanmar;Burma|Burmese|缅甸
NA|Namibia|Namibian|纳米比亚
NR|Nauru|Nauruan|瑙鲁
NP|Nepal|Nepalese;Nepali|尼泊尔
NL|Netherlands;The Netherlands;Holland|Dutch|荷兰
NC|New Caledonia|New Caledonian|新喀里多尼亚
NZ|New Zealand|New Zealander;Kiwi|新西兰
NI|Nicaragua|Nicaraguan|尼加拉瓜
NE|Niger|Nigerien|尼日尔
NG|Nigeria|Nigerian|尼日利亚
KP|North Korea;DPRK|North Korean|朝鲜
MK|North Macedonia;Macedonia|Macedonian|北马其顿;马其顿
NO|Norway|Norwegian|挪威
OM|Oman|Omani|阿曼
PK|Pakistan|Pakistani|巴基斯坦
PW|Palau|Palauan|帕劳
PS|Palestine;West Bank;Gaza|Palestinian|巴勒斯坦
PA|Panama|Panamanian|巴拿马
PG|Papua New Guinea;PNG|Papua New Guinean|巴布亚新几内亚;巴新
PY|Paraguay|Paraguayan|巴拉圭
PE|Peru|Peruvian|秘鲁
PH|Philippines;The Philippines|Philippine;Filipino|菲律宾
PL|Poland|Polish|波兰
PT|Portugal|Portuguese|葡萄牙
PR|Puerto Rico|Puerto Rican|波多黎各
QA|Qatar|Qatari|卡塔尔
RE|Reunion;Réunion||留尼汪
RO|Romania;Rumania|Romanian|罗马尼亚
RU|Russia;Russian Federation|Russian|俄罗斯;俄联邦;俄国
RW|Rwanda|Rwandan|卢旺达
KN|Saint Kitts and Nevis;St Kitts and Nevis;St. Kitts||圣基茨和尼维斯
LC|Saint Lucia;St Lucia;St. Lucia|Saint Lucian|圣卢西亚
VC|Saint Vincent and the Grenadines;St Vincent|Vincentian|圣文森特
WS|Samoa;Western Samoa|Samoan|萨摩亚
SM|San Marino||圣马力诺
ST|Sao Tome and Principe;São Tomé and Príncipe||圣多美和普林西比
SA|Saudi Arabia;KSA|Saudi;Saudi Arabian|沙特阿拉伯;沙特
SN|Senegal|Senegalese|塞内加尔
RS|Serbia|Serbian|塞尔维亚
SC|Seychelles|Seychellois|塞舌尔
SL|Sierra Leone|Sierra Leonean|塞拉利昂
SG|Singapore|Singaporean|新加坡
SK|Slovakia|Slovak;Slovakian|斯洛伐克
SI|Slovenia|Slovenian;Slovene|斯洛文尼亚
SB|Solomon Islands|Solomon Islander|所罗门群岛
SO|Somalia|Somali|索马里
ZA|South Africa|South African|南非
KR|South Korea;Korea;Republic of Korea|South Korean;Korean|韩国;南韩
SS|South Sudan|South Sudanese|南苏丹
SU|Soviet Union;USSR;U.S.S.R.|Soviet|苏联;前苏联
ES|Spain|Spanish;Spaniard|西班牙
LK|Sri Lanka;Ceylon|Sri Lankan|斯里兰卡
SD|Sudan|Sudanese|苏丹
SR|Suriname|Surinamese|苏里南
SE|Sweden|Swedish;Swede|瑞典
CH|Switzerland|Swiss|瑞士
SY|Syria|Syrian|叙利亚
TW|Taiwan|Taiwanese|台湾;中国台湾
TJ|Tajikistan|Tajik|塔吉克斯坦
TZ|Tanzania;Zanzibar|Tanzanian|坦桑尼亚
TH|Thailand|Thai|泰国
TG|Togo|Togolese|多哥
TO|Tonga|Tongan|汤加
TT|Trinidad and Tobago;Trinidad|Trinidadian|特立尼达和多巴哥
TN|Tunisia|Tunisian|突尼斯
TR|Turkey;Türkiye;Turkiye|Turkish;Turk|土耳其
TM|Turkmenistan|Turkmen|土库曼斯坦
UG|Uganda|Ugandan|乌干达
UA|Ukraine|Ukrainian|乌克兰
AE|United Arab Emirates;UAE;U.A.E.;Emirates|Emirati|阿联酋;阿拉伯联合酋长国
GB|United Kingdom;UK;U.K.;Britain;Great Britain|British;Briton;Scottish;Welsh;English;Northern Irish|英国
US|United States;United States of America;USA;U.S.A.;US;U.S.;America|American|美国
UY|Uruguay|Uruguayan|乌拉圭
UZ|Uzbekistan|Uzbek;Uzbekistani|乌兹别克斯坦;乌兹别克
VU|Vanuatu|Ni-Vanuatu|瓦努阿图
VE|Venezuela|Venezuelan|委内瑞拉
VN|Vietnam;Viet Nam|Vietnamese|越南
VG|British Virgin Islands;BVI||英属维尔京群岛
YE|Yemen|Yemeni|也门
YU|Yugoslavia|Yugoslav;Yugoslavian|南斯拉夫
ZM|Zambia|Zambian|赞比亚
ZW|Zimbabwe|Zimbabwean|津巴布韦
`;

export interface CountryName {
  readonly code: string;
  readonly names: readonly string[];
  readonly adjectives: readonly string[];
  readonly chinese: readonly string[];
}

export const COUNTRY_NAMES: readonly CountryName[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [code = '', ...lists] = line.split('|');
    const [names = [], adjectives = [], chinese = []] = lists.map((list) =>
      list.split(';').filter(Boolean),
    );
    return { code, names, adjectives, chinese };
  });

/** Regions that the gazetteer lacks or that newspapers shorten: country -> names. */
export const MORE_REGIONS: Readonly<Record<string, string>> = {
  US: 'Calif.|Calif|Ariz.|Ala.|Ark.|Colo.|Conn.|Del.|Fla.|Ga.|Ill.|Ind.|Kan.|Ky.|La.|Md.|Mass.|Mich.|Minn.|Miss.|Mo.|Mont.|N.C.|N.D.|N.H.|N.J.|N.M.|N.Y.|Neb.|Nev.|Okla.|Ore.|Pa.|R.I.|S.C.|S.D.|Tenn.|Tex.|Va.|Vt.|W.Va.|Wash.|Wis.|Wyo.|D.C.|New England|Midwest|Silicon Valley|Hudson Valley|Central Valley|Bay Area|Panhandle|Rust Belt|Permian Basin|Upper Peninsula|Cape Cod|Long Island|Delmarva|Iron Range|Inland Empire|Puget Sound|Gulf Coast|Piedmont Triad|Research Triangle|Finger Lakes|Twin Cities|Quad Cities|Tri-Cities|Corn Belt|Northwoods|Ozarks|Appalachia',
  CA: 'Ont.|Que.|B.C.|Alta.|Sask.|Man.|N.S.|N.B.|Nfld.|Newfoundland|Quebec|Vancouver Island|Cape Breton|Gaspésie|Abitibi|Lower Mainland|Okanagan|Fraser Valley|Baffin Island|Niagara|Haida Gwaii|Peace River|Saguenay|Maritimes|Bay of Fundy|Annapolis Valley|Labrador|Interlake',
  AU: 'NSW|Qld|Vic|N.S.W.|Northern Territory|Kimberley|Pilbara|Gippsland|Riverina|Darling Downs|Hunter Valley|Barossa|Barossa Valley|Mallee|Wimmera|Illawarra|Sunshine Coast|Eyre Peninsula|Yorke Peninsula|Cape York|Top End|Northern Rivers|Arnhem Land|Kangaroo Island|Latrobe Valley|Gulf Country|Wheatbelt|Spencer Gulf|Lockyer Valley|Goulburn Valley|Bass Strait',
  GB: 'Yorkshire|Sussex|Ulster|Tyneside|Teesside|Humberside|Merseyside|East Anglia|Midlands|West Midlands|Highlands|Home Counties|Greater Manchester|Cumbria|Orkney|Shetland|Tayside|Clydeside|Wearside|Humber|Cotswolds|Lake District|Peak District|Thames Valley|Fens|East Midlands|West Country|Scottish Borders|Moray Firth|Isle of Wight|Savile Row|Outer Hebrides|Solway|Speyside',
  IN: 'Orissa|Pondicherry|Uttaranchal|Vidarbha|Konkan|Saurashtra|Bundelkhand|Marathwada|Malabar|Telangana|Kutch|Doab',
  IE: 'Munster|Connacht|Leinster|West Cork|Burren|Connemara|Gaeltacht',
  DE: 'Bavaria|Saxony|Lower Saxony|North Rhine-Westphalia|Hesse|Thuringia|Brandenburg|Saxony-Anhalt|Rhineland-Palatinate|Ruhr|Swabia|Franconia|Lusatia|East Frisia|Münsterland|Sauerland|Allgäu|Black Forest|Palatinate|Westphalia|Rhineland',
  FR: 'Brittany|Normandy|Alsace|Lorraine|Burgundy|Provence|Picardy|Gironde|Vendée|Finistère|Morbihan|Loire-Atlantique|Bouches-du-Rhône|Hérault|Isère|Haute-Savoie|Savoie|Moselle|Bas-Rhin|Haut-Rhin|Pas-de-Calais|Seine-Maritime|Calvados|Dordogne|Camargue|Hauts-de-France|Grand Est|Nouvelle-Aquitaine|Occitanie|Ile-de-France|Île-de-France',
  IT: 'Tuscany|Lombardy|Piedmont|Sicily|Sardinia|Apulia|Veneto|Emilia-Romagna|Friuli|Liguria|Abruzzo|Basilicata|Molise|Marche|Trentino|South Tyrol',
  ES: 'Catalonia|Andalusia|Galicia|Basque Country|Castile|Aragon|Extremadura|Navarre|Castile and León|Castilla-La Mancha|Costa del Sol|Costa Brava',
  ID: 'Java|West Java|East Java|Central Java|Sumatra|Kalimantan|Sulawesi|Bali|Southeast Sulawesi|Central Sulawesi|South Sulawesi|North Sulawesi|Riau Islands|North Maluku|Halmahera|East Kalimantan|West Papua|Lombok',
  RU: 'Siberia|Far East|Tatarstan|Bashkortostan|Sakhalin|Kamchatka|Primorye|Urals|Yamal|Kuban|Altai|Yakutia',
  CN: 'Tibet|Xinjiang|Inner Mongolia|Manchuria|Guangxi|Ningxia|Pearl River Delta|Yangtze River Delta|Hainan Free Trade Port',
  JP: 'Kyushu|Hokkaido|Kansai|Honshu|Shikoku|Tohoku|Hokuriku|Kanto|Chubu',
  MY: 'Sabah|Sarawak|Penang|Johor|Selangor',
  PH: 'Luzon|Mindanao|Visayas|Cavite|Laguna|Batangas|Bulacan|Pampanga|Bataan|Zambales|Tarlac|Nueva Ecija|Pangasinan|Palawan|Bohol|Antique province|Negros Occidental|Negros Oriental|Negros|Leyte|Albay|Camarines Sur|Bukidnon|Misamis Oriental|Davao del Norte|Davao del Sur|Quezon province|Ilocos Norte|Ilocos Sur|Isabela|Benguet|Mactan|Calabarzon|Subic|Clark Freeport|Metro Manila',
  VN: 'Mekong Delta|Bac Giang|Dong Nai|Binh Duong|Quang Ninh|Hai Duong|Nam Dinh|Long An|Ba Ria-Vung Tau|Vinh Phuc|Thai Binh|Ha Nam|Binh Phuoc|Quang Nam|Binh Dinh|Binh Thuan|Ninh Thuan|Soc Trang|Tien Giang|Ben Tre|Hau Giang|Kien Giang|Yen Bai|Quang Binh|Thanh Hoa|Nghe An|Ha Tinh',
  BR: 'Minas Gerais|Bahia|Mato Grosso',
  NZ: 'Canterbury Plains|Coromandel|King Country|Wairarapa|Hawke’s Bay|Otago|Central Otago|Waikato|South Island|North Island|East Cape|Mackenzie Country',
  PK: 'Cholistan|Thar|Potohar|Thal|Punjab province',
  PT: 'Algarve|Alentejo|Azores|Madeira|Minho|Douro Valley',
  SE: 'Scania|Norrland|Småland|Dalarna|Bergslagen|Värmland|Västerbotten|Norrbotten',
  NO: 'Helgeland|Lofoten|Finnmark|Sunnmøre|Vestland|Hardanger|Svalbard',
  DK: 'Jutland|Zealand|Funen|Bornholm|Lolland',
  FI: 'Lapland|Ostrobothnia|Savonia|Karelia',
  IS: 'Westfjords',
  MX: 'Bajío|Bajio|Yucatan Peninsula|Riviera Maya',
  AR: 'Patagonia|Vaca Muerta|Pampas',
  CL: 'Atacama|Aysén|Aysen|Magallanes|Araucanía|Bío Bío',
  KE: 'Rift Valley|Nyanza',
  NG: 'Niger Delta|Ogun State|Lagos State|Kano State',
  ZA: 'Karoo|Garden Route|Boland|Highveld|Witwatersrand|Western Cape|Zululand',
  MN: 'Gobi|South Gobi',
  GE: 'Adjara|Kakheti|Imereti',
  KZ: 'Mangystau|Turkistan region',
  TT: 'Trinidad|Tobago',
};

/** English names of cities that the gazetteer spells another way: name -> country. */
export const MORE_CITIES: Readonly<Record<string, string>> = {
  US: 'New York|Washington|LA|Manhattan|Brooklyn|St. Louis|St Louis|St. Paul|Wall Street',
  GB: 'City of London|Newcastle|Hull|Stoke|Aberdeen',
  DE: 'Cologne|Hanover|Frankfurt|Brunswick',
  IT: 'Turin|Milan|Rome|Naples|Florence|Venice|Genoa|Leghorn',
  CN: 'Peking|Canton|Tientsin|Nanking|Hsian|Xian|Tsingtao|Mukden|Urumchi|Huhehot|Hohhot|Chungking|Amoy|Swatow|Dairen',
  IN: 'Bombay|Calcutta|Madras|Bangalore|Poona|Cawnpore|Baroda|Trivandrum|Cochin|Calicut|Mangalore|Mysore|New Delhi|Delhi|Gurgaon|Noida|Vizag|Allahabad|Simla|Pondicherry',
  UA: 'Kiev|Odessa|Kharkov|Lvov',
  RU: 'St Petersburg|St. Petersburg|Leningrad|Yekaterinburg|Ekaterinburg|Nizhny Novgorod|Rostov-on-Don',
  VN: 'Saigon|Ho Chi Minh City|Hanoi|Haiphong|Da Nang',
  MM: 'Rangoon|Yangon',
  PL: 'Warsaw|Cracow|Krakow|Lodz|Wroclaw|Gdansk',
  CZ: 'Prague|Pilsen',
  AT: 'Vienna',
  BE: 'Brussels|Antwerp|Ghent|Bruges',
  CH: 'Geneva|Zurich|Basle|Lucerne|Berne',
  PT: 'Lisbon|Oporto',
  ES: 'Seville|Saragossa',
  DK: 'Copenhagen',
  SE: 'Gothenburg',
  GR: 'Athens|Piraeus|Salonika',
  RO: 'Bucharest',
  RS: 'Belgrade',
  EG: 'Cairo|Alexandria',
  SA: 'Riyadh|Jeddah|Jedda|Mecca|Dammam|Jubail',
  IR: 'Tehran|Teheran|Isfahan',
  IQ: 'Basra',
  SY: 'Damascus',
  LB: 'Beirut',
  IL: 'Jerusalem|Tel Aviv|Haifa',
  BD: 'Dacca|Chittagong',
  KR: 'Seoul|Pusan|Busan|Inchon|Taegu',
  JP: 'Tokyo|Osaka|Kyoto',
  TW: 'Taipei|Kaohsiung|Hsinchu|Taichung|Tainan',
  KZ: 'Almaty|Alma-Ata|Astana|Nur-Sultan',
  UZ: 'Tashkent|Samarkand|Bukhara',
  MX: 'Mexico City',
  BR: 'Sao Paulo|Brasilia',
  CI: 'Abidjan',
  MY: 'Kuala Lumpur|KL|Penang|Johor Bahru|JB',
  ID: 'Jakarta|Djakarta|Surabaya',
  PH: 'Manila|Makati|Quezon City|Subic Bay|Subic',
  LK: 'Colombo',
  PK: 'Karachi|Lahore|Islamabad',
  TH: 'Bangkok',
  KE: 'Nairobi|Mombasa',
  FI: 'Helsinki',
  NL: 'The Hague|Rotterdam|Amsterdam',
  LU: 'Luxembourg City',
  OM: 'Muscat|Duqm|Sohar|Salalah',
  GT: 'Guatemala City',
  PA: 'Panama City',
  KW: 'Kuwait City',
  MO: 'Macau',
};
