import { textBlocks } from '../html/text-blocks';
import type { HtmlTree } from '../html/parse-html';
import type { PageFacts } from './page-facts';
import { textSize } from './prose-size';

/** Longer texts are whole for all that matters: news tells what happened at its beginning. */
const LONGEST_STUB = 2500;
const LONGEST_NOTICE = 300;

/** How pages say that the rest is for subscribers. */
const PAYWALL = new RegExp(
  [
    'subscribe (?:now )?to (?:continue|read|unlock|keep)|to (?:continue|keep) reading|(?:for|to) (?:our )?subscribers? only|subscriber[- ]only|reserved for subscribers',
    '(?:register|sign in|log in|create an account) to (?:continue|read|unlock)|unlock this (?:article|story)|start your (?:free )?trial',
    'jetzt weiterlesen|weiterlesen mit|nur für abonnenten|exklusiv für abonnenten|registrieren und weiterlesen',
    'réservé aux abonnés|pour lire la suite|il vous reste .{1,30} de cet article|abonnez-vous pour',
    'suscríbete para|solo para suscriptores|exclusivo para suscriptores|assine para|exclusivo para assinantes|abbonati per|riservato agli abbonati',
    'enkel voor abonnees|alleen voor abonnees|for abonnenter|kun for abonnenter|tylko dla subskrybentów|только для подписчиков',
    'この記事は(?:有料|会員)|有料会員(?:限定|になると|に登録)|会員限定記事|続きを(?:読む|お読みいただく)には|残り.{0,10}文字',
    '订阅后(?:阅读|继续)|付费(?:阅读|后)|登录后(?:阅读|查看)|本文为(?:付费|会员)|訂閱後|會員專屬|登入後',
    '유료 ?(?:기사|회원)|구독자 ?전용|로그인 ?후 ?(?:이용|열람)|전체 ?기사를 ?보(?:시|려)',
  ].join('|'),
  'iu',
);
const CUT = /(?:…|\.\.\.|……|\[…\]|\[\.\.\.\])$/u;

/** True where the text is only the beginning of the story: a paywall stub, or a text that breaks off. */
export function isTruncated(tree: HtmlTree, facts: PageFacts, text: string): boolean {
  const size = textSize(text);
  if (size > LONGEST_STUB) return false;
  if (textSize(facts.articleBody) > 2 * Math.max(size, 300)) return true;
  if (CUT.test(text.slice(-10))) return true;
  const isWalled = textBlocks(tree).some(
    (block) => block.text.length <= LONGEST_NOTICE && PAYWALL.test(block.text),
  );
  if (isWalled) return true;
  const words = text.split(/\s+/).length;
  return facts.isPaid && facts.wordCount !== null && facts.wordCount > 1.5 * words;
}
