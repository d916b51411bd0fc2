/** Words that set off a frame, by what they tell. Each pattern matches simplified text with names and sums masked. Data. */

const any = (text: string): string =>
  text
    .split(/\s+/)
    .filter(Boolean)
    .sort((a, b) => b.length - a.length)
    .join('|');

/** Buying a firm, a stake, an asset or land. */
export const BUY = new RegExp(
  any(`收购 全资收购 要约收购 并购 兼并 吸收合并 合并 受让 购买 购入 买入 买下 拿下 认购 入股 控股收购 参股 竞得 竞拍 拍得 摘得 摘牌 竞购 洽购 求购
    收入囊中 私有化 战略入股 举牌 增资控股 增资入股 增资 取得 获得 购得 斥资购 吞下 揽入 接盘 接手 接管 承接股权 收下 并入 买走 买断 中标 现金收购 邀约收购 邀约收購 敌意收购 杠杆收购 协议收购 竞标收购 换股收购 反向收购 控股`),
  'g',
);

/** Selling one. */
export const SELL = new RegExp(
  any(
    `转让 出售 卖给 卖出 售出 售予 售给 沽售 放售 求售 挂牌转让 挂牌出售 公开挂牌 剥离 处置 出让 分拆 拆分 拆售 卖掉 变卖 抛售 转卖 易主 易手 退出 划转 传售 拟售 分拆上市 整体出售 叫卖 求购方 挂牌求售`,
  ),
  'g',
);

/** What is bought or sold when it is a firm, its shares, a plant or land; other goods make a contract. */
export const TRADED =
  /股权|股份|权益|产权|资产|业务|控股权|控制权|经营权|探矿权|采矿权|矿权|土地|地块|厂房|厂区|工厂|酒店|大厦|大楼|写字楼|物业|商场|购物中心|广场|电站|码头|港口|油田|气田|区块|矿|子公司|公司|项目|份额|股本|实验室|部门|品牌|门店|医院|学校|学院|生产线|产线|牌照|频道|专利|标的|集团|银行|基地|园区|船|飞机|在建工程|房产|不动产|宗地|商标|设备|资产包|债权|全部/;

/** Signing, as a verb. */
export const SIGN = new RegExp(
  any(
    `签署 签订 签约 签下 签定 签了 签 订立 达成 续签 敲定 缔结 交换 换签 互签 草签 共签 签成 牵手 携手 联手 结盟 握手 谈判 洽谈 商谈 磋商 接洽 接触 洽商 协商 合作 对接 会谈 展开 进行 进行磋商`,
  ),
  'g',
);

/** The winner of an award. */
export const AWARD = new RegExp(
  any(
    `中标 预中标 拟中标 斩获 中选 中标候选人 中标人 中标单位 中标供应商 中标通知书 成交供应商 成交通知书 成交结果 成交人 定标 夺标 夺得 喜中 获选 入围 揽获 摘得 承建 承接 承揽 承包 拿下 签下 获授 获判 授出 授标 中得 揽下`,
  ),
  'g',
);

/** Money put into a plant, a park, a branch or a project. */
export const INVEST = new RegExp(
  any(
    `投资建设 投资兴建 投资新建 投资打造 投资开发 投资设立 投资兴办 投资建厂 投资扩建 投资改造 投资 总投资 投建 兴建 新建 建设 打造 设厂 建厂 落户 落地 入驻 进驻 落子 开工 动工 开建 奠基 破土 封顶 竣工 投产 试产 试生产 投用 投运 投入运营 投入使用 启用 揭牌 开业 运营 并网 下线 达产 扩产 扩建 增资扩产 追加投资 新增投资 加码 续建 复工 设立 开设 建立 布局 上马 迁建 扩能 技改 改造 入园 备案 获批 批复 核准 停建 叫停 搁置 中止 终止 交付 机械竣工 中交`,
  ),
  'g',
);

/** Agreements by name, the type each tells; the first that fits decides. */
export const AGREEMENTS: readonly (readonly [RegExp, AgreementKind])[] = [
  [
    /贷款|授信|融资租赁|售后回租|回租|融资函件|融资协议|信贷|循环额度|银团|借款|授予.{0,6}额度|保理|委贷|循環/,
    'loan',
  ],
  [
    /(?:股权|股份|资产|产权|权益|业务)(?:买卖|转让|收购|购买|出售|认购|并购)|收购(?:框架)?协议|并购协议|买卖协议|收购协议|转让协议|购买资产|合并协议|股份购买|要约/,
    'transfer',
  ],
  [
    /合资|合营|股东协议|出资协议|出资设立|共同出资|共同设立|共同成立|组建.{0,12}公司|设立.{0,12}公司|成立.{0,12}公司|发起设立|合伙协议|联合成立|合建|共同投资设立/,
    'jv',
  ],
  [/特许经营|PPP|BOT|BOO|TOT|ROT|政府和社会资本合作|经营权|特许权/, 'concession'],
  [/托管|委托运营|委托管理|运营管理协议|代运营|委托经营|租赁经营/, 'management'],
  [/增资扩产|扩建|增资扩建|二期|三期|扩能/, 'expansion'],
  [
    /投资(?:合作|建设|意向|框架)?(?:协议|合同|意向书|备忘录|项目)|入园(?:协议|合同)|项目(?:投资)?(?:协议|合同)|招商(?:引资)?(?:协议|合同)|落户(?:协议)?|投资建设|土地租赁及投资|进区协议/,
    'project',
  ],
  [
    /采购|供货|供应|购销|订购|订单|供气|供热|供电|购电|购气|供水|包销|长协|销售合同|销售协议|订造|购买.{0,8}(?:飞机|船|设备)|工程|施工|EPC|总承包|承包|承建|建造|设计合同|服务合同|服务协议|租赁合同|租赁协议|租约|冠名|赞助|转播|版权|外包|代工|运输合同|服务费|合同价|合同总价|合同额|合同金额|供应合同|采购合同|引入.{0,10}系统|租用|长租|代理销售|经销|物业服务|检修|运维|改造合同|飞机|包机/,
    'contract',
  ],
  [
    /战略合作|框架协议|合作协议|许可|授权|产学研|研发|联合实验室|联合研究院|研究院|技术合作|合作框架|联盟|共同开发|互认|合作伙伴|营销|推广|合作意向|战略协议|全面合作|深度合作|校企|代理协议|渠道/,
    'partnership',
  ],
  [/合同/, 'contract'],
  [/协议|备忘录|意向书|合作|谈判|磋商|洽谈|商谈|接洽|接触/, 'partnership'],
];
export type AgreementKind =
  | 'loan'
  | 'transfer'
  | 'jv'
  | 'concession'
  | 'management'
  | 'expansion'
  | 'project'
  | 'contract'
  | 'partnership';

/** Who of the two buys: words after the first side's signing that make it the customer, and those that make it the supplier. */
export const FIRST_BUYS =
  /采购|购买|引入|租用|订购|订造|购入|委托.{0,14}(?:承建|建设|施工|运营|设计|开发|生产)|取得.{0,10}(?:冠名|转播|使用权)|由(?:后者|对方)(?:供应|提供|承建|负责|运营|施工)|后者.{0,16}(?:供应|提供|承建|供货)|(?:后者|对方)每年向其|购电|购气|包销|进口/;
export const FIRST_SELLS =
  /(?:将|为|向).{0,12}(?:供应|提供|供货|承建|建设|交付|出口|销售|建造|运送|生产|施工|租给)|承建|供货|供应|供气|供热|供电|出口|销售|EPC|总承包|施工|(?:后者|对方).{0,16}(?:采购|购买|租用|每年将租用)|出租|承包|交付/;

/** Rounds of funding. */
export const ROUND =
  /(?:Pre-?|准|超)?[A-HＡ-Ｈ]\d?[+＋]*轮|天使\+*轮|种子\+*轮|前种子轮|战略(?:投资|融资)|股权融资|首轮|新一轮|本轮|该轮|此轮|IPO前|Pre-IPO|过桥轮|融资/;
