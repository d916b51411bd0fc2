import { readEnvironment } from '../../../functions/adapters/environment';
import { ENV } from '../../../functions/contract';

describe('readEnvironment', () => {
  it('names the contact in the User-Agent, and says so where there is none', () => {
    const given = readEnvironment({ [ENV.contact]: 'mailto:ops@example.com' });
    expect(given.userAgent).toMatch(/^Harbinger\/[\d.]+ \(\+mailto:ops@example\.com\)$/);
    expect(readEnvironment({}).userAgent).toMatch(/^Harbinger\/[\d.]+ \(its operator gives no/);
  });

  it('names the variable that is missing, and refuses what is no number', () => {
    expect(() => readEnvironment({}).required('tableName')).toThrow(ENV.tableName);
    expect(() => readEnvironment({ [ENV.minHostGapS]: 'soon' })).toThrow('"soon" is not a number');
  });
});
