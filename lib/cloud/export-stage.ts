import { Construct } from 'constructs';
import { EXPORT } from '../../functions/contract';
import { FunctionSchedule } from './function-schedule';
import { PipelineFunction } from './pipeline-function';
import type { Storage } from './storage';

/** Writes, once a day, all that a restore needs to the bucket. The one function that may read the whole table. */
export class ExportStage extends Construct {
  readonly export: PipelineFunction;

  constructor(scope: Construct, id: string, storage: Storage, environment: Record<string, string>) {
    super(scope, id);
    const { timeoutS, memoryMB, everyS } = EXPORT;
    this.export = new PipelineFunction(this, 'Export', {
      stage: 'export',
      timeoutS,
      memoryMB,
      environment,
    });
    storage.allowScan(this.export);
    storage.allowFolders(this.export, ['exports'], ['s3:PutObject']);
    new FunctionSchedule(this, 'Schedule', this.export, everyS);
  }
}
