const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Frequent words of languages in Latin script that few others share; English first, so that a tie falls to it. */
export const FUNCTION_WORDS: readonly (readonly [string, ReadonlySet<string>])[] = [
  [
    'en',
    words(
      'the of and to in for on with at by from has have is was were will that its it as said be are this which not after a an his their would million',
    ),
  ],
  [
    'de',
    words(
      'der die das und in den von zu mit ist im für auf dem nicht ein eine des sich auch als bei nach wird werden hat sind wurde zum zur über aus',
    ),
  ],
  [
    'fr',
    words(
      'le la les des et en du une un pour dans que qui sur au par est avec plus pas ce sont aux ses cette été ont leur mais',
    ),
  ],
  [
    'es',
    words(
      'el la los las de y en que un una por con del para se al su es lo más como no ha fue sus son este pero entre desde',
    ),
  ],
  [
    'pt',
    words(
      'o a os as de e em que um uma do da dos das no na nos nas para com por não se ao mais foi são pelo pela como mas seu sua',
    ),
  ],
  [
    'it',
    words(
      'il lo la i gli le di e in che un una per con del della dei delle al alla è si non da nel nella sono ha più come anche ma dal',
    ),
  ],
  [
    'nl',
    words(
      'de het een en van in is dat op te voor met zijn niet aan er om ook door naar wordt bij heeft uit maar over worden als tot',
    ),
  ],
  [
    'sv',
    words(
      'och i att det som en på är av för med till den har inte ett om från men var sig så kan vid eller efter under nya också',
    ),
  ],
  [
    'da',
    words(
      'og i at det er en til på som med for den af de har ikke der et om fra men var sig blev efter skal også ved eller hos',
    ),
  ],
  [
    'no',
    words(
      'og i det er en til på som med for den av de har ikke et om fra men var seg ble etter skal også ved eller hos opp',
    ),
  ],
  [
    'fi',
    words(
      'ja on ei se että oli hän mutta myös kun ovat sen joka kuin tai niin nyt mukaan sekä vuonna jo olla ole kanssa mitä jos',
    ),
  ],
  [
    'pl',
    words(
      'w i na z do się nie że to jest o za od po przez dla jak oraz są przy który która tym jego ma już tego było',
    ),
  ],
  [
    'cs',
    words(
      'a v na se je z že do to s o k i za po by jako pro od ve ale jsou podle jeho který která již také při',
    ),
  ],
  [
    'ro',
    words(
      'și în de la a cu pe din că un o pentru care este nu mai se au fost prin sa lui după ca sunt dar al ale',
    ),
  ],
  [
    'hu',
    words(
      'a az és hogy nem is egy meg van volt már csak ez de mint még lesz után szerint ki el fel által azt ezt',
    ),
  ],
  [
    'tr',
    words(
      've bir bu da de için ile olarak olan daha çok en gibi kadar sonra ise ancak ya göre yeni oldu her ne var dedi',
    ),
  ],
  [
    'id',
    words(
      'yang dan di dengan untuk dari pada ini itu dalam akan tidak ke oleh juga ada sebagai telah bisa tersebut adalah kata karena lebih atau tahun',
    ),
  ],
  [
    'vi',
    words(
      'và của là có trong cho được với các những một không này đã khi người từ đến để về theo tại trên sẽ năm',
    ),
  ],
];
