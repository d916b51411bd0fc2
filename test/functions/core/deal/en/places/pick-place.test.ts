import { tagEnglishDeals } from '../../../../../../functions/core/deal/en/tag-english-deals';

const placeOf = (text: string): unknown => tagEnglishDeals({ text, lang: 'en' })[0]?.location;

describe('pickPlace', () => {
  it.each([
    // The site of a project, not the investor's home.
    [
      'Paper mill planned\nLeeds-based Corran Paper Ltd will build a £40m paper mill near Wrexham, the company said.',
      { city: 'Wrexham' },
    ],
    // A bought firm's home, not the buyer's.
    [
      'Deal\nDutch group Hartelstroom NV has acquired Nakuru-based Tembo Dairies Ltd for $12m.',
      { city: 'Nakuru', country: 'KE' },
    ],
    // The first word of what is bought.
    [
      'Plant sold\nOakline Castings Inc said it sold its Muskegon plant to Brightwater Tools Inc for $3 million.',
      { city: 'Muskegon' },
    ],
    // A place behind the comma tells the state.
    [
      'Expansion\nVanterra Foods Inc will expand its plant in Ely, Nevada, at a cost of $20 million.',
      { city: 'Ely', country: 'US' },
    ],
    // An export order is where the customer is.
    [
      'Order\nPardubice foundry Labe Kovo has won an order worth 640 million crowns from Austrian truck maker Steyrau AG.',
      { country: 'AT' },
    ],
    // What lies near is not the place itself.
    [
      'Cable works\nHalden Cable will build a connector factory at Sriperumbudur, near Chennai, for Rs 1,200 crore.',
      { city: 'Sriperumbudur', country: 'IN' },
    ],
    // A county without a state is American, whatever town in Kent has its name.
    [
      'Plant\nOakline Superconductors Inc is to build a large plant in Chatham County for $193 million, Gov. Ray Tilden said.',
      { country: 'US' },
    ],
    // A village that bears a lake's name.
    [
      'Mill\nHalden Timber has agreed to buy the Sandy Lake sawmill from Oakline Forest Products of Calgary for C$17 million.',
      { city: 'Sandy Lake', country: 'CA' },
    ],
  ])('%s', (text, expected) => {
    expect(placeOf(text)).toMatchObject(expected);
  });

  it('takes no part of the world for a town', () => {
    const text =
      'Fund round\nKenyan start-up Mtandao Pay has raised $4m to grow in East Africa, it said.';
    expect(placeOf(text)).toEqual({ country: 'KE' });
  });

  it('does not take where the contract was signed for its place', () => {
    const text =
      'Refit\nThe loan of 30 million euros to plywood maker Vidze Finieris was signed in Riga on Tuesday by Ostersund Bank.';
    expect(placeOf(text)).not.toMatchObject({ city: 'Riga' });
  });

  it('does not take where shares are traded for the place of the firm', () => {
    const text =
      'Float\nClothing chain Skogsryd plans an initial public offering on the main market in Stockholm, it said.';
    expect(placeOf(text)).not.toMatchObject({ city: 'Stockholm' });
  });

  it('names the park or zone as the site', () => {
    const text =
      'Plant\nTaiwanese firm Jenhwa Precision will build a US$52 million factory in Nam Son Industrial Park in Bac Ninh.';
    expect(placeOf(text)).toMatchObject({ site: 'Nam Son Industrial Park', country: 'VN' });
  });

  it('reads each story of a page by its own headline', () => {
    const text =
      'Weekly notes\nBatam: chip packager doubles space\nNongsa Micro is building a second plant for US$24 million.\n' +
      'Cebu: hotel partners\nMactan Land and Jeju Stay signed a joint venture for a hotel.';
    const cities = tagEnglishDeals({ text, lang: 'en' }).map(({ location }) => location?.city);
    expect(cities[0]).toBe('Batam');
  });
});
