import { escapeHtml } from '../core/html/escape-html';
import type { PageFrame } from './routes-subscribe';

/** A frame without style or script, for hosts and tests that serve no web page. */
export const PLAIN_FRAME: PageFrame = {
  headers: {
    'Content-Security-Policy':
      "default-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  },
  render: ({ title, lang, body }) => `<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)} · Harbinger</title>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`,
};
