import { unmergeDeal } from '../../functions/parse/correct-deal';
import { refuseMoreWords } from '../actions';
import { type Command, DATA_OPTION_HELP, DATA_OPTIONS, requiredWord } from '../command';
import { withData } from '../data-host';
import { openDataPorts } from '../data-ports';

/** `harbinger unmerge DEAL`: takes a wrong merge back, for good. */
export const unmerge: Command = {
  summary: 'take a wrong merge back, for good',
  usage: 'unmerge DEAL [--json]',
  examples: ['unmerge 3f9ab2', 'unmerge 3f9ab2 --stack Harbinger'],
  options: DATA_OPTIONS,
  optionHelp: DATA_OPTION_HELP,
  run: async (invocation) => {
    const dealId = requiredWord(invocation, 0, 'the id of the deal that was merged into another');
    refuseMoreWords(invocation, 1);
    await withData(invocation.options, async () => {
      const [into, out] = await unmergeDeal(dealId, openDataPorts());
      console.log(
        invocation.options['json']
          ? JSON.stringify({ apart: [into, out] })
          : `${out} and ${into} are two deals again and stay so`,
      );
    });
  },
};
