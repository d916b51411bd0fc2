import { textSize } from './prose-size';

/** Lines of a page's furniture, told by how they begin; only short blocks are asked. */
const BEGINS = new RegExp(
  '^(?:' +
    [
      'advertisement|anzeige|werbung|publicidad|publicité|pubblicità|annonse|reklama|広告|广告|광고',
      'sign up|subscribe|register|log in|sign in|create an account|already a subscriber',
      'follow us|share this|share on|click here to|read more|read also|also read|see also|related:|more:|more on|watch:|listen:',
      'mehr zum thema|lesen sie|lesen sie auch|auch interessant|zum thema|dieses thema im programm|weitere informationen|schlagwörter',
      'lire aussi|à lire aussi|leggi anche|lee también|lea también|te puede interesar|czytaj (?:więcej|też|także)|читайте также|oku(?:yun)?:',
      'photo|foto|image|picture|credit|bild|bildrechte|quelle|fotocredit|file photo|写真|图片|照片来源|사진|ảnh',
    ].join('|') +
    ')(?=$|[\\s:：,./!])',
  'iu',
);
const CREDIT =
  /(?:©|\((?:c|photo|foto|image|bild|picture)\b|(?:^|[\s.(|])(?:photo|foto|image|picture|credit|bildrechte|bild|archivbild|fotos?)\s*(?:courtesy|by|[:：]|credit)|图[:：]|摄影?[:：]|写真[:：]|사진[:=]|ảnh[:：])/iu;
const COPYRIGHT = /^(?:©|\(c\)|copyright\b|all rights reserved|版权所有|alle rechte|tous droits)/iu;

/** True for a line that belongs to the page and not to its story: labels, invitations, credits and captions. */
export function isFurniture(text: string): boolean {
  const size = textSize(text);
  if (size > 300) return false;
  if (COPYRIGHT.test(text)) return true;
  if (size < 160 && BEGINS.test(text)) return true;
  return size < 250 && CREDIT.test(text);
}
