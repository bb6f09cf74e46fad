import type { ReactNode } from "react";
import { LANGUAGES, WORDS } from "@thang-diem/presentation";
import { address, data, picturePaths } from "../site/index.ts";
import type { Address } from "../site/index.ts";
import { ASSETS } from "./assets.ts";
import { HeadFinder } from "./finder.tsx";
import type { Page } from "./page.ts";

export interface Crumb {
  readonly title: string;
  readonly to: Address;
}

interface LayoutProps {
  readonly page: Page;
  /** For the window title; the heading of the page is in the content. */
  readonly title: string;
  readonly description: string;
  readonly crumbs?: readonly Crumb[];
  /** Tabs and years of an index, above the content. */
  readonly navigation?: ReactNode;
  /** Said on every page of a set that is not an issued text. */
  readonly caution?: string | undefined;
  /** The page whose card is shown where this one is shared. */
  readonly card?: Address | undefined;
  /** On paper at the foot of every sheet: which edition it was printed from. */
  readonly stamp?: string | undefined;
  readonly children: ReactNode;
}

export function Layout({
  page,
  title,
  description,
  crumbs = [],
  navigation,
  caution,
  stamp,
  card,
  children,
}: LayoutProps) {
  const { words, language } = page;
  return (
    <html lang={language}>
      <Head page={page} title={title} description={description} stamp={stamp} card={card} />
      <body>
        <a className="skip" href="#main">
          {words.skip}
        </a>
        <Band page={page} caution={caution} />
        <div className="frame">
          {crumbs.length > 0 && <Breadcrumb page={page} crumbs={crumbs} />}
          {navigation}
          <main id="main">{children}</main>
        </div>
        <Foot page={page} />
      </body>
    </html>
  );
}

function Head({
  page,
  title,
  description,
  stamp = "",
  card,
}: Pick<LayoutProps, "page" | "title" | "description" | "stamp" | "card">) {
  const name = page.site.identity.name[page.language];
  return (
    <head>
      <meta charSet="utf-8" />
      {page.atAnyDepth && <Root origin={page.site.identity.origin} />}
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title === name ? name : `${title} – ${name}`}</title>
      <meta name="description" content={description} />
      <meta name="color-scheme" content="light dark" />
      <Sharing page={page} title={title} description={description} card={card} />
      {!page.atAnyDepth && <Links page={page} />}
      <link rel="stylesheet" href={page.file(`assets/${ASSETS.style}`)} />
      <style dangerouslySetInnerHTML={{ __html: sheetFoot(stamp) }} />
      <script src={page.file(`assets/${ASSETS.script}`)} />
    </head>
  );
}

/** Other addresses of the page, feeds, fonts: none on the page of lost addresses, they would stand before its root. */
function Links({ page }: Pick<LayoutProps, "page">) {
  return (
    <>
      {LANGUAGES.map((language) => (
        <link key={language} rel="alternate" hrefLang={language} href={page.file(page.address(language))} />
      ))}
      <link
        rel="alternate"
        type="application/atom+xml"
        title={page.words.correction.title}
        href={page.file(data.feed(page.language))}
      />
      <link
        rel="alternate"
        type="application/atom+xml"
        title={page.words.edition.feed}
        href={page.file(data.news(page.language))}
      />
      {ASSETS.preloadedFonts.map((font) => (
        <link
          key={font}
          rel="preload"
          as="font"
          type="font/woff2"
          crossOrigin="anonymous"
          href={page.file(`assets/${font}`)}
        />
      ))}
      <link rel="icon" type="image/svg+xml" href={page.file("assets/icon.svg")} />
    </>
  );
}

/**
 * The root of the site for the page of lost addresses. Where the site lies in a folder of another server, its pages are
 * below `vi/` or `en/`: the script finds the folder before anything is loaded. Our own server refuses the script, and
 * there the root is the path of the public address, "/" without one.
 */
function Root({ origin }: { readonly origin: string | undefined }) {
  const root = origin === undefined ? "/" : `${new URL(origin).pathname.replace(/\/+$/, "")}/`;
  const script =
    'document.querySelector("base").href=' +
    "(/^(.*?\\/)(vi|en|editions|documents|assets|data)\\//.exec(location.pathname)||" +
    "/^(.*\\/)/.exec(location.pathname))[1]";
  return (
    <>
      <base href={root} />
      <script dangerouslySetInnerHTML={{ __html: script }} />
    </>
  );
}

/** The one address of the page, and what is shown where somebody shares it. */
function Sharing({
  page,
  title,
  description,
  card,
}: Pick<LayoutProps, "page" | "title" | "description" | "card">) {
  const { origin, name } = page.site.identity;
  const { language } = page;
  const whole = origin === undefined || page.atAnyDepth ? undefined : `${origin}/${page.address(language)}`;
  return (
    <>
      {whole !== undefined && <link rel="canonical" href={whole} />}
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={name[language]} />
      <meta property="og:locale" content={language === "vi" ? "vi_VN" : "en_GB"} />
      {whole !== undefined && <meta property="og:url" content={whole} />}
      {whole !== undefined && card !== undefined && (
        <>
          <meta property="og:image" content={`${origin}/${picturePaths(card(language)).png}`} />
          <meta property="og:image:width" content="800" />
          <meta property="og:image:height" content="420" />
          <meta property="og:image:alt" content={description} />
          <meta name="twitter:card" content="summary_large_image" />
        </>
      )}
    </>
  );
}

/** What stands below every printed sheet: the edition, the number of the sheet. */
function sheetFoot(stamp: string): string {
  const text = JSON.stringify(stamp.replace(/[<>\\]/g, ""));
  return (
    `@page{@bottom-left{content:${text};font:7pt sans-serif}` +
    `@bottom-right{content:counter(page) "/" counter(pages);font:8pt sans-serif}}`
  );
}

function Band({ page, caution }: Pick<LayoutProps, "page" | "caution">) {
  const { words, language, site } = page;
  const other = language === "vi" ? "en" : "vi";
  return (
    <header className="band">
      <div className="band-inner">
        <a className="owner" href={page.to(address.home())}>
          <span className="owner-name">{site.identity.owner[language]}</span>
          <span className="site-name">{site.identity.name[language]}</span>
        </a>
        <HeadFinder page={page} />
        <div className="tools" role="group" aria-label={words.tools}>
          <Tool name="smaller" sign="A−" title={words.smaller} />
          <Tool name="larger" sign="A+" title={words.larger} />
          <Tool
            name="contrast"
            sign={
              <Icon
                outline="M10 2.5a7.5 7.5 0 1 0 0 15a7.5 7.5 0 1 0 0-15z"
                solid="M10 2.5a7.5 7.5 0 0 1 0 15z"
              />
            }
            title={words.contrast}
          />
          <Tool
            name="print"
            sign={<Icon outline="M6 7V2.5h8V7M6 14.5H3V7.5h14v7h-3M6 12h8v5.5H6z" />}
            title={words.print}
          />
          <a className="language" lang={other} hrefLang={other} href={page.file(page.address(other))}>
            {WORDS[other].languageName}
          </a>
        </div>
      </div>
      {(site.identity.demonstration || caution !== undefined) && (
        <p className="notice">
          {site.identity.demonstration && words.demonstration}{" "}
          {caution !== undefined && <strong>{caution}</strong>}
        </p>
      )}
    </header>
  );
}

function Tool({
  name,
  sign,
  title,
}: {
  readonly name: string;
  readonly sign: ReactNode;
  readonly title: string;
}) {
  return (
    <button className="needs-js" type="button" data-tool={name} title={title}>
      {sign}
      <span className="hidden"> {title}</span>
    </button>
  );
}

function Icon({ outline, solid }: { readonly outline: string; readonly solid?: string }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path className="outline" d={outline} />
      {solid !== undefined && <path className="solid" d={solid} />}
    </svg>
  );
}

function Breadcrumb({ page, crumbs }: { readonly page: Page; readonly crumbs: readonly Crumb[] }) {
  const all = [{ title: page.words.home, to: address.home() }, ...crumbs];
  return (
    <nav className="crumbs" aria-label={page.words.breadcrumb}>
      <ol>
        {all.map((crumb, i) => (
          <li key={crumb.title}>
            {i === all.length - 1 ? (
              <span aria-current="page">{crumb.title}</span>
            ) : (
              <a href={page.to(crumb.to)}>{crumb.title}</a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Foot({ page }: { readonly page: Page }) {
  const { words, language, site } = page;
  const { identity } = site;
  return (
    <footer className="foot">
      <div className="foot-inner">
        <address>
          <strong>{identity.owner[language]}</strong>
          <br />
          {words.footer.responsible}: {identity.responsible[language]}
          <br />
          {words.footer.address}: {identity.address[language]}
          {identity.phone && (
            <>
              <br />
              {words.footer.phone}:{" "}
              <a href={`tel:${identity.phone.replace(/[^+\d]/g, "")}`}>{identity.phone}</a>
            </>
          )}
          {identity.email && (
            <>
              <br />
              {words.footer.email}: <a href={`mailto:${identity.email}`}>{identity.email}</a>
            </>
          )}
        </address>
        {(identity.phone || identity.email) && <p>{words.footer.complaints}</p>}
        <p>
          <a href={page.to(address.siteMap())}>{words.footer.siteMap}</a> ·{" "}
          <a href={page.to(address.corrections())}>{words.correction.title}</a> ·{" "}
          <a href={page.to(address.accessibility())}>{words.footer.accessibility}</a>
        </p>
        <p>{words.footer.openSource}</p>
      </div>
    </footer>
  );
}
