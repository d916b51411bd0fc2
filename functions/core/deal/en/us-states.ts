/** States of the USA, by name and by the abbreviations of newspapers and the post, with their full names. */
export const US_STATES: ReadonlyMap<string, string> = new Map(
  `Alabama ala. ala al|Alaska alaska|Arizona ariz. ariz az|Arkansas ark. ark ar|California calif. calif ca|Colorado colo. colo co.|Connecticut conn. conn ct|Delaware del. del|Florida fla. fla fl|Georgia,US ga. ga|Hawaii hawaii|Idaho idaho|Illinois ill. ill il|Indiana ind. ind|Iowa iowa|Kansas kan. kan kans|Kentucky ky. ky|Louisiana la.|Maine maine|Maryland md. md|Massachusetts mass. mass ma|Michigan mich. mich mi|Minnesota minn. minn mn|Mississippi miss. miss|Missouri mo. mo|Montana mont. mont|Nebraska neb. neb nebr|Nevada nev. nev|New Hampshire n.h. nh|New Jersey n.j. nj|New Mexico n.m. nm|North Carolina n.c. nc|North Dakota n.d. nd|Ohio ohio|Oklahoma okla. okla|Oregon ore. ore|Pennsylvania pa. pa penn.|Rhode Island r.i. ri|South Carolina s.c. sc|South Dakota s.d. sd|Tennessee tenn. tenn|Texas tex. tex tx|Utah utah|Vermont vt. vt|Virginia va. va|Washington State wash. wash|West Virginia w.va. wv|Wisconsin wis. wis wisc|Wyoming wyo. wyo|New York State n.y. ny`
    .split('|')
    .flatMap((line) => {
      const match = /^((?:[A-Z][a-z]+,?(?:US)? ?)+)(.*)$/.exec(line);
      const name = (match?.[1] ?? '').trim();
      const full = name.replace(',US', '');
      const short = (match?.[2] ?? '').split(' ').filter(Boolean);
      return [...(name.includes(',US') ? [] : [full.toLowerCase()]), ...short].map(
        (key) => [key, full] as const,
      );
    }),
);
