/**
 * Traditional characters of business news and their simplified forms, pair after pair. Only what the rules and the
 * names of places and trades need; a character that is not here is left as it stands.
 */
const PAIRS =
  '與与據据報报訊讯擬拟購购買买賣卖轉转讓让員员貸贷資资業业產产權权簽签訂订協协議议約约發发佈布將将獲获銀银' +
  '團团總总廠厂電电氣气機机車车鐵铁鋼钢鋁铝銅铜錫锡鋰锂礦矿煉炼煤煤藥药醫医療疗養养護护險险壽寿證证' +
  '債债務务財财經经濟济開开闢辟關关閉闭門门間间聞闻閱阅單单雙双會会場场圍围國国園园圖图區区縣县鄉乡鎮镇' +
  '廣广東东灣湾島岛陸陆陽阳陰阴際际隨随險险隊队階阶隱隐雲云霧雾靈灵韓韩頁页項项順顺須须預预領领頭头頻频' +
  '題题額额願愿類类顧顾顯显風风飛飞飯饭飲饮餐餐館馆馬马駐驻駛驶駕驾騰腾驗验驅驱髮发鬆松魚鱼鮮鲜鳥鸟鳳凤' +
  '鴻鸿鵬鹏鷹鹰鹽盐麗丽麥麦麵面黃黄點点黨党齊齐齒齿龍龙龐庞億亿萬万個个倉仓們们價价優优傳传傷伤備备儲储' +
  '儘尽償偿內内兩两凍冻劃划劇剧劉刘動动勞劳勢势勝胜勵励勻匀匯汇華华協协單单卻却厲厉叢丛吳吴員员問问啟启' +
  '喬乔嘗尝嚴严壓压壞坏壯壮夠够夢梦夾夹奧奥奪夺奮奋婦妇媽妈孫孙學学實实審审寫写寬宽寶宝專专尋寻對对導导' +
  '層层屬属岡冈峽峡崗岗嶺岭嶼屿巖岩帥帅師师帳账帶带幣币幫帮幹干幾几庫库廢废廳厅張张強强彈弹彙汇後后徑径' +
  '從从復复徵征徹彻恆恒悅悦惡恶惱恼愛爱態态慮虑慶庆憂忧應应懷怀懸悬戰战戲戏戶户拋抛挾挟捨舍掛挂採采揀拣' +
  '揚扬換换揮挥損损搖摇撥拨撫抚擁拥擇择擊击擔担擴扩擾扰攜携攝摄敗败敘叙數数斷断時时晉晋晝昼曆历書书條条' +
  '東东極极構构槍枪樂乐樓楼標标樣样樸朴橋桥檔档檢检檳槟櫃柜欄栏欠欠歐欧歡欢歲岁歷历歸归殘残殼壳毀毁氫氢' +
  '決决沒没沖冲況况洩泄涼凉淨净測测渾浑湧涌準准溝沟溫温滅灭滙汇滬沪滿满漁渔漢汉漲涨潔洁潤润潛潜濱滨濟济' +
  '濤涛濰潍瀋沈瀏浏灑洒為为烏乌無无煙烟煩烦熱热燈灯燒烧營营爐炉爭争牆墙狀状狹狭獎奖獨独獻献現现瑪玛環环' +
  '瓊琼產产畢毕畫画異异當当疊叠癥症發发盡尽監监盤盘盧卢眾众睏困矚瞩碼码磚砖礎础祿禄禮礼禪禅離离種种積积' +
  '稱称穩稳窮穷競竞筆笔節节範范築筑簡简簽签籃篮籌筹籤签糧粮糾纠紀纪約约紅红納纳純纯紗纱紙纸級级紛纷紡纺' +
  '細细紹绍終终組组結结絕绝給给統统絲丝經经綜综綠绿維维網网綱纲緊紧緒绪線线緣缘編编緩缓練练縣县縮缩績绩' +
  '織织繞绕繳缴繼继續续纜缆罰罚羅罗習习聖圣聯联聲声職职聽听肅肃脅胁脫脱腦脑膠胶臨临臺台舉举舊旧艙舱艦舰' +
  '艱艰莊庄葉叶蓋盖蔣蒋蔔卜蕭萧薦荐薩萨蘇苏蘭兰虛虚號号蟲虫術术衛卫衝冲補补裝装裡里製制複复視视' +
  '規规覓觅覺觉覽览觀观觸触計计討讨訓训託托記记設设許许訴诉診诊評评詢询試试話话該该詳详誌志認认誘诱語语' +
  '誠诚誤误說说課课調调談谈請请論论諮咨諾诺謀谋謝谢講讲識识譜谱譯译護护讀读變变豐丰豬猪貝贝負负貢贡貨货' +
  '販贩貫贯責责貴贵費费貼贴貿贸賀贺資资賓宾賠赔賽赛賴赖贈赠贏赢趕赶趙赵趨趋跡迹踐践躍跃軌轨軍军軟软較较' +
  '載载輔辅輕轻輛辆輪轮輸输辦办辭辞農农邊边遞递遠远適适遲迟遷迁選选遺遗還还郵邮鄭郑鄰邻醬酱釀酿釋释里里' +
  '針针鈉钠鈦钛鈷钴鉑铂鉀钾鉅巨銷销鋒锋錄录錢钱錶表鍊链鍋锅鍵键鎂镁鎢钨鎳镍鏈链鏡镜鑄铸鑫鑫鑽钻長长門门' +
  '閱阅闆板陣阵陳陈雜杂雞鸡難难電电頂顶頓顿飾饰養养餘余骨骨體体鬥斗魯鲁鯨鲸鷺鹭麼么齡龄龜龟於于啟启併并' +
  '佔占倂并傢家僅仅僑侨僱雇價价億亿兇凶兌兑冊册凱凯剛刚創创剝剥勳勋區区參参吶呐嗎吗嘆叹噸吨噴喷圓圆塊块' +
  '塗涂塵尘墊垫墜坠墾垦壇坛壟垄夥伙姍姗娛娱嬰婴孿孪宮宫寧宁屆届岐岐嵐岚巒峦廈厦廟庙彌弥彥彦徐徐恥耻憑凭' +
  '懲惩懶懒戀恋挪挪掃扫掙挣摺折撈捞撐撑攔拦攪搅敵敌斃毙旳的曉晓暈晕暢畅樞枢機机橫横歿殁殺杀汙污泥泥涇泾' +
  '淚泪淪沦淵渊湯汤滄沧滯滞漸渐澤泽瀾澜灘滩災灾爾尔牽牵犧牺猶犹獅狮瑣琐瑤瑶甌瓯療疗皺皱盜盗睜睁磯矶' +
  '礙碍禦御稅税穀谷穌稣窩窝竊窃筍笋箋笺綁绑緯纬縱纵繁繁繩绳罵骂聞闻腳脚膚肤臉脸艷艳蔭荫蝦虾蠟蜡襲袭訪访' +
  '詐诈誰谁諒谅謙谦譽誉讚赞豎竖賬账贊赞軒轩輝辉轄辖轟轰迴回這这進进運运過过達达違违鄧邓釐厘鈔钞銘铭鎖锁' +
  '鐘钟鑑鉴閃闪閒闲陝陕隸隶靜静頗颇飄飘騎骑騙骗鬧闹鹵卤黏粘';

/** Marks that Chinese pages write in two widths; digits, letters and spaces are handled by their code. */
const MARKS = new Map([
  ...[
    '（(',
    '）)',
    '，,',
    '；;',
    '：:',
    '！!',
    '？?',
    '“「',
    '”」',
    '“『',
    '”』',
    '“"',
    '|丨',
    '|｜',
    '|︱',
  ].map((pair) => [pair[1] ?? '', pair[0] ?? ''] as const),
  ['％', '%'],
  ['﹪', '%'],
  ['　', ' '],
  ['\u00a0', ' '],
  ['–', '-'],
  ['—', '—'],
]);

/** What each UTF-16 unit becomes. */
const TABLE = new Uint16Array(0x10000).map((_, code) => code);
for (let code = 0xff10; code <= 0xff5a; code++) {
  const narrow = String.fromCharCode(code - 0xfee0);
  if (/[0-9A-Za-z.]/.test(narrow)) TABLE[code] = code - 0xfee0;
}
for (let i = 0; i + 1 < PAIRS.length; i += 2) TABLE[PAIRS.charCodeAt(i)] = PAIRS.charCodeAt(i + 1);
for (const [from, to] of MARKS) TABLE[from.charCodeAt(0)] = to.charCodeAt(0);
const COMMA = 0x2c;
const CHUNK = 8192; // String.fromCharCode takes its units as arguments, of which engines allow some ten thousand

/**
 * The same text in simplified characters with marks, digits and letters of one width, character for character, so
 * that an index of one is an index of the other. A comma between digits stays as it is.
 */
export function simplify(text: string): string {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const isGrouping = code === COMMA && isDigit(text, i - 1) && isDigit(text, i + 1);
    units[i] = isGrouping ? COMMA : (TABLE[code] ?? code);
  }
  let out = '';
  for (let i = 0; i < units.length; i += CHUNK)
    out += Reflect.apply(String.fromCharCode, undefined, units.subarray(i, i + CHUNK));
  return out;
}

function isDigit(text: string, i: number): boolean {
  const code = text.charCodeAt(i);
  return (code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19);
}
