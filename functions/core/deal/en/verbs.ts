/** Verbs that report deals, by what they do. Data: growing these lists is what makes the tagger find more. */

/**
 * What a verb does to its arguments: `buy` has an acquirer as subject, `win` a contractor; `light` verbs ("sign", "seal")
 * take their meaning from the noun they govern.
 */
export type VerbClass =
  | 'buy'
  | 'bid'
  | 'sell'
  | 'spin'
  | 'merge'
  | 'invest'
  | 'build'
  | 'start'
  | 'expand'
  | 'win'
  | 'award'
  | 'light'
  | 'order'
  | 'supply'
  | 'hire'
  | 'raise'
  | 'lend'
  | 'borrow'
  | 'partner'
  | 'float'
  | 'talk'
  | 'drop'
  | 'approve'
  | 'finish'
  | 'hold'
  | 'lease'
  | 'pay'
  | 'become';

/** One verb a line entry; a second word is a particle that must follow. A `!` marks verbs too common to count alone. */
export const VERBS: Readonly<Record<VerbClass, string>> = {
  buy: `buy, acquire, purchase, take over, snap up, scoop up, buy up, buy out, buy into, gobble up, swallow up, swallow, absorb!, hoover up,
    mop up, pick up!, take control of, gain control of, win control of, assume control of, seize control of, secure control of, take ownership of,
    assume ownership of, swoop for, swoop on, pounce on, take out, buy in, annex!, nab!, bag!, land!, grab!, take!, get!, gain!, obtain!, secure!,
    increase!, raise!, lift!, boost!, bring in!, take private, take on!, rescue!, save!, top up!, add to!, collect!, inherit!, receive!, bought out, add!, come on board of,
    acquire control of, obtain control of, get control of, buy control of, wrest control of, take charge of, take full control of, take full ownership of, assume full ownership of,
    take sole ownership of, take possession of, become the owner of, become owner of, become the new owner of, become the sole owner of, become sole owner of, become the majority owner of,
    become majority owner of, become the largest shareholder in, become a shareholder in, buy over, swoop in on, bolt on, snaffle, lap up, take the keys to, get the keys to,
    bring under its umbrella, bring into the fold, take under its wing, step in to buy, step in to rescue, step in to save, win the race for, win the race to buy, win the battle for,
    win the auction for, see off rivals for, exercise an option to buy, exercise an option to acquire, exercise its option to buy, exercise its option to acquire, exercise an option on,
    accumulate!, amass!, hike!, double!, build up!, widen!, purchase control of, complete the takeover of, complete the acquisition of, complete the purchase of,
    complete its takeover of, complete its acquisition of, complete its purchase of, close the acquisition of, close its acquisition of, close the purchase of, finalise the acquisition of,
    finalize the acquisition of, finalise the purchase of, finalise its acquisition of, agree the purchase of, agree the acquisition of, seal the acquisition of, seal the purchase of,
    wrap up the acquisition of, wrap up the purchase of, purchase the business of, salvage!, bail out!, acqui-hire, up!, nudge up!, creep up!, scoop up, take title to, gain possession of, take vacant possession of, complete on the purchase of,
    hoover, gulp down, gobble, devour, pluck!, poach!, prise!, wrest!, snatch!, snatch up, get hold of, get its hands on, lay hands on, lay its hands on, buy in to, buy back into, take over at, buy out of administration, buy out of receivership`,
  bid: `bid for, bid, offer for, launch a bid for, make an offer for, table an offer for, make a bid for, table a bid for, launch an offer for, lodge a bid for, offer to buy,
    offer to acquire, circle, stalk, court, woo, eye, covet, target!, submit a bid for, tender for, go after, run the rule over, sound out,
    pursue!, make an approach to, make an approach for, make overtures to, launch a takeover bid for, launch a hostile bid for, launch a hostile takeover bid for, launch a tender offer for,
    launch a takeover offer for, begin a tender offer for, start a tender offer for, make a play for, make a move for, make a run at, mount a bid for, mount a takeover of, weigh a bid for,
    consider a bid for, prepare a bid for, plan a bid for, study a bid for, mull a bid for, ponder a bid for, weigh an offer for, consider an offer for, prepare an offer for,
    raise its bid for, raise its offer for, sweeten its offer for, sweeten its bid for, up its bid for, up its offer for, increase its offer for, increase its bid for, improve its offer for,
    improve its bid for, extend its offer for, extend its tender offer for, renew its offer for, renew its bid for, renew its pursuit of, set its sights on, have its eye on, have designs on,
    cast its eye over, be interested in buying, be interested in acquiring, express interest in buying, express interest in acquiring, express an interest in buying, show interest in buying,
    vie for, battle for, enter the race for, join the race for, enter the bidding for, join the bidding for, lead the race for, emerge as front-runner for, emerge as the front-runner for,
    be front-runner for, look to buy, seek to buy, seek to acquire, seek control of, propose to acquire, propose to buy, zero in on, home in on, close in on, line up a bid for,
    submit an offer for, lodge an offer for, put in a bid for, put in an offer for, come in for!, table a proposal for,
    offer!, prepare to offer`,
  sell: `sell, privatise, privatize, denationalise, sell off, dispose of, divest, offload, shed!, part with, unload, hand over!, cash out of, sell out of, exit!, relinquish, transfer!, let go of,
    divest itself of, get rid of, cede!, auction off, put up for sale, put on the block, put on the market, put on sale, offer for sale, list for sale,
    let go!, seek a buyer for, seek buyers for, look for a buyer for, hawk, pass to!, pass into the ownership of, pass into the hands of, fall to!, pass into!, go to!, market!, surrender!, swap!, exchange!, cut!, reduce!, trim!, lower!, pare!, sell down, slash!,
    exit from!, wash its hands of, bail out of, cash in on!, monetise, monetize, find a buyer for, hunt for a buyer for, search for a buyer for, look to sell, seek to sell, seek offers for,
    invite offers for, invite bids for, solicit bids for, explore a sale of, explore the sale of, weigh a sale of, weigh the sale of, consider a sale of, consider the sale of, mull a sale of,
    mull the sale of, kick off a sale of, kick off the sale of, launch a sale of, launch the sale of, start the sale of, begin the sale of, put in the shop window, sell on!,
    hand over ownership of, hand ownership of, hand control of, surrender control of, give up control of, cede control of, change hands, go under the hammer!, come up for sale,
    come on the market, come onto the market, go on the market, go up for sale, be up for sale, be up for grabs, sell out to, sell up to,
    find a buyer, find buyers, seek a buyer, seek buyers, look for a buyer, look for buyers, hunt for a buyer, search for a buyer, find a new owner, seek a new owner, look for a new owner, flog, flog off, jettison, ditch!, dump!, hawk around, shop around, sign away, sign over, make over!, deed!, give up ownership of,
    rid itself of, rid themselves of, get shot of, sell out its, sever ties with!, cut loose!, hive!`,
  spin: `spin off, spin out, hive off, demerge, carve out, split off, float off, unbundle, separate!, break up!, ring-fence!,
    list separately, splinter off, hive!`,
  merge: `merge, combine!, amalgamate, fuse, join!, tie the knot, get together,
    consolidate!, unite!, join together, fold into, roll into, become one, pool their businesses, combine their businesses, combine forces, integrate!`,
  invest: `invest, reinvest, pour, pump, plough, plow, sink, inject, spend, commit, earmark, set aside, allocate, lay out, splash, splash out, stump up, put up,
    pledge, channel, direct!, deploy, put, fork out, shell out, lavish, outlay, plunge, bring in!, contribute!, chip in, provide!, cough up, register!, fund, finance, bankroll, underwrite!,
    pile!, throw!, devote!, dedicate!, kick in, ante up, invest in, co-invest, subscribe for!, stake!, budget!, set apart, sanction!`,
  build: `build, construct, erect, set up, establish, form, found, open, develop, install, locate, put up, open up, put in, launch!, create!, start up!, site, house, base, add,
    break ground on, break ground for, break ground at, break ground in, break ground, lay the foundation stone of, lay the foundation stone for, lay the first stone of, turn the first sod, turn the first sod on,
    make!, produce!, assemble!, manufacture!, set to open!, place!, plan!, rebuild, convert, build out, roll out!, plant!, lay!, bring to!, relocate to!, move to!, settle in, land in!, come to!, pick!, choose!, select!, rehabilitate, restore,
    set up shop, set up home, put down roots, take a lease on!, bring on stream, bring online, bring into operation, start work on, begin work on, commence work on, start construction of,
    begin construction of, commence construction of, start construction on, begin construction on, commence construction on, start building, begin building, commence building,
    press ahead with, push ahead with, forge ahead with, go ahead with, proceed with, move ahead with, press on with, push on with, get to work on, unveil plans for, announce plans for,
    reveal plans for, submit plans for, lodge plans for, file plans for, table plans for, draw up plans for, outline plans for, propose, envisage!, secure a site for, buy land for,
    acquire land for, lease land for, buy a site for, find a site for, lay foundations for, lay the foundation for, lay the cornerstone of, lay the cornerstone for, cut the first sod,
    cut the first sod on, cut the first sod for, cut the sod on, turn the sod on, turn sod on, turn the first sod for, begin piling, begin earthworks, repurpose, transform!, localise,
    localize, relocate!, shift!, set down!, shell out for, splash out on, go to build!, unveil!, build up!, take shape!, sprout!,
    weigh!, mull!, consider!, eye!, study!, announce!, propose!, want!, scout!`,
  start: `start, begin, commence, kick off, launch!, resume`,
  expand: `expand, enlarge, extend, double, triple, treble, quadruple, upgrade, modernise, modernize, ramp up, widen, increase!, raise!, boost!, lift!, add!, scale up, build up!,
    refurbish, renovate, revamp, overhaul!, refit, redevelop, retool, re-equip, debottleneck, lengthen, step up!,
    add capacity at, beef up, bulk up, broaden!, grow!, augment, strengthen!, reopen, restart!, revive!, reactivate, recommission, lift output at, boost output at, raise output at,
    boost capacity at, lift capacity at, raise capacity at, ramp up output at, ramp up production at, step up production at, increase production at, increase output at, increase capacity at,
    expand output at, expand capacity at, expand production at, quintuple, upsize, fit out, remodel, re-fit, convert!, add to!, invest in!, build on to, build onto,
    spruce up, do up, give a facelift to, smarten up, brighten up, rejig!`,
  win: `win, bag, clinch, land, secure, gain, receive, get, scoop, capture, net, obtain, pocket, garner, snare, nab, grab, scoop up, pick up, walk away with, beat!, attract, draw!,
    be awarded, wrap up, notch up, book, tie down, nail down, be handed, be given, be granted, snag, wangle, find!, have!, hold!, take!, carry off, collect, earn!, emerge with, sew up, access!, procure!,
    rack up, chalk up, ring up, reel in, haul in, pull off, come away with, take home, emerge as preferred bidder for, be named preferred bidder for, be selected for, be chosen for,
    be picked for, be tapped for, land itself, log!, seal!, sign!, clinch itself, come out on top for, see off competition for`,
  award: `entrust, award, hand, give, grant, place, assign, allot, let, entrust, hand out, confer, offer!, tender!, present!, issue!, dish out,
    parcel out, farm out, outsource, subcontract, contract out, sub-let!, vest!`,
  light: `accept, recommend, spurn, rebuff, turn down, welcome, endorse, sign, ink, seal, conclude, reach, strike, enter into, enter, initial, announce, agree, forge, form, make, unveil, finalise, finalize, close, exchange, execute, negotiate, propose, plan, consider,
    complete, seek, arrange, line up, approve, back, renew, extend, revive, launch, file, hold, discuss, set, cut, cement, weigh up, ratify, hammer out, thrash out, tie up, draw up, put together, pen, enjoy!, involve,
    start, begin, resume, open, weigh, mull, explore, study, float, confirm, reveal, disclose, report, propose, submit, table, lodge, get, obtain, receive, win, secure, land, clinch, have, sign off on, sign up to, put pen to paper on, put their names to, put their signatures to, put its name to, put its signature to, be handed, shake hands on, broker, stage, postpone, delay, take,
    agree on, agree to, agree terms on, agree terms for, formalise, formalize, settle on, work out, nail down, bag, snap up, snag, scoop, net, go into, enter upon, sign up for,
    put the finishing touches to, put finishing touches to, move closer to, edge closer to, edge towards, inch closer to, be close to, near to, hail, greet, celebrate, bring about,
    tie down, rubber-stamp, honour, prolong, roll over, wrap up, wind up, attract, garner, pocket, strike up, ponder, contemplate, mull over, toy with, eye, moot, deliver, outline, void, repudiate, break, breach, put forward, advance`,
  order: `sponsor, order, commission, contract, contract with, book, reorder, place an order for, purchase, buy, call off!, requisition, procure, source!, subscribe to!, take delivery of,
    place orders for, sign up for!, sign for!, snap up!, pick up!, take an order for!, exercise options for, exercise options on, exercise an option for, firm up, firm up options for,
    put in an order for, outsource!, pre-order, order up, lease in, wet-lease, charter in,
    come from!, be supplied by`,
  supply: `supply, deliver, provide, export, sell, ship, furnish, equip, outfit, lay, build, construct, install, design, manage, operate, run, maintain, service, upgrade, make, fit, carry out, undertake, overhaul, dredge, refurbish, produce, develop, engineer, charter, haul, train, print, cater, clean, guard, handle, assemble, modernise, modernize, electrify, pave, erect, drill, electrify, transport,
    kit out, fit out, retrofit, dispatch, refine, smelt, look after, excavate,
    tunnel, demolish, dismantle, decommission, certify, distribute, broadcast, digitise, digitize, automate, recycle`,
  hire: `rope in, hire, appoint, tap, pick, select, choose, engage, name, retain, contract, recruit, commission, nominate, enlist, award, sign up, line up, mandate, task, bring in, take on, designate, shortlist!, charge!, sign,
    employ!, turn to!, call in!, plump for, opt for!, settle on!, draft in, accredit!, pick out, name as, elect!,
    rank, rank first, place first`,
  raise: `raise, close, land, bag, secure, net, pull in, bring in, attract, collect, clinch, pick up, get, receive, win, scoop, haul in, rake in, drum up, garner, wrap up, complete, take, take in, draw, pocket, obtain, hit!, seal, mop up, gather, add, amass, bring home, gain, find, finalise, finalize,
    rack up, corral, snag, clock up, notch, notch up, nab, bank!, score!, tap investors for, tap shareholders for, win backing of, scoop up, close on, lock in, lock down,
    secure itself, rope in!, hoover up, reap!, sweep up, source!,
    participate in!, take part in!, join!, co-lead!, anchor!`,
  lend: `lend, loan, advance, sanction, extend, provide, grant, approve, give, offer, put up, commit, finance, fund, arrange, underwrite, guarantee!, disburse, bankroll, clear, okay, ok, green-light, back, release, issue, supply, syndicate,
    refinance!, co-finance, cofinance, on-lend, make available, agree to lend, inject!, pledge, allocate, earmark, originate`,
  borrow: `borrow, refinance, tap, draw down, draw, take out, secure, obtain, get, sign, raise, arrange, land, win, receive, close, seal, sell, issue, place, price, launch, float, clinch, line up, negotiate, seek, take up, complete, ink, conclude, bag, agree, roll over, reschedule!, mandate,
    avail of, avail, access!, draw on, syndicate, upsize, renew, sign up for, lock in, come to market with, sew up, wrap up, put in place, be granted, be extended, mortgage`,
  partner: `rope in, partner, partner with, partner up, team up, team up with, team, join forces, tie up, ally, ally itself, collaborate, cooperate, co-operate, link up, join hands, license, licence, work together, hook up, band together, pair up, pair, twin, cross-license, co-develop, work with!, pool resources, pool, hitch up, sign up with, go into partnership, throw in its lot, share,
    go into business with, form an alliance with, forge an alliance with, forge a partnership with, form a partnership with, enter into a partnership with, enter a partnership with,
    enter into partnership with, enter partnership with, strike a partnership with, strike up a partnership with, strike up an alliance with, enter into an alliance with, agree to cooperate,
    agree to collaborate, agree to work together, cooperate with, co-operate with, collaborate with, codevelop, co-produce, cobrand, co-brand, out-license, in-license, sublicense,
    sub-license, interline, codeshare, code-share, throw in their lot, link arms, link with, join up with, unite with!, ally with, align with!, swap technology with, swap know-how,
    do business together, come together!, cross-promote, throw their weight behind!`,
  float: `float, go public, list, debut, ipo, come to market, go to market, come to the market, make its debut, make its market debut, make its stock market debut, start trading, begin trading, commence trading, trade for the first time, be admitted to trading, be admitted to dealings, join the stock market, join the exchange, take public, ring the bell, seek a quotation,
    list on, list its shares, list shares, float on, float its shares, launch an ipo, launch its ipo, file for an ipo, file for its ipo, file for an initial public offering,
    file to go public, file for a listing, file for listing, apply to list, apply for a listing, apply for listing, seek a listing, seek a flotation, seek to list, plan an ipo, plan to list,
    plan to float, price its ipo, price its initial public offering, hit the stock market, make its bow, make its trading debut, make its stock market bow, make its market bow,
    make a stock market debut, make a market debut, join aim, join the main market, join the bourse, join the main board, uplist, dual-list, cross-list, move to the main board,
    migrate to the main board, transfer to the main board, sell shares to the public, offer shares to the public, offer its shares to the public, launch a public offer,
    launch a public offering, launch its public offering, begin dealings, start dealings, tap the market!, come to the bourse, head for the stock market, head to the stock market,
    go on the bourse, ready an ipo, prepare an ipo, prepare for an ipo, prepare its ipo, open its ipo`,
  talk: `exchange views with, sit down with, discuss with, talk with, talk to!, talk about, negotiate with, negotiate, discuss, hold talks with, meet!, hold talks, be in talks, be in discussions, be in negotiations, haggle, confer with, explore,
    hold discussions with, hold negotiations with, be in talks with, enter talks with, enter into talks with, open talks with, begin talks with, start talks with, resume talks with,
    engage in talks with, meet with!, speak to!, speak with!, explore a tie-up with, explore a partnership with, discuss terms with, thrash out terms with, bargain with, finalise terms with,
    conduct talks with, conduct negotiations with, have talks with, have been in talks with, sound out!`,
  drop: `put off, drop, scrap, shelve, abandon, withdraw, withdraw from, terminate, cancel, call off, pull out of, pull out, walk away from, walk away, axe, ax, ditch, halt, break off, suspend, mothball, park, freeze, bin, jettison, quit, back out of, back out, pull the plug on,
    put on ice, put on hold, scupper, kill, end, collapse, lapse, fall through, founder, unravel, stop, rescind, tear up, go cold, give up, give up on, forgo, pull, discontinue, part ways, fail, reject, scotch, bury, unwind, annul, revoke,
    call time on, come to nothing, come unstuck, hit the buffers, run aground, go up in smoke, bite the dust, cry off, bow out of, bow out, drop out of, drop out, fall apart,
    fall by the wayside, break down, backtrack on, renege on, nix, torpedo, abort, void, let lapse, allow to lapse, stall!, stand down from, step back from, shy away from, wind up!,
    write off!, repudiate, discard, call a halt to, put an end to, bring an end to, back away from, retreat from!, throw out, refuse, veto, thwart`,
  approve: `approve, clear, okay, ok, ok'd, green-light, sanction, authorise, authorize, endorse, back, nod through, wave through, give the green light to, give the go-ahead to, give the go-ahead for, give the green light for, give permission for, give consent for, give its blessing to, bless, allow, permit, ratify, consent to, uphold, let stand, license, grant, rubber-stamp, pass, vote for,
    give the nod to, give its nod to, give the thumbs up to, give the thumbs-up to, give approval to, give approval for, give its approval to, give its approval for, give the all-clear to,
    give the all-clear for, give clearance to, give clearance for, give planning permission for, give planning permission to, grant planning permission for, grant planning permission to,
    grant planning consent for, grant planning consent to, grant permission for, grant permission to, grant consent for, grant consent to, give planning consent to, give planning consent for,
    give permission to, give consent to, give the go ahead to, give the go ahead for, give a green light to, give a green light for, vote through, vote in favour of, vote to approve,
    sign off, sign off on, recommend, recommend approval of, welcome!, issue a permit for, issue permits for, grant a permit for, grant approval for, grant approval to, grant clearance to,
    grant clearance for, award planning permission to`,
  finish: `complete, close, finish, finalise, finalize, wrap up, open, inaugurate, commission, hand over, deliver, cut the ribbon on, go into service, start up, come on stream, go live, enter service, take effect, switch on, fire up, be unveiled,
    come online, go online, begin operations, start operations, commence operations, begin production, start production, commence production, open its doors, throw open its doors,
    open to the public, welcome its first guests, top out, reach practical completion, roll out, take possession of, close on`,
  hold: `hold, own, disclose, report, retain, keep, control`,
  become: `become`,
  pay: `splash out, splash, pay, wire, hand over, shell out, fork out, cough up, part with, fetch!, transfer,
    fork over, stump up, lay down, plunk down, plonk down, agree to pay, spend, put down!, hand, offer!`,
  lease: `lease, rent, let, charter, pre-let, sublet, take space, license`,
};

const IRREGULAR: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  become: ['became', 'become'],
  see: ['saw', 'seen'],
  lead: ['led', 'led'],
  speak: ['spoke', 'spoken'],
  stand: ['stood', 'stood'],
  rise: ['rose', 'risen'],
  sweep: ['swept', 'swept'],
  write: ['wrote', 'written'],
  sit: ['sat', 'sat'],
  bite: ['bit', 'bitten'],
  do: ['did', 'done'],
  grow: ['grew', 'grown'],
  broadcast: ['broadcast', 'broadcast'],
  shy: ['shied', 'shied'],
  buy: ['bought', 'bought'],
  take: ['took', 'taken'],
  get: ['got', 'got'],
  win: ['won', 'won'],
  make: ['made', 'made'],
  sell: ['sold', 'sold'],
  put: ['put', 'put'],
  let: ['let', 'let'],
  set: ['set', 'set'],
  build: ['built', 'built'],
  rebuild: ['rebuilt', 'rebuilt'],
  break: ['broke', 'broken'],
  lay: ['laid', 'laid'],
  sink: ['sank', 'sunk'],
  spend: ['spent', 'spent'],
  lend: ['lent', 'lent'],
  give: ['gave', 'given'],
  begin: ['began', 'begun'],
  choose: ['chose', 'chosen'],
  draw: ['drew', 'drawn'],
  withdraw: ['withdrew', 'withdrawn'],
  strike: ['struck', 'struck'],
  hold: ['held', 'held'],
  find: ['found', 'found'],
  have: ['had', 'had'],
  come: ['came', 'come'],
  go: ['went', 'gone'],
  cut: ['cut', 'cut'],
  spin: ['spun', 'spun'],
  bring: ['brought', 'brought'],
  seek: ['sought', 'sought'],
  split: ['split', 'split'],
  fall: ['fell', 'fallen'],
  shed: ['shed', 'shed'],
  pay: ['paid', 'paid'],
  forgo: ['forwent', 'forgone'],
  bid: ['bid', 'bid'],
  catch: ['caught', 'caught'],
  tear: ['tore', 'torn'],
  hit: ['hit', 'hit'],
  run: ['ran', 'run'],
  keep: ['kept', 'kept'],
  leave: ['left', 'left'],
  freeze: ['froze', 'frozen'],
  throw: ['threw', 'thrown'],
  unwind: ['unwound', 'unwound'],
  beat: ['beat', 'beaten'],
  wind: ['wound', 'wound'],
  ring: ['rang', 'rung'],
  be: ['was', 'been'],
  cede: ['ceded', 'ceded'],
  pass: ['passed', 'passed'],
  meet: ['met', 'met'],
  sew: ['sewed', 'sewn'],
  drive: ['drove', 'driven'],
  ride: ['rode', 'ridden'],
  fly: ['flew', 'flown'],
  hang: ['hung', 'hung'],
  mean: ['meant', 'meant'],
  rid: ['rid', 'rid'],
  fight: ['fought', 'fought'],
  shrink: ['shrank', 'shrunk'],
  wake: ['woke', 'woken'],
  say: ['said', 'said'],
  slide: ['slid', 'slid'],
  stick: ['stuck', 'stuck'],
  bind: ['bound', 'bound'],
  feel: ['felt', 'felt'],
  shake: ['shook', 'shaken'],
  undertake: ['undertook', 'undertaken'],
};

const DOUBLING = new Set(
  'snap swap scrap shed net tap nab grab pop plan rub ship drop bag let put cut get win set bin stop tip top scoop'
    .split(' ')
    .filter((verb) => verb !== 'scoop')
    .concat(
      'bid hit split sit run spin rub float'.split(' ').filter((verb) => verb !== 'float'),
      'refit outfit fit trim pen axe'.split(' ').filter((verb) => verb !== 'axe'),
      'permit commit allot begin forget mop lap step wrap chip snag log plot kit map drum twin nod up lob flog transfer refer confer slap pip submit slip tag strip slim shop rid cap ram pot trap whip clap'.split(
        ' ',
      ),
    ),
);

/** A verb's form: the plain or present form, the past, the participle (often the same as the past), or -ing. */
export type VerbForm = 'base' | 'past' | 'participle' | 'ing';

/** Each spelling of a verb with its form; a spelling that is past and participle comes once as `past`. */
export function inflect(verb: string): [spelling: string, form: VerbForm][] {
  const irregular = IRREGULAR[verb];
  const stem = DOUBLING.has(verb) ? verb + verb.at(-1) : verb.replace(/e$/, '');
  const past = irregular?.[0] ?? regularPast(verb, stem);
  const participle = irregular?.[1] ?? past;
  const forms: [string, VerbForm][] = [
    [verb, 'base'],
    [thirdPerson(verb), 'base'],
    [past, 'past'],
    [ingForm(verb, stem), 'ing'],
  ];
  if (participle !== past) forms.push([participle, 'participle']);
  if (/[^l]l$/.test(verb)) forms.push([verb + 'led', 'past'], [verb + 'ling', 'ing']);
  return forms.filter(([spelling], i) => forms.findIndex(([other]) => other === spelling) === i);
}

function thirdPerson(verb: string): string {
  if (verb === 'be') return 'is';
  if (verb === 'have') return 'has';
  if (/(?:s|x|z|ch|sh|go)$/.test(verb)) return verb + 'es';
  return /[^aeiou]y$/.test(verb) ? verb.slice(0, -1) + 'ies' : verb + 's';
}

function regularPast(verb: string, stem: string): string {
  if (/[^aeiou]y$/.test(verb)) return verb.slice(0, -1) + 'ied';
  return stem + 'ed';
}

function ingForm(verb: string, stem: string): string {
  if (/(?:ee|be)$/.test(verb)) return verb + 'ing';
  return stem + 'ing';
}
