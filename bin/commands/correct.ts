import { userInfo } from 'node:os';
import { CORRECTABLE, isCorrectable, parseCorrection } from '../../functions/core/deal/overrides';
import { nearest } from '../../functions/core/filter/nearest';
import { correctDeal } from '../../functions/parse/correct-deal';
import { refuseMoreWords } from '../actions';
import {
  type Command,
  DATA_OPTION_HELP,
  DATA_OPTIONS,
  type Invocation,
  requiredWord,
  textOption,
  UsageError,
} from '../command';
import { withData } from '../data-host';
import { openDataPorts } from '../data-ports';

/** `harbinger correct DEAL FIELD VALUE`: a person's correction, which survives every re-run. */
export const correct: Command = {
  summary: 'correct one field of a deal, for good',
  usage: 'correct DEAL FIELD VALUE [--by NAME] [--json]',
  examples: [
    'correct 3f9ab2 stage mou',
    "correct 3f9ab2 sectors 'it,financial-services' --by ann",
    'correct 3f9ab2 review rejected',
  ],
  options: { ...DATA_OPTIONS, by: { type: 'string' } },
  optionHelp: { ...DATA_OPTION_HELP, by: 'who says so (default: the name you are logged in as)' },
  run: async (invocation) => {
    const correction = readCorrection(invocation);
    await withData(invocation.options, async () => {
      await correctDeal(correction, openDataPorts());
    });
    const { dealId, field, text } = correction;
    console.log(
      invocation.options['json']
        ? JSON.stringify(correction)
        : `${dealId}: ${field} is now ${text}; it stays so whatever is read later`,
    );
  },
};

/** Checked before anything is opened. @throws UsageError that names the fields or the values there are */
export function readCorrection(invocation: Invocation): {
  readonly dealId: string;
  readonly field: string;
  readonly text: string;
  readonly by: string;
} {
  const dealId = requiredWord(invocation, 0, "the deal's id");
  const field = requiredWord(invocation, 1, 'the field');
  const text = requiredWord(invocation, 2, 'the value');
  refuseMoreWords(invocation, 3);
  if (!isCorrectable(field)) {
    const fields = Object.keys(CORRECTABLE);
    const near = nearest(field, fields);
    const hint = near ? `did you mean "${near}"?` : `one can correct ${fields.join(', ')}`;
    throw new UsageError(`a deal has no field "${field}" to correct; ${hint}`);
  }
  const parsed = parseCorrection(field, text);
  if ('problem' in parsed) throw new UsageError(parsed.problem);
  return { dealId, field, text, by: textOption(invocation.options, 'by') ?? userInfo().username };
}
