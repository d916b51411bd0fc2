import type { DealType, Role, Stage } from '../deal/labels';

/** Who acts in a deal of each type, best first: the subject of its sentence. */
export const ACTORS: Readonly<Record<DealType, readonly Role[]>> = {
  investment: ['investor', 'operator', 'partner'],
  expansion: ['investor', 'operator', 'target'],
  acquisition: ['acquirer', 'investor'],
  divestment: ['seller', 'investor'],
  jv: ['partner', 'investor'],
  funding: ['target'],
  loan: ['lender'],
  contract: ['contractor', 'operator'],
  partnership: ['partner', 'operator', 'investor'],
  listing: ['target'],
};

/** Other roles of each type, with the word that joins them in English; the object itself has none. */
export const OTHERS: Readonly<Record<DealType, readonly (readonly [Role, string, string])[]>> = {
  investment: [['host', 'with', '与']],
  expansion: [['host', 'with', '与']],
  acquisition: [
    ['target', '', ''],
    ['seller', 'from', '向'],
  ],
  divestment: [
    ['target', '', ''],
    ['acquirer', 'to', '予'],
  ],
  jv: [
    ['target', 'named', ''],
    ['host', 'with', '与'],
  ],
  funding: [
    ['investor', 'from', '由'],
    ['lender', 'from', '由'],
  ],
  loan: [['target', 'to', '予']],
  contract: [
    ['buyer', 'for', '为'],
    ['host', 'from', '由'],
  ],
  partnership: [['host', 'with', '与']],
  listing: [],
};

/** What is done, in English: infinitive, past tense, and a noun for deals whose actor is not named. AMOUNT stands where the sum goes. */
export const ENGLISH_DEEDS: Readonly<Record<DealType, readonly [string, string, string]>> = {
  investment: [
    'invest AMOUNT in a project',
    'invested AMOUNT in a project',
    'investment of AMOUNT',
  ],
  expansion: ['expand for AMOUNT', 'expanded for AMOUNT', 'expansion for AMOUNT'],
  acquisition: ['buy', 'bought', 'purchase of'],
  divestment: ['sell', 'sold', 'sale of'],
  jv: ['form a joint venture', 'formed a joint venture', 'joint venture'],
  funding: ['raise AMOUNT', 'raised AMOUNT', 'funding of AMOUNT'],
  loan: ['lend AMOUNT', 'lent AMOUNT', 'loan of AMOUNT'],
  contract: ['take a contract', 'carried out a contract', 'contract'],
  partnership: ['work together', 'began to work together', 'partnership'],
  listing: ['list its shares', 'listed its shares', 'listing of shares'],
};

/** Words before the infinitive; `completed` takes the past tense alone. */
export const ENGLISH_STAGES: Readonly<Record<Stage, readonly [string, string]>> = {
  rumoured: ['said to be planning to', 'Rumoured'],
  talks: ['in talks to', 'In talks'],
  proposed: ['planning to', 'Proposed'],
  mou: ['signed a memorandum to', 'Memorandum'],
  signed: ['agreed to', 'Agreed'],
  approved: ['cleared to', 'Approved'],
  'under-construction': ['started to', 'Under construction'],
  completed: ['', 'Completed'],
  cancelled: ['no longer to', 'Cancelled'],
};

/** The same in Chinese: the deed, and the words before it. */
export const CHINESE_DEEDS: Readonly<Record<DealType, string>> = {
  investment: '投资AMOUNT建设项目',
  expansion: '扩建AMOUNT',
  acquisition: '收购',
  divestment: '出售',
  jv: '设立合资公司',
  funding: '融资AMOUNT',
  loan: '提供贷款AMOUNT',
  contract: '承接合同AMOUNT',
  partnership: '开展合作',
  listing: '上市',
};
export const CHINESE_STAGES: Readonly<Record<Stage, string>> = {
  rumoured: '传将',
  talks: '洽谈',
  proposed: '拟',
  mou: '签署意向',
  signed: '签约',
  approved: '获批',
  'under-construction': '在建',
  completed: '完成',
  cancelled: '终止',
};
