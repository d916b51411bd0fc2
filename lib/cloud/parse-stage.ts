import { Construct } from 'constructs';
import { PARSE } from '../../functions/contract';
import type { Queues } from './environment';
import { allowModel } from './model-access';
import { PipelineFunction } from './pipeline-function';
import type { Settings } from './settings';
import type { Storage } from './storage';

/** Loaded with the first question to a model; without a model, never. */
const MODEL_CLIENT = '@aws-sdk/client-bedrock-runtime';

/** Reads one item a message to stories and deals. */
export class ParseStage extends Construct {
  readonly parse: PipelineFunction;

  constructor(
    scope: Construct,
    id: string,
    storage: Storage,
    queues: Queues,
    environment: Record<string, string>,
    { modelId }: Pick<Settings, 'modelId'>,
  ) {
    super(scope, id);
    const { timeoutS, memoryMB } = PARSE;
    this.parse = new PipelineFunction(this, 'Parse', {
      stage: 'parse',
      timeoutS,
      memoryMB,
      environment,
      unusedModules: modelId === undefined ? [MODEL_CLIENT] : [],
    });
    storage.allowTableWrite(this.parse);
    storage.allowFolders(this.parse, ['raw', 'feeds', 'texts'], ['s3:GetObject', 's3:PutObject']);
    queues.item.queue.grantSendMessages(this.parse.fn); // a busy host puts its item back
    queues.item.drainInto(this.parse);
    if (modelId !== undefined) allowModel(this.parse, modelId);
  }
}
