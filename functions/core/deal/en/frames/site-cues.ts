import type { Stage } from '../../labels';

/**
 * Turns of phrase that tell how far a plant, mine, hotel or line has got, one a line, by stage. `@` is a site (FACILITIES), `~verb` any
 * form of a verb, `a|b` either, `[a]` may be missing, `..` up to seven other words, `$` a sum, `#` a number.
 */
export const SITE_CUES: Readonly<Partial<Record<Stage, string>>> = {
  'under-construction': `
    @ .. ~be at|up|to roof|ground|slab|lintel|plinth level|height
    @ .. out of the ground
    @ .. ~go|going up in|at|on|near|outside|beside
    work|works|construction ~have|~be [now] begun|started|commenced on .. @
    # more ~be [now] going|coming in|up at|beside .. @
    work|retooling|fitting-out|refitting|rebuilding ~be in progress|hand|train at .. @
    retooling|fitting-out|refitting|rebuilding ~be under way|underway .. @
    # more ~be being planted|built|dug|added|installed
    puja|pujan ~be performed|held .. @
    ~turn|~be into|becoming a .. @
    ~be being sunk|driven|pitched|topped .. @
    @ .. ~have .. roof|walls|frame on|up
    ~pour [the] [first] foundations|concrete|footings|slab|slabs
    steel|steelwork|cranes|scaffolding|walls|frames ~be [now] [already] going|rising
    @ .. ~be [now] going up
    first|last pile|piles|beam|girder|brick|stone|sod|turf|spade ~be [now] driven|laid|hoisted|lifted|turned|cut|raised
    ~drive|~sink|~bore [the] [first] piles|pile
    ~turn|~cut the first sod|turf|spadeful|soil
    @ .. half|half-way|halfway built|finished|complete|done
    half built|finished|complete|done .. @
    half-built|half-finished .. @
    @ .. ~take shape
    rising beside|on|at|outside|near|from|in|over|next .. @
    @ .. ~be [now] rising
    ~be being [now] dug|built|blasted|raised|erected|bolted|fitted|installed|constructed|dredged|excavated|lengthened|extended|enlarged|widened|uprated|upgraded|doubled|rebuilt|converted|laid|assembled|drilled|modernised|refitted|deepened|stretched|carved|poured|tiled|roofed
    ~be [now] being dug|built|blasted|raised|erected|bolted|fitted|installed|constructed|dredged|excavated|lengthened|extended|enlarged|widened|uprated|upgraded|doubled|rebuilt|converted|laid|assembled|drilled|modernised|refitted|deepened|stretched|carved|poured|tiled|roofed|added|rolled
    foundation|corner|first stone|brick ~be laid
    bhoomi|bhumi pujan|puja
    ~hold .. groundbreaking|ground-breaking
    groundbreaking|ground-breaking .. @
    earthworks|piling|tunnelling|tunneling|excavation|excavations|dredging|blasting|groundworks|digging|drilling|foundations|groundwork .. ~begin|~start|~have|~be|~commence .. @
    @ .. earthworks|piling|tunnelling|tunneling|excavation|dredging|groundworks .. ~begin|~start|~be|~commence
    tunnelling|tunneling|piling|earthworks|excavation|dredging|groundworks ~have [now] started|begun|commenced
    ~have the roof|walls|frame on|up
    roof|walls ~go on|up .. @
    ~be [busy] [now] turning|converting|transforming .. into .. @
    ~begin|~start turning|converting|transforming|digging|erecting|raising|laying|fitting|blasting|clearing .. @
    ~fit out .. @
    bulldozers|diggers|excavators|welders|builders|masons|bricklayers|carpenters|crews|labourers ~be|~have .. @
    ~break ground
    ~top out
    ~be busy building|putting|erecting .. @
    @ .. ~be [now] under construction|way
    ~be [now] digging|erecting|raising|putting|laying|sinking|boring|blasting .. @
    ~finish .. @ .. on which
  `,
  completed: `
    ~throw|~fling open .. @
    ~throw|~fling .. @ .. open
    ~toast|~celebrate|~christen|~hail the|a|an|its|new .. @
    ~bring .. @ .. on stream|line
    ~bring .. @ .. on-stream|onstream|on-line|online|alive
    ~move into .. purpose-built|new|bigger|larger|brand-new .. @
    ~make its|his|her|their .. debut|bow with|in|at .. @
    @ .. ~be handed|turned over to operations|operators
    ~squeeze|~shoehorn|~cram|~slot a|an|its|another|two .. @ .. into
    ~flick|~throw|~press|~flip|~push|~pull the|a switch|lever|button on .. @
    last|this week|month|year opened .. @
    ~have opened|launched|inaugurated|unveiled a|an|its|the .. @
    ~have completed|finished its|the .. restoration|fit-out|refurbishment|conversion|rebuild|reconstruction
    ~bring .. up to .. from #
    has|have come a|an .. @ .. courtesy|thanks
    ~go|gone|going live with .. @
    now flying|open|running|working|trading|brewing|milling|spinning|smelting .. @
    used to be .. ~be .. since .. @
    @ .. opening|open on|at|in|yesterday|today
    ~open|~reopen .. the|a|its .. @ last|yesterday|on
    with the opening of .. @
    ~energise|~energize|~light|~charge|~start the second|third|fourth|first|last
    @ .. ~be joined by .. @
    refit|revamp|makeover|overhaul|programme|facelift ~have|~be given|brought .. @
    ~have more .. than it|before thanks
    ~roll off the|its .. line|lines .. @
    @ .. ~ship|~make|~take|~produce|~serve|~receive|~bottle|~pour|~load|~pack|~handle|~export|~deliver|~smelt|~cast|~brew|~bake|~mill|~treat|~land|~unload|~admit|~enrol|~test|~fly [in] its|the|their first
    ~take in its first
    @ .. ~start|~fire|~power up
    ~start up at|in|near|outside
    ~come ashore
    ~come on|on-stream stream|line .. @
    @ .. ~come on stream|line
    @ .. ~come on-stream|onstream|on-line|online|alive
    ~go|~going live .. @
    @ .. ~go|going live
    ~fire up .. @
    ~switch|~turn on .. @
    switched|turned on .. @
    @ .. ~be lit|energised|energized|inaugurated|consecrated|commissioned
    ~light|~energise|~energize|~inaugurate|~consecrate .. @
    ~reach full output|capacity|production|power|steam
    trial|test run|production|operation|operations .. @
    @ .. trial|test run|production|operation|operations
    ~put .. into production|operation|service|use|commission
    ~enter service|operation|production
    guests|patients|pupils|students|shoppers|visitors|tenants|passengers ~have|~begin|~start|~be|can .. @
    ~welcome its|the first .. 
    ~cut the|a ribbon|tape
    ribbon-cutting|rope-cutting|tape-cutting|ribbon|housewarming .. @
    production|operations|output|service|trading|work|milling|brewing|baking|smelting ~get|~begin|~start under|at|in|without .. @
    ~mark the start of production|service|operations|work
    ~plant|~raise|~fly its|the|their flag in
    ~open its|their|the doors|gates|shutters
    ~have opened .. @
    @ .. ~have opened|reopened
    @ .. having opened
    ~open .. first|new|second .. @
    ~open a|an|the .. @
    @ .. ~be up and running
    @ .. ~be [now] [fully] operational|open|running|working|humming|spinning|trading
    @ .. ~be unveiled
    ~bring .. back to .. with a .. @
    ~fill it with a .. @
    now ~make|~produce|~mill|~brew|~bake|~smelt|~generate .. @
    ~be [already] baking|brewing|milling|making|smelting|spinning|weaving|bottling|packing|roasting outside|abroad|in .. @
    ~have stocked|filled|lit|planted the|its first
    ~be up and running
    ~have a new .. @ .. at its
    ~go into operation|service|production|use
    ~have finished|completed .. @
    ~have knocked .. into
    ~return|~come to .. with a new .. @
    ~add an|a|two|three|four|five|six|another .. @
  `,
  cancelled: `
    @ .. ~call it|this|everything|work off
    ~call off .. @
    @ .. ~be [been] put off|back sine|indefinitely|by
    ~put .. @ .. on ice|hold
    ~think|~thought better of .. @
    ~kill off .. bid|plan|plans|scheme|hopes .. @
    @ .. ~be off
    ~ditch|~scrap|~axe|~shelve|~drop|~bin second|third|new|planned .. @
    ~pull the plug|rug on .. @
    ~walk|~back|~step|~turn|~shy away from .. @
    ~back out of .. @
    ~bin|~ditch|~scrap|~abandon|~shelve|~axe|~nix|~mothball|~jettison|~bury|~scotch|~drop|~cancel .. @
    @ .. ~be|~have [been] [now] dead|binned|scrapped|shelved|axed|mothballed|dropped|abandoned|cancelled|canceled|frozen|ditched|buried|nixed
    @ .. ~be [now] off|dead
    ~withdraw|~pull its|their|an|the .. application|plan|plans|proposal|proposals|bid .. @
    ~withdraw its|their|the application|plan|plans|proposal to ~build|~mine|~open|~drill|~dig|~put|~extend|~expand
    ~let .. @ .. ~lapse
    ~think better of .. @
    ~give up the|its|their|on .. idea|plan|plans|hope|hopes|scheme .. @
    ~kill off .. @
    ~turn its|their back|backs on .. @
    ~get|~have cold feet .. @
    ~decide against .. @
    will|would not .. ~build|~enlarge|~expand|~extend|~open|~erect .. @
    won't ~build|~enlarge|~expand|~extend|~open|~erect .. @
    ~call time|quits on .. @
    ~put .. @ on ice|hold
    ~tear up .. plans|plan .. @
    @ .. ~come to nothing|grief|naught
    @ .. ~be put on ice|hold
    ~rule out .. @
  `,
  approved: `
    @ .. ~clear|~pass|~surmount|~overcome its|the|a|their last|final|first|main hurdle|hurdles|obstacle|test
    @ .. ~have passed|cleared|survived review|scrutiny|muster|assessment
    ~receive|~get|~obtain|~win|~secure|~have its|a|the|received .. permit|permits|licence .. @
    ~vote to ~go|~press|~push ahead with .. @
    clearance|approval|permission|consent|permit ~be accorded|granted|issued|given .. x .. take|raise|lift|double|expand .. @
    can|may [now] hang|add|bolt|build|put another .. on|onto|at|to .. @
    clear|clearing it|them to start|begin
    ~have been cleared|allowed|permitted to ~build|~open|~add|~extend|~erect .. @
    ~consent to x ~stretch|~extend|~build|~add|~open
    ~wave|~nod through .. @
    green|go-ahead|nod light|for|to .. @
    go-ahead|nod|consent|permission|approval|clearance|blessing ~come|~be .. for .. @
    ~vote .. to let|allow|permit .. ~lay|~build|~open|~drill|~dig|~put|~mine|~extend|~expand
    ~consent to .. @
    ~sign off on .. @
    @ .. ~be [now] [been] sanctioned|approved|authorised|authorized|passed
    ~grant|~give .. consent|permission|approval|clearance|go-ahead|nod .. @
    ~be granted|given .. consent|permission|approval|clearance|go-ahead|nod .. @
    ~get|~win|~secure|~obtain|~receive .. consent|permission|approval|clearance|go-ahead|nod .. @
    ~grant|~give .. the green|go-ahead light
    ~rule|~find in favour of .. @
    ~approve|~authorise|~sanction|~pass|~clear .. @
  `,
  proposed: `
    @ .. on the|its drawing board|boards at|of|for|in
    @ .. on the|its cards|anvil
    space|capacity|output .. on the cards|anvil|drawing
    ~scout|~scour|~comb .. for|as .. @
    front-runner|frontrunner|favourite|favorite|tipped|shortlisted for|as .. @
    ~line up $ for .. @
    @ .. it|they|he|she will|would|plans|hopes|wants open|build|erect
    @ .. will|would stand|rise in|at|on|near|beside|by
    ~throw|~plough|~pour|~sink|~pump another $ at|into|in .. @
    will|shall|would set up shop
    will|shall [now] [soon] open|build|erect|construct # .. @
    ~have sought|requested # acres|hectares .. @
    ~seek|~request|~want # acres|hectares .. @
    ~ask|~have asked .. for permission|leave|consent to raise|lift|increase|expand|double .. @
    ~be|~plan|~want|~hope|~propose to tack|bolt|graft|build|add .. on|onto .. @
    to add % to capacity|output
    to add # to capacity|output
    @ .. ~be to be enlarged|extended|lengthened|widened|expanded|doubled|deepened|rebuilt|enlarged|modernised
    ~bolster|~beef up .. @ .. with # .. @
    will bolster|strengthen|supplement .. @ .. with .. @
    phase|train .. @ .. ~be|~follow to|next|once
    ~be going to ~erect|~build|~open|~put another
    ~expect x to ~bring|~build|~open|~base .. @
    would like|love|prefer .. and|or a .. @
    ~offer to ~put|~build|~bring|~open a .. @
    ~want|~hope|~plan to ~build upwards|outwards|on
    ~have its|their way .. @
    ~sprout|~mushroom .. @
    ~contemplate|~mull|~ponder|~envisage|~moot|~eye a|an|its|another|two|three|four|second|third|new .. @
    ~pencil in .. @
    ~pencil in $
    ~want|~hope|~aim|~seek|~intend|~wish|~propose|~plan|~aspire|~look|~offer to .. @
    ~want|~hope|~aim|~seek|~intend|~wish|~propose|~plan to ~mine|~dig|~drill|~quarry|~keep|~grow|~farm|~base
    ~have in mind ~be a .. @
    ~have a .. @ .. in mind
    would like .. @
    ~unveil|~reveal|~table|~lodge|~submit|~file|~outline|~present|~publish plan|plans|proposals|designs|drawings for .. @
    ~apply|~ask for|to .. permission|consent|leave .. @
    ~be coming to
    ~be going to ~build|~erect|~open|~put|~lay|~raise|~dig .. @
    ~think|~dream of .. @
    ~toy|~flirt with .. @
    ~have decided|settled|resolved|plumped on|for a|an .. @
    ~decide on a|an .. @
    ~propose|~plan|~announce|~promise a|an|two|three|four .. @
    to bring .. @ to
    ~tip|~expect to ~base|~build|~open|~put|~take|~set .. 
    ~tip|~expect .. to ~bring .. @
    ~shift|~move .. to .. with a|its .. @
    ~need .. for an|a .. extension|expansion|enlargement|wing|annex|annexe
    ~shoot|~make|~produce .. on|at a .. @
    ~choose|~pick .. for its|a|the .. @
    ~prepare to ~bolt|~build|~open|~add|~dig|~erect|~tack .. @
    ~have its|their eye|eyes|sights on a .. @ .. bill
    ~believe to ~want|~plan .. @
    ~bid|~bid to ~add|~build|~extend .. @
    ~set to ~build|~open|~erect .. @
    ~pledge|~vow|~undertake|~commit to ~build|~open|~erect|~spend .. @
    ~spend .. on .. @
    ~invest .. in .. @
  `,
  signed: `
    ~allot|~allocate|~lease .. acres|hectares .. for .. @
    ~sign|~contract|~register for|up a|an .. @
    ~sign on the dotted line for a .. @
    lease|contract|agreement|papers|deeds .. ~let .. start|build|open .. @
    ~bag|~land|~net|~win|~secure|~snare|~clinch|~attract $ .. @ from
    ~conclude|~seal|~sign|~finalise|~exchange .. land|tax|incentive|lease|reinvestment|settlement .. @
    lease|concede|leased|conceded .. for a .. @
  `,
};

/** Words of an existing site that grows: its second line, a longer quay. */
export const ENLARGING: ReadonlySet<string> = new Set(
  `second third fourth fifth another additional extra further extension extensions extended extending lengthen lengthened lengthening expansion
  expand expanded expanding enlarge enlarged enlarging enlargement annex annexe wing build-out brownfield add-on addition phase uprate uprated
  uprating stretch stretched stretching longer wider deeper debottlenecking capacity twice doubled doubling quadrupling quadrupled tripling trebling trebled refit added bolt bolted
  tack tacked bigger larger existing`
    .trim()
    .split(/\s+/),
);

/** A quarrel, a fire or an opinion at a site is no project. */
export const NO_SITE_NEWS: ReadonlySet<string> = new Set(
  `strike strikes walkout stoppage tools fire blaze explosion blast accident injured police court sued lawsuit inspectors raid raided
  stolen theft analysts analyst ought argues argued column novel film exhibition tour tourists fined spill leak outage flood
  tender tenders bids layoffs redundancies sacked closes closed shut shuts close closure shutting strikers pickets recall festival
  buy buys bought buying acquire acquires acquired acquiring acquisition takeover stake stakes shares merger merge sale sell sells sold seller
    swap listing prospectus offering exchange bourse engineering purchase together survey index loan loans lender lenders refinancing union unions protesters protest residents profit profits earnings dividend sales revenue birthday anniversary museum`
    .trim()
    .split(/\s+/),
);
