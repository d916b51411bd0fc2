import type { AddressFault } from '../core/digest/address-policy';
import type { DigestLanguage } from '../core/digest/subscription';

/** What the pages of a subscription say, in one language. */
export interface SubscribeWords {
  readonly title: string;
  readonly intro: string;
  readonly address: string;
  readonly filter: string;
  readonly filterHint: string;
  readonly hour: string;
  readonly zone: string;
  readonly zoneHint: string;
  readonly language: string;
  readonly weekdays: string;
  readonly days: readonly string[];
  readonly groupBy: string;
  readonly place: string;
  readonly sector: string;
  readonly trap: string;
  readonly send: string;
  readonly asked: string;
  readonly confirmTitle: string;
  readonly confirmAsk: string;
  readonly confirm: string;
  readonly confirmed: string;
  readonly leaveTitle: string;
  readonly leaveAsk: string;
  readonly leave: string;
  readonly left: string;
  readonly manageTitle: string;
  readonly save: string;
  readonly saved: string;
  readonly exportData: string;
  readonly erase: string;
  readonly eraseAsk: string;
  readonly erased: string;
  readonly badLink: string;
  readonly usedLink: string;
  readonly gone: string;
  readonly wrong: string;
  readonly archive: string;
  readonly addressFaults: Readonly<Record<AddressFault, string>>;
}

export const SUBSCRIBE_WORDS: Readonly<Record<DigestLanguage, SubscribeWords>> = {
  en: {
    title: 'Subscribe to the daily digest',
    intro:
      'One mail a day with what is new, none where nothing is. We count no opens and no clicks, and every mail can be left with one click.',
    address: 'E-mail address',
    filter: 'Filter',
    filterHint:
      'As behind the ? of a list’s address, such as country=CN&stage=talks. Empty means all deals.',
    hour: 'Hour',
    zone: 'Time zone',
    zoneHint: 'By its IANA name, such as Europe/Oslo or Asia/Shanghai.',
    language: 'Language',
    weekdays: 'Days',
    days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    groupBy: 'Group deals by',
    place: 'place',
    sector: 'sector',
    trap: 'Leave this empty',
    send: 'Subscribe',
    asked:
      'If this address can be subscribed, a mail is on its way to it. Open the link in it within 48 hours and confirm; without that, nothing more is sent.',
    confirmTitle: 'Confirm your subscription',
    confirmAsk: 'One click and the daily digest begins.',
    confirm: 'Confirm',
    confirmed:
      'You are subscribed. The first mail comes at your hour on your next day, if there is news.',
    leaveTitle: 'Unsubscribe',
    leaveAsk: 'No more mails of this digest?',
    leave: 'Unsubscribe',
    left: 'Done. No more mails of this digest will be sent to you.',
    manageTitle: 'Your subscription',
    save: 'Save',
    saved: 'Saved.',
    exportData: 'Download all that we keep of you (JSON)',
    erase: 'Erase everything',
    eraseAsk:
      'Ends every subscription of your address and erases what we keep of it. Only where a mail bounced or was reported as spam, a code stays from which nobody can tell the address, so that no mail is sent there again.',
    erased: 'Everything is erased.',
    badLink: 'This link is not valid, or it has expired. The newest mail has a fresh one.',
    usedLink: 'This link was used before. To change anything, use the links in your newest mail.',
    gone: 'There is no such subscription any more.',
    wrong: 'Please look at this again',
    archive: 'See the digests of the last days',
    addressFaults: {
      malformed: 'takes an e-mail address, such as name@example.com',
      'beyond-ascii':
        'may have letters beyond a to z behind the @ only: mail to a name written with others cannot be sent from here',
      role: 'must be a person’s: addresses of an office, such as info@, are not taken here',
      domain: 'is of a mail service that is not taken here',
    },
  },
  zh: {
    title: '订阅每日摘要',
    intro: '有新消息时每天一封邮件，没有则不发。我们不统计打开和点击，每封邮件都可一键退订。',
    address: '电子邮箱',
    filter: '筛选条件',
    filterHint: '即列表地址中 ? 之后的部分，例如 country=CN&stage=talks。留空表示全部交易。',
    hour: '时间（点）',
    zone: '时区',
    zoneHint: '使用 IANA 名称，例如 Asia/Shanghai。',
    language: '语言',
    weekdays: '星期',
    days: ['星期一', '星期二', '星期三', '星期四', '星期五', '星期六', '星期日'],
    groupBy: '分组方式',
    place: '地点',
    sector: '行业',
    trap: '请留空',
    send: '订阅',
    asked:
      '如果该地址可以订阅，确认邮件已经发出。请在48小时内打开其中的链接并确认；未经确认，我们不会再发送任何邮件。',
    confirmTitle: '确认订阅',
    confirmAsk: '点击一次，即开始接收每日摘要。',
    confirm: '确认',
    confirmed: '订阅成功。如有新消息，第一封邮件将在您选择的下一个日期和时间发出。',
    leaveTitle: '退订',
    leaveAsk: '不再接收此摘要的邮件？',
    leave: '退订',
    left: '已退订，不会再向您发送此摘要。',
    manageTitle: '您的订阅',
    save: '保存',
    saved: '已保存。',
    exportData: '下载我们保存的您的全部数据（JSON）',
    erase: '全部删除',
    eraseAsk:
      '终止该地址的全部订阅并删除我们保存的数据。仅当邮件曾被退回或举报时，保留一个无法还原地址的代码，以确保不再向其发信。',
    erased: '已全部删除。',
    badLink: '链接无效或已过期。最新的邮件中有新的链接。',
    usedLink: '该链接已使用过。如需更改，请使用最新邮件中的链接。',
    gone: '该订阅已不存在。',
    wrong: '请检查以下内容',
    archive: '查看最近几天的摘要',
    addressFaults: {
      malformed: '应为电子邮箱地址，例如 name@example.com',
      'beyond-ascii': '@ 之前只能使用拉丁字母、数字和常用符号：暂无法向其他文字的邮箱名发信',
      role: '应为个人邮箱：此处不接受 info@ 等公用邮箱',
      domain: '所属的邮箱服务在此处不被接受',
    },
  },
};
