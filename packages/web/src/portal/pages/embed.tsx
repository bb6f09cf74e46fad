import type { Page } from "../layout/index.ts";
import { type Address, picturePaths } from "../site/index.ts";

/**
 * A figure alone, for the pages of others: the picture with its source in it, and the way to where it stands. It has no
 * script, asks for nothing else and lets itself be framed by anybody.
 *
 * @param page whose figure it is
 */
export function EmbedPage({
  page,
  of,
  title,
}: {
  readonly page: Page;
  readonly of: Address;
  readonly title: string;
}) {
  const { words, language, site } = page;
  const { svg } = picturePaths(of(language));
  const { origin, name } = site.identity;
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
        {origin !== undefined && <link rel="canonical" href={`${origin}/${of(language)}`} />}
        <style dangerouslySetInnerHTML={{ __html: STYLE }} />
      </head>
      <body>
        <main>
          <h1>{title}</h1>
          <img src={page.file(svg)} alt={title} />
          <p>
            <a href={page.to(of)} target="_blank" rel="noopener">
              {words.press.seeOn(name[language])}
            </a>
          </p>
        </main>
      </body>
    </html>
  );
}

/** The heading is in the picture, for eyes; here it is for those who hear the page. */
const STYLE =
  "body{margin:0;background:#fcfbf8;font:14px sans-serif}img{display:block;width:100%;max-width:720px}" +
  "p{margin:0;padding:4px 24px 16px}a{color:#1f5fa8}" +
  "h1{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);margin:0}";
