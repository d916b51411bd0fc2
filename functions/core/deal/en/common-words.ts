/**
 * Words that stand in lower case in the project's own labelled English stories (data/own), and frequent ones beside them:
 * a capital at a sentence's start does not make one of them a name.
 */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `
abandoned able abound about above abroad absorb accord according accords account accountants accounts achievements
acid acquired acquirer acquisitions acres across acting activity add add-ons added additional additionally address
addresses addressing adds administration administrator admitted adopted advance advanced advice advised adviser
advisers affected african after afternoon again against agency agenda agents ago agree agreed agreement agreements
agribusiness agricultural aid aides aim aimed aiming air airline airport airstrip alderman ale all allegedly alliance
alliances allied allow allowed allows almond almost alone along alongside already also although altogether always
american amid amidst among amongst ampoule analyst analysts anchor and anew animal annex announced announcement
announcements announces announcing annual another answer answered antitrust any anybody anyone apiece app apparently
appeal application applied appointed approach approval approved aquafeed arab arabica arable architects are area
arguing arm army around array arrays arrested arrive arroba articles ashore asian aside ask asked asking asks assembly
asset-backed assets assistant associate association ate atlantic attracted auction auditors audits authorities
authority autumn average averts await award awarded away axle back backed backer backers backhoe backs bad bag bagged
bags baht bakery balance ball ballroom baltic ban band bank banker bankers bankrupt banks bar barber bargain barrel
barrels bars base based basis batteries battery bays beans bear bearings because become bedrooms been beer before
began begin beginning begins begun behind being belongs below belt benches benefits berths beside best bet bets
between beyond bicycles bid bidder bidders bids big bigger biggest bikes bill billion billionaire bills bio-
manufacturing biotech birds birr bit bite blackouts blade blame blames blasting blender blending bln block blocked
blocks blog blogs blow board boards boat boatbuilder boats body bond bonded bondholders bonds bonnet bonus book books
boom border borers borough borrowed borrower borrowers both bottle bottles bottom-discharge bought boundary bourse box
brake branches brand brass bread break breakfast breeder brewer brewery brewhouse bridge briefed brine bring brings
broadband brochure broiler broke brokerage brokers brought bubble budget budgets build build-own-operate builder
building built bulk bund bureau burns bus buses business businessman bust busy but buy buyer buyers buying buyout buys
cabinet cabinets cable calendar call called calls came can cancelled candidate candidates cannot canteen capacity
capital capped caps capsule captive car car-and-passenger carbon-fibre card careers caribbean carmaker carrier
carriers carry cars case cash cashes cashew casts catch catcher cathode cattle caused causeway caution cautious
cautiously cavern cellars cement cent center central centralized centre cents century ceremony certainly certificates
chain chair chairman chairs chamber chance change changed changes channel chapter charge charged charges charging
charity charter cheaper checks cheese chemical chemicals cheque cherry chicken chickens chief chiefly chip chipped
choice church cited cities citing citrus city claimed claims clarification classroom clay clear cleared clearing
clerks clever climb climbed clinched clinches clinic clinics close closed closely closes closing cloth clothes club
clubs cluster co-founder co-fund co-op co-operative co-ops coachbuilder coal cocoa coffee coking cold cold-region
collapse collapses colleagues college colleges combine combined come comes comment commenting commerce commission
commissioner committee committees commodity communications companies company competition competitor competitors
complain complained complete completed completion complex composite compressed compressors computer concentrated
concern concerning concerns concession conclude concludes conclusion concrete conditional condo condotel conference
confirmed confirms conglomerate connected consent consequently considering consortium construction consultant
consultants consulting consumption contact container contains content contest continent continue continues contract
contracted contractor contractors contracts control controlled convention convertible conveyor convinced coolers cools
cooperation cooperative cooperatives copper copy core cork corn cosmetics cost costing costs cotton could council
councillors count counted counter counters counterweights counting countries counts county course court cousins cover
covered covers cows crab crane cranes create created credit creditors credits crematorium crew crisis critics crop
crore cross cross-laminated crowded crowns cruel crushed crusher crushers cubic cup curling currently customer
customers customs cut cuts cutting cyber daily dairy dam damage dared dark darkness data date dates dawn day day-ahead
days dead deal dealers dealings deals dear dearer deaths debate debt debts debut decade decide decided declared
decline declined decree deed deep deficit definitive degree del delays delegates delegations deliver delivered
deliveries delivery demand demurrage denied denies dentist department depend depends deposit depositors depot depots
deputies deputy describe described desert designated designers desk despite details developer development device dial
did die dies different digest diggers digital diligence dinars dinner direct directed directly director directors
dirhams disappointed disclose disclosed discuss discussed discussing discussions disposed dispute distiller distillery
distribution district dividend dividends dlrs dock documents does dog doing dollar dollars domestic don don't done
donor donors dotting double doubled doubles doubling doubt down dozens draff draft drag drags drains drawing drawings
drawn drew dried drill drive drone drones drop dropped drug drug-delivery drugmaker drums drunk dry dryer dual due
during dust duties dwt dyes each earlier early earmarked earn earned earnings earns earth east eastern economic
economics economists economy edge editors edits effect effort egg eight eighteen eighth either electric electricity
eleven else elsewhere email embarrassment employ employees employs empty encouraged end ended ends energy engine
engineer engineering engineers engravers enlarged enough enquiry entered enterprises entire entity entrepreneur
environmental epidemic equal equally equipment equity equivalent establish established estate estimated estimates euro
european euros evaporators eve even evening event eventually ever every everyone everything exceeded exchange
exchanged exchanges excluding executive executives exhibition existing exit exits expanded expansion expect
expectations expected expects experts explained explore explosives expo export exported exporter exporters exports
extension extractor extractors eyes fabric fabricators face faces facility factories factory failed failing failure
fair fall fallen falls familiar families family fanfare fantasy far fare fares farm farmed farmers farms fasteners
father favour fears feature feddans federal federation fee feed feeder feel fees feet fell felling fence fermentation
ferries ferry fertiliser feta fetch fetched fever few fewer fibre field fields fifth fifths fifty figure figures file
filed files filing filings fill filled fills filter final finally finance financed finances financial financing find
finds fined finish finished fire fire-spotting fired firm firmer firms first first-half first-ranked fiscal fish
fishing fitted five five-star five-year fixed flag flake flat flats flavour fleet flew float floods floor florist
flotation flour flowering foam foil follow followed following follows fondly food footwear for for-sale forbid force
forces forecast foreign foreseen foresees forest foresters forestry forests forfeited forge forged forgotten form
formed former formerly forty forum forward found foundation founded founder founders founding foundry four four-story
fourth fourth-generation frames framework franc franchise francs free freeze-dried freight fresh from front-runner
frost fruit fry full fund funded funds furniture furthermore futures gains gallons gas gate gave gearbox general
generation geography get gets getting gigawatts given gives giving glass gleamed global glove glue glut goals goats
goes going gold gone good goodbye goods got government governments governor grade grain grandfather grant granted
grants grapes graze great green grew grid grinders grinding grocer gross ground group groups grower growers grown
grows growth guarantee guarantees guesthouses guests guilty had haggling half hall halt halted halved hand handed
handling hands handsets handshake happened harbour hard hardly harmattan harmonise harness harvest harvested has have
having head headquartered heads health heard heat heavier hectare hectares held help helped helpings hen-houses hens
her here high high-end higher him hire hired his history hit hive hiving hobbing hold holders holding holdings holds
holidays home honey hoped hopeful hopes hospital hospitals hot hotel hotels hour hours house houses housing housings
how however human hundred hundreds hurricane hydrogen ice idea idle image imply imported imports in-house incentive
inches included including income incoming increase indeed independents indices industrial industry inflation
inhabitants initial initialled initially initiating injectables inked inquire inside insiders insight insist insists
insolvency insolvent inspector installed instalments instead institute insulin insurer insurers intends intent
intention intentions interest interested interests interim international internet into introduction invest investment
investments investor investors invitation invite invited invoices iron islamic island issue issues its itself jailed
jewellery job jobs join joined joining joins joint jointly joked jollof jumped jumps junction junior just keep keeps
kept kernels keys killed kiln kilns kilo kilograms kilometres kilos kilowatt kind kindergartens kingdom kiosk kitchen
knew knit knitwear knot knowledge known knows kroner kronor lab label laboratory lacks lager laid lake land landed
landlord lands large larger largest lari laser lash last lasts late later latin launch launched lawmakers lawn laws
lawyers lay laying layoffs leaders leaf league lean lease leased leases leasing least leather leave leaves led left
leftovers lender lenders lent less let lets letter letters level levelled liabilities library licence licences
licensed licenses lift lights lignin like like-for-likes likely line lined linked liquidator lira lire list listed
listing lithion lithium litre litres little live lives livestock loaf loan loans lobby lobster local locals located
lodged logo logs long longest look looked looking looks looms lorries losing loss losses lost lot lots loud lower
lowest lowest-paid luck lunch lures lyrical machine machines made magnate magnet main mainly maize major majority make
maker makers makes making mall man management manager managers managing manat manganese manhole manufacturer many map
maps margin margins marina marinas marine market markets marmalade marquee marriage married mart marts mascot master
match materials matter matures may mayor meal mean means meant meanwhile measure meatloaf mechanics media medical
mediterranean meet meeting meetings meets megawatts melt melted member members memorandum men mentioned merchant merge
merged merger mergers merging mess message met metal metals meter metre metres microphone mid middle midway might mild
miles milestones milioane milk mill miller million millions mills mind mine miners mines minimum mining minister
ministers ministry minor minority missionary mixed mixing mln mobile model modern modular modules money monitoring
monsoon month monthly months mood more moreover morning most mostly mother motorcycle motorcycles moulder moulders
mount mountains move moved movers moves mowers much mulling mulls multinational municipal municipality must mutual
naira name named names nation national navies near nearly need needed needs negative negotiations neighbour
neighbouring neighbours neither nephew nervous net network networks never nevertheless new news newspaper next night
nine nine-month nine-school nine-tenths nine-year nineteen ninth nobody nod none nonetheless nor nordic norm north
northern not note notebook nothing notice now number numbers numerous nurses nursing nylon oak object obliges
observers obtained occasion ocean-going off offender offer offered offering offers office officer offices official
officials offloading offset offshore offtake often oil oils okayed old older olives omen once one one-year online only
onto open opened opens operating operation operations operator operators opinion opposition optics optimistic option
oranges orbit order ordered orders ore organiser organisers originally other others otherwise our out outages outgoing
outlay outlays outlived outlook output outside outstanding outweighed over over-the-counter overruled owed owes own
owned owner owners ownership owns pacific package packager packer packhouses packs pact page pages paid pair pallets
pandemic panels paper papermaking papers paprika paragraphs parent parents park parked parliament part parties partner
partners partnerships parts party pass passed passengers passes past pasta patience patients patrolled patrols pattern
pavilion pay paying payment payments pays pct peaches peak pecan pecans pegs pellet pence pencilled pension pensioners
people pepper per percent percentage perfume period permission permit permits persist person pesos petitioned phase
phases phone phosphate photographs picked pickets pickles picks piece piling piped pipeline pipes pit placed placement
places plan planes planks planned planning plans plant plantation plants plastic plastics platform platinum plea
pleaded pledged pledges plenty plied plies plot plus pockets point points police policy polish polishers polymer pool
population pork port portal postpones posts pot potatoes poultry pound pounds pour pouring powder power practice pre
pre-let premier premium preparation prepared preparing present presently president presidential press presses pressure
previous previously price priced prices prince principal principle printing priority private privately privatisation
probably probiotics problem proceeds processing processor processors proclaimed produced producer produces production
profit profits programme programs progress project projects promised promises promoters propellers property proposal
proposals proposes prosecutors prospectus protein protracted prove provide provided provides province provincial
public publicans publicity publish published publisher publishes pubs pulled pulp pump pumped pumps purchase purchased
purse put puts putting quacks quality qualms quarrel quarter quarterly quarters quay query questions queueing quiet
quintal quipped quota quoted raced racing radio radiologist rail railway railways rain rain-hit rains raise raised
raising rakes ran rare rate rates ratio raw reach reached reactive reactors read reader readings reads ready real
reason rebar rebuilt receivables receive received receiver recently reckoning recommend recommended record recover
recovered recruiter recruiters recycler recycling red reducing reef reference refinance refinery refused refuted
regarding region regional registered registry regret regrets regulator regulators relations release released remainder
remaining remains remarked remedy remember remembers renewed rent rental rents reopen repaid repay repaying replied
reply report reported reportedly reporter reporters reports repurchase require rescheduling rescued research reserve
reserved reservoir residents resort respond rest restaurant restructuring restructurings results resumed retail
retailer retired return revealed revenue review revive revived revoked revolving reward rezoned ribbons rice rich
rickhouse ride riders right rights ring ripening rise risen rival rivals river riverfront riyals road roads roadworks
roaster rock rods rolling rolls roof roofed room rooms root rose rose-themed rotors rotting roubles roughly round
roundup routes royal royalties royalty rubber rubles ruled rules rumour rumoured run running runs rupee sacks safety
saga said sails sale sales salt same sanctioned sanctions sand sandwich sanitaryware satellite satellites satisfactory
savings saw sawdust sawmiller say says scanner scanners scarce scheduled scheme school schools scientists scooter
scores scrap scrapped screw sea sealed seals search season seasons seat second secretary section sector secured
secures see seed seeing seek seeking seeks seem seems seen sees sell seller sellers selling sells semiconductor sen
send senior sensor sensors sent separate separately serious serve service services set sets setters settle settled
seven seventeen seventh several sewers shaft shake shall share shared shareholder shareholders shares sharing she shed
sheds sheet sheets shell shelling shelved shelves shift shifts shillings ship shipbreaker shipbuilders shipments
shipped shipper shipping ships shire shoes shop shop-floor shopping shops shores short short-term shortage shorts
should show shown shows shrift shrink shrinks shrugs shut side sides sign signatures signed signing signs silk silo
silos silver since single single-cell single-origin sister sisters sit site sites sits situated six sixth size sleeps
slice slide slipped slips slow slump small small-town smaller smell smelled smells smoke snack snaps sniffs soap
society sodium software soil solar sold sole solicitor some somebody someone something somewhere soms sonar soon
sought source sources south south-western southern soy soy-oil soybean space speak speaking speaks special speeches
speed spells spend spent spice spices spirits splitting spoke spoken spokesman sponge sponsor spray spread spreads
spring springs spun square squeeze squeezed squeezes stadium staff stage stake stakes stalked stamping stand standard
start start-up start-ups started starts state statement statements states station stations statistics stay stayed
steady steak steel steelmaker step steps sterile stg still stock stockpiles stocks stolen stone stood stop stopped
storage store story stranger strategic street strength strike stroke struck strung students subject submarine
subscribed subscribers subsidies subsidy substation success such sued suffered sugar suggest suit suitors sukuk sulky
sum summer sun sunny supermarket supper supplier suppliers supplies supply support survey surviving sustainability
swap swaps swats swimming switch swoop syndicate systems table tailor take taken takeover takeovers taker takers takes
taking talk talked talking talks tampered tank tankers tape tapped taps tariff tariffs tax taxes taxi taxis tea
teacher teachers team teams technology telecom telephone television tell telling ten ten-year tenant tenants tender
tendered tenge tense tenth tenths term terminal terminated terms territory test testing text than that the their
theirs them themed then there therefore they thieves thing things thinks third third-placed thirds thirsty thirty
thirty-one this those though thought thousand thousands three three-year through tie tie-up tied ties tighten tightens
tile tiles timber time times title today together token told tolerate tomorrow tonight tonnage tonne tonnes tons too
took top top-up tops total tourism towards towed tower towers town towns toys track tract tractor trade trader traders
trading traffic train trained training trains tranche tranches transaction transfer transferred transmissions
transport travellers treasuries treatment treaty tree trees trial tribunal tried trillion trip triple tropical
troubles truck trucking trucks true trunks tubing tugs tunes turbine turbines turmeric turn turned turning turnkey
turnover turns tussle tweeted twelve twenty twice two tycoon tyres unchanged under understanding understood
undertakers underwritten unicorn union unions unit units university unless until untraded unusual upper uptown urban
use used usual usually utility valley valleys value values various vehicle vehicles venture ventures vessel vessels
veteran veterinary vials vice vice-president victims village villas vine vines vineyards violations visit visiting
visitors volume volumes vote voted votes wage wages wagons wait waited waiting waits walked walking walks wall walls
walnut want wanted wants warehouses warm warrant wary was washed washing waste waste-to-energy watch watchdog watchers
watches water waterfront wave way ways weaken weather website wedding week weekend weekly weeks weighing weighs weight
weights welcome welcomed weld welders well went were western whales what whatsoever wheat when where whereas whether
which while who wholesaler wholly whose why will willing wind window wine wineries winery wing winger winter winters
wired wished wishes with withdrawing within without witness women won wood wooing wool woos word words work worked
workers working works workshop world worries worry worse worst worth would wraps wrecking write writer writes written
wrong wrote y'all yard yards year year-end years yeast yesterday yet you youths yuan zero zone zones zoning
`
    .trim()
    .split(/\s+/),
);
