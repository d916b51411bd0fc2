const STOP_WORDS = new Set(
  (
    'the a an of to in on at by for from with and or but as is are was were be been has have had will would it its this that these those he she they ' +
    'his her their we our you your i not no than then which who whom what when where how if after before over under into out up down about more most ' +
    'said says say also new one two der die das und in den von zu mit ist im für auf dem nicht ein eine des sich auch le la les des et en du un une ' +
    'pour dans que qui sur au par est avec el los las del y se al lo de il di che een het van de op te dat och att det som en på av'
  ).split(' '),
);

/** The words of a text that carry its meaning, lower case: words of two letters and more that are no stop words, and pairs of Han characters. */
export function contentWords(text: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const [word] of text
    .toLowerCase()
    .matchAll(/[\p{Script=Han}]+|[\p{L}\p{N}][\p{L}\p{N}\p{M}.,'’-]*/gu)) {
    if (/\p{Script=Han}/u.test(word))
      for (let i = 0; i + 1 < word.length; i++) words.add(word.slice(i, i + 2));
    else {
      const plain = word.replace(/['’]s$/, '').replace(/[.,'’-]+$/, '');
      if (plain.length > 1 && !STOP_WORDS.has(plain))
        words.add(plain.length > 5 ? plain.slice(0, 6) : plain);
    }
  }
  return words;
}
