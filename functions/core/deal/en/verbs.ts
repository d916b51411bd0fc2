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
    increase!, raise!, lift!, boost!, bring in!, take private, take on!, rescue!, save!, top up!, add to!, collect!, inherit!, receive!, bought out, add!, come on board of`,
  bid: `bid for, bid, offer for, launch a bid for, make an offer for, table an offer for, make a bid for, table a bid for, launch an offer for, lodge a bid for, offer to buy,
    offer to acquire, circle, stalk, court, woo, eye, covet, target!, submit a bid for, tender for, go after, run the rule over, sound out`,
  sell: `sell, privatise, privatize, denationalise, sell off, dispose of, divest, offload, shed!, part with, unload, hand over!, cash out of, sell out of, exit!, relinquish, transfer!, let go of,
    divest itself of, get rid of, cede!, auction off, put up for sale, put on the block, put on the market, put on sale, offer for sale, list for sale,
    let go!, seek a buyer for, seek buyers for, look for a buyer for, hawk, pass to!, pass into the ownership of, pass into the hands of, fall to!, pass into!, go to!, market!, surrender!, swap!, exchange!, cut!, reduce!, trim!, lower!, pare!, sell down, slash!`,
  spin: `spin off, spin out, hive off, demerge, carve out, split off, float off, separate!, unbundle, break up!, ring-fence!`,
  merge: `merge, combine!, amalgamate, fuse, join!, tie the knot, get together`,
  invest: `invest, reinvest, pour, pump, plough, plow, sink, inject, spend, commit, earmark, set aside, allocate, lay out, splash, splash out, stump up, put up,
    pledge, channel, direct!, deploy, put, fork out, shell out, lavish, outlay, plunge, bring!, bring in!, contribute!, chip in, provide!, cough up, register!, fund, finance, bankroll, underwrite!`,
  build: `build, construct, erect, set up, establish, form, found, open, develop, install, locate, put up, open up, put in, launch!, create!, start up!, site, house, base, add,
    break ground on, break ground for, break ground at, break ground in, break ground, lay the foundation stone of, lay the foundation stone for, lay the first stone of, turn the first sod, turn the first sod on,
    make!, produce!, assemble!, manufacture!, set to open!, place!, plan!, rebuild, convert, build out, roll out!, plant!, lay!, bring to!, relocate to!, move to!, settle in, land in!, come to!, pick!, choose!, select!, rehabilitate, restore`,
  start: `start, begin, commence, kick off, launch!, resume`,
  expand: `expand, enlarge, extend, double, triple, treble, quadruple, upgrade, modernise, modernize, ramp up, widen, increase!, raise!, boost!, lift!, add!, scale up, build up!,
    refurbish, renovate, revamp, overhaul!, refit, redevelop, retool, re-equip, debottleneck, lengthen, step up!`,
  win: `win, bag, clinch, land, secure, gain, receive, get, scoop, capture, net, obtain, pocket, garner, snare, nab, grab, scoop up, pick up, walk away with, beat!, attract, draw!,
    be awarded, wrap up, notch up, book, tie down, nail down, be handed, be given, be granted, snag, wangle, find!, have!, hold!, take!, carry off, collect, earn!, emerge with, sew up, access!, procure!`,
  award: `entrust, award, hand, give, grant, place, assign, allot, let, entrust, hand out, confer, offer!, tender!, present!, issue!, dish out`,
  light: `accept, recommend, spurn, rebuff, turn down, welcome, endorse, sign, ink, seal, conclude, reach, strike, enter into, enter, initial, announce, agree, forge, form, make, unveil, finalise, finalize, close, exchange, execute, negotiate, propose, plan, consider,
    complete, seek, arrange, line up, approve, back, renew, extend, revive, launch, file, hold, discuss, set, cut, cement, ratify, hammer out, thrash out, tie up, draw up, put together, pen, enjoy!, involve,
    start, begin, resume, open, weigh, mull, explore, study, float, confirm, reveal, disclose, report, propose, submit, table, lodge, get, obtain, receive, win, secure, land, clinch, have, sign off on, sign up to, put pen to paper on, put their names to, put their signatures to, put its name to, put its signature to, be handed, shake hands on, broker, stage, postpone, delay, take`,
  order: `sponsor, order, commission, contract, contract with, book, reorder, place an order for, purchase, buy, call off!, requisition, procure, source!, subscribe to!, take delivery of`,
  supply: `supply, deliver, provide, export, sell, ship, furnish, equip, outfit, lay, build, construct, install, design, manage, operate, run, maintain, service, upgrade, make, fit, carry out, undertake, overhaul, dredge, refurbish, produce, develop, engineer, charter, haul, train, print, cater, clean, guard, handle, assemble, modernise, modernize, electrify, pave, erect, drill, electrify, transport`,
  hire: `rope in, hire, appoint, tap, pick, select, choose, engage, name, retain, contract, recruit, commission, nominate, enlist, award, sign up, line up, mandate, task, bring in, take on, designate, shortlist!, charge!, sign`,
  raise: `raise, close, land, bag, secure, net, pull in, bring in, attract, collect, clinch, pick up, get, receive, win, scoop, haul in, rake in, drum up, garner, wrap up, complete, take, take in, draw, pocket, obtain, hit!, seal, mop up, gather, add, amass, bring home, gain, find, finalise, finalize`,
  lend: `lend, loan, advance, sanction, extend, provide, grant, approve, give, offer, put up, commit, finance, fund, arrange, underwrite, guarantee!, disburse, bankroll, clear, okay, ok, green-light, back, release, issue, supply, syndicate`,
  borrow: `borrow, refinance, tap, draw down, draw, take out, secure, obtain, get, sign, raise, arrange, land, win, receive, close, seal, sell, issue, place, price, launch, float, clinch, line up, negotiate, seek, take up, complete, ink, conclude, bag, agree, roll over, reschedule!, mandate`,
  partner: `rope in, partner, partner with, partner up, team up, team up with, team, join forces, tie up, ally, ally itself, collaborate, cooperate, co-operate, link up, join hands, license, licence, work together, hook up, band together, pair up, pair, twin, cross-license, co-develop, work with!, pool resources, pool, hitch up, sign up with, go into partnership, throw in its lot, share`,
  float: `float, go public, list, debut, ipo, come to market, go to market, come to the market, make its debut, make its market debut, make its stock market debut, start trading, begin trading, commence trading, trade for the first time, be admitted to trading, be admitted to dealings, join the stock market, join the exchange, take public, ring the bell, seek a quotation`,
  talk: `exchange views with, sit down with, discuss with, talk with, talk to!, talk about, negotiate with, negotiate, discuss, hold talks with, meet!, hold talks, be in talks, be in discussions, be in negotiations, haggle, confer with, explore`,
  drop: `put off, drop, scrap, shelve, abandon, withdraw, withdraw from, terminate, cancel, call off, pull out of, pull out, walk away from, walk away, axe, ax, ditch, halt, break off, suspend, mothball, park, freeze, bin, jettison, quit, back out of, back out, pull the plug on,
    put on ice, put on hold, scupper, kill, end, collapse, lapse, fall through, founder, unravel, stop, rescind, tear up, go cold, give up, give up on, forgo, pull, discontinue, part ways, fail, reject, scotch, bury, unwind, annul, revoke`,
  approve: `approve, clear, okay, ok, ok'd, green-light, sanction, authorise, authorize, endorse, back, nod through, wave through, give the green light to, give the go-ahead to, give the go-ahead for, give the green light for, give permission for, give consent for, give its blessing to, bless, allow, permit, ratify, consent to, uphold, let stand, license, grant, rubber-stamp, pass, vote for`,
  finish: `complete, close, finish, finalise, finalize, wrap up, open, inaugurate, commission, hand over, deliver, cut the ribbon on, go into service, start up, come on stream, go live, enter service, take effect, switch on, fire up, be unveiled`,
  hold: `hold, own, disclose, report, retain, keep, control`,
  become: `become`,
  pay: `splash out, splash, pay, wire, hand over, shell out, fork out, cough up, part with, fetch!, transfer`,
  lease: `lease, rent, let, charter, pre-let, sublet, take space, license`,
};

const IRREGULAR: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  become: ['became', 'become'],
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
      'permit commit allot begin forget'.split(' '),
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
