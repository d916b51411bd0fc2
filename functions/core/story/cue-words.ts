/**
 * Words that tell headlines from what else stands on a line of its own: stock subheads, heads of lists that are no
 * stories, notices of the page, names of columns. English, German, French, Spanish, Italian, Chinese, Japanese, Korean.
 */

/** Whole lines that stand over a part of one article. */
export const SUBHEADS = new RegExp(
  `^(?:${[
    '(?:the )?(?:background|context|details|basics|backdrop|bottom line|big picture|takeaways?|fine print|numbers|reactions?|analysis|summary|conclusions?|outlook|verdict|timeline|methodology|introduction|overview|history|challenges?|benefits?|risks?)',
    "(?:what|what's|here's what) (?:happens |comes |is )?(?:next|now|it means|this means|to know|we know|to watch)\\b.{0,30}",
    'what .{0,25}(?:said|says|say|means?)',
    'how (?:it works|we got here|did we get here|it started)',
    'why (?:it matters|this matters|now)',
    '(?:by|in) (?:the )?numbers',
    'key (?:points|facts|figures|takeaways|dates|findings)',
    '(?:next|first|final) steps?',
    '(?:looking|the road|the way) (?:ahead|forward|back)',
    'the (?:road|way|path) (?:ahead|forward)',
    'quick facts|at a glance|fast facts|faq|frequently asked questions|notes?|about (?:the )?.{1,40}|more information|in short|tl;?dr|final thoughts|step \\d+.*|(?:question|answer) ?\\d*',
    '(?:der |die )?(?:hintergr(?:und|ünde)|reaktionen|fazit|ausblick|einordnung|zahlen|ausgangslage|folgen|kritik|details|zeitplan|analyse|vorgeschichte|überblick)',
    'so geht es weiter|wie es weitergeht|wie geht es weiter|(?:die )?zahlen und fakten|in zahlen|was bisher geschah|was das bedeutet|worum es geht|darum geht es',
    '(?:le |la |les )?(?:contexte|réactions?|suite|chiffres|conclusion|analyse|perspectives|rappel des faits)|et maintenant|en chiffres',
    '(?:el |la |los |las )?(?:contexto|reacciones|antecedentes|cifras|conclusión|próximos pasos|análisis)',
    '(?:il |la |le )?(?:contesto|reazioni|numeri|conclusioni|prossimi passi)',
    '(?:项目|行业|公司|事件|市场|政策|历史|交易|投资)?(?:背景|概况|简介|介绍|影响|分析|前景|亮点|展望|反应|进展|意义|风险|回顾|现状)(?:介绍|分析|提示|如何)?',
    '下一步.{0,8}|后续.{0,6}|各方反应|各界反应|数据(?:一览|解读|说话)|结语|总结|小结|尾声|写在最后|导语|前言|未来(?:展望|规划|计划|可期)?|专家(?:观点|解读|点评)|为什么.{0,8}|怎么办|有何影响|接下来.{0,6}',
    '(?:開発|計画|事業|買収)?(?:背景|経緯|概要|反応|今後(?:の.{1,6})?|課題|まとめ|展望|影響|狙い|数字で見る.{0,8}|専門家の見方)',
    '배경|반응|전망|향후 계획|결론|요약',
  ].join('|')})[?？!！:：]?$`,
  'iu',
);

/** Whole lines that stand over a list of links or belong to the page's furniture. */
export const LABELS = new RegExp(
  `^(?:${[
    '(?:see also|read (?:more|also|next|on)|more (?:on this|from|news|stories|in|like).{0,40}|related(?: .{1,30})?|recommended(?: .{1,30})?|you (?:may|might) (?:also )?like.{0,20}|most (?:read|popular|viewed|shared|commented).{0,20}|trending(?: now)?|popular(?: posts| now)?|latest(?: news| stories| headlines| posts)?|top stories|editor.?s.? picks?|don.?t miss|comments?(?: \\(\\d+\\))?|leave a (?:comment|reply).*|share(?: this| on).{0,40}|follow us.*|subscribe.{0,80}|sign up.{0,80}|newsletters?|advertisement|sponsored.{0,30}|tags?:?|topics?:?|categor(?:y|ies):?|filed under.*|posted (?:in|by|under) .{1,80}|contact(?: us)?|about (?:us|the author)|older posts|newer posts|next(?: page)?|previous(?: page)?|back to top|all rights reserved.*|copyright.*|©.*|photo gallery|gallery|print|e-?mail|facebook|twitter|home|menu|search|skip to .*|advertise.{0,40}|around the web|in pictures|poll|cookie.*|privacy.*)',
    'meistgelesen.*|mehr zum thema.*|mehr aus.*|auch interessant|lesen sie (?:auch|mehr).*|weitere (?:artikel|meldungen|nachrichten|themen).*|verwandte.*|empfohlen.*|kommentare.*|artikel teilen.*|teilen.*|anzeige|impressum|newsletter.*|schlagw(?:orte|örter).*|ältere beiträge|das könnte (?:sie|dich) auch interessieren.*|aktuelle (?:meldungen|nachrichten)|top-?themen',
    'lire aussi.*|à lire aussi.*|les plus lus|sur le même sujet|articles liés|commentaires|lo más leído|más leídas|noticias relacionadas|te puede interesar|leggi anche|i più letti',
    '热点排行.*|相关(?:新闻|阅读|报道|推荐|链接|文章).*|推荐阅读.*|热门.{0,6}|点击排行.*|阅读排行.*|最新(?:文章|资讯|新闻)|更多.{0,8}|延伸阅读.*|分享到.*|返回(?:首页|顶部|列表).*|上一篇.*|下一篇.*|标签.{0,40}|责任编辑.*|打印.{0,6}|关闭(?:窗口)?|版权(?:所有|声明).*|免责声明.*|网友评论.*|评论.{0,6}|猜你喜欢|大家都在看|排行榜|扫一扫.*|關聯(?:新聞|文章)|相關(?:新聞|報道|文章|閱讀).*|熱門.{0,6}',
    '関連(?:記事|ニュース|リンク).*|あわせて読みたい.*|人気(?:記事|ランキング).*|アクセスランキング|ランキング|シェア.*|最新記事|おすすめ(?:記事)?|コメント.*|관련 ?(?:기사|뉴스).*|많이 본 (?:뉴스|기사)|인기 ?(?:기사|뉴스)',
  ].join('|')})[:：]?$`,
  'iu',
);

/** Sentences that belong to the page and to no story. */
export const NOTICES =
  /\bunsubscribe\b|you (?:are )?receiv(?:e|ing) this|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos|newsletter abbestellen|版权所有|版權所有|退订|未经.{0,12}(?:许可|授权|同意)|無断転載|무단 ?전재/iu;

/** Words in the name of a column, a desk or a round-up. */
export const DIGEST = new RegExp(
  [
    '\\b(?:briefs?|in brief|round-?ups?|digest|notebook|notes|news|newsletter|bulletin|shorts|wrap|headlines|at a glance|this week|week in|the week|today|daily|weekly|monthly|business|markets?|deals?|economy|companies|archives?|blog|diary|ledger|pipeline|watch|tracker|roundup|updates?|dispatch(?:es)?|column|snippets|nuggets|in short|mergers|acquisitions|announcements|projects|investments?|money)\\b',
    '\\b(?:kompakt|meldungen|nachrichten|kurz|kurzmeldungen|überblick|wirtschaft|tagesrückblick|wochenrückblick|ticker|notizen|aktuelles|brèves|en bref|actualités|breves|noticias|notizie|in breve)\\b',
    '要闻|快报|快讯|简讯|动态|速递|速览|早报|晚报|周报|日报|汇总|一览|盘点|新闻|资讯|财经|经济|公告|要聞|快訊|簡訊|速遞|信息|播报|简报|集锦|早知道|晚间|午间',
    'ニュース|まとめ|短信|ダイジェスト|トピックス|経済|속보|뉴스|단신|브리핑',
  ].join('|'),
  'iu',
);

/** 【…】 at the head of a paragraph that names the agency, the source or a notice, not the news. */
export const BRACKET_NOTICE =
  /来源|來源|讯$|訊$|提示|声明|聲明|编辑|編輯|责任|责编|记者|記者|摘要|导读|導讀|编者按|編者按|关键词|作者|图|视频|免责|版权|公告编号/u;
