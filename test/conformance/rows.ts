import type { RowStore } from '../../functions/core/query/rows';

/** What every table must do; `create` gives an empty partition space by a prefix of its own. */
export function describeRows(name: string, create: () => Promise<RowStore> | RowStore): void {
  describe(`rows in ${name}`, () => {
    let rows: RowStore;
    let space = 0;
    let pk = '';
    beforeAll(async () => {
      rows = await create();
    });
    beforeEach(() => {
      pk = `T${(space += 1)}`;
    });

    it('gives back what was put and nothing else', async () => {
      await rows.put({ pk, sk: 'a', n: 1, list: ['x'], gone: undefined });
      expect(await rows.get({ pk, sk: 'a' })).toEqual({ pk, sk: 'a', n: 1, list: ['x'] });
      expect(await rows.get({ pk, sk: 'b' })).toBeUndefined();
    });

    it('writes on condition, once', async () => {
      expect(await rows.putIf({ pk, sk: 'a', rev: 1 }, { absent: true })).toBe(true);
      expect(await rows.putIf({ pk, sk: 'a', rev: 9 }, { absent: true })).toBe(false);
      expect(await rows.putIf({ pk, sk: 'a', rev: 2 }, { field: 'rev', equals: 1 })).toBe(true);
      expect(await rows.putIf({ pk, sk: 'a', rev: 3 }, { field: 'rev', equals: 1 })).toBe(false);
      expect(await rows.putIf({ pk, sk: 'z', rev: 3 }, { field: 'rev', equals: 1 })).toBe(false);
      expect(await rows.get({ pk, sk: 'a' })).toMatchObject({ rev: 2 });
    });

    it('writes up to a bound, never back', async () => {
      const put = (n: number) => rows.putIf({ pk, sk: 'a', n }, { field: 'n', atMost: n });
      expect([await put(2), await put(1), await put(2), await put(10)]).toEqual([
        true,
        false,
        true,
        true,
      ]);
      expect(await rows.get({ pk, sk: 'a' })).toMatchObject({ n: 10 });
      await rows.put({ pk, sk: 'b' });
      expect(await rows.putIf({ pk, sk: 'b', n: 0 }, { field: 'n', atMost: 0 })).toBe(true);
    });

    it('lets one of many at once win', async () => {
      const racers = Array.from({ length: 10 }, (_, i) => i);
      const won = await Promise.all(
        racers.map((n) => rows.putIf({ pk, sk: 'x', n }, { absent: true })),
      );
      expect(won.filter(Boolean)).toHaveLength(1);
    });

    it('puts, gets and removes more than one batch holds', async () => {
      const many = Array.from({ length: 230 }, (_, i) => ({
        pk,
        sk: `k${String(i).padStart(3, '0')}`,
        i,
      }));
      await rows.putMany([...many, ...many.slice(0, 3)]);
      expect(await rows.getMany([...many, { pk, sk: 'none' }])).toHaveLength(230);
      await rows.removeMany(many.slice(0, 200));
      expect((await rows.query(pk)).rows.map(({ sk }) => sk)).toEqual(
        many.slice(200).map(({ sk }) => sk),
      );
    });

    it('orders by bytes and pages both ways from any key, kept or not', async () => {
      const sks = ['a', 'b', 'd', 'é', '中', '😀'];
      await rows.putMany([...sks].reverse().map((sk) => ({ pk, sk })));
      const list = async (range: Parameters<RowStore['query']>[1]) =>
        (await rows.query(pk, range)).rows.map(({ sk }) => sk);
      expect(await list({})).toEqual(sks);
      expect(await list({ reverse: true, limit: 2 })).toEqual(['😀', '中']);
      expect(await list({ after: 'c', limit: 2 })).toEqual(['d', 'é']);
      expect(await list({ after: 'c', reverse: true })).toEqual(['b', 'a']);
      expect(await list({ from: 'b', to: 'd' })).toEqual(['b', 'd']);
      expect(await list({ from: 'b', to: 'é', after: 'd', reverse: true })).toEqual(['b']);
      expect(await list({ from: 'd' })).toEqual(['d', 'é', '中', '😀']);
      expect(await list({ to: 'b' })).toEqual(['a', 'b']);
    });

    it('counts what it examined and says whether more may follow', async () => {
      await rows.putMany([1, 2, 3].map((n) => ({ pk, sk: String(n) })));
      const page = await rows.query(pk, { limit: 2 });
      expect(page).toMatchObject({ examined: 2, more: true });
      expect(await rows.query(pk)).toMatchObject({ examined: 3, more: false });
    });
  });
}
