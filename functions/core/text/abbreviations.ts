const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

/** Words whose full stop never ends a sentence when spelled with this capital. */
export const TITLE_ABBREVIATIONS = words(`
  Mr Mrs Ms Dr Prof Messrs St Gen Col Lt Maj Capt Sgt Cmdr Adm Rev Hon Pres Gov Sen Rep Supt Amb Sec Fr Br Mt Ft Dept
  Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
  Rs Sh Tk Dh Rp Fig Vol Ch Art Pp Ext Tel Ave Blvd Rd
`);

/** Words whose full stop seldom ends a sentence, lower case. */
export const ABBREVIATIONS = words(`
  vs etc eg ie e.g i.e cf al approx est ph.d m.sc b.sc sr jr ca z.b d.h u.a mio mrd nr str
`);

/** Words that may stand at a sentence's end or before a capital within one; the next word decides. */
export const FIRM_ABBREVIATIONS = words(`
  inc co corp ltd llc plc pty pte bros cos assn intl mfg bhd sdn pvt cia s.a s.p.a n.v b.v a.g u.s u.k u.n e.u d.c
  a.m p.m bn mln mn
`);

/** Words that open a sentence far more often than they follow an abbreviation within one. */
export const SENTENCE_OPENERS = words(`
  The A An It Its He She They We You I His Her Their Our This That These Those There Here In On At By For From With Under After
  Before When While If As But And Or So Yet However Meanwhile Both Each Some Many Most All Several Another Other No Not What Who
  Which Where Why How Shares Analysts Officials Terms Financial Separately Earlier Last Next Once Since Although Though Because
  Also According Asked Under Neither Either Nor One Two Three
`);
