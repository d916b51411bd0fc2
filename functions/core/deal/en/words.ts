/** Closed word classes of English and the nouns that tell what a name is. Data only; all lower case. */

const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

export const PREPOSITIONS = set(`
  of in on at by for from with to into onto under over after before during between among amid against about near
  around through throughout via without within across along behind beside besides beyond despite off outside inside per
  since than towards toward until till upon versus as like including excluding following concerning regarding except
`);

export const AUXILIARIES = set(`
  is are was were be been being has have had having will would shall should can could may might must do does did
  won't wouldn't can't cannot isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't
`);

export const BE_FORMS = set(
  `is are was were be been being get gets got getting isn't wasn't aren't weren't`,
);

export const PRONOUNS = set(
  `it they he she we i you who which that them him her us me itself themselves both`,
);

export const DETERMINERS = set(`
  the a an its their his her our my your this that these those some any all each every another other both no
  one two three four five six seven eight nine ten eleven twelve several many
`);

export const CONJUNCTIONS = set(
  `and or but nor yet so while whereas although though because if unless when where`,
);

/** Words that never begin a name, wherever a sentence puts its capital. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set([
  ...PREPOSITIONS,
  ...AUXILIARIES,
  ...PRONOUNS,
  ...DETERMINERS,
  ...CONJUNCTIONS,
  ...set(`
    not also only just even still already now then there here however meanwhile separately elsewhere moreover
    furthermore additionally earlier later yesterday today tomorrow last next once again what how why whom whose more most
    much few fewer less least such very too well perhaps maybe indeed instead therefore thus hence nearly almost
    about up down out yes ok mr mrs ms according asked under neither either none nobody everyone everybody nothing
    something once twice half early late recently previously currently traditionally apart together unlike
  `),
]);

export const MONTHS = set(`
  january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec
`);
export const WEEKDAYS = set(`
  monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
`);

/** Capitalised words that are no firm when they stand alone. */
export const NOT_NAMES = set(`
  english internet covid covid-19 christmas easter ramadan songkran ceo cfo coo cto md ipo mou mous r&d gdp vat hq ai iot
  esg epc ppp q1 q2 q3 q4 h1 h2 fy series note notes shr net revs div avg qtr pct dlrs dlr mln bln stg updated source editor
  reuter reuters photo press release home biz news party state government ministry parliament congress senate i ii iii iv
  year new north south east west northern southern eastern western chapter internet tv pc usb m&a lng lpg mw gw kw kwh
  sq ft km tonnes tons euro euros dollar dollars yuan yen sterling pound pounds rupee rupees
  boe barrel brent act bill lord lady sir dame king queen prince princess judge justice god army
  receivers administrators liquidators trustees creditors bidders buyers exclusivity apparently reportedly haggling
  boo bot boot ppa nsr nse diy jv ppp spv lbo mbo islanders insiders bankers
  punters undeterred steelwork bancassurance minutes
  union socialists democrats republicans labour conservatives tory tories catholic muslim christian jewish
`);

/** Endings that make a name a firm's, without their full stops. */
export const LEGAL_SUFFIXES = set(`
  inc incorporated corp corporation co company cos companies ltd limited plc llc llp lp sa se ag ab as asa oy oyj gmbh nv bv
  spa srl sarl sas pty pvt private pte kk bhd sdn berhad uab kg kgaa group holdings holding saog saoc psc pjsc jsc ojsc oao
  zao ooo ao ad doo sae sab sl slu sp zoo tbk pt cv kft zrt nyrt as aps ua ltda cia eirl spv s.a s.a.e s.p.a n.v b.v a.s p.l.c
  l.p l.l.c jsc pcl public
`);

/** Words whose presence makes a name an organisation's. */
export const ORG_WORDS = set(`
  bank banks bancorp bancshares banco banque banca bankas insurance assurance capital ventures venture partners partnership equity fund
  funds investment investments investors trust foundation finance financial credit lending loans savings union securities
  holdings group industries industrial industry manufacturing manufacturers works mills mill millers foods food beverages
  brewery breweries distillers distillery dairy dairies farms farm orchards vintners wines winery creameries bakeries poultry fisheries
  energy power electric electricity solar wind renewables hydro petroleum oil gas lng petrochemicals refining refinery
  pipeline pipelines resources minerals mining mines metals gold steel iron copper nickel lithium coal cement
  chemical chemicals pharma pharmaceutical pharmaceuticals biologics biotech biotechnology biosciences lifesciences sciences
  therapeutics medical healthcare health hospital hospitals clinic clinics diagnostics technologies technology tech
  systems software networks network digital data cyber labs laboratories telecom telecoms telecommunications mobile
  wireless communications media broadcasting broadcasters radio television studios pictures entertainment publishing press
  motors motor automotive auto vehicles tyre tyres aerospace aviation aircraft airlines airline airways air shipping
  shipbuilders shipyard shipyards shipbuilding marine maritime towage ferries line lines logistics transport transportation
  freight rail railway railways port ports harbour terminals terminal airport airports construction constructions builders
  building contractors contracting engineering engineers infrastructure properties property estates realty
  developers developer development developments land homes housing hotels hotel resorts resort leisure
  hospitality tourism travel retail stores supermarkets markets market trading traders trade imports exports
  textiles textile apparel garments fashion leather paper pulp packaging plastics glass ceramics timber forestry lumber
  furniture electronics electronic semiconductor semiconductors microelectronics photonics optics optical instruments
  machinery machines tools tool pumps valves gears bearings castings forge foundry batteries battery cells components
  products supplies services solutions consulting consultants advisers advisors associates brothers bros sons international
  global worldwide enterprises enterprise corporation cooperative co-operative co-op coop society association federation
  university college institute academy school schools council board commission authority agency department office bureau
  committee consortium alliance exchange club league restaurants water wastewater environment environmental environnement
  waste recycling agro agri agriculture agritech cables cable wires wire fibre fiber fertiliser fertilizers fertilisers
  sugar tea coffee cocoa rubber gloves biofuels ethanol hydrogen storage robotics drones space satellite satellites
  imaging seeds seed feeds feed grains grain nutri nutrition genetics genetic life mutual pensions pension bancorporation fcu
  stays retreats homes villas coaches carriers carrier haulage couriers post payments pay equipment appliances materials
  games gaming sports music films film records books journal times post herald tribune
`);

/** Organisations that are a government's or a public body's. */
export const GOVERNMENT_WORDS = set(`
  government ministry council municipality municipal authority agency department bureau commission committee
  parliament assembly army navy force administration prefecture county province district city state republic town zone park
  area territory region board treasury secretariat police defence defense pentagon congress
`);

/** Words that end a place's or a zone's name. */
export const PLACE_WORDS = set(`
  county province district city state town township village region territory prefecture island islands peninsula
  valley bay coast river lake mountain mountains hills park zone area port harbour harbor airport street road avenue square bridge
  parish governorate oblast emirate canton commune municipality
`);

/** Common nouns for a firm, as an appositive or a premodifier has them: "truck maker Steyrwald", "the company". */
export const FIRM_NOUNS = set(`
  company companies firm firms group conglomerate corporation business businesses enterprise enterprises startup start-up
  start-ups startups maker makers manufacturer manufacturers producer producers supplier suppliers builder builders shipbuilder
  shipbuilders shipyard yard boatbuilder coachbuilder developer developers operator operators provider providers retailer
  retailers wholesaler wholesalers distributor distributors trader traders importer exporter exporters miner miners refiner
  smelter miller millers brewer brewers distiller distillers baker bakery roaster grower growers packer packers processor
  processors crusher grinder recycler printer publisher broadcaster broadcasters carrier carriers airline airlines shipper
  hauler haulier courier railway railways utility utilities lender lenders bank banks insurer insurers reinsurer brokerage
  broker fund funds investor investors backer backers financier fintech unicorn franchisee licensee landlord lessor lessee
  chain chains grocer grocers supermarket hotelier restaurateur caterer drugmaker chipmaker carmaker automaker steelmaker
  planemaker toymaker papermaker sugarmaker winemaker watchmaker tyremaker engineer engineers contractor contractors
  consultancy consultant consultants specialist specialists giant giants major majors heavyweight player outfit house houses co-operative cooperative
  co-op coop cooperatives union mill foundry forge refinery brewery distillery dairy winery creamery laboratory lab hospital clinic university
  college institute institution association charity foundation consortium syndicate venture subsidiary unit arm affiliate division
  parent owner owners buyer seller vendor bidder suitor acquirer target borrower issuer client customer tenant
  platform app portal website studio label brand marketer agency arms branch network exporter fabricator moulder caster bottler tanner
  weaver spinner dyer ginner tailor estate farm plantation nursery museum theatre club league team organiser promoter promoters sponsor sponsors
  partnership practice law-firm accountant accountants auditor auditors telco telecom telecoms conglomerates multinational oil-company
  junior explorer driller prospector shop store stores hotel resort family office vehicle trust pension insurer's shareholder shareholders
  manager managers collective society subsidiary's buyers sellers financiers
`);

/** Common nouns that point back at the story's firm when "the", "this" or "both" stands before them. */
export const COREFERENT_NOUNS = set(`
  company firm group business corporation concern conglomerate maker manufacturer producer supplier builder developer operator
  retailer lender bank insurer airline carrier brewer miner utility startup start-up venture chain yard shipbuilder contractor buyer acquirer
  purchaser bidder seller vendor owner parent investor investors fund issuer borrower cooperative co-operative co-op union foundry mill
  brewery bakery refiner distiller grocer drugmaker carmaker automaker steelmaker chipmaker publisher broadcaster trader landlord zone
  institute university agency side partners parties sides firms companies two pair duo partner promoter packer grower processor recycler
  sawmiller miller roaster manufacturer's outfit organiser enterprise family bank's
`);

/** Titles and posts that stand before a person's name. */
export const PERSON_TITLES = set(`
  mr mrs ms miss dr prof professor sir dame lord lady baroness baron prince princess sheikh shaikh alhaji chief hon rev father sister
  gov governor sen senator rep congressman congresswoman president premier minister chancellor mayor councillor cllr judge justice
  captain capt col colonel gen general lt major sgt ambassador academician engineer engr secretary
  chairman chairwoman chairperson chair director ceo cfo coo cto executive spokesman spokeswoman spokesperson founder co-founder cofounder boss
  head manager owner analyst economist lawyer broker businessman businesswoman entrepreneur billionaire tycoon magnate
  partner author researcher farmer resident administrator liquidator receiver commissioner treasurer geologist principal trustee
  speaker vice-governor vice-president vice-chairman vice-mayor deputy operator's shareholder buyer's reporter
`);

/** Posts, as they follow a person's name after a comma or stand before it. */
export const POSTS = set(`
  chairman chairwoman chairperson chair director ceo cfo coo cto chief executive officer spokesman spokeswoman spokesperson
  founder co-founder cofounder president vice-president secretary head manager minister governor mayor deputy analyst
  economist partner principal treasurer commissioner administrator strategist broker owner adviser advisor lawyer professor
  researcher grower farmer resident managing senior general boss operations sales marketing leader
`);

/** Firm kinds that only clear a deal or are where it is listed: never its party. */
export const NEVER_PARTIES = set(`
  exchange bourse regulator watchdog tribunal court sec nasdaq nyse lse jse sebi asx hkex
`);

/** Adjectives and nouns of nationality with the country they tell, ISO 3166-1 alpha-2. */
export const NATIONALITIES: ReadonlyMap<string, string> = new Map(
  `afghan AF albanian AL algerian DZ angolan AO argentine AR argentinian AR armenian AM australian AU austrian AT azerbaijani AZ azeri AZ
  bahraini BH bangladeshi BD belarusian BY belgian BE beninese BJ bhutanese BT bolivian BO bosnian BA botswanan BW brazilian BR british GB
  bruneian BN bulgarian BG burkinabe BF burmese MM burundian BI cambodian KH cameroonian CM canadian CA chadian TD chilean CL chinese CN
  colombian CO congolese CD croatian HR cuban CU cypriot CY czech CZ danish DK dane DK dominican DO dutch NL ecuadorean EC ecuadorian EC egyptian EG
  emirati AE english GB eritrean ER estonian EE ethiopian ET fijian FJ filipino PH philippine PH finnish FI french FR gabonese GA gambian GM georgian GE
  german DE ghanaian GH greek GR guatemalan GT guinean GN guyanese GY haitian HT honduran HN hungarian HU icelandic IS indian IN
  indonesian ID iranian IR iraqi IQ irish IE israeli IL italian IT ivorian CI jamaican JM japanese JP jordanian JO kazakh KZ kazakhstani KZ kenyan KE
  korean KR kosovan XK kuwaiti KW kyrgyz KG lao LA laotian LA latvian LV lebanese LB liberian LR libyan LY lithuanian LT luxembourgish LU macedonian MK
  malagasy MG malawian MW malaysian MY maldivian MV malian ML maltese MT mauritanian MR mauritian MU mexican MX moldovan MD mongolian MN
  montenegrin ME moroccan MA mozambican MZ namibian NA nepalese NP nepali NP nicaraguan NI nigerian NG nigerien NE norwegian NO omani OM
  pakistani PK palestinian PS panamanian PA paraguayan PY peruvian PE polish PL portuguese PT qatari QA romanian RO russian RU rwandan RW
  salvadoran SV saudi SA scottish GB senegalese SN serbian RS singaporean SG slovak SK slovakian SK slovene SI slovenian SI somali SO spanish ES
  sudanese SD surinamese SR swedish SE swiss CH syrian SY taiwanese TW tajik TJ tanzanian TZ thai TH togolese TG tunisian TN turkish TR
  turkmen TM ugandan UG ukrainian UA uruguayan UY uzbek UZ venezuelan VE vietnamese VN welsh GB yemeni YE zambian ZM zimbabwean ZW american US
  yugoslav YU soviet SU`
    .trim()
    .split(/\s+/)
    .reduce<[string, string][]>((pairs, word, i, all) => {
      if (i % 2 === 0) pairs.push([word, all[i + 1] ?? '']);
      return pairs;
    }, []),
);

/** Countries and famous parts of them as newspapers write them, for texts that name no city. */
export const COUNTRY_NAMES: ReadonlyMap<string, string> = new Map(
  `afghanistan AF|albania AL|algeria DZ|angola AO|argentina AR|armenia AM|australia AU|austria AT|azerbaijan AZ|bahrain BH|bangladesh BD|belarus BY|belgium BE|benin BJ|bhutan BT|bolivia BO|bosnia BA|botswana BW|brazil BR|britain GB|brunei BN|bulgaria BG|burkina faso BF|burundi BI|cambodia KH|cameroon CM|canada CA|chad TD|chile CL|china CN|colombia CO|congo CD|croatia HR|cuba CU|cyprus CY|czech republic CZ|czechia CZ|denmark DK|dominican republic DO|ecuador EC|egypt EG|el salvador SV|england GB|eritrea ER|estonia EE|ethiopia ET|fiji FJ|finland FI|france FR|gabon GA|gambia GM|germany DE|ghana GH|greece GR|guatemala GT|guinea GN|guyana GY|haiti HT|honduras HN|hong kong HK|hungary HU|iceland IS|india IN|indonesia ID|iran IR|iraq IQ|ireland IE|israel IL|italy IT|ivory coast CI|côte d'ivoire CI|côte d’ivoire CI|jamaica JM|japan JP|jordan JO|kazakhstan KZ|kenya KE|korea KR|south korea KR|kosovo XK|kuwait KW|kyrgyzstan KG|laos LA|latvia LV|lebanon LB|liberia LR|libya LY|lithuania LT|luxembourg LU|macau MO|madagascar MG|malawi MW|malaysia MY|maldives MV|mali ML|malta MT|mauritania MR|mauritius MU|mexico MX|moldova MD|mongolia MN|montenegro ME|morocco MA|mozambique MZ|myanmar MM|burma MM|namibia NA|nepal NP|netherlands NL|holland NL|new zealand NZ|nicaragua NI|niger NE|nigeria NG|north macedonia MK|northern ireland GB|norway NO|oman OM|pakistan PK|panama PA|papua new guinea PG|paraguay PY|peru PE|philippines PH|poland PL|portugal PT|qatar QA|romania RO|russia RU|rwanda RW|saudi arabia SA|saudi SA|scotland GB|senegal SN|serbia RS|singapore SG|slovakia SK|slovenia SI|somalia SO|south africa ZA|spain ES|sri lanka LK|ceylon LK|sudan SD|suriname SR|sweden SE|switzerland CH|syria SY|taiwan TW|tajikistan TJ|tanzania TZ|thailand TH|togo TG|trinidad TT|tunisia TN|turkey TR|türkiye TR|turkmenistan TM|uganda UG|ukraine UA|united arab emirates AE|uae AE|united kingdom GB|uk GB|u.k. GB|united states US|u.s. US|us US|usa US|america US|uruguay UY|uzbekistan UZ|venezuela VE|vietnam VN|wales GB|yemen YE|zambia ZM|zimbabwe ZW|peking CN|soviet union SU|yugoslavia YU`
    .split('|')
    .map((pair) => [pair.slice(0, -3), pair.slice(-2)] as const),
);

/** The country that a currency points at when a text tells no place; shared currencies are left out. */
export const CURRENCY_COUNTRY: ReadonlyMap<string, string> = new Map(
  `AED AE|AUD AU|AZN AZ|BDT BD|BGN BG|BHD BH|BRL BR|BWP BW|CAD CA|CHF CH|CLP CL|CNY CN|COP CO|CZK CZ|DKK DK|DZD DZ|EGP EG|ETB ET|FJD FJ|GBP GB|GEL GE|GHS GH|GNF GN|HKD HK|HUF HU|IDR ID|ILS IL|INR IN|IQD IQ|ISK IS|JMD JM|JOD JO|JPY JP|KES KE|KGS KG|KHR KH|KRW KR|KWD KW|KZT KZ|LAK LA|LBP LB|LKR LK|MAD MA|MDL MD|MGA MG|MKD MK|MMK MM|MNT MN|MUR MU|MVR MV|MWK MW|MXN MX|MYR MY|MZN MZ|NAD NA|NGN NG|NOK NO|NPR NP|NZD NZ|OMR OM|PEN PE|PGK PG|PHP PH|PKR PK|PLN PL|PYG PY|QAR QA|RON RO|RSD RS|RUB RU|RWF RW|SAR SA|SEK SE|SGD SG|THB TH|TJS TJ|TMT TM|TND TN|TRY TR|TTD TT|TWD TW|TZS TZ|UAH UA|UGX UG|UYU UY|UZS UZ|VND VN|ZAR ZA|ZMW ZM|ITL IT|DEM DE|FRF FR|ESP ES|NLG NL|BEF BE|ATS AT|FIM FI|IEP IE|PTE PT|GRD GR`
    .split('|')
    .map((pair) => [pair.slice(0, 3), pair.slice(4)] as const),
);

/** Frequent given names of many countries: two capitalised words that begin with one are a person, not a firm. */
export const GIVEN_NAMES = set(`
  james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven
  paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric jonathan stephen
  larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry tyler aaron henry
  douglas peter adam nathan zachary walter kyle harold carl jeremy keith roger gerald ethan arthur terry christian sean
  lawrence austin joe noah jesse albert bryan billy bruce willie jordan dylan alan ralph gabriel roy juan wayne eugene logan randy
  louis russell vincent philip bobby johnny bradley mary patricia jennifer linda elizabeth barbara susan jessica sarah karen
  lisa nancy betty margaret sandra ashley kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie
  rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine
  debra rachel carolyn janet catherine maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan
  evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann sara madison frances kathryn janice jean alice
  abigail sophia grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie kayla
  alexis lori jane fiona nigel graham ian colin neil stuart simon trevor gareth alistair alastair hamish angus duncan ewan callum rory
  liam conor sean siobhan aoife orla niamh sinead eoin padraig declan brendan kieran mick mike steve dave jim tom bob bill dick tony
  chris dan ben sam tim jeff greg pete phil ron don ken rick nick matt andy rob ed fred max leo hans klaus jürgen wolfgang
  heinz karl franz josef johann stefan andreas thomas matthias martin jan piet willem pieter lars sven anders erik nils ole knut bjorn jens
  henrik per mats malin ingrid astrid karin lisbet mette kirsten antti jukka matti pekka juha jean pierre françois jacques michel luc
  marc henri claude andré rené philippe alain bernard gérard carlos josé luis miguel jorge pedro juan antonio manuel francisco
  javier fernando sergio ricardo eduardo roberto alejandro diego rafael gabriel ramón ernesto hugo lucía ana carmen isabel rosa
  elena pablo andrés giovanni giuseppe marco luigi paolo franco mario carlo bruno enrico stefano alessandro vladimir sergei
  alexei dmitry andrei ivan mikhail nikolai igor oleg yuri boris viktor pavel anton olga irina natalia svetlana tatiana ekaterina marek
  piotr jerzy andrzej krzysztof tomasz ewa jiří jan petr pavel václav mohammed muhammad mohamed ahmed ahmad ali hassan hussein
  omar ibrahim khalid abdullah abdul yusuf youssef mustafa mahmoud hamad saleh fatima aisha zainab khadija ravi suresh
  ramesh rajesh sanjay vijay ajay anil sunil ashok arun rahul amit vivek prakash mahesh dinesh mukesh naresh rakesh deepak
  anjali priya sunita kavita lakshmi venkat srinivas krishna kumar lim tan wong chen wang li zhang liu yang huang zhao wu zhou xu
  sun ma zhu hu guo lin he gao luo zheng song kim park lee choi jung yoon hiroshi takeshi kenji akira yuki kwame kofi kojo nana
  chidi emeka ngozi ifeoma chinedu olu ade bola tunde funmi wanjiku kamau otieno achieng joseph esther mercy faith thabo
  sipho lindiwe nomsa themba johan pieter dewi budi agus siti putu somchai nguyen tran le pham hoang
`);
