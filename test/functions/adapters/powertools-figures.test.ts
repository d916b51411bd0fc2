import { createCountingLog } from '../../../functions/adapters/powertools-figures';

describe('createCountingLog', () => {
  let lines: string[];
  beforeEach(() => {
    lines = [];
    process.env['POWERTOOLS_METRICS_NAMESPACE'] = 'Harbinger/Test';
    process.env['POWERTOOLS_DEV'] = 'false';
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => !!lines.push(String(text)));
    jest.spyOn(console, 'log').mockImplementation((text: string) => void lines.push(text));
    jest.spyOn(console, 'info').mockImplementation((text: string) => void lines.push(text));
  });
  afterEach(() => {
    jest.restoreAllMocks();
    delete process.env['POWERTOOLS_METRICS_NAMESPACE'];
    delete process.env['POWERTOOLS_METRICS_DISABLED'];
    delete process.env['POWERTOOLS_DEV'];
  });
  const metricLines = (): Record<string, unknown>[] =>
    lines
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .filter((line) => '_aws' in line);

  it('writes figures in the embedded metric format, with their unit and under the namespace of the host', () => {
    createCountingLog('parse').info(
      'story stored',
      { articleId: 'a' },
      { Deals: 2, ServedAfterS: 7 },
    );
    const [line] = metricLines();
    expect(line).toMatchObject({ service: 'parse', Deals: 2, ServedAfterS: 7 });
    expect(line?.['_aws']).toMatchObject({
      CloudWatchMetrics: [
        {
          Namespace: 'Harbinger/Test',
          Metrics: [
            { Name: 'Deals', Unit: 'Count' },
            { Name: 'ServedAfterS', Unit: 'Seconds' },
          ],
        },
      ],
    });
  });

  it('writes none where a line has none, or the host switched them off', () => {
    createCountingLog('parse').info('nothing to count', {});
    process.env['POWERTOOLS_METRICS_DISABLED'] = 'true';
    createCountingLog('parse').info('story stored', {}, { Deals: 2 });
    expect(metricLines()).toEqual([]);
  });
});
