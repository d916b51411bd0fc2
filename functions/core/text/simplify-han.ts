// Traditional characters of place names and business words, each over its simplified form.
const TRADITIONAL =
  '廣東蘇漢遼寧陽陝瀋濟齊爾濱連長鎮無錫臺灣門島龍電國業區縣華實際產貿銀監會開發資經與萬億個項協議簽約訂購買賣設廠車場機構團總體營務動態環氹檳緬甸蘭烏魯盧薩爾納裡維賓馬來亞葉寮澤內蒙慶貴雲滬韓義萊爐銅鐵鋼鹽鄉鎂鋰礦氣油庫倉運輸樓園紡織藥醫療學費稅債憑戰術聯網絡數據碼點線軟儀錶製造師傅優勢質塊鏈節顯積極傑達羅過邊進遠還這選遺邁遊關閉間聞閱險陸陰際隨雙離難雜頭領頗題願類飛飯館馮駐驗驚鬆魚鮮鳥鳳麗麥黃點齡漁澳濱濤溫滿滅湯準測漲潔淵淺濕漢洩沖決況涼凍減準刪則創劃劇劉劍勁勞勢匯單卻參協歐歲歷殘殺氫漸獨獲獻獎當畢異疊盤睏砲確碩禮稱積穩穀競筆節範築簡簾糧糾紀紅級紐紗紙純細終組結給統絲綠維綱緊線緒締編緩練縮績纖罰羅職聖聲膠臨舊艦藝莊蓋蔣薦薪虛虧術衛裝複褲視覺覽觀觸計訊討託記許訴詢試詩話詳認誌誠說課調談請論諸諾謀謝證識譜譯讀讓豐貝負財責貨貧貪賀賓賠賣賦賬賴贊贏趙趨軌軍軟載輕輛輝輪辦辭農遞遷適鄭鄧鄰釋針釣鈔鈞鈴鉛錄錢錯鍋鍵鎖鏡鐘鑄鑽門閃閣闊隊階陳陽隱雞電需靈頂順須預頓頸頻顆額顏風養餐餘驅騎體鬥魯鴻鵬麼';
const SIMPLIFIED =
  '广东苏汉辽宁阳陕沈济齐尔滨连长镇无锡台湾门岛龙电国业区县华实际产贸银监会开发资经与万亿个项协议签约订购买卖设厂车场机构团总体营务动态环氹槟缅甸兰乌鲁卢萨尔纳里维宾马来亚叶寮泽内蒙庆贵云沪韩义莱炉铜铁钢盐乡镁锂矿气油库仓运输楼园纺织药医疗学费税债凭战术联网络数据码点线软仪表制造师傅优势质块链节显积极杰达罗过边进远还这选遗迈游关闭间闻阅险陆阴际随双离难杂头领颇题愿类飞饭馆冯驻验惊松鱼鲜鸟凤丽麦黄点龄渔澳滨涛温满灭汤准测涨洁渊浅湿汉泄冲决况凉冻减准删则创划剧刘剑劲劳势汇单却参协欧岁历残杀氢渐独获献奖当毕异叠盘困炮确硕礼称积稳谷竞笔节范筑简帘粮纠纪红级纽纱纸纯细终组结给统丝绿维纲紧线绪缔编缓练缩绩纤罚罗职圣声胶临旧舰艺庄盖蒋荐薪虚亏术卫装复裤视觉览观触计讯讨托记许诉询试诗话详认志诚说课调谈请论诸诺谋谢证识谱译读让丰贝负财责货贫贪贺宾赔卖赋账赖赞赢赵趋轨军软载轻辆辉轮办辞农递迁适郑邓邻释针钓钞钧铃铅录钱错锅键锁镜钟铸钻门闪阁阔队阶陈阳隐鸡电需灵顶顺须预顿颈频颗额颜风养餐余驱骑体斗鲁鸿鹏么';

const MAP = new Map<string, string>();
for (let i = 0; i < TRADITIONAL.length; i++) {
  const [from, to] = [TRADITIONAL[i] as string, SIMPLIFIED[i] as string];
  if (from !== to) MAP.set(from, to);
}

const ANY = new RegExp(`[${[...MAP.keys()].join('')}]`);
const EACH = new RegExp(ANY, 'g');

/** The same text with common traditional characters as simplified ones; length and indexes kept. For look-ups, never for print. */
export function simplifyHan(text: string): string {
  return ANY.test(text) ? text.replace(EACH, (c) => MAP.get(c) ?? c) : text;
}
