import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { lexer, type Token, type Tokens } from "marked";
import { Fragment, useMemo, type ReactElement } from "react";
import { GUIDE_NAMES, GUIDE_TITLES, type GuideName } from "../front/guide-names.ts";
import { fetched, useTitle } from "../../kit/index.ts";
import { useSpeech } from "../words/index.ts";
import { guideText } from "./guides.ts";
import { useIds } from "../front/ids.ts";

/** A guide of the documents, read where the work is done. */
export function GuidePage(): ReactElement {
  const { words: frame, language, say } = useSpeech();
  const { guide } = useIds("guide");
  const name = GUIDE_NAMES.find((each) => each === guide);
  const { data: text = "" } = useQuery({
    queryKey: ["guide", name, language],
    queryFn: fetched(() => (name === undefined ? Promise.resolve("") : guideText(name, language))),
    staleTime: Infinity,
    throwOnError: true,
  });
  const tokens = useMemo(() => lexer(text), [text]);
  const title = name === undefined ? frame.notFound : say(GUIDE_TITLES[name]);
  useTitle(title);
  return (
    <>
      <h1>{title}</h1>
      <div className="guide">
        <Parts tokens={tokens} />
      </div>
      <nav aria-label={frame.guides}>
        <ul className="plain-list">
          {GUIDE_NAMES.filter((each) => each !== name).map((each) => (
            <li key={each}>
              <GuideLink name={each} />
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}

function GuideLink({ name }: { readonly name: GuideName }): ReactElement {
  const { say } = useSpeech();
  return (
    <Link to="/huong-dan/$guide" params={{ guide: name }}>
      {say(GUIDE_TITLES[name])}
    </Link>
  );
}

function Parts({ tokens }: { readonly tokens: readonly Token[] }): ReactElement {
  return (
    <>
      {tokens.map((token, n) => (
        <Fragment key={`${n} ${token.type}`}>{part(token as Tokens.Generic)}</Fragment>
      ))}
    </>
  );
}

/** The few forms that the guides use; anything else is shown as its text. */
function part(token: Tokens.Generic): ReactElement | string {
  const inner = <Parts tokens={token.tokens ?? []} />;
  switch (token.type) {
    case "heading":
      return <h2>{inner}</h2>;
    case "paragraph":
      return <p>{inner}</p>;
    case "list":
      return list(token as Tokens.List);
    case "strong":
      return <strong>{inner}</strong>;
    case "em":
      return <em>{inner}</em>;
    case "codespan":
      return <code>{token["text"] as string}</code>;
    case "link":
      return link(token as Tokens.Link);
    case "space":
      return "";
    default:
      return token.tokens === undefined ? ((token["text"] ?? token.raw) as string) : inner;
  }
}

function list({ ordered, items }: Tokens.List): ReactElement {
  const lines = items.map((item) => (
    <li key={item.raw}>
      <Parts tokens={item.tokens} />
    </li>
  ));
  return ordered ? <ol>{lines}</ol> : <ul>{lines}</ul>;
}

/** Another guide is a page here; what else stands among the documents is not served and keeps its text. */
function link({ href, text }: Tokens.Link): ReactElement | string {
  const name = GUIDE_NAMES.find((each) => href === `${each}.md`);
  return name === undefined ? text : <GuideLink name={name} />;
}
