import { GetObjectCommand, NoSuchKey, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { gunzipSync, gzipSync } from 'node:zlib';
import { FETCH_LIMITS } from '../contract';
import type { PageStore, StoredFeed } from '../core/ports';

/** The object's own metadata, of which S3 keeps 2 KB. */
const ROBOTS_TAG = 'robots-tag';

/** Pages, feeds and texts in the bucket, compressed. Keys hold hashes of content, so writing twice writes the same. */
export function createPageStore(client: S3Client, bucketName: string): PageStore {
  const put = async (
    key: string,
    body: Uint8Array | string,
    contentType: string,
    robotsTag = '',
  ): Promise<void> => {
    await client.send(
      new PutObjectCommand({
        Bucket: bucketName,
        Key: key,
        Body: gzipSync(body),
        ContentType: safeHeader(contentType, 200) || 'application/octet-stream',
        ContentEncoding: 'gzip',
        ...(robotsTag !== '' && { Metadata: { [ROBOTS_TAG]: safeHeader(robotsTag, 1500) } }),
      }),
    );
  };
  const get = async (
    key: string,
  ): Promise<{ body: Uint8Array; contentType: string; robotsTag: string } | undefined> => {
    try {
      const answer = await client.send(new GetObjectCommand({ Bucket: bucketName, Key: key }));
      const packed = await answer.Body?.transformToByteArray();
      if (!packed) return undefined;
      // What went in was bounded; the bound holds for what comes out too. Feeds as JSON may be twice their source.
      const body = gunzipSync(packed, { maxOutputLength: 4 * FETCH_LIMITS.maxDecodedBytes });
      const robotsTag = answer.Metadata?.[ROBOTS_TAG] ?? '';
      return { body, contentType: answer.ContentType ?? '', robotsTag };
    } catch (error) {
      if (error instanceof NoSuchKey) return undefined;
      throw error;
    }
  };
  const getText = async (key: string): Promise<string | undefined> => {
    const found = await get(key);
    return found && new TextDecoder().decode(found.body);
  };
  return {
    putBytes: put,
    getBytes: get,
    putFeed: (key, feed) => put(key, JSON.stringify(feed), 'application/json'),
    getFeed: async (key) => {
      const text = await getText(key);
      return text === undefined ? undefined : (JSON.parse(text) as StoredFeed);
    },
    putText: (key, text) => put(key, text, 'text/plain; charset=utf-8'),
    getText,
  };
}

/** A publisher's header becomes a header of ours: printable ASCII only. */
function safeHeader(value: string, most: number): string {
  return value.replace(/[^\x20-\x7e]/g, '').slice(0, most);
}
