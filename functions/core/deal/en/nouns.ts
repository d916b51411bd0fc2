/** Nouns of deals by what they make of a light verb: "signed a contract", "a loan from", "the takeover of". Data. */

const list = (text: string): readonly string[] =>
  text
    .split(',')
    .map((entry) => entry.trim().replace(/\s+/g, ' '))
    .filter(Boolean);

/** What a deal noun is about. `deal` and `plan` say only that there is one. */
export type NounClass =
  | 'contract'
  | 'concession'
  | 'loan'
  | 'round'
  | 'takeover'
  | 'offer'
  | 'sale'
  | 'stake'
  | 'merger'
  | 'partnership'
  | 'jv'
  | 'listing'
  | 'expansion'
  | 'project'
  | 'mou'
  | 'deal'
  | 'talks';

/** One or more words; plurals with -s are made by the matcher. */
export const NOUNS: Readonly<Record<NounClass, readonly string[]>> = {
  contract:
    list(`preferred bidder, first-ranked bidder, lowest bidder, winning bidder, job of, job to, contract, order, supply contract, supply agreement, supply deal, purchase order, export order, turnkey contract, construction contract, offtake contract, offtake agreement, off-take agreement, offtake deal, offtake,
    service contract, services contract, maintenance contract, build contract, engineering contract, charter, charter contract, framework contract, subcontract, sub-contract, commission, sponsorship, sponsorship deal, power purchase agreement, purchase agreement for,
    ppa, procurement contract, outsourcing contract, outsourcing deal, lease agreement, lease, tenancy, letter of award, letter of acceptance, work order, job order, delivery contract, management contract, catering contract, printing contract, haulage contract,
    naming rights, title sponsor, sponsor, offset purchase, call-off order, epc contract, rental agreement, mandate to build, tender to, delivery agreement, export deal, supply pact, gas deal, sales contract, sales agreement, trading agreement,
    supply order, repeat order, follow-on order, firm order, launch order, bulk order, turbine order, aircraft order, newbuilding order, shipbuilding contract, drilling contract,
    rig contract, charter deal, time charter, charter agreement, engineering deal, construction deal, building contract, design contract, design-build contract, consultancy contract,
    management agreement, management deal, hotel management agreement, operating agreement, operation agreement, security contract, cleaning contract, waste contract, defence contract,
    defense contract, military contract, government contract, export contract, contract manufacturing agreement, manufacturing contract, manufacturing deal, manufacturing agreement,
    production contract, tolling agreement, long-term contract, multi-year contract, anchor tenant, pre-let, lease deal, leasing deal, hosting contract, cloud contract, software contract,
    technology contract, shirt sponsorship, sponsorship agreement, sponsorship contract, kit deal, naming-rights deal, power deal, power supply agreement, power supply contract,
    power contract, lng deal, gas supply deal, gas supply agreement, supply tender, delivery order, purchase contract, procurement deal, services agreement, service agreement, services deal,
    service deal, maintenance deal, maintenance agreement, support contract, shipping contract, logistics contract, transport contract, freight contract, haulage deal, distribution contract,
    installation contract, framework deal, framework agreement to supply, mandate, tender, deal to supply, deal to build, deal to provide, deal to deliver, deal to make, deal to run,
    deal to operate, deal to install, deal to design, agreement to supply, agreement to provide, agreement to build, agreement to deliver, agreement to operate, pact to supply, pact to build,
    contract extension, extension of contract, offtake pact, purchase agreements, tenancy agreement, works contract, civil works contract, main contract, turnkey order, turnkey deal,
    train order, bus order, ship order, vessel order, plane order, jet order, helicopter order, crane order, equipment order, equipment contract, it contract, catering deal, cleaning deal,
    security deal, printing deal, waste deal, media rights, broadcast rights, broadcasting rights, sponsorship pact, naming rights deal, build-operate-transfer contract, ppp contract`),
  concession: list(
    `concession, ppp, public-private partnership, build-own-operate contract, bot contract, operating licence, franchise for, concession agreement, concession contract, operating concession,
    bot agreement, build-operate-transfer agreement, operating contract, operating lease, management concession, port concession, airport concession, terminal concession, mining concession,
    mining licence, mining license, mining lease, exploration licence, exploration license, oil licence, production sharing contract, production-sharing contract,
    production sharing agreement, production-sharing agreement, public-private partnership agreement, franchise contract, rail franchise, bus franchise, lottery licence,
    bot concession, operate and transfer concession`,
  ),
  loan: list(`certificates, loan, term loan, loan agreement, credit line, line of credit, credit facility, credit agreement, facility, revolving facility, revolving credit facility, syndicated loan, lease credit, export credit, credit, mortgage, bridge loan, bridging loan, loan facility,
    sukuk, green bond, bond issue, bonds, bond, notes, senior notes, debentures, debenture, receivables certificates, commercial paper, financing package, debt package, debt financing, project financing, project finance, financing, lease finance, lease financing, overdraft, refinancing, debt facility, green loan,
    murabaha, microloan, soft loan, working capital line, package, promissory notes, green note, financing agreement, funding package, loan package, asset-backed facility, financing facility,
    senior loan, mezzanine loan, mezzanine finance, mezzanine financing, construction loan, equipment loan, subordinated loan, concessional loan, green financing, green facility,
    debt finance, bank financing, bank loan, bank loans, bank finance, bank debt, working capital facility, working capital loan, credit package, credit lines, syndicated facility,
    syndicated credit, term facility, refinancing deal, refinancing package, financing deal, loan deal, loan pact, loan facility agreement, facility agreement, lending facility, debt deal,
    debt facility agreement, note issue, bond sale, bond offering, bond placement, bond deal, bond programme, notes offering, note offering, eurobond, eurobond issue,
    sustainability-linked loan, trade finance facility, trade finance line, trade credit, supplier credit, buyer's credit, finance package, finance deal, finance agreement, asset finance,
    asset finance facility, invoice finance facility, invoice finance, leasing facility, lease facility, credit guarantee, loan guarantee, guarantee facility, hire purchase, revolver,
    credit revolver, secured loan, unsecured loan, shareholder loan, development loan, framework loan, murabaha facility, ijara, islamic financing, islamic facility, islamic loan,
    euro commercial paper, commercial paper programme, euronote facility, standby facility, standby credit, export finance, export credit facility`),
  round:
    list(`series a, series b, series c, series d, series e, seed round, seed funding, funding round, financing round, bridge round, investment round, pre-seed round, pre-series a, round, round of funding, round of financing, equity round, growth round, venture round, convertible round, convertible,
    private placement, placement, venture funding, venture capital, equity injection, capital injection, equity investment, convertible note, convertible notes, safe note, angel funding, seed capital, seed investment, growth capital, growth funding, b round, a round, c round, fresh capital, equity funding, capital raise, capital increase, top-up, crowdfunding, funding, fresh funding, directed issue, share placement, preference shares,
    financial backing, equity backing, fresh backing, new backing, growth investment, seven-figure investment, six-figure investment, eight-figure investment, multi-million-pound investment,
    multimillion-pound investment, minority investment, strategic investment, fundraise, fundraising, fund-raising, fundraising round, fund-raising round, capital round, placing,
    share placing, equity raise, equity raising, capital raising, cash injection, capital infusion, cash infusion, equity infusion, equity financing, equity fundraising, funding boost,
    investment boost, start-up funding, startup funding, bridge financing, seed investment round, seed financing, seed money, series f, series g, pre-series b, series a round, series b round,
    series c round, series a funding, series b funding, series a financing, series b financing, growth financing, growth capital investment, growth equity, growth equity investment,
    venture investment, venture capital round, venture financing, angel round, angel investment, funding deal, investment deal, share subscription, share issue, follow-on round,
    follow-on investment, extension round, debt and equity round, crowdfunding round, crowdfunding campaign, backing, preferred stock, preferred shares, private placing,
    private equity investment, equity stake sale,
    recapitalisation, recapitalization, rescue package, rescue funding`),
  takeover: list(
    `new owner, takeover, take-over, acquisition, absorption, buy of, proposed buy, takeout, take-out, annexation, purchase, buyout, buy-out, management buyout, management buy-out, mbo, swoop, takeover agreement, acquisition agreement, change of ownership, buy-in, share purchase agreement, sale and purchase agreement, purchase agreement,
    hostile takeover, friendly takeover, reverse takeover, proposed acquisition, proposed takeover, planned acquisition, planned takeover, leveraged buyout, leveraged buy-out,
    employee buyout, employee buy-out, staff buyout, buy-up, buy up, rescue deal, rescue takeover, bolt-on acquisition, pre-pack, pre-pack deal, take-private, take-private deal,
    acquisition deal, takeover deal, takeover pact, takeover battle, acquisition proposal, purchase deal, buyout deal, buy-out deal, buyout agreement, share swap, all-share deal,
    share exchange, stock swap, land purchase, land deal, property deal, site purchase, sale-and-leaseback, sale and leaseback, new owners, new parent`,
  ),
  offer: list(
    `bid, takeover bid, takeover offer, tender offer, offer, buyout offer, cash offer, all-share offer, hostile bid, merger offer, merger proposal, cash bid, exchange offer, share offer, counterbid, approach, takeover approach, buyout proposal,
    hostile offer, hostile takeover bid, hostile takeover offer, unsolicited offer, unsolicited bid, unsolicited proposal, unsolicited approach, indicative offer, non-binding offer,
    binding offer, firm offer, conditional offer, formal offer, improved offer, improved bid, sweetened offer, sweetened bid, revised offer, revised bid, revised proposal, counter-offer,
    counteroffer, counter-bid, rival bid, rival offer, competing bid, competing offer, joint bid, merger approach, acquisition offer, acquisition proposal, takeover proposal,
    takeover attempt, buyout bid, buy-out proposal, buy-out offer, management bid, cash tender offer, partial tender offer, two-tier offer, mandatory offer, mandatory takeover offer,
    tilt, lunge, pursuit, courtship, knockout bid, knock-out bid, bidding war, lowball offer, opening offer, opening bid,
    formal bid, formal approach, agreed bid, recommended offer, recommended cash offer, agreed offer, proposal to acquire, proposal to buy, offer to buy, offer to acquire, bid to buy, bid to acquire, dawn raid, overture,
    overtures`,
  ),
  sale: list(
    `sale, transfer of, handover of, disposal, divestment, divestiture, sell-off, selloff, privatisation, privatization, asset sale, trade sale, spin-off, spinoff, spin-out, demerger, carve-out, sale process, sale agreement,
    auction, sell-down, fire sale, block sale, partial sale, proposed sale, planned sale, possible sale, potential sale, exit, spin off, unbundling, split-off, divestments, sale plan,
    sale talks, forced sale, sale contract, stake sale, share disposal`,
  ),
  stake: list(
    `stake, equity stake, interest, holding, shareholding, minority stake, majority stake, controlling stake, minority interest, majority interest, controlling interest, shares, share, equity, slice, common stock, outstanding shares, common shares, minority holding, majority holding, outstanding stock,
    shareholdings, equity interest, equity holding, equity position, majority shareholding, minority shareholding, controlling interests, blocking minority, beachhead, toehold, toehold stake,
    strategic stake, significant stake, substantial stake, ownership stake, ownership interest, working interest, net interest, royalty interest, participating interest, majority control`,
  ),
  merger: list(
    `merger, merger agreement, merger pact, combination, amalgamation, all-share merger, merger of equals, merger plan, union,
    planned merger, proposed merger, agreed merger, reverse merger, merger deal, merger talks, nil-premium merger, tie-up of, fusion, business combination, merger accord, consolidation,
    marriage, marriage of, planned marriage, merger implementation deed, merger implementation agreement, scheme implementation deed, scheme of arrangement`,
  ),
  partnership:
    list(`partnership, alliance, strategic alliance, strategic partnership, cooperation agreement, co-operation agreement, collaboration, collaboration agreement, licence, license, licence agreement, license agreement, licensing agreement, licensing deal, franchise agreement, franchise deal, tie-up, research alliance, research agreement, research pact,
    distribution agreement, distribution deal, distribution rights, marketing agreement, marketing alliance, code-share, codeshare, codeshare agreement, code-share agreement, framework agreement, strategic cooperation, strategic cooperation agreement, strategic cooperation framework agreement, cooperation framework agreement, cooperation, co-operation, cooperation intent, link-up, technology transfer agreement, master franchise,
    partnership agreement, partnership deal, pact, nursing pact, training pact, development agreement, joint development agreement, technology agreement, teaming agreement, r&d pact, exclusive distributor, strategic agreement, joint research, memorandum of cooperation, cooperation pact, affiliation agreement, accord, research partnership, commercial agreement, marketing deal,
    co-operation deal, cooperation deal, collaboration deal, collaboration pact, collaborative agreement, strategic collaboration, technology partnership, technology alliance,
    technology licence, technology license, technology deal, exclusive licence, exclusive license, exclusive agreement, exclusive deal, exclusive partnership,
    exclusive distribution agreement, exclusive distribution deal, exclusive rights, licensing pact, licence deal, license deal, cross-licence agreement, cross-licensing agreement,
    cross-license agreement, franchising agreement, franchise pact, master franchise agreement, dealership agreement, distributorship, distributorship agreement, agency agreement,
    reseller agreement, sales partnership, marketing partnership, co-marketing agreement, co-marketing deal, marketing pact, promotion agreement, commercial partnership, commercial pact,
    supply partnership, development partnership, development deal, development pact, co-development agreement, co-development deal, joint development, joint development deal,
    joint development pact, joint project, joint research agreement, joint research project, r&d agreement, r&d partnership, research collaboration, research tie-up, academic partnership,
    training agreement, training partnership, teaming pact, industrial partnership, industrial alliance, industrial cooperation, cooperation accord, co-operation pact, co-operation accord,
    framework accord, framework pact, strategic pact, strategic accord, strategic framework agreement, strategic deal, strategic tie-up, interline agreement, interline deal, codeshare deal,
    code-share deal, codesharing agreement, code-sharing agreement, code-sharing deal, code-share pact, codeshare pact, service alliance, equity alliance, marketing tie-up, link up, linkup,
    link-up agreement, twinning agreement, affiliation, content deal, distribution pact, distribution alliance, distribution tie-up, distribution partnership, co-production,
    co-production deal, co-production agreement, offtake partnership, consortium agreement, joint bid agreement, joint marketing agreement, joint marketing, knowledge-sharing agreement,
    data-sharing agreement, white-label deal, bancassurance deal, bancassurance agreement, bancassurance partnership, referral agreement, memorandum of association`),
  jv: list(
    `joint venture, joint venture agreement, joint venture contract, joint-venture contract, joint venture deal, joint-venture deal, joint company, joint-venture, jv, joint undertaking, jointly owned company, joint venture company, venture of, venture between, 50:50 company, 50-50 company, 50:50 joint venture, 50-50 joint venture, jointly owned firm, jointly owned venture, jointly held company, jointly owned plant, joint firm, 50-50 venture, 50:50 venture, joint concern, 50/50 venture,
    50/50 joint venture, equal joint venture, equally owned venture, joint venture deal, joint venture pact, joint-venture agreement, joint-venture company, joint-venture deal,
    joint-venture firm, jv company, jv agreement, joint subsidiary, joint entity, joint operation, joint business, new venture with, venture with, venture company, joint plant, joint factory,
    new joint company, new joint venture, equal partnership, 50-50 partnership, 50/50 partnership, 50:50 partnership, 51:49 joint venture, 51-49 joint venture, 60:40 joint company,
    60:40 joint venture, 60-40 joint venture, 70:30 joint venture, 51:49 venture, 60:40 venture, 70:30 venture, joint development company, project company`,
  ),
  listing: list(
    `flotation, floatation, initial public offering, ipo, listing, dual listing, stock market listing, public offering, stock market debut, market debut, trading debut, second listing, public issue, listing by introduction, direct listing, float, share offering, listing application, public share offering, secondary listing, share sale, debut,
    initial offering, initial offer, initial share sale, ipo plan, ipo plans, ipo application, maiden listing, maiden public offer, stock market flotation, stock market float,
    market flotation, stock exchange listing, stock exchange debut, stock exchange flotation, bourse listing, bourse debut, share flotation, public float, public flotation, public offer,
    public share sale, public listing, aim listing, aim flotation, nasdaq listing, nasdaq debut, nyse listing, main board listing, main-board listing, main market listing, primary listing,
    cross-listing, listing plan, listing plans, offer for subscription, offer for sale, offer of shares, shares offering, common stock offering, stock offering, equity offering,
    follow-on offering, first day of dealings, first day of trading, admission to aim, admission to trading, admission document, reverse listing, spac merger, backdoor listing, price range`,
  ),
  expansion: list(
    `expansion, extension, enlargement, second phase, second line, new line, capacity expansion, upgrade, modernisation, modernization, expansion project, expansion plan, refurbishment, renovation, second plant,
    expansion programme, expansion program, expansion scheme, expansion works, expansion work, expansions, capacity increase, capacity boost, capacity upgrade, extension project,
    extension works, factory extension, plant expansion, mill expansion, mine expansion, site expansion, terminal expansion, line expansion, upgrading, upgrade project, upgrade programme,
    modernisation programme, modernisation project, modernisation plan, revamp, overhaul, redevelopment, redevelopment project, makeover, refit, facelift, third line, fourth line,
    third phase, phase two, phase ii, phase three, phase iii, third plant, additional line, new production line, second production line, second factory, second shift`,
  ),
  project: list(
    `investment, project, plan, scheme, construction, building work, outlay, capital expenditure, capital spending, investment project, investment agreement, investment contract, development, investment plan, proposal, idea, pitch, blueprint,
    investment proposal, investment decision, final investment decision, investment programme, investment program, investment pledge, investment commitment, planning application,
    planning permission, planning consent, building permit, construction permit, ground-breaking, groundbreaking, groundbreaking ceremony, ground-breaking ceremony, foundation stone,
    greenfield project, brownfield project, construction project, construction work, construction works, building project, project agreement, land lease, land lease agreement,
    development project, development plan, development scheme, relocation, relocation plan, new plant, new factory, new facility, new site, new base, new headquarters, new hub, new store,
    new branch, new office, new centre, new center, new warehouse, new depot, first plant, first factory`,
  ),
  mou: list(
    `memorandum of understanding, memoranda of understanding, memorandum, mou, letter of intent, letters of intent, agreement in principle, heads of agreement, heads of terms, term sheet, statement of intent, non-binding agreement, preliminary agreement, declaration of intent, cooperation intent, protocol of intent, loi,
    memorandum of agreement, memoranda of agreement, moa, moas, memorandum of intent, mous, letters of understanding, letter of understanding, note of intent, outline agreement, outline deal,
    outline terms, provisional agreement, provisional deal, agreement-in-principle, in-principle agreement, framework memorandum, expression of interest, expressions of interest,
    intention agreement, intent agreement, cooperation memorandum, co-operation memorandum, protocol, preliminary deal, preliminary accord, preliminary pact, tentative agreement,
    tentative deal, tentative pact, heads of the agreement, term-sheet, exclusivity agreement, non-binding deal, non-binding offer letter, memorandum of co-operation`,
  ),
  deal: list(
    `deal, agreement, definitive agreement, transaction, accord, conditional agreement, contract signing, binding agreement, bargain,
    agreements, definitive merger agreement, definitive deal, definitive pact, firm agreement, firm deal, final agreement, final deal, formal agreement, binding deal, conditional deal,
    agreement to buy, agreement to acquire, agreement to sell, agreement to purchase, deal to buy, deal to acquire, deal to sell, deal to purchase, deal to take, share deal, cash deal,
    equity deal, settlement agreement, compact,
    arrangement, understanding`,
  ),
  talks: list(
    `talks, negotiations, discussions, advanced talks, exclusive talks, preliminary talks, exploratory talks, advanced negotiations, early talks, early-stage talks, due diligence, negotiation,
    takeover talks, acquisition talks, purchase talks, sale negotiations, final talks, final-stage talks, late-stage talks, detailed talks, detailed negotiations, informal talks,
    initial talks, initial discussions, preliminary discussions, preliminary negotiations, early discussions, early negotiations, confidential talks, confidential discussions, secret talks,
    exclusive negotiations, exclusive discussions, advanced discussions, intensive talks, intensive negotiations, direct talks, direct negotiations, active talks, active discussions,
    serious talks, ongoing talks, ongoing negotiations, commercial talks, contract talks, contract negotiations, negotiating table, exploratory discussions, funding talks, financing talks,
    partnership talks, alliance talks, price talks`,
  ),
};

/** Things that are built or enlarged: the object of an investment. */
export const FACILITIES: ReadonlySet<string> = new Set(
  `plant plants factory factories mill mills works facility facilities park parks zone centre center centres centers campus campuses warehouse warehouses hub hubs mine mines pit quarry
  refinery refineries terminal terminals farm farms hotel hotels resort resorts store stores branch branches smelter smelters depot depots line lines complex complexes tower towers hospital
  hospitals clinic clinics school schools kindergarten substation pipeline pipelines port ports base bases headquarters shop shops laboratory laboratories lab labs office offices site sites
  yard yards shipyard brewery breweries distillery dairy winery bakery foundry forge kiln kilns hall halls shed sheds unit units shaft well wells reservoir dam silo silos elevator bridge tunnel
  railway airport runway berth jetty marina stadium arena theatre mall malls supermarket datacentre datacenter fab fabs gigafactory cannery crematorium network networks
  greenhouse greenhouses orchard orchards plantation plantations vineyard vineyards hatchery abattoir slaughterhouse cracker blender crusher sawmill
  array battery turbines wind solar grid interconnector cable station stations incinerator digester reactor reactors furnace furnaces machine machines
  workshop workshops showroom showrooms studio studios village town towns block blocks homes flats apartments villas housing condotel
  museum attraction attractions theme-park subsidiary project projects operation operations capacity scheme venture store market markets outlet outlets
  evaporators press presses conveyor tank tanks cellar cellars restaurant restaurants cafe cafes academy institute plaza quarter district estate
  works press shop business dairy pelletiser boiler boilers kitchen rooms pool cluster incubator accelerator laboratory's assembly production
  refining packhouse packhouses gin ginnery tannery roastery shelling storage store-house coldstore store cold-storage trade-zone bus-depot desalination substations superstore megastore crushers lignin
  gigafactories biorefinery biorefineries biogas electrolyser electrolyzer interchange slipway drydock dock docks wharf wharves quay quays pier hangar hangars tramway
  metro monorail ropeway cableway spa aquarium cinema multiplex casino racecourse velodrome gym nursery dormitory library gallery feedlot piggery granary smokehouse
  cheesery creamery cidery malthouse maltings bottler caster coker hydrotreater reformer regasification cavern landfill brickworks steelworks ironworks gasworks
  waterworks concentrator colliery datacenters datacentres cold-store fulfilment fulfillment distribution logistics processing bottling packing packaging packaging-plant
  manufacturing treatment recycling generation-plant powerhouse dams reservoirs turbines-plant aquapark waterpark camp lodge lodges hostel motel inn suites skyscraper
  headquarter hq polyclinic hospice foundries ovens oven looms spindles wellhead rig rigs platform platforms tramline bypass highway motorway expressway road roads
  bridges tunnels roundabout heliport spaceport simulator crossing chairlift ski-lift greenfield estates pens cages ponds pond hatcheries feedmill feed-mill rice-mill
  sugar-mill oil-mill flour-mill ginneries sawmills papermill stockyard stockyards shopping arcade foodcourt food-hall outlet-centre megamall retail-park business-park
  science-park technopark tech-park industrial-park eco-park parkland subdivision township townships districts`
    .trim()
    .split(/\s+/),
);

/** Goods that are ordered by the piece: buying these is a contract, not a takeover. */
export const GOODS: ReadonlySet<string> = new Set(
  `aircraft plane planes jet jets airliner airliners helicopter helicopters bus buses tram trams train trains locomotive locomotives wagon wagons carriage carriages
  ship ships vessel vessels ferry ferries tug tugs tanker tankers carriers barge barges boat boats truck trucks lorries vans cars vehicles turbine turbines generator generators
  transformer transformers cable cables pipe pipes rail rails crane cranes drills borers excavators tractors harvesters combines bearings castings gearboxes engines
  scanner scanners ventilators vaccines doses drugs syringes tyres tires panels modules batteries cells inverters electrolysers electrolyzers meters chips
  servers software systems radars missiles tanks drones satellites rockets uniforms boots textbooks tablets laptops terminals buoys looms machines machinery
  equipment steel cement wheat maize corn rice sugar coffee cocoa tea cotton cattle beef cheese grain coal ore gas lng oil diesel fuel power electricity water
  tonnes tons litres barrels cubic gallons pallets bottles cases axle housings moulds valves pumps reactors boilers elevators lifts escalators furniture seats shells
  headsets phones handsets smartphones robots sensors simulators rifles ammunition masks gowns gloves kits blades nacelles rotors anchors bricks tiles timber pulp cartons
  cans fertiliser fertilizer potash urea ammonia methanol ethanol hydrogen biodiesel biofuel sulphur sulfur copper nickel lithium aluminium aluminum zinc uranium pellets
  alumina bauxite salmon shrimp prawns tuna mangoes avocados bananas apples citrus oranges berries pork poultry chicken lamb mutton eggs milk butter juice flour noodles
  soy soybeans soymeal barley oats rapeseed soya concentrate concentrates jetliners airframes trailers minibuses coaches taxis scooters motorcycles bikes e-bikes bicycles
  ambulances loaders dozers forklifts trolleybuses railcars sleepers switchgear insulators conductors wafers displays screens printers routers antennas modems kiosks
  turnstiles locks cameras beacons pontoons yachts dredgers corvettes frigates submarines howitzers parachutes suits helmets linen mattresses seedlings saplings heifers
  piglets fry tonnage crude naphtha bitumen kerosene propane butane`
    .trim()
    .split(/\s+/),
);

/** Assets that change hands without being a firm. */
export const ASSETS: ReadonlySet<string> = new Set(
  `unit division arm business subsidiary operation operations plant factory mill line site building hotel resort mine mines field fields block blocks refinery station stations store stores shop shops
  branch branches portfolio property properties land estate farm ranch vineyard brand brands rights licence licences assets asset premises warehouse terminal port airport ship vessel fleet
  network newspaper newspapers magazine magazines radio television channel clinic clinics hospital school schools laboratory pub pubs houses restaurants house hospital tower mall centre center
  pipeline concession concessions wells acreage royalty claims deposit project farmland hectares acres plot plots parcel field stake interest holding shares insurer insurance bank banks insurers firm firms company companies chain chains maker makers producer producers assets lender lenders subsidiaries units divisions businesses club team
  affiliate affiliates facility facilities holdings works yard shipyard brewery foundry forge dairy winery bakery cinema cinemas theatre complex park track speedway patents cemetery quarry quarries dealership dealerships practice agency bottler rival competitor
  garage garages distillery distilleries breweries wineries vineyards orchards plantation plantations farms ranches acre forest forests woodland fishery fisheries trawler
  trawlers fleets route routes slots catalogue catalogues title titles label labels imprint imprints studio studios agencies brokerage brokerages franchise franchises
  outlet outlets supermarket supermarkets hypermarket hypermarkets pharmacy pharmacies surgery surgeries nursery nurseries care-home home homes lodge resorts inns casino
  casinos racecourse arena stadium marina shipyards foundries mills refineries smelter smelters plants factories lines sites buildings offices depot depots campus
  warehouses terminals ports airports motorway toll-road railway pipelines cable cables satellite satellites towers masts spectrum portfolios loanbook receivables
  mortgages leases book workshop workshops start-up startup start-ups startups specialist specialists builder builders brewer brewers baker bakers processor processors
  supplier suppliers distributor distributors wholesaler wholesalers retailer retailers operator operators developer developers manufacturer manufacturers miner miners
  carrier airline airlines utility utilities broker brokers publisher publishers broadcaster broadcasters consultancy consultancies practices contractor contractors
  provider providers lab labs hotelier group groups venture ventures tender prospect prospects tenement tenements permit permits reserves cellar cellars playhouse convent chapel church churches barracks castle manor bookshop bookshops bakehouse sawmill sawmills kiln
  silo silos slaughterhouse abattoir abattoirs tannery hatchery hatcheries greenhouses dairies creamery kiosks arcade pier lighthouse observatory greyhound showroom showrooms catalogues
  vets dentists opticians crematorium crematoria mast boatyard boatyards`
    .trim()
    .split(/\s+/),
);
