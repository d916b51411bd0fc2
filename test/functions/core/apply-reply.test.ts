import fc from 'fast-check';
import { applyReply, modelExtractor } from '../../../functions/core/apply-reply';
import { tagStory } from '../../../functions/core/pipeline';
import { REPLY, replyWith, STORY } from '../../support/model-story';

const NOTHING = { isDealStory: false, sectors: [], deals: [] };

describe('applyReply', () => {
  it('gives the model’s deals with their sectors, and its summary', () => {
    const answered = applyReply(STORY, NOTHING, REPLY);
    expect(answered).toMatchObject({ isDealStory: true, isFromModel: [true, true] });
    expect(answered?.deals.map(({ type, stage }) => [type, stage])).toEqual([
      ['investment', 'talks'],
      ['acquisition', 'signed'],
    ]);
    expect(answered?.sectors.map(({ label, primary }) => [label, primary])).toEqual([
      ['electronics', true],
      ['logistics', false],
    ]);
    expect(answered?.summary).toBe(REPLY.summary);
    expect(JSON.stringify(answered)).not.toContain('sectorLabels');
  });

  it('gives no summary that the story does not bear out', () => {
    const input = { ...REPLY, summary: 'Equinor has bought the port of Tromsø for NOK 9 billion.' };
    expect(applyReply(STORY, NOTHING, input)).not.toHaveProperty('summary');
  });

  it.each([undefined, null, '{"deals": [', { summary: 'x' }, 42])(
    'leaves the rules’ tags where the answer is %j',
    (input) => {
      expect(applyReply(STORY, tagStory(STORY), input)).toBeUndefined();
    },
  );

  it('never throws, and tells nothing by an answer of junk', () => {
    const fields = fc.dictionary(fc.constantFrom('deals', 'sectors', 'summary'), fc.anything());
    fc.assert(fc.property(fields, (input) => void applyReply(STORY, NOTHING, input)));
    const junk = fc.dictionary(fc.constantFrom('sentence', 'stage_quote'), fc.string());
    fc.assert(
      fc.property(junk, (change) => {
        const answered = applyReply(STORY, NOTHING, replyWith({ ...change, stage_quote: '' }));
        for (const deal of answered?.deals ?? []) expect(STORY.text).toContain(deal.evidence.text);
      }),
    );
  });

  it('names model and prompt', () => {
    expect(modelExtractor('some.model-v1:0')).toEqual({
      name: 'model',
      version: expect.stringMatching(/^some\.model-v1:0@\d+$/) as string,
    });
  });
});
