import { build } from 'esbuild';
import { UNUSED_CREDENTIAL_PROVIDERS } from '../../lib/cloud/unused-modules';

/** A bundle's size, and what each file adds to it. */
export interface Bundled {
  readonly bytes: number;
  readonly inputs: Readonly<Record<string, { readonly bytesInOutput: number }>>;
}

/** Bundles an entry point as the cloud stack does. @see lib/cloud/pipeline-function.ts */
export async function bundleFunction(entry: string, outfile: string): Promise<Bundled> {
  const { metafile } = await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    external: [...UNUSED_CREDENTIAL_PROVIDERS],
    banner: {
      js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);",
    },
    metafile: true,
    logLevel: 'error',
  });
  const [output] = Object.values(metafile.outputs);
  return { bytes: output?.bytes ?? 0, inputs: output?.inputs ?? {} };
}
