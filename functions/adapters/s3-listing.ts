import { ListObjectsV2Command, type S3Client } from '@aws-sdk/client-s3';

/** An object's key and when it was last written, ISO 8601 UTC. */
export interface ListedObject {
  readonly key: string;
  readonly at: string;
}

/** The objects under a prefix, in order of their keys. */
export async function* listObjects(
  client: S3Client,
  bucketName: string,
  prefix: string,
): AsyncGenerator<ListedObject> {
  let token: string | undefined;
  do {
    const answer = await client.send(
      new ListObjectsV2Command({ Bucket: bucketName, Prefix: prefix, ContinuationToken: token }),
    );
    for (const { Key, LastModified } of answer.Contents ?? [])
      yield { key: Key ?? '', at: (LastModified ?? new Date(0)).toISOString() };
    token = answer.NextContinuationToken;
  } while (token !== undefined);
}
