import type { Role, Stage } from '../../labels';

/** Turns of phrase of orders and jobs, and what their subject and prepositions bring in. Written as SITE_CUES; `x` is a name. */
export interface OrderCue {
  readonly subject?: Role;
  /** Roles by preposition, the first that finds a name counts; `''` is the name right behind the first word. */
  readonly slots: readonly (readonly [string, Role])[];
  readonly stage?: Stage;
  /** Needs goods or a number of things in the sentence. */
  readonly goods?: boolean;
  /** Tells more than a purchase, a talk or a plant that other frames see in the same words. */
  readonly outdoes?: boolean;
  readonly cues: string;
}

const SERVICES =
  'furnish|supply|deliver|make|sew|print|provide|staff|clean|run|warehouse|haul|rent|lease|maintain|ship|feed|cater|service|handle|equip|install|overhaul|repair|paint|guard|screen|dredge|cook|mow|refuel|fuel|insure|test|inspect|certify|train|wash|launder|bottle|pack|carry|transport|fly|ferry|host|digitise|digitize|process|collect|dispose|treat|assemble|weave|knit|bake|brew|forge|cast|machine|mill|grow|market|distribute|decorate|landscape|light|wire|resurface|pave|tarmac|fit|kit|manage|operate|design|engineer|fabricate|erect|construct|renovate|refurbish|roof|keep|swap|sink|drill|bore|survey|map|record|film|teach';

export const ORDER_CUES: readonly OrderCue[] = [
  {
    subject: 'contractor',
    slots: [
      ['for', 'buyer'],
      ['to', 'buyer'],
    ],
    cues: `
      will|shall|would [now] [soon] ${SERVICES}
      ~be to|due|set to|${SERVICES} ..
      ~be to ${SERVICES}
      ~get|~agree|~undertake|~contract|~promise|~start|~begin|~continue|~sign to|up ${SERVICES}
      now ~warehouse|~run|~clean|~cater|~supply|~staff|~service|~maintain|~operate|~manage|~host
      ~be now supplying|running|cleaning|staffing|servicing|maintaining
      ~be [now] [to] supplying|building|making|fitting|equipping|kitting|overhauling|printing|laying # ..
    `,
  },
  {
    subject: 'contractor',
    slots: [
      ['with', 'buyer'],
      ['from', 'buyer'],
      ['for', 'buyer'],
      ['of', 'buyer'],
      ['by', 'buyer'],
    ],
    cues: `
      ~be|~have entrusted|charged|tasked with the ..
      ~be [been] named|picked|chosen|selected|appointed|hired|retained|engaged|signed as|to .. builder|supplier|contractor|operator|caterer|printer|provider|fitter|installer
      ~be named|picked|chosen|appointed|hired builder|supplier|contractor|operator|caterer|provider
      ~win|~land|~secure|~get|~bag|~pick|~clinch|~scoop .. repeat|new|extra|further|more business|work
      ~win|~land|~secure|~bag|~clinch|~scoop|~take|~carry the|a|an .. job|package|tender|mandate|franchise|fit-out|commission|assignment|engagement|account|lot|gig|brief|work|business
      ~win|~land|~secure|~take|~get|~bag|~clinch|~scoop the|a|an $ .. job|package|tender|mandate|franchise|fit-out|commission|assignment|engagement|account|lot|gig|brief|work
      ~take on the|a|an .. job|package|fit-out|refit|work|overhaul|renovation
      ~have|~be been|in booked|hired|contracted|commissioned|engaged|retained to ${SERVICES}|build
      ~beat|~see|~fight off .. rival|rivals|bidders|competition|bids .. deal|job|order|work|contract
      ~keep|~retain the .. of
      ~keep|~retain .. contract|account|job|business|franchise
      ~be booked to .. for
      ~be main|sole|exclusive|preferred|new supplier|contractor|caterer|builder to|of|for
      ~have sold # ..
    `,
  },
  {
    subject: 'buyer',
    slots: [
      ['from', 'contractor'],
      ['of', 'contractor'],
      ['with', 'contractor'],
    ],
    goods: true,
    outdoes: true,
    cues: `
      ~rent|~lease|~charter|~hire|~fix|~order|~source|~procure|~book|~import|~commission|~requisition .. from x
      ~buy|~purchase|~choose|~pick|~select|~specify a|an|# .. from x
      ~place|~make|~give .. order|orders .. with|to x
      ~buy in .. from x
      ~take delivery of .. from x
      ~receive .. ordered from x
      ~exercise .. option|options .. with|from x
      ~take up|out .. option|options .. with|from x
    `,
  },
  {
    subject: 'buyer',
    slots: [
      ['on', 'contractor'],
      ['for', 'contractor'],
      ['with', 'contractor'],
      ['to', 'contractor'],
      ['towards', 'contractor'],
    ],
    cues: `
      ~settle|~plump|~opt|~lean|~turn|~go|~look|~come ~go on|for|to|towards|with|back x .. for
      ~settle|~plump|~opt on|for x ..
      ~turn|~go|~come|~look back|again|once to x .. for
      ~lean|~incline|~tend towards|toward|to x .. for
      ~go with x .. for
      ~renew|~re-sign|~re-up|~sign|~resign|~stay|~stick|~extend with x .. for
      ~renew|~re-sign with .. x
    `,
  },
  {
    subject: 'buyer',
    slots: [
      ['', 'contractor'],
      ['to', 'contractor'],
      ['of', 'contractor'],
    ],
    cues: `
      ~hire|~engage|~book|~pick|~choose|~select|~retain|~appoint|~tap|~contract|~commission x to|for ${SERVICES}|build
      ~hire|~engage|~pick|~choose|~select|~appoint|~tap|~commission x .. to ${SERVICES}
      ~hire|~engage|~pick|~choose|~select|~retain|~appoint|~commission x .. for # ..
      ~engage|~retain|~hire|~book x for # years|months|weeks|seasons|days
      ~engage|~retain|~hire|~book x for two|three|four|five|six|seven|eight|ten years|months|seasons
      ~have x put|build|supply|make|lay|run|clean|fit|install|design|print|service|maintain
      ~put .. in the hands|care of x
      ~leave .. in the hands|care of x
      ~hand|~award|~give|~grant|~let|~pass|~entrust the|a|an|its .. job|work|contract|order|upkeep|running|cleaning|catering to x
      ~give|~hand|~award x .. job|work|order|contract|go-ahead
      ~entrust|~task|~charge x with the|a|its
    `,
  },
  {
    slots: [
      ['by', 'contractor'],
      ['from', 'contractor'],
      ['for', 'buyer'],
      ['to', 'buyer'],
      ['with', 'buyer'],
    ],
    cues: `
      ~be [to] [be] sewn|staffed|printed|catered|cleaned|hauled|serviced|maintained|fitted|dredged|made|built|supplied|delivered|provided|run|leased|insured|guarded|overhauled|woven|baked|cast|forged|assembled by x .. for|to|with
      .. for x .. ~be supplied|staffed|made|built|delivered|provided|run|laid|fitted by x
      supply|delivery|provision|sale|shipment|construction of .. to|for x by x
      leased|rented|ordered|bought|chartered|hired from x .. for
      supply|delivery|provision|construction|maintenance|upkeep|cleaning of .. to|for x .. ~be|~have [been] won|taken|secured|landed|clinched by x
    `,
  },
  {
    slots: [
      ['by', 'buyer'],
      ['from', 'contractor'],
    ],
    goods: true,
    outdoes: true,
    cues: `
      ~be|~have [been] fixed|bought|ordered|rented|leased|chartered|hired|booked|purchased|commissioned .. by x .. from
      ~be|~have [been] fixed|bought|ordered|rented|leased|chartered|hired|booked|purchased|commissioned .. from x by
    `,
  },
  {
    subject: 'buyer',
    slots: [
      ['by', 'contractor'],
      ['from', 'contractor'],
      ['', 'contractor'],
    ],
    cues: `
      ~have its|their|the .. overhauled|built|painted|cleaned|serviced|printed|supplied|maintained|made|refitted|repaired|fitted|insured|audited|dredged by x
      ~have # .. overhauled|built|painted|made|refitted|repaired|fitted by x
      ~sign for # .. built|made|supplied|assembled by x
      ~sign for # .. from x
      ~pay x $ for
    `,
  },
  {
    subject: 'buyer',
    slots: [
      ['with', 'contractor'],
      ['of', 'contractor'],
      ['', 'contractor'],
      ['by', 'contractor'],
      ['from', 'contractor'],
      ['to', 'contractor'],
    ],
    stage: 'cancelled',
    outdoes: true,
    cues: `
      ~rescind|~annul|~terminate|~cancel|~scrap|~revoke|~void|~axe|~end|~tear|~scrub|~drop|~ditch|~quash|~halt .. order|contract|deal|job|purchase|charter|concession|franchise|tender|award .. with|by|from|to|of x
      ~rescind|~annul|~terminate|~cancel|~scrap|~revoke|~void|~axe .. order|contract|job .. it gave|handed x
      ~walk|~back away|out from|of .. haulage|supply|service|maintenance|purchase|charter|offtake|cleaning|catering agreement|contract|deal|order with x
    `,
  },
  {
    slots: [
      ['to', 'buyer'],
      ['by', 'contractor'],
      ['of', 'contractor'],
    ],
    stage: 'cancelled',
    cues: `
      supply|delivery|sale of .. to x by x ~have|~be [been] called|cancelled|scrapped|halted|stopped|terminated
      order|contract|deal|job of x .. ~terminate|~cancel|~annul|~scrap|~rescind
    `,
  },
  {
    subject: 'buyer',
    slots: [
      ['with', 'contractor'],
      ['', 'contractor'],
    ],
    stage: 'talks',
    goods: true,
    outdoes: true,
    cues: `
      ~negotiate|~haggle|~bargain|~wrangle|~talk|~dicker with x over|about|on|for|regarding a|an|# ..
      ~be negotiating|haggling|bargaining|wrangling|talking|discussing with x over|about|on|for|regarding .. price|cargoes|delivery|supply|deliveries|order
      ~discuss the delivery|supply|order|purchase of
      ~talk|~negotiate|~haggle between|with x .. for # ..
    `,
  },
  {
    slots: [
      ['of', 'contractor'],
      ['to', 'contractor'],
      ['from', 'contractor'],
    ],
    stage: 'proposed',
    cues: `
      bids|offers .. that of x .. ~be .. lowest|cheapest|best|highest
      lowest|cheapest|best bid|offer|tender ~come|~be .. from|that x
    `,
  },
  {
    subject: 'contractor',
    slots: [
      ['for', 'buyer'],
      ['of', 'buyer'],
      ['by', 'buyer'],
      ['to', 'buyer'],
    ],
    stage: 'proposed',
    outdoes: true,
    cues: `
      ~be|~have [been] .. first-ranked|top-ranked|lowest|preferred|provisional|leading|first bidder|candidate|winner|tenderer|supplier
      ~submit|~put|~lodge|~table|~make in|an|the .. offer|bid|tender of $ to ${SERVICES}|build
      ~bid $ to|for ${SERVICES}|build|the
      ~emerge as .. lowest|preferred|top|first-ranked|cheapest bidder|candidate|tenderer
      ~be lowest|cheapest|first|top among .. bidders|bids
    `,
  },
];
