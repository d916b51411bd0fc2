/**
 * Services whose mailboxes are thrown away, the well known ones: by no means all, for new ones come every day. What is
 * missing here a deployer adds to the setting.
 */
export const DISPOSABLE_DOMAINS: ReadonlySet<string> = new Set(
  (
    '10minutemail.com 20minutemail.com burnermail.io byom.de discard.email dispostable.com emailondeck.com fakeinbox.com ' +
    'getairmail.com getnada.com grr.la guerrillamail.biz guerrillamail.com guerrillamail.de guerrillamail.info ' +
    'guerrillamail.net guerrillamail.org guerrillamailblock.com inboxkitten.com incognitomail.org jetable.org ' +
    'linshiyouxiang.net mail-temp.com mail.tm mailcatch.com maildrop.cc mailexpire.com mailforspam.com mailinator.com ' +
    'mailinator.net mailnesia.com mailnull.com mailsac.com meltmail.com minuteinbox.com mintemail.com moakt.com ' +
    'mohmal.com mytemp.email mytrashmail.com nada.email nowmymail.com pokemail.net sharklasers.com spam4.me ' +
    'spambog.com spamex.com spamgourmet.com spamspot.com temp-mail.io temp-mail.org tempail.com tempinbox.com ' +
    'tempmail.dev tempmail.plus tempmailo.com tempr.email throwawaymail.com tmail.ws tmpmail.net tmpmail.org ' +
    'trash-mail.com trashmail.com trashmail.de trashmail.me trashmail.net wegwerfmail.de yopmail.com yopmail.fr yopmail.net'
  ).split(' '),
);
