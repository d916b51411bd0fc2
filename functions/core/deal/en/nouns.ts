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
    naming rights, title sponsor, sponsor, offset purchase, call-off order, epc contract, rental agreement, mandate to build, tender to, delivery agreement, export deal, supply pact, gas deal, sales contract, sales agreement, trading agreement`),
  concession: list(
    `concession, ppp, public-private partnership, build-own-operate contract, bot contract, operating licence, franchise for, concession agreement, concession contract, operating concession`,
  ),
  loan: list(`certificates, loan, term loan, loan agreement, credit line, line of credit, credit facility, credit agreement, facility, revolving facility, revolving credit facility, syndicated loan, lease credit, export credit, credit, mortgage, bridge loan, bridging loan, loan facility,
    sukuk, green bond, bond issue, bonds, bond, notes, senior notes, debentures, debenture, receivables certificates, commercial paper, financing package, debt package, debt financing, project financing, project finance, financing, lease finance, lease financing, overdraft, refinancing, debt facility, green loan,
    murabaha, microloan, soft loan, working capital line, package, promissory notes, green note, financing agreement, funding package, loan package, asset-backed facility, financing facility`),
  round:
    list(`series a, series b, series c, series d, series e, seed round, seed funding, funding round, financing round, bridge round, investment round, pre-seed round, pre-series a, round, round of funding, round of financing, equity round, growth round, venture round, convertible round, convertible,
    private placement, placement, venture funding, venture capital, equity injection, capital injection, equity investment, convertible note, convertible notes, safe note, angel funding, seed capital, seed investment, growth capital, growth funding, b round, a round, c round, fresh capital, equity funding, capital raise, capital increase, top-up, crowdfunding, funding, fresh funding, directed issue, share placement, preference shares`),
  takeover: list(
    `new owner, takeover, acquisition, purchase, buyout, buy-out, management buyout, management buy-out, mbo, swoop, takeover agreement, acquisition agreement, change of ownership, buy-in, share purchase agreement, sale and purchase agreement, purchase agreement`,
  ),
  offer: list(
    `bid, takeover bid, takeover offer, tender offer, offer, buyout offer, cash offer, all-share offer, hostile bid, merger offer, merger proposal, cash bid, exchange offer, share offer, counterbid, approach, takeover approach, buyout proposal`,
  ),
  sale: list(
    `sale, disposal, divestment, divestiture, sell-off, selloff, privatisation, privatization, asset sale, trade sale, spin-off, spinoff, spin-out, demerger, carve-out, sale process, sale agreement`,
  ),
  stake: list(
    `stake, equity stake, interest, holding, shareholding, minority stake, majority stake, controlling stake, minority interest, majority interest, controlling interest, shares, share, equity, slice, common stock, outstanding shares, common shares, minority holding, majority holding, outstanding stock`,
  ),
  merger: list(
    `merger, merger agreement, merger pact, combination, amalgamation, all-share merger, merger of equals, merger plan, union`,
  ),
  partnership:
    list(`partnership, alliance, strategic alliance, strategic partnership, cooperation agreement, co-operation agreement, collaboration, collaboration agreement, licence, license, licence agreement, license agreement, licensing agreement, licensing deal, franchise agreement, franchise deal, tie-up, research alliance, research agreement, research pact,
    distribution agreement, distribution deal, distribution rights, marketing agreement, marketing alliance, code-share, codeshare, codeshare agreement, code-share agreement, framework agreement, strategic cooperation, strategic cooperation agreement, strategic cooperation framework agreement, cooperation framework agreement, cooperation, co-operation, cooperation intent, link-up, technology transfer agreement, master franchise,
    partnership agreement, partnership deal, pact, nursing pact, training pact, development agreement, joint development agreement, technology agreement, teaming agreement, r&d pact, exclusive distributor, strategic agreement, joint research, memorandum of cooperation, cooperation pact, affiliation agreement, accord, research partnership, commercial agreement, marketing deal`),
  jv: list(
    `joint venture, joint venture agreement, joint company, joint-venture, jv, joint undertaking, jointly owned company, joint venture company, venture of, venture between, 50:50 company, 50-50 company, 50:50 joint venture, 50-50 joint venture, jointly owned firm, jointly owned venture, jointly held company, jointly owned plant, joint firm, 50-50 venture, 50:50 venture, joint concern, 50/50 venture`,
  ),
  listing: list(
    `flotation, floatation, initial public offering, ipo, listing, dual listing, stock market listing, public offering, stock market debut, market debut, trading debut, second listing, public issue, listing by introduction, direct listing, float, share offering, listing application, public share offering, secondary listing, share sale, debut`,
  ),
  expansion: list(
    `expansion, extension, enlargement, second phase, second line, new line, capacity expansion, upgrade, modernisation, modernization, expansion project, expansion plan, refurbishment, renovation, second plant`,
  ),
  project: list(
    `investment, project, plan, scheme, construction, building work, outlay, capital expenditure, capital spending, investment project, investment agreement, investment contract, development, investment plan, proposal, idea, pitch, blueprint`,
  ),
  mou: list(
    `memorandum of understanding, memoranda of understanding, memorandum, mou, letter of intent, letters of intent, agreement in principle, heads of agreement, heads of terms, term sheet, statement of intent, non-binding agreement, preliminary agreement, declaration of intent, cooperation intent, protocol of intent, loi`,
  ),
  deal: list(
    `deal, agreement, definitive agreement, transaction, accord, conditional agreement, contract signing, binding agreement, bargain`,
  ),
  talks: list(
    `talks, negotiations, discussions, advanced talks, exclusive talks, preliminary talks, exploratory talks, advanced negotiations, early talks, early-stage talks, due diligence, negotiation`,
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
  refining packhouse packhouses gin ginnery tannery roastery shelling storage store-house coldstore store cold-storage trade-zone bus-depot desalination substations superstore megastore crushers lignin`
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
  tonnes tons litres barrels cubic gallons pallets bottles cases axle housings moulds valves pumps reactors boilers elevators lifts escalators furniture seats shells`
    .trim()
    .split(/\s+/),
);

/** Assets that change hands without being a firm. */
export const ASSETS: ReadonlySet<string> = new Set(
  `unit division arm business subsidiary operation operations plant factory mill line site building hotel resort mine mines field fields block blocks refinery station stations store stores shop shops
  branch branches portfolio property properties land estate farm ranch vineyard brand brands rights licence licences assets asset premises warehouse terminal port airport ship vessel fleet
  network newspaper newspapers magazine magazines radio television channel clinic clinics hospital school schools laboratory pub pubs houses restaurants house hospital tower mall centre center
  pipeline concession concessions wells acreage royalty claims deposit project farmland hectares acres plot plots parcel field stake interest holding shares insurer insurance bank banks insurers firm firms company companies chain chains maker makers producer producers assets lender lenders subsidiaries units divisions businesses club team
  affiliate affiliates facility facilities holdings works yard shipyard brewery foundry forge dairy winery bakery cinema cinemas theatre complex park track speedway patents cemetery quarry quarries dealership dealerships practice agency bottler rival competitor`
    .trim()
    .split(/\s+/),
);
