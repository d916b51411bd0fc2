const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Cities whose name is an English word, a month or a common name: taken only where the words around leave no doubt. Lower case. */
export const DOUBTFUL_CITIES = words(`
  acre adams airport alliance along annex asia ask band banning bar battle bay bear bell best birr boom borne bow brewer bright bury
  buy casino center central cents chamber citrus cocoa commerce confederation countryside date deal downside downtown dyer economy
  egg engineer enter enterprise fate federal felling fleet forest friendly fully gap gil goes golden got grabs grants grave gray green
  hard harvest holiday homeland hook hope hub hurricane independence justice kilo leader lend lens lent liberal lira lively long lure made
  man manage march marina marks mascot media mere metro midway mill mine mission mobile most much naval nice nine none normal officer
  opportunity ore pace pacific page pains par pare peer pen plantation plunge police poll post price progress prospect prosper rail
  rain ran reading real republic reserve reservoir rich roses rung saga sale sales salt same sandwich say send shaft side silly ski split
  spring springs sterling stone street success sulphur summit surprise tank time tire trim tune tunes union university uptown valley van
  vice villas wake walnut wedding welcome wells wil williams winters worth young of for so an un ho hit bo ube may june april august
  sunrise sunset paradise eden temple orange lemon olive rose lily violet ruby crystal pearl diamond silver gold iron
  jackson houston austin lincoln madison washington franklin clinton jefferson hamilton johnson nelson wilson thomas lewis allen
  gary charlotte victoria florence eugene douglas raymond vernon roland warren stuart bruce norman alexander george henry
  santiago santos leon maria jose juan carlos pedro rosario mercedes carmen dolores marina angel lima salvador
  albert arnold barry carter chandler chester clayton clifton clyde curtis dale dallas dalton davis dayton dean dennis denton dixon duncan
  elmira emerson everett ford forbes fraser fulton gilbert glen gordon grant hale harper harris harvey hastings hayes heath hudson hunter
  irving jordan kent kenneth kirby lawrence lee leslie logan lucas marion marshall mason maxwell melbourne milton mitchell monroe montgomery
  morgan morris morton murray newman newton norris norton oliver oscar owen palmer parker perry pierce porter preston quincy ralph ramsey
  randolph ray reed rogers ross russell ryan salem sanders scott shannon shelby shelton sheridan sherman sidney spencer stanley sterling
  stevens stewart taylor terry troy tyler vance wade walker wallace walter walton ward wayne webster wesley winston woods wright
  unity ontario reform concordia apollo delta sigma alpha beta omega titan phoenix aurora atlas regent imperial crown royal premier
  progreso libertad esperanza industrial colonial continental national standard general united american
  north south east west northern southern eastern western upper lower middle new old grand great big little high
  board bank church castle bridge ferry harbor harbour hill lake park river shore tower town village wood woods island
  chief director president chairman minister mayor sultan king queen prince duke
`);

/** Regions that are only compass points or plain words: taken with "Region", "Province" or the like behind them. */
export const GENERIC_REGIONS = words(`
  western eastern northern southern central north south east west centre center coast plateau river lake upper lower middle capital
  federal national union metropolitan islands island highlands interior littoral savannah savanes maritime delta
  far upper-east first free gulf pool michael trinity act ten sides store plunge saga golden forest federal capital bar bury reading delta
  francaise centrale granma nelson patrick paul islands piedmont mayo dudley portland acre van est douglas german mountain bay federation city town sud nord est ouest centro norte sur sul saint cross rivers man lincoln
  orange vargas bolivar la-paz colon los-rios bath down mon home blue-nile white-nile
  gold ann sind santa-cruz cordoba independence limon central-department young
`);

/** Nouns that complete a region's name: "Western Region", "Kano State". */
export const REGION_NOUNS = words(
  'region province state county district department governorate prefecture oblast voivodeship territory emirate krai division canton',
);

/** Words before a place that say something is there. */
export const LOCATIVES = words(
  'in at near from outside around to into across through via towards toward between within inside throughout off serving beyond downtown central greater northern southern eastern western north south east west upstate rural',
);

/** Capitalised words that may stand straight before a place without making it part of a name. */
export const BEFORE_PLACE = words(`
  in at near from outside around to into across between within the a an and or of for with by on as but while when where after before since since
  north south east west northern southern eastern western central greater upper lower downtown inner mainland metropolitan
  northeast northwest southeast southwest north-east north-west south-east south-west northeastern northwestern southeastern southwestern
  city town port village state province county district region mr
`);

/** Capitalised words that may follow a place without making it part of a firm's name. */
export const AFTER_PLACE = words(`
  city state province county region district prefecture governorate department oblast territory emirate municipality town village
  mayor governor government port harbour harbor airport area peninsula island islands republic parliament president premier prime
  and or for to is was has have will in on at
`);

/** Heads of "X of PLACE" that are an organisation's name. */
export const ORGANISATION_HEADS = words(
  'bank university institute college association federation exchange confederation industries company corp corporation academy school museum church society bancorp trust union board oil times voice commonwealth banco universidad',
);

export const ACRONYMS = words(
  'US UK UAE PRC DRC USSR PNG NSW KL LA BVI KSA DPRK USA Qld Vic NS NB',
);

/** Capitalised words that stand behind "in" or "at" and are no towns. Lower case. */
export const NOT_TOWNS = words(`
  january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday
  spring summer autumn winter christmas easter ramadan diwali eid parliament congress senate house court council cabinet government
  english french german chinese arabic spanish russian hindi japanese euros dollars sterling bitcoin internet nasdaq euronext xetra aim
  boeing airbus toyota google facebook microsoft amazon apple nato opec unesco brexit covid
  series phase stage part article section class clause chapter figure table annex schedule line room block unit gate hall pier terminal
  europe asia africa america latin scandinavia antarctica arctic atlantic pacific mediterranean caribbean baltic balkans benelux eurozone
  middle far world heathrow gatwick lloyd's sotheby's christie's moody's fitch parquet
  class-a category zone sector area field plot lot berth depot wharf well company
`);
